import type { ZodType } from 'zod'
import type { Kind } from '../../kernel/ids.ts'
import { parseBody } from '../entry.ts'
import { erasureKind } from '../kinds.ts'
import type { HeadBody } from './body-reader.ts'
import type { Reader } from './reader.ts'
import type { Stored } from './stored.ts'

/** After more news than this it is quicker to read everything again. */
const mostNews = 5000

/** A head as it is held: what it says, without the header that says when and by whom. */
export type Head<T = unknown> = Pick<Stored<T>, 'subject' | 'entry' | 'object'>

/** What is held of a kind of object: everything, as a kind's definition has it, or what a reader of bodies takes. */
export interface Holding<T> {
  readonly kind: Kind
  readonly schema?: ZodType<T>
  /** Made for one reading: what it remembers of bodies doesn't outlive that reading. */
  readonly reader?: () => (body: string) => T
}

interface OneKind {
  /** The heads, oldest first. Replaced, never altered: whoever holds an older list keeps what it held. */
  list: readonly Head[]
  /** The newest entry of which the list takes account. */
  seen: number
}

interface Made {
  readonly from: readonly unknown[]
  readonly value: unknown
}

/**
 * Keeps what has been read, so that a process that lives long reads it once. Before each answer it looks at the
 * record's newest entry; where that has moved on, whichever process wrote, the subjects that newer entries speak of
 * are read again, and no others. After an erasure everything is forgotten first: what was destroyed must not stay here.
 */
export class Held {
  readonly #read: Reader
  readonly #kinds = new Map<object, OneKind>()
  readonly #made = new Map<object, Made>()
  #erasures = 0
  /** Readings wait for one another: two that come at once must not both read everything. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(read: Reader) {
    this.#read = read
  }

  /** Works on several lists as they stood at one moment: `work` is done again where an entry came in between. */
  async still<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      const before = await this.#read.newestEntry()
      const value = await work()
      if ((await this.#read.newestEntry()) === before) return value
    }
  }

  /** All heads of a kind, oldest first: those that `read.list` gives. The same array as long as nothing of it has changed. */
  async list<T>(holding: Holding<T>): Promise<readonly Head<T>[]> {
    const mine = this.#turn.then(() => this.#bring(holding))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** What `make` gives, made anew only where one of the things that it is made `from` is another. */
  once<T>(what: object, from: readonly unknown[], make: () => T): T {
    const made = this.#made.get(what)
    if (made?.from.every((it, at) => it === from[at]) === true && made.from.length === from.length)
      return made.value as T
    const value = make()
    this.#made.set(what, { from, value })
    return value
  }

  forget(): void {
    this.#kinds.clear()
    this.#made.clear()
  }

  async #bring<T>(holding: Holding<T>): Promise<readonly Head<T>[]> {
    const newest = await this.#read.newestEntry()
    await this.#heedErasures(newest)
    const known = this.#kinds.get(holding)
    if (known?.seen === newest) return known.list as readonly Head<T>[]
    const touched = known && (await this.#read.touched(holding.kind, known.seen))
    // What comes while it is read is newer than `newest`, and looked at the next time.
    const list =
      known === undefined || touched === undefined || touched.length > mostNews
        ? await this.#everything(holding)
        : touched.length === 0
          ? known.list
          : await this.#renewed(holding, known.list, touched)
    this.#kinds.set(holding, { list, seen: newest })
    return list as readonly Head<T>[]
  }

  async #heedErasures(newest: number): Promise<void> {
    if (this.#erasures === newest) return
    const erased = await this.#read.touched(erasureKind.kind, this.#erasures)
    if (erased.length > 0) this.forget()
    this.#erasures = newest
  }

  async #everything(holding: Holding<unknown>): Promise<Head[]> {
    const all: Head[] = []
    const head = headReader(holding)
    for await (const page of this.#read.bodies(holding.kind)) {
      for (const row of page) all.push(head(row))
      // The database answers at once: without a pause nobody else would be heard while a large record is read.
      await new Promise(setImmediate)
    }
    return all
  }

  async #renewed(
    holding: Holding<unknown>,
    list: readonly Head[],
    touched: readonly string[],
  ): Promise<readonly Head[]> {
    const gone = new Set(touched)
    const fresh = (await this.#read.bodiesOf(holding.kind, touched)).map(headReader(holding))
    const kept = list.filter((it) => !gone.has(it.subject))
    const last = kept.at(-1)?.entry ?? 0
    const all: Head[] = [...kept, ...fresh]
    // One head of two may be older than what others hold.
    return fresh.some((it) => it.entry < last) ? all.sort((a, b) => a.entry - b.entry) : all
  }
}

function headReader({ reader }: Holding<unknown>): (row: HeadBody) => Head {
  const read = reader?.() ?? parseBody
  return ({ subject, entry, body }) => ({ subject, entry, object: read(body ?? '') })
}
