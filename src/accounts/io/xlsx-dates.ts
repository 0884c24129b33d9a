/** How much of a moment a number format shows. What it hides was not said: a spreadsheet program made it up. */
export type Shown = 'year' | 'month' | 'day' | 'moment' | 'day-of-year' | 'time'

/** Built-in date formats of ECMA-376 part 1, 18.8.30, those of East Asian locales included. */
const builtIn: Readonly<Record<number, Shown>> = {
  ...{ 14: 'day', 15: 'day', 16: 'day-of-year', 17: 'month', 18: 'time', 19: 'time', 20: 'time', 21: 'time' },
  ...{ 22: 'moment', 27: 'day', 28: 'day-of-year', 29: 'day-of-year', 30: 'day', 31: 'day', 32: 'time' },
  ...{ 33: 'time', 34: 'day', 35: 'day', 36: 'day', 45: 'time', 46: 'time', 47: 'time', 50: 'day' },
  ...{
    51: 'day-of-year',
    52: 'day',
    53: 'day',
    54: 'day-of-year',
    55: 'day',
    56: 'day',
    57: 'day',
    58: 'day',
  },
}

/** What a number format shows of a date; undefined for a format of plain numbers. */
export function shownBy(id: number, code: string | undefined): Shown | undefined {
  if (code === undefined) return builtIn[id]
  if (/^general$/i.test(code)) return undefined
  const letters = code
    .replace(/"[^"]*"|\\.|[_*]./g, ' ')
    .replace(/\[(h+|m+|s+)\]/gi, '$1:')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/(s+)[.,]0+/gi, '$1')
    .split(';', 1)[0]
    ?.toLowerCase()
    .replace(/am\/pm|a\/p/g, '')
  if (letters === undefined || /[0#?@]/.test(letters)) return undefined
  const time = /[hs]/.test(letters)
  // An m beside an hour or a second is a minute.
  const dates = letters.replace(/h+[^a-z]*m{1,2}(?!m)/g, '').replace(/(?<!m)m{1,2}[^a-z]*s+/g, '')
  const [year, month, day] = [/[ye]/, /m/, /(?<!d)d{1,2}(?!d)/].map((part) => part.test(dates))
  if (year) return month ? (day ? (time ? 'moment' : 'day') : 'month') : 'year'
  if (month || day) return 'day-of-year'
  return time ? 'time' : undefined
}

/**
 * A serial number of a spreadsheet as ISO 8601, no finer than its format shows: `2020-12` typed into a cell is
 * kept there as the first of December and shown as "Dec-20", and must not come out as a day.
 */
export function isoDate(serial: number, shown: Shown, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  // The 1900 system counts a 29 February 1900 that never was.
  const skipped = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569
  if (serial < 0 || serial > 2_958_466 || (!from1904 && Math.floor(serial) === 60)) return undefined
  const iso = new Date((seconds - skipped * 86_400) * 1000).toISOString()
  switch (shown) {
    case 'year':
      return iso.slice(0, 4)
    case 'month':
      return iso.slice(0, 7)
    case 'day':
      return iso.slice(0, 10)
    case 'moment':
      return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
    // Without its year no date of ours: it is given as it is shown, and refused as a date.
    case 'day-of-year':
      return iso.slice(5, 10)
    case 'time':
      return iso.slice(11, 19)
  }
}
