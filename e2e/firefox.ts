import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const firefoxPath = '/usr/bin/firefox-esr'
export const hasFirefox = existsSync(firefoxPath)

/** Firefox asks its makers for nothing; files may be read from other folders of the same release. */
const quiet: Readonly<Record<string, boolean | string | number>> = {
  'security.fileuri.strict_origin_policy': true,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.server': '',
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly request?: { readonly url: string }; readonly context?: string }
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: string
  readonly message?: string
}

/** Debian's Firefox, driven by WebDriver BiDi. */
export class Firefox {
  /** Every address that a page asked for. */
  readonly requests: string[] = []
  readonly #profile = mkdtempSync(join(tmpdir(), 'girok-firefox-'))
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #child: ChildProcess | undefined
  #socket: WebSocket | undefined
  #context = ''
  #last = 0

  static async open({ scripts }: { scripts: boolean }): Promise<Firefox> {
    const it = new Firefox()
    await it.#start(scripts)
    return it
  }

  async #start(scripts: boolean): Promise<void> {
    const settings = { ...quiet, 'javascript.enabled': scripts }
    const lines = Object.entries(settings).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
    )
    writeFileSync(join(this.#profile, 'user.js'), lines.join(''))
    const args = ['--headless', '--no-remote', '--profile', this.#profile, '--remote-debugging-port', '0']
    const env = { ...process.env, HOME: this.#profile, MOZ_CRASHREPORTER_DISABLE: '1' }
    const child = spawn(firefoxPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child = child
    const address = await new Promise<string>((done, fail) => {
      child.once('exit', () => fail(new Error('Firefox ended')))
      createInterface({ input: child.stderr }).on('line', (line) => {
        const [, found] = /listening on (ws:\S+)/.exec(line) ?? []
        if (found !== undefined) done(found)
      })
    })
    const socket = new WebSocket(`${address}/session`)
    this.#socket = socket
    await new Promise((done, fail) => {
      socket.addEventListener('open', done, { once: true })
      socket.addEventListener('error', fail, { once: true })
    })
    socket.addEventListener('message', ({ data }) => this.#heard(JSON.parse(String(data)) as Answer))
    await this.#send('session.new', { capabilities: {} })
    await this.#send('session.subscribe', { events: ['network.beforeRequestSent'] })
    const made = await this.#send('browsingContext.create', { type: 'tab' })
    this.#context = String(made['context'])
  }

  #heard(answer: Answer): void {
    const { request, context } = answer.params ?? {}
    if (request !== undefined && context === this.#context) this.requests.push(request.url)
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
  }

  async #send(method: string, params: object): Promise<Readonly<Record<string, unknown>>> {
    const id = (this.#last += 1)
    const answer = await new Promise<Answer>((done) => {
      this.#waiting.set(id, done)
      this.#socket?.send(JSON.stringify({ id, method, params }))
    })
    this.#waiting.delete(id)
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message ?? answer.error}`)
    return answer.result ?? {}
  }

  async go(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' })
  }

  /** The value of an expression in the page; promises are waited for. */
  async value(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context: this.#context } },
    })
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value?: unknown }).value
  }

  /** A picture of what is in sight, as PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.#send('browsingContext.captureScreenshot', { context: this.#context })
    return Buffer.from(String(data), 'base64')
  }

  async close(): Promise<void> {
    this.#socket?.close()
    const child = this.#child
    if (child?.exitCode === null) {
      await new Promise((done) => {
        child.once('exit', done)
        child.kill('SIGKILL')
      })
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
