import type { Account } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Dispute } from '../law/disputes.ts'
import { conflictSign, markSigns, type Mark } from '../law/marks.ts'
import type { Matrix, MatrixCell, MatrixRow } from '../law/matrix.ts'
import type { Instrument, LawText, Provision } from '../law/model.ts'
import { penaltyInWords } from '../law/penalty-words.ts'
import { verdictInWords, type WordedVerdict } from '../law/verdict-in-words.ts'
import { markWords } from '../law/words.ts'
import { dateInWords } from './dates-in-words.ts'
import { forceInWords } from './force-in-words.ts'
import { lawPaperWords } from './law-paper-words.ts'

/** What a working paper on law and practice is made of. */
export interface LawPaperInput {
  readonly matrix: Matrix
  readonly instruments: readonly Instrument[]
  readonly texts: readonly LawText[]
  readonly provisions: Readonly<Record<string, Provision>>
  readonly accounts: Readonly<Record<string, PaperAccount>>
  readonly disputes: readonly Dispute[]
}

interface PaperAccount {
  readonly account: Account
  readonly quote: string
  readonly codename: string
  readonly title?: string
  readonly origin: { readonly name: string; readonly known: boolean }
}

/** The table in words of one language: for print, for a spreadsheet, for a terminal. */
export interface LawPaper {
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  readonly provisions: readonly PaperProvision[]
  readonly accounts: readonly PaperReport[]
  readonly disputes: readonly {
    readonly kind: string
    readonly about: string
    readonly sides: readonly string[]
  }[]
  readonly standsBehind: string
}

export interface PaperColumn {
  readonly text: string
  readonly instrument: string
  readonly title: string
  /** How it is known, and when it is in force. */
  readonly notes: readonly string[]
}

export interface PaperRow {
  readonly conduct: string
  readonly media: string
  readonly circumstances: string
  /** One for each column; absent where nothing stands. */
  readonly cells: readonly (PaperCell | undefined)[]
}

export interface PaperCell {
  /** What the paper says: penalties and whom they reach, with the provisions that say it. */
  readonly paper: readonly { readonly says: string; readonly provisions: readonly string[] }[]
  /** What is reported, with the numbers of the accounts that say it. */
  readonly reported: readonly { readonly says: string; readonly accounts: readonly number[] }[]
  readonly marks: readonly PaperMark[]
  readonly accounts: number
  readonly origins: number
}

export interface PaperMark {
  readonly sign: string
  readonly word: string
  readonly mark: Mark | 'conflict'
  readonly possibly: boolean
}

export interface PaperProvision {
  readonly code: string
  readonly text: string
  readonly article: string
  readonly says: string
  readonly reportedBy: string
}

export interface PaperReport {
  readonly number: number
  readonly id: string
  readonly quote: string
  readonly source: string
  readonly origin: string
  readonly when: string
  readonly says: string
  readonly verdicts: readonly { readonly text: string; readonly verdicts: readonly WordedVerdict[] }[]
}

export function lawPaper(input: LawPaperInput, codes: Codebook, language: Language): LawPaper {
  return new Paper(input, codes, language).made()
}

class Paper {
  readonly #input: LawPaperInput
  readonly #codes: Codebook
  readonly #language: Language
  readonly #words: ReturnType<typeof lawPaperWords>
  /** In the order in which a reader of the table meets them. */
  readonly #numbers = new Map<string, number>()

  constructor(input: LawPaperInput, codes: Codebook, language: Language) {
    this.#input = input
    this.#codes = codes
    this.#language = language
    this.#words = lawPaperWords(language)
  }

