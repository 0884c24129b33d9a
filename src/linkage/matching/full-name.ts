import type { Dictionary } from './dictionary.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { shareOfValue } from './usual-levels.ts'
import { lettersOf, mostLikeness } from './letters.ts'

/** Steps of evidence that a pair of full names gives, in bits: the levels between them are 1 to `fullNameLevels`. */
const steps = [-6, -2, 1, 3.5, 6, 9, 12, 15, 19]
export const fullNameLevels = steps.length + 1
/** What each level stands for: the middle of its step. */
export const evidenceOfLevels = [0, -8, -4, -0.5, 2.2, 4.7, 7.5, 10.5, 13.5, 17, 21]

// A word that a name has and the other lacks, while the other has one that this lacks, speaks against them.
const conflict = -4.5
const mostWords = 12

/**
 * Compares names word by word, in whatever order: `Anna Maria Vell`, `Vell, Anna` and `A. M. Vell` may be one. Each word
 * weighs by how rare it is (bits: the logarithm of rows by rows that hold it), a similar one less.
 */
export function fullNameComparator(
  { values, counts }: Dictionary,
  rows: number,
): (a: number, b: number) => number {
  const words: string[] = []
  const bits: number[] = []
  const held: number[] = []
  const codeOf = new Map<string, number>()
  const names = values.map((value, code) =>
    Int32Array.from(value === '' ? [] : new Set(value.split(' ').slice(0, mostWords)), (word) => {
      let at = codeOf.get(word)
      if (at === undefined) {
        at = words.length
        codeOf.set(word, at)
        words.push(word)
        held.push(0)
      }
      held[at] = (held[at] ?? 0) + (counts[code] ?? 0)
      return at
    }),
  )
  const letters = Int32Array.from(words, lettersOf)
  for (const count of held)
    bits.push(Math.min(16, -Math.log2(shareOfValue('full-name', rows, Math.max(1, count), 2))))

  const likeness = (a: number, b: number): number => {
    const first = words[a] ?? ''
    const second = words[b] ?? ''
    if (first.length > 1 && second.length > 1) {
      const mayBe = mostLikeness(letters[a] ?? 0, first.length, letters[b] ?? 0, second.length)
      if (mayBe < 0.82) return 0
    }
    const rarity = Math.min(bits[a] ?? 0, bits[b] ?? 0)
    if (first.length === 1 || second.length === 1) return first.charAt(0) === second.charAt(0) ? 1.5 : 0
    const similarity = jaroWinkler(first, second)
    if (similarity >= 0.94) return rarity * 0.75
    if (similarity >= 0.88) return rarity * 0.55
    if (similarity >= 0.82) return rarity * 0.3
    return 0
  }

  const wordsOf = (code: number): Int32Array => names[code] ?? new Int32Array(0)
  return (a, b) => levelOfEvidence(evidence(wordsOf(a), wordsOf(b), bits, likeness))
}

/** The level of a name's evidence, given in bits. */
export function levelOfEvidence(found: number): number {
  let level = 1
  while (level <= steps.length && found >= (steps[level - 1] ?? 0)) level++
  return level
}

const usedA = new Uint8Array(mostWords)
const usedB = new Uint8Array(mostWords)

function evidence(
  a: Int32Array,
  b: Int32Array,
  bits: readonly number[],
  likeness: (a: number, b: number) => number,
): number {
  usedA.fill(0)
  usedB.fill(0)
  let score = 0
  let left = Math.min(a.length, b.length)
  for (const [i, word] of a.entries()) {
    const j = b.indexOf(word)
    if (j < 0) continue
    usedA[i] = 1
    usedB[j] = 1
    score += bits[word] ?? 0
    left--
  }
  // What is left is paired greedily, the most similar first.
  while (left > 0) {
    let best = 0
    let bestA = -1
    let bestB = -1
    for (const [i, word] of a.entries()) {
      if (usedA[i] === 1) continue
      for (const [j, other] of b.entries()) {
        if (usedB[j] === 1) continue
        const found = likeness(word, other)
        if (found > best) [best, bestA, bestB] = [found, i, j]
      }
    }
    if (best === 0) break
    usedA[bestA] = 1
    usedB[bestB] = 1
    score += best
    left--
  }
  return score + left * conflict
}
