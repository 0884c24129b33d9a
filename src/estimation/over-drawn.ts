import { documentedIn, type CaptureTable } from './capture-table.ts'
import { logLinearMethods } from './log-linear-methods.ts'
import type { MethodName } from './model.ts'
import { refusalsOf } from './refusals.ts'

/** What becomes of an estimate where it isn't settled who is whom: over clusterings that were drawn. */
export interface OverDrawn {
  readonly draws: number
  /** From the lowest to the highest of the draws. */
  readonly documented: readonly [number, number]
  /** Point estimates, from the lowest to the highest of the draws that carried one. */
  readonly methods: readonly { readonly name: MethodName; readonly range: readonly [number, number] }[]
  /** Of so many draws no estimate could be made. */
  readonly refused: number
}

/** The methods that need no chains, on each table; nothing where there is no table. */
export function overDrawn(tables: readonly CaptureTable[]): OverDrawn | undefined {
  if (tables.length === 0) return undefined
  const found = new Map<MethodName, number[]>()
  let refused = 0
  for (const table of tables) {
    if (refusalsOf(table).length > 0) {
      refused += 1
      continue
    }
    for (const { name, estimate } of logLinearMethods(table).methods)
      found.set(name, [...(found.get(name) ?? []), estimate])
  }
  return {
    draws: tables.length,
    documented: rangeOf(tables.map(documentedIn)),
    methods: [...found].map(([name, estimates]) => ({ name, range: rangeOf(estimates) })),
    refused,
  }
}

const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]
