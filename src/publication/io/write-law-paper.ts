import type { Language } from '../../kernel/bilingual.ts'
import { conflictSign, markSigns } from '../../law/marks.ts'
import { markWords } from '../../law/words.ts'
import type { LawPaper, PaperCell } from '../law-paper-model.ts'
import { lawPaperWords } from '../law-paper-words.ts'
import { makePdf } from './pdf.ts'

export const papers = ['a3', 'a4'] as const
export type PaperSize = (typeof papers)[number]

/** How many texts stand side by side, in which size of letters: more go into another table. */
const layouts = { a3: { texts: 6, size: 8, heading: 38 }, a4: { texts: 4, size: 7, heading: 30 } } as const

export interface PaperState {
  readonly language: Language
  readonly paper: PaperSize
  /** What is shown, in words; empty where it is everything. */
  readonly filter: string
  /** The record's newest checkpoint, in short. */
  readonly sealed: string
  /** When the record was last changed, in seconds. */
  readonly seconds: number
}

/** The working paper for print. The same record gives the same bytes. @throws pdf-not-made */
export function lawPaperPdf(paper: LawPaper, state: PaperState): Promise<Uint8Array> {
  const { language, seconds, ...rest } = state
  const { texts, size, heading } = layouts[state.paper]
  const words = lawPaperWords(language)
  const counted = (cell: PaperCell | undefined): object | null =>
    cell
      ? { ...cell, counts: [words.accounts(cell.accounts), words.origins(cell.origins)].join(' · ') }
      : null
  const tables = chunks(paper.columns.length, texts).map(({ from, to }) => ({
    columns: paper.columns.slice(from, to),
    rows: paper.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to).map(counted), whole: isShort(row) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  }))
  const legend = Object.entries(markWords).map(([mark, word]) => ({
    sign: signOf(mark),
    word: word[language],
  }))
  const data = {
    ...{ ...rest, language, size, heading, tables, words: wordsOnly(words), title: words.title },
    legend: [...legend, { sign: conflictSign, word: words.conflict }],
    ...{ standsBehind: paper.standsBehind, disputes: paper.disputes, provisions: paper.provisions },
    norms: paper.norms,
    accounts: paper.accounts.map((one) => ({
      ...one,
      whole: one.quote.length < 1500 && one.verdicts.flatMap((of) => of.verdicts).length <= 15,
      verdicts: one.verdicts.map((of) => ({
        ...of,
        verdicts: of.verdicts.map((verdict) => ({ possibly: null, ...verdict })),
      })),
    })),
  }
  return makePdf({ template: 'law-paper', data: JSON.stringify(data), seconds })
}

/** Kept on one page. A row that might be higher than a page is broken: nothing of it may fall off the paper. */
const isShort = ({ cells }: LawPaper['rows'][number]): boolean =>
  cells.every((cell) => cell === undefined || cell.paper.length + cell.reported.length <= 12)

const signs: Readonly<Record<string, string>> = markSigns
const signOf = (mark: string): string => signs[mark] ?? ''

function wordsOnly(words: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, it]) => (typeof it === 'string' ? [[key, it]] : [])),
  )
}

function chunks(length: number, most: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(length / most) }, (_, at) => ({
    from: at * most,
    to: (at + 1) * most,
  }))
}
