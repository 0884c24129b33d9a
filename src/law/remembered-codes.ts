import type { Codes } from '../codebook/codes.ts'

type Ancestors = Map<string, Map<string, boolean>>

/** The same codes, which remember what lies under what: a comparison asks the same few questions over and over. */
export function rememberingCodes(codes: Codes): Codes {
  const known = new Map<string, Ancestors>()
  return {
    has: (vocabulary, code) => codes.has(vocabulary, code),
    nearest: (vocabulary, code) => codes.nearest(vocabulary, code),
    once: (type) => codes.once(type),
    under(vocabulary, code, ancestor) {
      const ofVocabulary: Ancestors = known.get(vocabulary) ?? new Map<string, Map<string, boolean>>()
      known.set(vocabulary, ofVocabulary)
      const ofCode = ofVocabulary.get(code) ?? new Map<string, boolean>()
      ofVocabulary.set(code, ofCode)
      const lies = ofCode.get(ancestor) ?? codes.under(vocabulary, code, ancestor)
      ofCode.set(ancestor, lies)
      return lies
    },
  }
}
