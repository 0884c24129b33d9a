/**
 * Files of a site's search, each a script that hands its value over by `girokSearch(name, value)`; a bucket is handed
 * over in several pieces.
 */

/** `search/start.js` */
export interface SearchStart {
  readonly accounts: number
  readonly shardSize: number
  readonly buckets: number
  /** Name of each shard of accounts, which is the name of its page. */
  readonly shards: readonly string[]
  /** Findings, texts and estimates: few enough to be read through. */
  readonly pages: readonly FoundPage[]
}

export interface FoundPage {
  /** Below the folder of either language. */
  readonly path: string
  readonly ko: PageWords
  readonly en: PageWords
}
export interface PageWords {
  readonly title: string
  readonly line: string
  readonly text: string
}

/** `search/terms-001.js`: accounts of each term from number `base` on. */
export interface SearchTerms {
  readonly base: number
  readonly terms: Readonly<Record<string, string>>
}

/** `search/accounts-0001.js`: by place in the shard; 0 for what is withheld. */
export type ShardWords = readonly (AccountWords | 0)[]
export type AccountWords = readonly [id: string, quote: string, ko: string, en: string]

export const startName = 'start'
export const termsName = (bucket: number): string => `terms-${String(bucket + 1).padStart(3, '0')}`
export const searchPath = (name: string): string => `search/${name}.js`

export function searchFile(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16)}`)
  return `girokSearch(${JSON.stringify(name)},${json})\n`
}

/** One file for some four shards, so that what a word needs is small and there aren't too many. */
export const bucketsFor = (shards: number): number => Math.max(1, Math.min(250, Math.ceil(shards / 4)))
