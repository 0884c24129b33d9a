import type { Language } from '../../../src/kernel/bilingual.ts'

/** A title in the reader's language, else in the other, else these words. */
export function titled(
  title: { readonly ko?: string | undefined; readonly en?: string | undefined } | undefined,
  language: Language,
  otherwise: string,
): string {
  return (
    [title?.[language], title?.ko, title?.en].find((it) => it !== undefined && it.trim() !== '') ?? otherwise
  )
}
