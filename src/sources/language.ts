const hangul = /\p{Script=Hangul}/gu
const letters = /\p{L}/gu
const latin = /\p{Script=Latin}/gu
/** Words that hardly an English page does without, and that other languages in Latin letters rarely have. */
const englishWords = new Set(['the', 'and', 'of', 'to', 'was', 'were', 'that', 'with', 'for', 'by'])

/** Beyond this, more text changes nothing. */
const sample = 200_000
const koreanShare = 0.2
const latinShare = 0.8
const englishShare = 0.08

/**
 * The language of a text as a BCP 47 primary tag, by its script; `declared` (an HTML page's lang, say) decides only
 * where the script leaves it open, because templates often declare the wrong one. Undefined where unsure.
 */
export function languageOf(text: string, declared?: string): string | undefined {
  const part = text.slice(0, sample)
  const all = count(part, letters)
  const tag = primaryTag(declared)
  if (all === 0) return tag
  if (count(part, hangul) / all >= koreanShare) return 'ko'
  if (count(part, latin) / all >= latinShare) {
    if (isEnglish(part)) return 'en'
    return tag === 'ko' ? undefined : tag
  }
  return tag === 'ko' || tag === 'en' ? undefined : tag
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const known = words.filter((word) => englishWords.has(word)).length
  return known >= 2 && known / words.length >= englishShare
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function primaryTag(declared: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(declared ?? '')?.[1]?.toLowerCase()
}
