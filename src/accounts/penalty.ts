import { GirokError } from '../kernel/errors.ts'
import type { Codes } from '../codebook/codes.ts'
import type { Penalty } from './model.ts'

/**
 * A penalty in a cell is `kind` or `kind:term`, several alternatives with `|` between them. A term is `5y..15y`,
 * `10y..` (or more), `..life` (up to), `life`, `10y`; units are years, months and days.
 *
 * Throws 'code-unknown', 'penalty-invalid', 'term-reversed' (`15y..5y`).
 */
export function penaltyFromCell(cell: string, codes: Codes): Penalty[] {
  const penalties = new Map<string, Penalty>()
  for (const part of cell.split('|')) {
    const text = part.trim()
    if (text === '') continue
    const penalty = onePenalty(text, codes)
    penalties.set(penaltyToCell([penalty]), penalty)
  }
  if (penalties.size === 0) throw new GirokError('penalty-invalid', { value: cell })
  return [...penalties.values()]
}

export function penaltyToCell(penalties: readonly Penalty[]): string {
  return penalties
    .map(({ kind, from, to }) => {
      if (from === undefined && to === undefined) return kind
      return `${kind}:${from !== undefined && from === to ? from : `${from ?? ''}..${to ?? ''}`}`
    })
    .join('|')
}

function onePenalty(text: string, codes: Codes): Penalty {
  const colon = text.indexOf(':')
  const kind = (colon < 0 ? text : text.slice(0, colon)).trim()
  if (!codes.has('penalty', kind)) {
    throw new GirokError('code-unknown', {
      vocabulary: 'penalty',
      value: kind,
      nearest: codes.nearest('penalty', kind),
    })
  }
  return colon < 0 ? { kind } : { kind, ...range(text, text.slice(colon + 1)) }
}

function range(value: string, text: string): Pick<Penalty, 'from' | 'to'> {
  const ends = text.split('..').map((end) => end.trim())
  const [first = '', second] = ends
  if (ends.length > 2 || (first === '' && (second ?? '') === ''))
    throw new GirokError('penalty-invalid', { value })
  const from = first === '' ? undefined : term(value, first)
  if (second === undefined) return { from, to: from }
  const to = second === '' ? undefined : term(value, second)
  if (from && to && termDays(from) > termDays(to)) throw new GirokError('term-reversed', { value })
  return { ...(from && { from }), ...(to && { to }) }
}

/** A term in its one spelling: `5Y` and `05y` are `5y`. */
function term(value: string, text: string): string {
  const found = /^(?:(\d{1,5})\s*([ymd])|life)$/.exec(text.toLowerCase())
  if (!found) throw new GirokError('penalty-invalid', { value })
  const [, count, unit] = found
  return count === undefined || unit === undefined ? 'life' : `${String(Number(count))}${unit}`
}

const unitDays: Readonly<Record<string, number>> = { y: 365.2425, m: 365.2425 / 12, d: 1 }

/** Length of a term in days, for telling which of two is longer: twelve months are a year. */
export function termDays(text: string): number {
  return text === 'life' ? Infinity : Number.parseInt(text, 10) * (unitDays[text.slice(-1)] ?? Infinity)
}
