import type { Codes } from '../codebook/codes.ts'

/** The same codes, which remember what lies under what: a comparison asks the same few questions over and over. */
export function rememberingCodes(codes: Codes): Codes {
  const known = new Map<string, Map<string, Map<string, boolean>>>()
  return {
    has: (vocabulary, code) => codes.has(vocabulary, code),
    nearest: (vocabulary, code) => codes.nearest(vocabulary, code),
    once: (type) => codes.once(type),
    under(vocabulary, code, ancestor) {
      let ofVocabulary = known.get(vocabulary)
      if (ofVocabulary === undefined) known.set(vocabulary, (ofVocabulary = new Map()))
      let ofCode = ofVocabulary.get(code)
      if (ofCode === undefined) ofVocabulary.set(code, (ofCode = new Map()))
      let lies = ofCode.get(ancestor)
      if (lies === undefined) ofCode.set(ancestor, (lies = codes.under(vocabulary, code, ancestor)))
      return lies
    },
  }
}
