/**
 * Words as the search of a site has them: runs of Hangul, Hanja and kana as overlapping pairs (and the last character
 * alone), as in the record's own search; everything else word by word, without case and accents. This runs in browsers
 * of 2017 too, whose expressions know no names of scripts.
 */
const run = /[\u1100-\u11ff\u3040-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]+/
const letter =
  // eslint-disable-next-line no-misleading-character-class -- ranges, not letters with marks
  /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0300-\u1fff\u2c00-\u2dff\ua640-\ua95f\ua980-\uabff\ufb00-\ufdff\ufe70-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ud800-\udfff]+/
// eslint-disable-next-line no-misleading-character-class -- the same
const word = new RegExp(`${run.source}|${letter.source}`, 'g')
const accents = /[\u0300-\u036f]/g

/** What is compared: composed Hangul, small letters, no accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(accents, '').normalize('NFC').toLowerCase()

const isRun = (found: string): boolean => run.test(found.charAt(0))

/** All words of a text, as often as they occur. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const found of folded(text).match(word) ?? []) {
    if (!isRun(found)) terms.push(found.slice(0, longest))
    else for (let at = 0; at < found.length; at++) terms.push(found.slice(at, at + 2))
  }
  return terms
}
const longest = 40

/** A word that is asked for: this one, or one that begins so. */
export interface AskedTerm {
  readonly term: string
  readonly prefix: boolean
}

/** Every word must be there. English words are found by their beginning; so is a single syllable. */
export function askedTerms(query: string): AskedTerm[] {
  const asked = new Map<string, AskedTerm>()
  const ask = (term: string, prefix: boolean): void => {
    if (!asked.has(term)) asked.set(term, { term, prefix })
  }
  for (const found of folded(query).match(word) ?? []) {
    if (!isRun(found)) ask(found.slice(0, longest), found.length > 1)
    else if (found.length === 1) ask(found, true)
    else for (let at = 0; at + 1 < found.length; at++) ask(found.slice(at, at + 2), false)
  }
  return [...asked.values()]
}

/** The words of a query as they are marked in a text. */
export const markedWords = (query: string): string[] => folded(query).match(word) ?? []

/** All terms that begin with what a prefix asks for lie in one bucket. */
export function bucketOf(term: string, buckets: number): number {
  const key = isRun(term) ? term.charAt(0) : term.slice(0, 2)
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets
}
