import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../kernel/errors.ts'
import type { Language } from '../kernel/bilingual.ts'
import { kinds } from '../kinds.ts'
import { memberMeant, membersIn } from '../operations/members.ts'
import type { Context } from '../operations/operation.ts'
import { codebookIn } from '../operations/record-codebook.ts'
import { OpenedCompartments } from '../operations/opened-compartments.ts'
import { keyringFile, Record } from '../record/io/record.ts'
import { Counting } from './counting.ts'
import type { As } from './counting-thread.ts'
import { HeldSheets } from './held-sheets.ts'
import { RunningEstimates } from './running-estimates.ts'
import { slept } from './slept.ts'

export type VaultState = 'none' | 'locked' | 'open'

/** Milliseconds between two looks at the clocks. */
const tick = 2000
/** Milliseconds without a request after which the record is locked. */
const patience = 15 * 60_000

/** The one record that this server serves: not there yet, locked, or open. */
export class Vault {
  readonly folder: string
  /** Coding sheets that are being looked at; locking drops them. */
  readonly sheets = new HeldSheets()
  /** Estimates under way; locking ends them. */
  readonly estimates = new RunningEstimates()
  #record: Record | undefined
  #counting = new Counting()
  /** Anew with each unlocking: a look that a lock overtook must not leave a key to whoever opens the record next. */
  #opened = new OpenedCompartments()
  #timer: NodeJS.Timeout | undefined
  #last = 0
  /** Who said that they work now. The next to unlock the record may be somebody else: locking forgets it. */
  #working: string | undefined
  #wall = 0
  #running = 0

  constructor(folder: string) {
    this.folder = folder
  }

  get state(): VaultState {
    if (this.#record) return 'open'
    return existsSync(join(this.folder, keyringFile)) ? 'locked' : 'none'
  }

  /** @returns the recovery key, to be shown once */
  async create(passphrase: string, name: string): Promise<string> {
    const { record, recoveryKey } = await Record.create(this.folder, passphrase, { name }, { kinds })
    this.#hold(record)
    return recoveryKey
  }

  async unlock(secret: string): Promise<void> {
    if (this.#record) return
    this.#hold(await Record.open(this.folder, secret, { kinds }))
  }

  async lock(): Promise<void> {
    const record = this.#record
    const counting = this.#counting
    this.#record = undefined
    this.#working = undefined
    // The thread ends, and all that it held; the next one waits for the next key.
    this.#counting = new Counting()
    this.sheets.clear()
    this.estimates.clear()
    this.#opened.drop()
    clearInterval(this.#timer)
    await counting.close()
    await record?.close()
  }

  /** Who said that they work now; undefined where nobody has since the record was unlocked. */
  get working(): string | undefined {
    return this.#working
  }

  /** Changes are this member's from now on. @throws passphrase-needed, not-found, ambiguous */
  async workAs(ref: string): Promise<string> {
    if (!this.#record) throw new GirokError('passphrase-needed', {})
    const working = memberMeant(await membersIn(this.#record.read), ref)
    this.#working = working
    return working
  }

  /** Locks, and waits for nothing more. */
  async close(): Promise<void> {
    await this.lock()
    await this.#counting.close()
  }

  /** What an operation works with. @throws passphrase-needed while the record is locked */
  async context(language: Language): Promise<Context> {
    // The first request after a sleep may come before the tick that would have locked.
    await this.#look()
    if (!this.#record) throw new GirokError('passphrase-needed', {})
    this.#last = Date.now()
    const record = this.#record
    const opened = this.#opened
    const member = this.#working ?? (await record.defaultMember())
    const codebook = await codebookIn(record)
    return {
      ...{ record, codebook, member, language, opened },
      elsewhere: async (query, input, progress) => {
        const as = { member, language, ...secretsFor(query.name, opened) }
        return JSON.parse(await this.counting().run(query.name, input, as, { progress })) as never
      },
    }
  }

  /** The thread that counts. @throws passphrase-needed while the record is locked */
  counting(): Counting {
    if (!this.#record) throw new GirokError('passphrase-needed', {})
    if (this.#counting.ended) {
      this.#counting = new Counting()
      this.#counting.open(this.#record)
    }
    return this.#counting
  }

  /** Something was written: whoever holds what has been read reads it before anybody asks. */
  changed(): void {
    this.#counting.changed()
  }

  /** The newest entry's number, so that a page sees that something came. Asking is no use of the record. */
  async newest(): Promise<number | undefined> {
    return this.#record?.read.newestEntry()
  }

  #hold(record: Record): void {
    this.#record = record
    this.#opened = new OpenedCompartments()
    this.#last = this.#wall = Date.now()
    this.#running = performance.now()
    this.#counting.open(record)
    this.#timer = setInterval(() => void this.#look(), tick)
    this.#timer.unref()
  }

  /** Locks after a while without use, and where the machine slept. */
  async #look(): Promise<void> {
    const [wall, running] = [Date.now(), performance.now()]
    const asleep = slept(wall - this.#wall, running - this.#running)
    this.#wall = wall
    this.#running = running
    if (this.#record && (asleep || wall - this.#last > patience)) await this.lock()
  }
}

/** What looks for sealed names gets the keys that somebody has opened; nothing else does. */
export const secretsFor = (query: string, opened: OpenedCompartments | undefined): Pick<As, 'secrets'> =>
  query === 'check-release' || query === 'prepare-release' ? { secrets: opened?.secrets() ?? [] } : {}
