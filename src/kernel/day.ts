/** Arithmetic of the proleptic Gregorian calendar. A day is a number of days since 1970-01-01. */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Number of days of a month (1–12). */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0)
}

/** The day of a date. Not `Date.UTC`, which takes the years 0–99 for 1900–1999. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year
  const marchMonth = month <= 2 ? month + 9 : month - 3
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719468
}

/** `YYYY-MM-DD` for a day of the years 0000–9999. */
export function formatDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
