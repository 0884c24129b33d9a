import { codebook } from '../../codebook.svelte.ts'
import { session } from '../../session.svelte.ts'

export { codebook }

/** A code in the user's language. */
export function label(vocabulary: string, code: string): string {
  return codebook.label(vocabulary, code, session.language)
}

/** `ko` as Korean or 한국어; what no list of languages knows stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([session.language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** An instant of the record (ISO 8601, UTC) on the user's clock. */
export function moment(at: string): string {
  const locale = session.language === 'ko' ? 'ko-KR' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

export const today = (): number => Math.floor(Date.now() / 86_400_000)
