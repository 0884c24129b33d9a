import { slips } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { leastSlips, lettersOf, mostLikeness } from './letters.ts'

/** A judgement of two texts that is given, beside them, what their letters alone allow. */
type ByLetters = (a: string, b: string, mayBe: number, leastSlips: number) => number

export function byLetters(values: readonly string[], judge: ByLetters) {
  const letters = Int32Array.from(values, lettersOf)
  return (a: string, b: string, codeA: number, codeB: number): number => {
    const first = letters[codeA] ?? 0
    const second = letters[codeB] ?? 0
    return judge(a, b, mostLikeness(first, a.length, second, b.length), leastSlips(first, second))
  }
}

/** How many of the cuts, which rise, the likeness of two texts reaches. */
export function cutsReached(a: string, b: string, cuts: readonly number[], mayBe = 1): number {
  if (mayBe < (cuts[0] ?? 1)) return 0
  const likeness = jaroWinkler(a, b)
  let reached = 0
  while (reached < cuts.length && likeness >= (cuts[reached] ?? 1)) reached++
  return reached
}

/** 1: they differ; 2: one is short for the other, or they share a word; above it by likeness. */
export function nameLevel(a: string, b: string, mayBe: number, cuts: readonly number[]): number {
  const reached = cutsReached(a, b, cuts, mayBe)
  if (reached > 0) return 2 + reached
  return shortened(a, b) || shortened(b, a) || shareWord(a, b) ? 2 : 1
}

/** `m` or `sam` for a longer name. */
const shortened = (short: string, long: string): boolean =>
  short.length < long.length && long.startsWith(short)

export function textLevel(a: string, b: string, mayBe: number, cuts: readonly number[]): number {
  const reached = cutsReached(a, b, cuts, mayBe)
  return reached > 0 ? 1 + reached : shareWord(a, b) ? 2 : 1
}

export function shareWord(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false
  const words = b.split(' ')
  return a.split(' ').some((word) => word.length > 2 && words.includes(word))
}

/** @param cuts how many slips at most, rising */
export function numberLevel(a: string, b: string, least: number, cuts: readonly number[]): number {
  const most = cuts.at(-1) ?? 0
  if (least > most) return 1
  const found = slips(a, b, most)
  return 1 + cuts.filter((it) => found <= it).length
}

export function postcodeLevel(a: string, b: string, _: number, least: number): number {
  if (least <= 1 && slips(a, b, 1) === 1) return 4
  if (a.length > 3 && a.slice(0, -2) === b.slice(0, -2)) return 3
  return a.slice(0, 2) === b.slice(0, 2) ? 2 : 1
}
