export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

/** A text that the project itself says, in both its languages. */
export type Bilingual = Readonly<Record<Language, string>>
