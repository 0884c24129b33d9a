export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

/** A text that the project itself says, in both its languages. */
export type Bilingual = Readonly<Record<Language, string>>

/** A title that may stand in one language only: then that one stands for both. */
export const eitherForBoth = ({
  ko,
  en,
}: {
  ko?: string | undefined
  en?: string | undefined
}): Bilingual => ({
  ko: ko ?? en ?? '',
  en: en ?? ko ?? '',
})
