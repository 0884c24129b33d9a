import { isNoListName } from './capture-columns.ts'
import type { HistoryCount } from './kept-estimate.ts'

/** The counts as `girok estimate` takes them: a row a combination of lists, in the lists' order. */
export function countsAsCsv(lists: readonly string[], all: readonly HistoryCount[]): string {
  const rows = all.map((it) => [...lists.map((one) => (it.lists.includes(one) ? 1 : 0)), it.count].join(','))
  // A list called N would be taken for the column of counts.
  const headings = lists.map((it) => quoted(isNoListName(it) || startsFormula.test(it) ? `list (${it})` : it))
  return [[...headings, 'count'].join(','), ...rows, ''].join('\n')
}

/** A spreadsheet program would reckon it. */
const startsFormula = /^[=+\-@\t]/

/** Where counts come from a file, its headings are anybody's words. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
