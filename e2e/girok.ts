import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What one run of the command line gave. */
export interface Run {
  readonly exit: number
  readonly out: string
  readonly err: string
  /** The object that `--json` printed. */
  readonly json: any // eslint-disable-line @typescript-eslint/no-explicit-any -- as a script sees it
}

/** The command line as a stranger's script meets it: a process of its own, in a folder of its own. */
export class Girok {
  readonly folder = mkdtempSync(join(tmpdir(), 'girok-e2e-'))
  readonly record = join(this.folder, 'record')
  readonly #passphrase = join(this.folder, 'passphrase')

  constructor(passphrase = 'five words make a sentence') {
    writeFileSync(this.#passphrase, `${passphrase}\n`)
  }

  run(...args: string[]): Run {
    return this.runWith({}, ...args)
  }

  runWith(env: NodeJS.ProcessEnv, ...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
        GIROK_RECORD: this.record,
        GIROK_PASSPHRASE_FILE: this.#passphrase,
        LANG: 'C.UTF-8',
        ...env,
      },
    })
    return {
      exit: status ?? -1,
      out: stdout,
      err: stderr,
      json: args.includes('--json') ? JSON.parse(stdout) : undefined,
    }
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
