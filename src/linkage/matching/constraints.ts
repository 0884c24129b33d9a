import type { LinkSpec } from '../link-spec.ts'
import type { Model } from './model.ts'

/** Who can't be one person, and who is, whatever the evidence. */
export interface Constraints {
  /** For each row the number of its list where nobody stands on it twice, 0 where somebody may. */
  readonly listOf: Int32Array
  /** Comparisons on which two rows of one person don't differ. */
  readonly forbidding: readonly number[]
  readonly same: ReadonlySet<number>
  readonly different: ReadonlySet<number>
}

interface Judged {
  readonly same: readonly (readonly [number, number])[]
  readonly different: readonly (readonly [number, number])[]
}

// Above this share of rows of one person, a column is too full of mistakes for a difference to forbid.
const mostMistakes = 0.01

export function oneToOneLists(lists: readonly string[], oneToOne: LinkSpec['oneToOne']): Int32Array {
  const codes = new Map<string, number>()
  return Int32Array.from(lists, (list) => {
    const asked = typeof oneToOne === 'boolean' ? oneToOne && list !== '' : oneToOne.includes(list)
    if (!asked) return 0
    let code = codes.get(list)
    if (code === undefined) codes.set(list, (code = codes.size + 1))
    return code
  })
}

export function constraintsFor(
  spec: LinkSpec,
  model: Model,
  listOf: Int32Array,
  known?: Judged,
): Constraints {
  const forbidding = spec.comparisons.flatMap(({ forbids }, field) =>
    forbids === true && (model.fields[field]?.m[1] ?? 1) < mostMistakes ? [field] : [],
  )
  const keys = (pairs: readonly (readonly [number, number])[] = []): Set<number> =>
    new Set(pairs.map(([a, b]) => pairKey(a, b, listOf.length)))
  return { listOf, forbidding, same: keys(known?.same), different: keys(known?.different) }
}

export const pairKey = (a: number, b: number, rows: number): number => (a < b ? a * rows + b : b * rows + a)

/** Whether one list names both, and names nobody twice. */
export const onOneList = ({ listOf }: Pick<Constraints, 'listOf'>, a: number, b: number): boolean =>
  listOf[a] !== 0 && listOf[a] === listOf[b]

export function differsWhereForbidden({ forbidding }: Constraints, levels: Uint8Array): boolean {
  for (const field of forbidding) if (levels[field] === 1) return true
  return false
}
