import type { Penalty } from '../accounts/model.ts'
import type { LawText, Provision } from '../law/model.ts'
import { provisionInWords } from '../law/provision-in-words.ts'
import type { Wording } from '../law/verdict-in-words.ts'
import { disclosedLaw, ruleOf, type DisclosedLaw } from './disclosed-law.ts'
import { eitherWords, lawWords, type LawWords } from './law-words.ts'
import type { PublishedLaw } from './model.ts'
import { originName } from './page-accounts.ts'
import type { PageWriter } from './page-writer.ts'
import { penaltiesInWords } from './rule-in-words.ts'

type Rule = Partial<Omit<Provision, 'code' | 'text'>>

/** What every part of the page on law needs: how its texts, provisions, penalties and persons are called. */
export class LawWriter {
  readonly page: PageWriter
  readonly law: PublishedLaw
  readonly disclosed: DisclosedLaw
  readonly words: LawWords
  readonly wording: Wording

  constructor(page: PageWriter, law: PublishedLaw) {
    this.page = page
    this.law = law
    this.disclosed = disclosedLaw(page.publication)
    this.words = lawWords[page.language]
    this.wording = {
      ...{ codes: page.codebook, language: page.language },
      provision: (code) => this.provisionName(code),
      text: (code) => this.textName(code),
    }
  }

  /** Undefined for a text that only stands for what is told of it. */
  text(code: string): LawText | undefined {
    return this.disclosed.texts.get(code)
  }

  textName(code: string): string {
    const text = this.text(code)
    if (text !== undefined) return eitherWords(text.title, this.page.language)
    const column = this.law.columns.find((one) => one.code === code)
    if (column === undefined) return code
    const basis = column.told ? this.words.told : this.label('text-basis', column.basis)
    return `${this.instrumentName(column.instrument)} (${basis})`
  }

  instrumentName(code: string): string {
    const instrument = this.disclosed.instruments.get(code)
    return instrument === undefined ? code : eitherWords(instrument.name, this.page.language)
  }

  /** A provision as its text has it, or as a disclosed account tells it. */
  rule(code: string): Rule | undefined {
    const account = this.page.publication.accounts[code]
    if (account !== undefined) return account.withheld === undefined ? ruleOf(account) : undefined
    return this.disclosed.provisions.get(code)
  }

  reporter(code: string): string {
    const account = this.page.publication.accounts[code]
    if (account?.withheld === undefined && account !== undefined) return originName(this.page, account.origin)
    return this.disclosed.provisions.get(code)?.reportedBy.by ?? this.page.say.unknownOrigin
  }

  /** "Article 7, prior cases 2+ (Open Page)" */
  provisionName(code: string): string {
    const { codebook, language } = this.page
    return provisionInWords(this.rule(code) ?? {}, this.reporter(code), codebook, language)
  }

  provisionNames(codes: readonly string[]): string {
    return [...new Set(codes.map((code) => this.provisionName(code)))].join('; ')
  }

  label(vocabulary: string, code: string): string {
    return this.page.codebook.label(vocabulary, code, this.page.language)
  }

  labels(vocabulary: string, codes: readonly string[] | undefined): string | undefined {
    return codes?.map((code) => this.label(vocabulary, code)).join(this.page.say.any)
  }

  penalty(penalties: readonly Penalty[] | undefined): string {
    return penaltiesInWords(penalties, this.page.codebook, this.page.language)
  }

  /** "Read or possess · Foreign · Prior cases 2+" */
  whatIsDone({ conduct, media, circumstances = [], silent }: Rule): string {
    const { words, page } = this
    const origins = this.labels('media-origin', media)
    // A report of silence speaks of what it names, and of nothing else.
    const unsaid = (said: string): string | undefined => (silent === true ? undefined : said)
    return [
      this.labels('conduct', conduct) ?? unsaid(words.conductNotStated),
      origins === undefined ? unsaid(words.mediaNotStated) : page.say.media(origins),
      ...circumstances.map((one) => this.label('circumstance', one)),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
  }
}
