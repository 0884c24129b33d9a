import { GirokError } from '../kernel/errors.ts'
import { parseCount } from '../kernel/count.ts'
import type { ActAccount } from './model.ts'
import type { RowCells } from './row-cells.ts'

type Victims = ActAccount['victims']

/**
 * How many were harmed: `victims` in words, or `victims_min`, `victims_max` and `vague`.
 *
 * An act is done to somebody, so where no number stands the least is the number of persons named, or else one;
 * "numerous" (vague, without a number) is at least two; "up to ten" (a maximum alone) proves nobody.
 * Throws 'count-invalid' and 'count-reversed'.
 */
export function victimsOf(cells: RowCells): Victims {
  const vague = cells.yes('vague')
  const words = cells.text('victims')
  const least = whole(cells.text('victims_min'))
  const most = whole(cells.text('victims_max'))
  if (words !== undefined) {
    if (least !== undefined || most !== undefined) cells.unusable('victims', words)
    const count = parseCount(words)
    return checked(count.min, count.max, vague || count.vague === true)
  }
  return checked(least ?? provenBy(cells.list('persons') ?? [], most, vague), most, vague)
}

function provenBy(named: readonly string[], most: number | undefined, vague: boolean): number {
  const stated = vague ? 2 : most === undefined ? 1 : 0
  return Math.min(Math.max(named.length, stated), most ?? Infinity)
}

function checked(min: number, max: number | undefined, vague: boolean): Victims {
  if (max !== undefined && max < min) throw new GirokError('count-reversed', { min, max })
  return { min, ...(max !== undefined && { max }), ...(vague && { vague: true as const }) }
}

function whole(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const digits = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
  if (!/^\d{1,9}$/.test(digits)) throw new GirokError('count-invalid', { value: text })
  return Number(digits)
}
