import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GirokError } from '../../kernel/errors.ts'

/** Templates that there are, each a file `<name>.typ` beside this one. */
export type Template = 'law-paper' | 'report'

/** What the process that sets the pages is asked. */
export interface PdfJob {
  readonly template: Template
  /** All words of the document, as JSON. A template reads them as data, never as markup. */
  readonly data: string
  /** Seconds since 1970-01-01: the document's date. The same data and time give the same bytes. */
  readonly seconds: number
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const mostSeconds = 300
const mostMegabytes = 2048

/**
 * A PDF/A-2b, tagged, in a typeface that comes with Girok. Typst runs in a process of its own, which reads the program
 * and nothing else, writes nothing and starts nothing, and is killed where it takes more time or memory than any
 * document needs.
 * @throws pdf-not-made
 */
export function makePdf(job: PdfJob, megabytes = mostMegabytes): Promise<Uint8Array> {
  const child = fork(fileURLToPath(new URL('pdf-process.ts', import.meta.url)), [String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      '--permission',
      ...readable().map((path) => `--allow-fs-read=${path}`),
      ...['--allow-addons', '--allow-worker'],
      // Above the limit that is watched, so that V8's own end, which may leave a dump, is the second to come.
      `--max-old-space-size=${String(Math.ceil(megabytes * 1.5))}`,
    ],
    env: {},
  })
  let timer: NodeJS.Timeout | undefined
  return new Promise<Uint8Array>((resolve, reject) => {
    const fail = (detail: string): void => reject(new GirokError('pdf-not-made', { detail }))
    timer = setTimeout(() => fail(`${String(mostSeconds)} s`), mostSeconds * 1000)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code, signal) => {
      // SIGKILL comes from its own watch, or from the system when memory runs out.
      fail(signal === 'SIGKILL' ? `${String(megabytes)} MB` : (signal ?? `exit ${String(code)}`))
    })
    child.once('message', (reply) => {
      if (reply instanceof Uint8Array) resolve(reply)
      else fail(typeof reply === 'string' ? reply : 'unknown reply')
    })
    child.send(job)
  }).finally(() => {
    clearTimeout(timer)
    child.kill('SIGKILL')
  })
}

/** The program's own files, also by the paths behind links, where an installation is made of links. */
function readable(): string[] {
  const paths = ['src', 'node_modules', 'package.json'].map((name) => root + name)
  return [...new Set(paths.flatMap((path) => [path, realpathSync(path)]))]
}
