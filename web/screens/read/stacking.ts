/** A card: where it would like to stand, and how high it is, in pixels. */
export interface Wish {
  readonly id: string
  readonly top: number
  readonly height: number
}

/**
 * Where cards stand beside a text so that none covers another: each as near below its wish as those before it let
 * it; the `active` one exactly at its wish where there is room above for those before it. Wishes are in order.
 */
export function stack(wishes: readonly Wish[], active: string | undefined, gap = 8): Map<string, number> {
  const at = wishes.findIndex((it) => it.id === active)
  const tops = new Map<string, number>()
  const down = (from: number, first: number): void => {
    let free = first
    for (const { id, top, height } of wishes.slice(from)) {
      const here = Math.max(top, free)
      tops.set(id, here)
      free = here + height + gap
    }
  }
  const chosen = wishes[at]
  if (!chosen) {
    down(0, 0)
    return tops
  }
  down(at, chosen.top)
  let ceiling = chosen.top
  for (const { id, top, height } of wishes.slice(0, at).reverse()) {
    ceiling = Math.min(top, ceiling - gap - height)
    tops.set(id, ceiling)
  }
  if (ceiling < 0) down(0, 0)
  return tops
}
