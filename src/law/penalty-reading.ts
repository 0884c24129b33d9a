import type { Penalty } from '../accounts/model.ts'
import { termDays } from '../accounts/penalty.ts'
import { GirokError } from '../kernel/errors.ts'
import { kindWords, numberNamed } from './penalty-kinds.ts'

interface Part {
  readonly kind: string | undefined
  readonly from?: string
  readonly to?: string
}

/**
 * Reads a penalty out of a sentence, English or Korean: "5-15 years in a labour camp or death", "무기노동교화형". An
 * alternative without a kind has that of the next one ("life or ten years in a labour camp"), else of the one before.
 *
 * Throws 'penalty-invalid' and 'term-reversed'.
 */
export function penaltyFromWords(sentence: string): Penalty[] {
  const text = sentence.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '')
  const parts = text.split(/\s*(?:,|\||;)\s*(?:or )?|\s+or\s+(?!more\b|longer\b|over\b)|\s*(?:또는|혹은)\s*/)
  const read = parts.filter((part) => part !== '').map((part) => partOf(part, sentence))
  const penalties = read.map(({ kind, ...term }, at): Penalty => {
    const named = kind ?? lender(read.slice(at)) ?? lender(read.slice(0, at).reverse())
    if (named === undefined) throw new GirokError('penalty-invalid', { value: sentence })
    return { kind: named, ...term }
  })
  if (penalties.length === 0) throw new GirokError('penalty-invalid', { value: sentence })
  return penalties
}

/** Nobody is put to death for ten years: such kinds lend their name to no term. */
const termless: ReadonlySet<string> = new Set([
  'death',
  'fine',
  'warning',
  'confiscation',
  'dismissal',
  'none',
])

const lender = (parts: readonly Part[]): string | undefined =>
  parts.find(({ kind }) => kind !== undefined && !termless.has(kind))?.kind

function partOf(part: string, sentence: string): Part {
  const { kind, rest } = kindIn(part)
  const term = termIn(rest)
  const left = rest
    .replace(/\b(?:in|of|to|a|an|the|for|with|term|sentence|imprisonment)\b|의|형|에|처한다/g, '')
    .trim()
  if (term === undefined && left !== '') throw new GirokError('penalty-invalid', { value: sentence })
  if (term?.from && term.to && termDays(term.from) > termDays(term.to))
    throw new GirokError('term-reversed', { value: sentence })
  if (kind === undefined && term === undefined) throw new GirokError('penalty-invalid', { value: sentence })
  return { kind, ...term }
}

const names: readonly (readonly [pattern: RegExp, kind: string])[] = Object.entries(kindWords)
  .flatMap(([kind, { alone, after, ko, also }]) =>
    [after, alone, alone.replace(/^an? /, ''), ko, kind, ...also].map((name) => [name, kind] as const),
  )
  .sort(([a], [b]) => b.replaceAll(' ', '').length - a.replaceAll(' ', '').length)
  .map(([name, kind]) => [spaced(name), kind] as const)

/** A name with or without its spaces and hyphens; English names as whole words. */
function spaced(name: string): RegExp {
  const letters = [...name.replace(/[\s-]/g, '')].join('[\\s-]*')
  return /[a-z]/.test(name) ? new RegExp(`(?<![a-z])${letters}(?![a-z])`) : new RegExp(letters)
}

function kindIn(part: string): { kind: string | undefined; rest: string } {
  for (const [pattern, kind] of names) {
    const found = pattern.exec(part)
    if (found === null) continue
    return { kind, rest: `${part.slice(0, found.index)} ${part.slice(found.index + found[0].length)}`.trim() }
  }
  // A kind that only a record knows is written as its code.
  const own = /(?:^|\bof |의 |무기 )([a-z][a-z0-9]*(?:-[a-z0-9]+)+)$/.exec(part)
  return own?.[1] === undefined
    ? { kind: undefined, rest: part }
    : { kind: own[1], rest: part.slice(0, part.length - own[1].length).replace(/(?:of|의)\s*$/, '') }
}

const number = '([a-z]+|\\d{1,5})'
const unit = '(years?|months?|days?|년|개월|달|일)'
const english = {
  range: new RegExp(`${number}(?:[ -]*${unit})?(?: ?(?:to|-|–|~|and) ?)(?:${number}[ -]*${unit}|(life))`),
  least: new RegExp(
    `(?:at least |minimum of |from )?(?:${number}[ -]*${unit}|(life))(?: or (?:more|longer|over))`,
  ),
  most: new RegExp(`(?:up to|at most|maximum of|no more than) (?:${number}[ -]*${unit}|(life))`),
  fixed: new RegExp(`${number}[ -]*${unit}`),
}

function termIn(text: string): Pick<Part, 'from' | 'to'> | undefined {
  return /[가-힣]/.test(text) ? koreanTerm(text) : englishTerm(text)
}

function englishTerm(text: string): Pick<Part, 'from' | 'to'> | undefined {
  const range = english.range.exec(text)
  if (range !== null) {
    const [, low, lowUnit, high, highUnit, life] = range
    const to = life ? 'life' : term(high, highUnit)
    const from = term(low, lowUnit ?? highUnit)
    if (from !== undefined && to !== undefined) return { from, to }
  }
  const most = english.most.exec(text)
  if (most !== null) return only('to', most)
  const least =
    english.least.exec(text) ??
    /(?:at least|minimum of) ([a-z]+|\d{1,5})[ -]*(years?|months?|days?)/.exec(text)
  if (least !== null) return only('from', least)
  const fixed = english.fixed.exec(text)
  const from = fixed ? term(fixed[1], fixed[2]) : undefined
  if (from !== undefined) return { from, to: from }
  return /\blife\b/.test(text) ? { from: 'life', to: 'life' } : undefined
}

function only(
  end: 'from' | 'to',
  [, count, named, life]: RegExpExecArray,
): Pick<Part, 'from' | 'to'> | undefined {
  const found = life ? 'life' : term(count, named)
  return found === undefined ? undefined : { [end]: found }
}

function koreanTerm(text: string): Pick<Part, 'from' | 'to'> | undefined {
  const value = '(?:(\\d{1,5}) ?(년|개월|달|일)|(무기))'
  const span = /(\d{1,5}) ?(년|개월|달|일)? ?[-–~∼] ?(\d{1,5}) ?(년|개월|달|일)/.exec(text)
  if (span !== null) {
    const [from, to] = [term(span[1], span[2] ?? span[4]), term(span[3], span[4])]
    return from !== undefined && to !== undefined ? { from, to } : undefined
  }
  const end = (word: string): string | undefined => {
    const found = new RegExp(`${value} ?${word}`).exec(text)
    return found === null ? undefined : found[3] ? 'life' : term(found[1], found[2])
  }
  const [from, to] = [end('이상'), end('(?:이하|까지)')]
  if (from !== undefined || to !== undefined) return { ...(from && { from }), ...(to && { to }) }
  const fixed = new RegExp(value).exec(text)
  if (fixed === null) return undefined
  const one = fixed[3] ? 'life' : term(fixed[1], fixed[2])
  return one === undefined ? undefined : { from: one, to: one }
}

const codes: Readonly<Record<string, string>> = { 년: 'y', 개월: 'm', 달: 'm', 일: 'd' }

function term(count: string | undefined, named: string | undefined): string | undefined {
  const read = count === undefined ? undefined : numberNamed(count)
  if (read === undefined || named === undefined) return undefined
  return `${read}${codes[named] ?? named.charAt(0)}`
}
