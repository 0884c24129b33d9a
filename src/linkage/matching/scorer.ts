import type { Comparator } from './comparators.ts'
import type { Dictionary } from './dictionary.ts'
import type { FieldModel, Model } from './model.ts'
import { shareOfValue } from './usual-levels.ts'
import { pairLevels, type PairLevels } from './pair-levels.ts'

/** The weight of a pair in bits, beyond even odds: above 0 it is likelier that the two are one person than not. */
export interface Scorer {
  readonly pairs: PairLevels
  /** How many comparisons there are. */
  readonly width: number
  /** Where the sum begins: how rare it is that two rows are one person. */
  readonly prior: number
  /** `levels` is written over. */
  score(a: number, b: number, levels: Uint8Array): number
  /** What one comparison adds, given its level. */
  part(field: number, level: number, a: number, b: number): number
}

/** Bits that a rare value adds to a level, or a common one takes, are halved where the values are only alike. */
const alike = 0.5

export interface Weights {
  readonly prior: number
  /** For each comparison, the bits of each level. */
  readonly bits: readonly Float64Array[]
  /** For each comparison, the bits of agreement on a value beyond those of agreement on any; by code. */
  readonly rarity: readonly (Float32Array | undefined)[]
}

export function weightsOf(
  model: Model,
  comparators: readonly Comparator[],
  dictionaries: readonly Dictionary[],
): Weights {
  const bits = model.fields.map(orderedBits)
  const rarity = comparators.map(({ how, weighsRarity, levels }, field) => {
    const counts = dictionaries[field]?.counts
    const exact = model.fields[field]?.u[levels]
    if (weighsRarity || counts === undefined || exact === undefined) return undefined
    let held = 0
    for (let code = 1; code < counts.length; code++) held += counts[code] ?? 0
    return Float32Array.from(counts, (count) =>
      Math.log2(exact / shareOfValue(how, held, Math.max(1, count - 1), 1)),
    )
  })
  return { prior: Math.log2(model.prior / (1 - model.prior)), bits, rarity }
}

/**
 * The bits of each level. Values that are alike never weigh less than such as differ, nor more than equal ones; a column
 * where, by the file's few pairs, they would, tells nothing.
 */
export function orderedBits({ m, u }: FieldModel): Float64Array {
  const bits = Float64Array.from(m, (share, level) => Math.log2(share / (u[level] ?? 1)))
  const [least, most] = [bits[1] ?? 0, bits.at(-1) ?? 0]
  if (least >= most) return bits.fill(0)
  return bits.map((it, level) => (level === 0 ? 0 : Math.min(most, Math.max(least, it))))
}

export function scorerFor(codes: Int32Array, comparators: readonly Comparator[], weights: Weights): Scorer {
  const width = comparators.length
  const pairs = pairLevels(codes, comparators)
  const { bits, rarity, prior } = weights
  const top = comparators.map(({ levels }) => levels)
  const alikeFrom = comparators.map((one) => one.alikeFrom)
  const part = (field: number, level: number, a: number, b: number): number => {
    if (level === 0) return 0
    const own = bits[field]
    const weight = own?.[level] ?? 0
    const rare = rarity[field]
    if (own === undefined || rare === undefined || level === 1) return weight
    // The commoner of the two says how little their likeness tells.
    const extra = Math.min(rare[codes[a * width + field] ?? 0] ?? 0, rare[codes[b * width + field] ?? 0] ?? 0)
    // However common a value is, sharing it never tells less than being alike, nor that less than differing.
    const differs = own[1] ?? 0
    const equal = Math.max(differs, (own.at(-1) ?? 0) + extra)
    if (level === top[field]) return equal
    const found = level < (alikeFrom[field] ?? 99) ? weight : Math.max(differs, weight + extra * alike)
    return Math.min(equal, found)
  }
  return {
    pairs,
    width,
    prior,
    part,
    score(a, b, levels) {
      pairs.find(a, b, levels)
      let sum = prior
      for (let field = 0; field < width; field++) sum += part(field, levels[field] ?? 0, a, b)
      return sum
    },
  }
}

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
