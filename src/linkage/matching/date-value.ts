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

export const dateLevels = {
  differs: 1,
  nearYears: 2,
  sameYear: 3,
  compatible: 4,
  twoSlips: 5,
  oneSlip: 6,
  equal: 7,
} as const

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
export function dateLevel(a: DateValue, b: DateValue): number {
  if (a.digits !== '' && b.digits !== '') {
    if (a.digits === b.digits) return dateLevels.equal
    if ((a.yearOnly || b.yearOnly) && a.digits.startsWith(b.digits.slice(0, 4))) return dateLevels.compatible
    const distance = slips(a.digits, b.digits, 2)
    if (distance === 1) return dateLevels.oneSlip
    if (
      distance === 2 &&
      (a.digits.slice(0, 4) === b.digits.slice(0, 4) || a.digits.slice(4) === b.digits.slice(4))
    )
      return dateLevels.twoSlips
    if (a.digits.startsWith(b.digits.slice(0, 4))) return dateLevels.sameYear
  } else if (a.earliest <= b.latest && b.earliest <= a.latest) return dateLevels.compatible
  const gap = Math.max(a.earliest - b.latest, b.earliest - a.latest)
  return gap <= 800 ? dateLevels.nearYears : dateLevels.differs
}
