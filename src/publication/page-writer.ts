import { placeLabel } from '../codebook/places.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { dateInWords } from './dates-in-words.ts'
import type { Publication } from './model.ts'
import { words } from './catalogue.ts'
import { siteWords, type SiteWords } from './site-words.ts'
import type { Words } from './words.ts'

/** What every part of a page needs: the publication, one language, and how things are called in it. */
export interface PageWriter {
  readonly publication: Publication
  readonly codebook: Codebook
  readonly sha256: Sha256
  readonly language: Language
  readonly say: Words
  readonly site: SiteWords
  readonly date: (edtf: string | undefined) => string | undefined
  readonly places: (codes: readonly string[] | undefined) => string | undefined
}

export function pageWriter(
  publication: Publication,
  codebook: Codebook,
  sha256: Sha256,
  language: Language,
): PageWriter {
  const say = words[language]
  return {
    publication,
    codebook,
    sha256,
    language,
    say,
    site: siteWords[language],
    date: (edtf) => (edtf === undefined ? undefined : dateInWords(edtf, language)),
    places: (codes) =>
      codes === undefined || codes.length === 0
        ? undefined
        : codes.map((code) => placeLabel(code, language)).join(say.any),
  }
}
