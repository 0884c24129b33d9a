import Papa from 'papaparse'
import { guard } from '../accounts/formula.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { LawPaper } from './law-paper-model.ts'
import { lawPaperWords } from './law-paper-words.ts'

/**
 * The table as CSV, a line for each row and text: UTF-8 with a mark and CRLF, as spreadsheet programs know it. What
 * begins like a formula has a leading apostrophe.
 */
export function lawPaperSheet(paper: LawPaper, language: Language): string {
  const words = lawPaperWords(language)
  const accounts = new Map(paper.accounts.map((one) => [one.number, one]))
  const head = [
    ...[words.conduct, words.media, words.circumstances, words.text, words.onPaper, words.provisions],
    ...[words.reported, words.marks, words.account, words.origin, words.independent],
  ]
  const rows = paper.rows.flatMap(({ conduct, media, circumstances, cells }) =>
    cells.flatMap((cell, at) => {
      if (cell === undefined) return []
      const told = cell.reported.flatMap((one) =>
        one.accounts.flatMap((number) => accounts.get(number) ?? []),
      )
      const unique = (list: readonly string[]): string => [...new Set(list)].join('; ')
      return [
        [
          ...[conduct, media, circumstances, paper.columns[at]?.text ?? ''],
          cell.paper.map(({ says }) => says).join('; '),
          cell.paper.flatMap(({ provisions }) => provisions).join('; '),
          cell.reported.map(({ says }) => says).join('; '),
          cell.marks
            .map(({ word, possibly }) => (possibly ? `${word} (${words.possibly})` : word))
            .join('; '),
          unique(told.map(({ id }) => id)),
          unique(told.map(({ origin }) => origin)),
          String(cell.origins),
        ],
      ]
    }),
  )
  return `\uFEFF${Papa.unparse(
    [head, ...rows].map((row) => row.map((text) => guard(text.trim()))),
    { newline: '\r\n' },
  )}\r\n`
}