  made(): LawPaper {
    const { matrix } = this.#input
    const at = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.text}`, cell]))
    const rows = matrix.rows.map((row) => ({
      ...this.#heading(row),
      cells: matrix.columns.map(({ code }) => {
        const cell = at.get(`${row.key}\n${code}`)
        return cell && this.#cell(cell)
      }),
    }))
    const accounts = this.#reports()
    return {
      columns: this.#columns(),
      rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
      provisions: this.#provisions(),
      accounts,
      disputes: this.#disputes(),
      standsBehind: this.#words.standsBehind(accounts.length, matrix.origins),
    }
  }

  #label(vocabulary: string, code: string): string {
    return this.#codes.label(vocabulary, code, this.#language)
  }

  #labels(vocabulary: string, codes: readonly string[] = []): string {
    return codes.map((code) => this.#label(vocabulary, code)).join(', ')
  }

  #heading({
    conduct,
    media,
    circumstances,
  }: MatrixRow): Pick<PaperRow, 'conduct' | 'media' | 'circumstances'> {
    const { notStated } = this.#words
    return {
      conduct: conduct === undefined ? notStated : this.#label('conduct', conduct),
      media: media === undefined ? notStated : this.#label('media-origin', media),
      circumstances: this.#labels('circumstance', circumstances),
    }
  }

  #columns(): PaperColumn[] {
    const { matrix, instruments, texts } = this.#input
    return matrix.columns.map(({ code, instrument, basis, held, told }) => {
      const name = instruments.find((one) => one.code === instrument)?.name
      const text = texts.find((one) => one.code === code)
      const known = told ? this.#words.told : held ? this.#label('text-basis', basis) : this.#words.notHeld
      return {
        text: code,
        instrument: this.#either(name, instrument),
        title: this.#either(text?.title, code),
        notes: [known, ...(told ? [] : [this.#force(text)])],
      }
    })
  }

  #either(words: { ko?: string | undefined; en?: string | undefined } | undefined, code: string): string {
    return words?.[this.#language] ?? words?.ko ?? words?.en ?? code
  }

  #force(text: LawText | undefined): string {
    const { datesUnknown, inForce } = this.#words
    const force = forceInWords(text ?? {}, this.#language)
    return force === '' ? datesUnknown : `${inForce}: ${force}`
  }

  #cell(cell: MatrixCell): PaperCell {
    const paper = cell.provisions.flatMap((code) => {
      const provision = this.#input.provisions[code]
      return provision ? [{ says: this.#rule(provision), code }] : []
    })
    const reported = cell.reported.flatMap(({ account }) => {
      const told = this.#input.accounts[account]
      return told ? [{ says: this.#stated(told.account), number: this.#number(account) }] : []
    })
    const marks = cell.marks.map(({ mark, holds }): PaperMark => {
      const word = markWords[mark][this.#language]
      return { sign: markSigns[mark], word, mark, possibly: holds === 'possibly' }
    })
    const conflict: PaperMark = {
      sign: conflictSign,
      word: this.#words.conflict,
      mark: 'conflict',
      possibly: false,
    }
    return {
      paper: [...Map.groupBy(paper, ({ says }) => says)].map(([says, same]) => ({
        says,
        provisions: same.map(({ code }) => this.#cited(code)),
      })),
      reported: [...Map.groupBy(reported, ({ says }) => says)].map(([says, same]) => ({
        says,
        accounts: same.map(({ number }) => number).sort((a, b) => a - b),
      })),
      marks: cell.conflict ? [...marks, conflict] : marks,
      accounts: cell.reported.length,
      origins: cell.origins,
    }
  }

  #number(account: string): number {
    const known = this.#numbers.get(account) ?? this.#numbers.size + 1
    this.#numbers.set(account, known)
    return known
  }

  /** How a cell cites a provision: by its article, or by who tells it. */
  #cited(code: string): string {
    const provision = this.#input.provisions[code]
    return provision?.article === undefined
      ? (provision?.reportedBy.by ?? code)
      : this.#article(provision.article)
  }

  #article(article: string): string {
    return /^\d+(?:[-–]\d+)?$/.test(article) ? this.#words.article(article) : article
  }

  #rule({ penalty, reaches }: Pick<Provision, 'penalty' | 'reaches'>): string {
    const says = penalty ? penaltyInWords(penalty, this.#language) : this.#words.penaltyNotReported
    return this.#withReach(says, reaches)
  }

  #stated(account: Account): string {
    const { penalty, reaches } = 'penalty' in account || 'reaches' in account ? account : {}
    return this.#withReach(
      penalty ? penaltyInWords(penalty, this.#language) : this.#words.penaltyNotStated,
      reaches,
    )
  }

  /** Whoever did it is whom one expects: only others are named. */
  #withReach(says: string, reaches: readonly string[] = []): string {
    const others = reaches.filter((code) => code !== 'offender')
    return others.length === 0 ? says : `${says} (${this.#labels('reach', others)})`
  }

  #provisions(): PaperProvision[] {
    const cited = new Set(this.#input.matrix.cells.flatMap(({ provisions }) => provisions))
    const silences = Object.values(this.#input.provisions).filter(({ silent }) => silent === true)
    for (const { code } of silences) cited.add(code)
    return [...cited].sort().flatMap((code): PaperProvision[] => {
      const provision = this.#input.provisions[code]
      if (provision === undefined) return []
      const { text, article, reportedBy, silent, conduct, media, circumstances } = provision
      const about = [
        this.#labels('conduct', conduct),
        this.#labels('media-origin', media),
        this.#labels('circumstance', circumstances),
      ].filter((words) => words !== '')
      const says = silent
        ? `${this.#words.silent}: ${this.#labels('reach', provision.reaches)}`
        : this.#rule(provision)
      const date = reportedBy.date === undefined ? [] : [dateInWords(reportedBy.date, this.#language)]
      return [
        {
          ...{ code, text, article: article === undefined ? '' : this.#article(article) },
          says: about.length === 0 ? says : `${about.join(' · ')}: ${says}`,
          reportedBy: [reportedBy.by, ...date].join(', '),
        },
      ]
    })
  }

  #reports(): PaperReport[] {
    const byAccount = new Map<string, Map<string, Map<string, WordedVerdict>>>()
    for (const { text, reported } of this.#input.matrix.cells) {
      for (const { account, verdicts } of reported) {
        const texts = byAccount.get(account) ?? new Map<string, Map<string, WordedVerdict>>()
        byAccount.set(account, texts)
        const worded = texts.get(text) ?? new Map<string, WordedVerdict>()
        texts.set(text, worded)
        for (const verdict of verdicts) {
          const words = verdictInWords(verdict, this.#codes, this.#language)
          worded.set(JSON.stringify(words), words)
        }
      }
    }
    return [...this.#numbers].flatMap(([id, number]): PaperReport[] => {
      const told = this.#input.accounts[id]
      if (told === undefined) return []
      const { account, origin, title, codename, quote } = told
      const when = 'when' in account ? account.when : undefined
      return [
        {
          ...{ number, id, quote, says: this.#stated(account) },
          source: title === undefined ? codename : `${codename}, ${title}`,
          origin: origin.known ? origin.name : this.#words.originUnknown,
          when: when === undefined ? this.#words.undated : dateInWords(when, this.#language),
          verdicts: [...(byAccount.get(id) ?? [])].map(([text, verdicts]) => ({
            text,
            verdicts: [...verdicts.values()],
          })),
        },
      ]
    })
  }

  #disputes(): LawPaper['disputes'] {
    return this.#input.disputes.map((dispute) => {
      const kind = this.#words.disputeKinds[dispute.kind]
      const side = (name: string, codes: readonly string[]): string => `${name}: ${codes.join(', ')}`
      if (dispute.kind === 'said-or-silent') {
        const about = [this.#labels('conduct', dispute.conduct), this.#labels('reach', dispute.reaches)]
        const { saysSo, silent } = this.#words
        const sides = [side(saysSo, dispute.says), side(silent, dispute.silent)]
        return { kind, about: [dispute.instrument, ...about.filter((it) => it !== '')].join(' · '), sides }
      }
      if (dispute.kind === 'rival-reports') {
        const about = [dispute.text, this.#article(dispute.article)].join(' · ')
        const says = dispute.provisions.map((code) => {
          const provision = this.#input.provisions[code]
          return provision ? `${code}: ${this.#rule(provision)} (${provision.reportedBy.by})` : code
        })
        return { kind, about, sides: says }
      }
      const sides = dispute.meanings.map(({ media, provisions }) =>
        side(this.#labels('media-origin', media), provisions),
      )
      return { kind, about: [dispute.instrument, dispute.label].join(' · '), sides }
    })
  }
}
