import { isGirokError } from '../../kernel/errors.ts'
import { parseWhen } from '../../kernel/when.ts'
import { slips } from './edit-distance.ts'

/** A date as it is compared: eight digits where a day is named, and bounds in days where they are known. */
export interface DateValue {
  /** `''` where no single day is named. It may be no day at all: `18011328` is a slip away from one. */
  readonly digits: string
  readonly earliest: number
  readonly latest: number
  /** The first of January is often written where only the year is known. */
  readonly yearOnly: boolean
}

export interface DateLevels {
  readonly differs: 1
  /** Days that two dates lie apart at most, the widest first, with their levels. */
  readonly near: readonly { readonly days: number; readonly level: number }[]
  readonly sameYear: number
  readonly compatible: number
  readonly twoSlips: number
  readonly oneSlip: number
  readonly equal: number
}

const year = 366

/** The levels of dates that are near within so many days, rising: above those of one year where they are nearer than that. */
export function dateLevels(days: readonly number[]): DateLevels {
  const wide = days.filter((it) => it > year).length
  const near = [...days].reverse().map((it, i) => ({ days: it, level: i < wide ? 2 + i : 3 + i }))
  const last = 2 + days.length
  return {
    ...{ differs: 1, near, sameYear: 2 + wide, compatible: last + 1 },
    ...{ twoSlips: last + 2, oneSlip: last + 3, equal: last + 4 },
  }
}

const named = /^(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})$/
const korean = /^(\d{4})년(?: ?(\d{1,2})월(?: ?(\d{1,2})일)?)?$/

/** Undefined where the text is no date. */
export function dateValue(text: string): DateValue | undefined {
  const day = /^\d{5,7}$/.test(text) ? null : named.exec(text)
  if (day) return valueOf(`${day[1]}-${two(day[3])}-${two(day[4])}`)
  const written = korean.exec(text)
  if (written) return valueOf([written[1], ...[written[2], written[3]].filter(Boolean).map(two)].join('-'))
  return valueOf(text.toUpperCase().replaceAll('/..', '/'))
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

function valueOf(edtf: string): DateValue | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(edtf)
  const digits = isDay ? edtf.replaceAll('-', '') : ''
  try {
    const { earliest, latest } = parseWhen(edtf)
    // An approximate date reaches a year further either way.
    const margin = /[~?%]/.test(edtf) ? 366 : 0
    const yearOnly = edtf.endsWith('-01-01') && isDay
    return {
      digits: margin > 0 ? '' : digits,
      earliest: earliest - margin,
      latest: latest + margin,
      yearOnly,
    }
  } catch (error) {
    if (!isGirokError(error)) throw error
    return isDay ? { digits, ...yearBounds(digits), yearOnly: false } : undefined
  }
}

function yearBounds(digits: string): { earliest: number; latest: number } {
  const { earliest, latest } = parseWhen(digits.slice(0, 4))
  return { earliest, latest }
}

/** Uncertain dates are compared as what they are: bounds that meet are compatible, not equal. */
export function dateLevel(a: DateValue, b: DateValue, levels: DateLevels): number {
  const gap = Math.max(a.earliest - b.latest, b.earliest - a.latest)
  const near = levels.near.reduce((best, { days, level }) => (gap <= days ? level : best), 1)
  if (a.digits !== '' && b.digits !== '') {
    if (a.digits === b.digits) return levels.equal
    if ((a.yearOnly || b.yearOnly) && a.digits.startsWith(b.digits.slice(0, 4))) return levels.compatible
    const distance = slips(a.digits, b.digits, 2)
    if (distance === 1) return levels.oneSlip
    if (
      distance === 2 &&
      (a.digits.slice(0, 4) === b.digits.slice(0, 4) || a.digits.slice(4) === b.digits.slice(4))
    )
      return levels.twoSlips
    if (a.digits.startsWith(b.digits.slice(0, 4))) return Math.max(near, levels.sameYear)
  } else if (a.earliest <= b.latest && b.earliest <= a.latest) return levels.compatible
  return near
}
