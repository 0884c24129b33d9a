import { dayNumber } from './day.ts'

type Span = readonly [fromMonth: number, toMonth: number]

// Months counted from January of the stated year; 0 is the December before, 13 the January after. Seasons have no
// agreed first day (meteorological, astronomical, the Korean solar terms), and a winter may be named after either
// year: each span holds every usage. The library's spans (spring is January to March) would prove too much.
const north: readonly Span[] = [
  [2, 6],
  [5, 9],
  [8, 12],
  [-1, 15],
]
const south: readonly Span[] = [
  [8, 12],
  [-1, 15],
  [2, 6],
  [5, 9],
]
const either: readonly Span[] = [
  [2, 12],
  [-1, 15],
  [2, 12],
  [-1, 15],
]
const exact: readonly Span[] = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
  [1, 4],
  [5, 8],
  [9, 12],
  [1, 6],
  [7, 12],
]
/** ISO 8601-2, codes 21 to 41: seasons anywhere, in the north, in the south; quarters, thirds, halves. */
const spans: readonly Span[] = [...either, ...north, ...south, ...exact]

/** Bounds of `YYYY-SS`, in days since 1970-01-01; the year may have unspecified digits. */
export function seasonBounds(text: string): { earliest: number; latest: number } | undefined {
  const span = spans[Number(text.slice(5, 7)) - 21]
  if (span === undefined || !/^[\dX]{4}-\d\d$/.test(text)) return undefined
  const firstYear = Number(text.slice(0, 4).replaceAll('X', '0'))
  const lastYear = Number(text.slice(0, 4).replaceAll('X', '9'))
  return { earliest: firstOfMonth(firstYear, span[0]), latest: firstOfMonth(lastYear, span[1] + 1) - 1 }
}

function firstOfMonth(year: number, month: number): number {
  return dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1)
}
