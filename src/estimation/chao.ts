import { sizeOf } from './capture-table.ts'
import { designRow } from './hierarchical.ts'
import { fitDesign, type Cells, type LogLinearFit } from './log-linear.ts'

/**
 * Chao's lower bound where lists differ in how much they see, as a log-linear model (Rivest and Baillargeon 2007):
 * persons who are easily seen add to what three lists or more hold in common, so only those on one list or two tell of
 * those on none. An effect below 0 would mean the contrary and is left out.
 */
export function chaoBound(cells: Cells): LogLinearFit | undefined {
  let bends = Array.from({ length: Math.max(0, cells.lists - 2) }, (_, i) => i + 2)
  for (;;) {
    const rows = cells.masks.map((mask) =>
      Float64Array.from([
        ...designRow(mask, cells.lists, []),
        ...bends.map((at) => Math.max(sizeOf(mask) - at, 0)),
      ]),
    )
    const found = fitDesign(cells, [], rows)
    if (found === undefined) return undefined
    const effect = (i: number): number =>
      found.fit.coefficients[found.columns.indexOf(1 + cells.lists + i)] ?? 0
    const kept = bends.filter((_, i) => effect(i) >= 0)
    if (kept.length === bends.length) return found
    bends = kept
  }
}
