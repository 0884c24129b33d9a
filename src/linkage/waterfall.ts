import type { Linked, ProposedPair } from './link.ts'
import type { Comparison } from './link-spec.ts'
import { prepare } from './matching/prepare.ts'
import { scorerFor, weightsOf } from './matching/scorer.ts'
import { joinedCells } from './matching/prepare.ts'
import type { PersonTable } from './person-table.ts'

/** What one comparison adds to the evidence that two rows are one person. */
export interface Step {
  readonly comparison: Comparison
  /** From 1, where the values differ, to `levels`, where they are equal; 0 where one is missing. */
  readonly level: number
  readonly levels: number
  /** Bits for (above 0) or against. */
  readonly bits: number
  /** Bits of these that come from how rare or common the values are. */
  readonly rarity: number
  readonly values: readonly [string, string]
}

export interface Waterfall {
  /** Where the sum begins, in bits: how rare it is that two rows are one person. */
  readonly start: number
  readonly steps: readonly Step[]
  /** `start` and all steps together: the weight of the pair. */
  readonly end: number
}

/** Makes ready once what explains any pair of a table that was linked by this specification. */
export function explainer(
  { model, spec }: Pick<Linked, 'model' | 'spec'>,
  table: PersonTable,
): (pair: Pick<ProposedPair, 'a' | 'b'>) => Waterfall {
  const { codes, comparators, columns } = prepare(table, { ...spec, blocking: [] })
  const weights = weightsOf(
    model,
    comparators,
    columns.map(({ dictionary }) => dictionary),
  )
  const scorer = scorerFor(codes, comparators, weights)
  const cells = spec.comparisons.map(({ fields }) => joinedCells(table, fields))
  return ({ a, b }) => {
    const levels = new Uint8Array(scorer.width)
    const end = scorer.score(a, b, levels)
    const steps = spec.comparisons.map((comparison, field): Step => {
      const level = levels[field] ?? 0
      const bits = scorer.part(field, level, a, b)
      return {
        comparison,
        level,
        levels: comparators[field]?.levels ?? 0,
        bits,
        rarity: bits - (weights.bits[field]?.[level] ?? 0),
        values: [cells[field]?.[a] ?? '', cells[field]?.[b] ?? ''],
      }
    })
    return { start: scorer.prior, steps, end }
  }
}

/** The steps by which one pair comes to its weight. Whoever explains many asks `explainer`. */
export function waterfall(
  pair: Pick<ProposedPair, 'a' | 'b'>,
  linked: Pick<Linked, 'model' | 'spec'>,
  table: PersonTable,
): Waterfall {
  return explainer(linked, table)(pair)
}
