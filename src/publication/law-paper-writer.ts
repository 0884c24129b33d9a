import type { Account } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Dispute } from '../law/disputes.ts'
import type { Matrix } from '../law/matrix.ts'
import type { Instrument, LawText, Provision } from '../law/model.ts'
import type { NormProposal } from '../law/norms.ts'
import { penaltyNamed, provisionInWords } from '../law/provision-in-words.ts'
import type { Wording } from '../law/verdict-in-words.ts'
import { lawPaperWords, type LawPaperWords } from './law-paper-words.ts'

/** What a working paper on law and practice is made of. */
export interface LawPaperInput {
  readonly matrix: Matrix
  readonly instruments: readonly Instrument[]
  readonly texts: readonly LawText[]
  readonly provisions: Readonly<Record<string, Provision>>
  readonly accounts: Readonly<Record<string, PaperAccount>>
  readonly disputes: readonly Dispute[]
  /** By account or provision. */
  readonly norms: Readonly<Record<string, readonly NormProposal[]>>
  readonly allOrigins: readonly { readonly key: string; readonly name: string }[]
}

export interface PaperAccount {
  readonly account: Account
  readonly quote: string
  readonly codename: string
  readonly title?: string
  readonly origin: { readonly name: string; readonly known: boolean }
}

/** What every part of the working paper needs: how its texts, provisions and accounts are called. */
export class PaperWriter {
  readonly input: LawPaperInput
  readonly codes: Codebook
  readonly language: Language
  readonly words: LawPaperWords
  readonly wording: Wording
  /** In the order in which a reader of the table meets them. */
  readonly numbers = new Map<string, number>()

  constructor(input: LawPaperInput, codes: Codebook, language: Language) {
    this.input = input
    this.codes = codes
    this.language = language
    this.words = lawPaperWords(language)
    this.wording = {
      ...{ codes, language },
      provision: (code) => this.provision(code),
      text: (code) => this.text(code),
    }
  }

  number(account: string): number {
    const known = this.numbers.get(account) ?? this.numbers.size + 1
    this.numbers.set(account, known)
    return known
  }

  label(vocabulary: string, code: string): string {
    return this.codes.label(vocabulary, code, this.language)
  }

  labels(vocabulary: string, codes: readonly string[] = []): string {
    return codes.map((code) => this.label(vocabulary, code)).join(', ')
  }

  either(words: { ko?: string | undefined; en?: string | undefined } | undefined, code: string): string {
    return words?.[this.language] ?? words?.ko ?? words?.en ?? code
  }

  text(code: string): string {
    const { matrix } = this.input
    if (matrix.columns.some((one) => one.code === code && one.told)) return this.words.told
    return this.either(this.input.texts.find((one) => one.code === code)?.title, code)
  }

  provision(code: string): string {
    const known = this.input.provisions[code]
    return known === undefined
      ? code
      : provisionInWords(known, known.reportedBy.by, this.codes, this.language)
  }

  rule({ penalty, reaches }: Pick<Provision, 'penalty' | 'reaches'>): string {
    const says = penalty ? penaltyNamed(penalty, this.codes, this.language) : this.words.penaltyNotReported
    return this.#withReach(says, reaches)
  }

  stated(account: Account): string {
    const { penalty, reaches } = 'penalty' in account || 'reaches' in account ? account : {}
    return this.#withReach(
      penalty ? penaltyNamed(penalty, this.codes, this.language) : this.words.penaltyNotStated,
      reaches,
    )
  }

  /** Whoever did it is whom one expects: only others are named. */
  #withReach(says: string, reaches: readonly string[] = []): string {
    const others = reaches.filter((code) => code !== 'offender')
    return others.length === 0 ? says : `${says} (${this.labels('reach', others)})`
  }
}
