import type { Sink } from '../form.ts'
import { bucketsFor, searchFile, searchPath, termsName, type SearchTerms } from './model.ts'
import { encoded } from './postings.ts'
import { bucketOf, termsOf } from './terms.ts'

interface Postings {
  text: string
  last: number
}

/** Accounts after which what is known so far goes out: memory stays the same however many there are. */
const pieceSize = 25_000
/** Words of a usual account: a longer one says less by each of its words. */
const usualLength = 60

/** Makes the index of a site's search while accounts go past, in the order in which they are numbered. */
export class IndexWriter {
  readonly #sink: Sink
  readonly #buckets: number
  #base = 0
  #next = 0
  #terms = new Map<string, Postings>()

  constructor(sink: Sink, shards: number) {
    this.#sink = sink
    this.#buckets = bucketsFor(shards)
  }

  /** The next account, or nothing of it where it is withheld. */
  add(text: string): void {
    const account = this.#next++
    const terms = termsOf(text)
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) this.#post(term, account, weightOf(count, terms.length))
    if (this.#next - this.#base >= pieceSize) this.end()
  }

  #post(term: string, account: number, weight: number): void {
    const known = this.#terms.get(term)
    if (known === undefined) {
      this.#terms.set(term, { text: encoded(account - this.#base, weight), last: account })
    } else {
      known.text += encoded(account - known.last, weight)
      known.last = account
    }
  }

  /** What hasn't gone out yet does. The first time every bucket gets its file, even where it has no term. */
  end(): void {
    const pieces = Array.from({ length: this.#buckets }, (): Record<string, string> => ({}))
    for (const term of [...this.#terms.keys()].sort()) {
      const piece = pieces[bucketOf(term, this.#buckets)]
      const postings = this.#terms.get(term)
      if (piece !== undefined && postings !== undefined) piece[term] = postings.text
    }
    for (const [bucket, terms] of pieces.entries()) {
      const name = termsName(bucket)
      const value: SearchTerms = { base: this.#base, terms }
      this.#sink.add(searchPath(name), searchFile(name, value))
    }
    this.#terms = new Map()
    this.#base = this.#next
  }
}

/** As in BM25, in four steps: how often it occurs, less so in a long account. */
function weightOf(count: number, length: number): number {
  const part = count / (count + 1.2 * (0.25 + (0.75 * length) / usualLength))
  return part < 0.3 ? 0 : part < 0.5 ? 1 : part < 0.65 ? 2 : 3
}
