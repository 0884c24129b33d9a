import {
  searchPath,
  startName,
  termsName,
  type SearchStart,
  type SearchTerms,
  type ShardWords,
} from '../src/publication/search/model.ts'
import { loadScript } from './load-script.ts'

declare global {
  interface Window {
    girokSearch?: (name: string, value: unknown) => void
  }
}

/** So many files are kept in memory; those that were needed longest ago are let go. */
const mostKept = 60

/** The files of the search, read when they are needed. */
export class SearchFiles {
  readonly #root: string
  readonly #told = new Map<string, unknown[]>()
  readonly #kept = new Map<string, Promise<readonly unknown[]>>()

  constructor(root: string) {
    this.#root = root
    window.girokSearch = (name, value) => {
      const pieces = this.#told.get(name)
      if (pieces) pieces.push(value)
      else this.#told.set(name, [value])
    }
  }

  async start(): Promise<SearchStart | undefined> {
    return (await this.#pieces(startName))[0] as SearchStart | undefined
  }

  terms(bucket: number): Promise<readonly SearchTerms[]> {
    return this.#pieces(termsName(bucket)) as Promise<readonly SearchTerms[]>
  }

  async accounts(shard: string): Promise<ShardWords> {
    return ((await this.#pieces(shard))[0] ?? []) as ShardWords
  }

  /** What a file handed over: it was written with the release, in the form that `search/model.ts` says. */
  #pieces(name: string): Promise<readonly unknown[]> {
    const kept = this.#kept.get(name) ?? this.#read(name)
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    if (this.#kept.size > mostKept) {
      const oldest = this.#kept.keys().next()
      if (!oldest.done) this.#kept.delete(oldest.value)
    }
    return kept
  }

  async #read(name: string): Promise<readonly unknown[]> {
    await loadScript(this.#root + searchPath(name))
    const pieces = this.#told.get(name) ?? []
    this.#told.delete(name)
    return pieces
  }
}
