import { type ChildProcess, fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GirokError } from '../../kernel/errors.ts'
import { isReply } from './confined-messages.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * A process that reads one file after another, by a script that calls `workConfined`. A process and not a thread: V8
 * ends the whole process when a thread's heap overflows in one large step, and no limit on a thread holds for memory
 * outside the heap.
 */
export class ConfinedChild {
  readonly megabytes: number
  /** Whether it may be given another file. */
  fit = true
  readonly #process: ChildProcess
  #stopped = false

  constructor(script: URL, megabytes: number) {
    this.megabytes = megabytes
    this.#process = fork(fileURLToPath(script), [String(megabytes)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // It reads the program and nothing else, writes nothing, starts nothing, and loads no native code.
      execArgv: [
        '--permission',
        ...readable().map((path) => `--allow-fs-read=${path}`),
        '--allow-worker',
        // Above the limit that is watched, so that V8's own end, which may leave a dump, is the second to come.
        `--max-old-space-size=${String(Math.ceil(megabytes * 1.5))}`,
      ],
      env: environment(),
    })
    this.#process.on('exit', () => (this.fit = false))
    this.#process.on('error', () => (this.fit = false))
    this.#rest()
  }

  /**
   * What the script makes of a job over this file.
   * @throws GirokError whatever rule the file breaks, or extraction-timeout, extraction-memory
   */
  async ask(job: object, file: string, seconds: number): Promise<unknown> {
    this.#process.ref()
    this.#process.channel?.ref()
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<unknown>((resolve, reject) => {
        timer = setTimeout(() => {
          this.stop()
          reject(new GirokError('extraction-timeout', { file, seconds }))
        }, seconds * 1000)
        this.#process.once('error', reject)
        this.#process.once('exit', (code, signal) => {
          reject(this.#ended(file, signal ?? String(code)))
        })
        this.#process.once('message', (reply: unknown) => {
          if (!isReply(reply)) reject(new Error('unknown reply'))
          else if ('code' in reply) reject(new GirokError(reply.code, reply.params))
          else resolve(reply.value)
          // What one file has left behind must not count against the next.
          if (!isReply(reply) || reply.megabytes > this.megabytes / 2) this.stop()
        })
        this.#process.send(job, () => {
          // Where it can't be sent, the process has ended, and 'exit' says how.
        })
      })
    } finally {
      clearTimeout(timer)
      this.#rest()
    }
  }

  stop(): void {
    this.fit = false
    this.#stopped = true
    this.#process.kill('SIGKILL')
  }

  /** While it rests it keeps nobody from ending. */
  #rest(): void {
    for (const event of ['message', 'exit', 'error']) this.#process.removeAllListeners(event)
    this.#process.on('exit', () => (this.fit = false))
    this.#process.on('error', () => (this.fit = false))
    this.#process.unref()
    this.#process.channel?.unref()
  }

  #ended(file: string, how: string): Error {
    if (this.#stopped) return new Error('extractor closed')
    // SIGKILL comes from its own watch or from the system when memory runs out; SIGABRT (134) from V8.
    return ['SIGKILL', 'SIGABRT', 'SIGTRAP', '134', '133'].includes(how)
      ? new GirokError('extraction-memory', { file, megabytes: this.megabytes })
      : new GirokError('file-damaged', { file, detail: `reader ended: ${how}` })
  }
}

/** The program's own files, also by the paths behind links, where an installation is made of links. */
function readable(): string[] {
  const paths = ['src', 'node_modules', 'package.json'].map((name) => root + name)
  return [...new Set(paths.flatMap((path) => [path, realpathSync(path)]))]
}

/** Passphrases and settings of the program are none of its business. */
function environment(): NodeJS.ProcessEnv {
  const names = ['SystemRoot', 'TEMP', 'TMP', 'TZ']
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.includes(name)))
}
