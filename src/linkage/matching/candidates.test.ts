import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleKeys } from './block-keys.ts'
import { forEachBlock, meet, sortKeys } from './blocks.ts'
import { allBlocks, blocksOf, firstMeeting, stretches } from './candidates.ts'

const rule = (width: number, rows: number): fc.Arbitrary<RuleKeys> =>
  fc
    .array(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: width }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((all) => {
      const keys = new Uint32Array(rows * width)
      for (const [row, own] of all.entries())
        keys.set(
          own.map((key) => key * 0x10003001),
          row * width,
        )
      return { width, keys }
    })

const rows = 14
const rules = fc.tuple(rule(1, rows), rule(2, rows), rule(3, rows))

/** Every pair that the blocks give, as often as they give it. */
function given(all: readonly RuleKeys[], largest: number): string[] {
  const blocks = allBlocks(all.map((one, at) => blocksOf(one, at, largest)))
  const pairs: string[] = []
  for (const { rule, from, to } of stretches(blocks, 3)) {
    const sorted = blocks.sorted[rule]
    if (sorted === undefined) continue
    forEachBlock(sorted, from, to, (start, end) => {
      for (let i = start; i < end; i++) {
        for (let j = i + 1; j < end; j++) {
          const [a, b] = [sorted.rows[i] ?? 0, sorted.rows[j] ?? 0]
          if (a !== b && firstMeeting(blocks.rules, rule, sorted.keys[start] ?? 0, a, b))
            pairs.push(`${a} ${b}`)
        }
      }
    })
  }
  return pairs.sort()
}

describe('blocks', () => {
  it('bring each pair that shares a key together once, whichever rules do', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const expected: string[] = []
        for (let a = 0; a < rows; a++)
          for (let b = a + 1; b < rows; b++)
            if (all.some((one) => meet(one, a, b))) expected.push(`${a} ${b}`)
        expect(given(all, 1000)).toEqual(expected.sort())
      }),
    )
  })

  it('are sorted by key, in the order of rows', () => {
    fc.assert(
      fc.property(rule(2, rows), (one) => {
        const { keys, rows } = sortKeys(one)
        for (let i = 1; i < keys.length; i++) {
          const [before, after] = [keys[i - 1] ?? 0, keys[i] ?? 0]
          expect(before < after || (before === after && (rows[i - 1] ?? 0) <= (rows[i] ?? 0))).toBe(true)
        }
      }),
    )
  })

  it('that are too large are told and not compared; what is missing meets nobody', () => {
    const one: RuleKeys = { width: 1, keys: Uint32Array.from([7, 7, 7, 7, 0, 0, 9, 9]) }
    const { large, pairs } = blocksOf({ width: 1, keys: one.keys.slice() }, 0, 3)
    expect(large).toEqual([{ rule: 0, rows: 4, example: 0 }])
    expect(pairs).toBe(1)
    expect(given([{ width: 1, keys: one.keys.slice() }], 3)).toEqual(['6 7'])
  })
})
