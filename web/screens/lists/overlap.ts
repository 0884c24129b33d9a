/** People who stand on exactly these lists. */
export interface Intersection {
  readonly lists: readonly string[]
  readonly count: number
}

export interface Drawn {
  readonly columns: readonly Intersection[]
  /** Those that aren't drawn, and how many people they hold. */
  readonly hidden: { readonly columns: number; readonly people: number }
  readonly tallest: number
}

/** More than this can't be told apart on a laptop. */
export const mostColumns = 24

/** The columns to draw, the most people first; of as many, those on fewer lists. What isn't drawn is counted. */
export function drawn(all: readonly Intersection[], most = mostColumns): Drawn {
  const sorted = [...all].sort(
    (a, b) =>
      b.count - a.count || a.lists.length - b.lists.length || (a.lists.join() < b.lists.join() ? -1 : 1),
  )
  const rest = sorted.slice(most)
  return {
    columns: sorted.slice(0, most),
    hidden: { columns: rest.length, people: rest.reduce((sum, it) => sum + it.count, 0) },
    tallest: sorted[0]?.count ?? 0,
  }
}

/** Where a number stands on a line from `low` to `high`, in hundredths of the line, kept within it. */
export const placeOn = (value: number, low: number, high: number): number =>
  high <= low ? 0 : Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100))
