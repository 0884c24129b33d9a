import { isNoListName } from './capture-columns.ts'
import type { HistoryCount, StrataCounts } from './kept-estimate.ts'

/** The counts as `girok estimate` takes them: a row a combination of lists, in the lists' order. */
export function countsAsCsv(lists: readonly string[], all: readonly HistoryCount[]): string {
  return table([...headingsOf(lists), 'count'], rowsOf(lists, all))
}

/** What the column is called that says of which stratum a row is: `girok estimate FILE --by stratum`. */
export const stratumColumn = 'stratum'

/** The same of strata, one after the other. */
export function strataAsCsv(lists: readonly string[], strata: StrataCounts): string {
  const rows = strata.flatMap(({ value, estimate }) => {
    const shown = quoted(startsFormula.test(value) ? `(${value})` : value)
    return rowsOf(lists, estimate.histories).map((row) => [shown, ...row])
  })
  return table([stratumColumn, ...headingsOf(lists), 'count'], rows)
}

function rowsOf(lists: readonly string[], all: readonly HistoryCount[]): (string | number)[][] {
  return all.map((it) => [...lists.map((one) => (it.lists.includes(one) ? 1 : 0)), it.count])
}

const table = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [headings, ...rows, []].map((row) => row.join(',')).join('\n')

/** A list called N would be taken for the column of counts. */
const headingsOf = (lists: readonly string[]): string[] =>
  lists.map((it) =>
    quoted(isNoListName(it) || it === stratumColumn || startsFormula.test(it) ? `list (${it})` : it),
  )

/** A spreadsheet program would reckon it. */
const startsFormula = /^[=+\-@\t]/

/** Where counts come from a file, its headings are anybody's words. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
