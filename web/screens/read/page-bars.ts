import { lanesOf } from './page-layout.ts'
import type { Mark } from './paragraphs.ts'

/** A mark's bar in the margin: from its first line to its last, beside those that stand at the same height. */
export interface Bar {
  readonly mark: Mark
  readonly top: number
  readonly height: number
  readonly lane: number
}

export function barsOf(
  marks: readonly { readonly mark: Mark; readonly top: number; readonly bottom: number }[],
): Bar[] {
  const sorted = marks.toSorted((a, b) => a.top - b.top)
  const lanes = lanesOf(sorted)
  return sorted.map(({ mark, top, bottom }, at) => ({
    mark,
    top,
    height: bottom - top,
    lane: lanes[at] ?? 0,
  }))
}
