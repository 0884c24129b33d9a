import { mightBeSame, type Box } from './boxes.ts'

/** Drops boxes that are in an odd one's way, or it, until none is; `worst` is the odd one most in the way, if any. */
export function repair(
  chosen: readonly Box[],
  odd: ReadonlySet<Box>,
  fixed: ReadonlySet<Box>,
): { repaired: readonly Box[]; worst?: Box } {
  const inWay = conflicts(chosen, odd)
  if (inWay.size === 0) return { repaired: chosen }
  /** What a box keeps out, less what it brings. */
  const costs = new Map(inWay.entries().map(([box, others]) => [box, weigh(others) - box.weight]))
  const dropped = new Set<Box>()
  let worst: Box | undefined
  for (;;) {
    let next: Box | undefined
    for (const [box, cost] of costs) {
      if (!fixed.has(box) && (next === undefined || cost > (costs.get(next) ?? 0))) next = box
    }
    if (next === undefined) break
    const others = inWay.get(next) ?? new Set()
    // Only what the relaxation was wrong about is worth deciding.
    worst ??= odd.has(next) ? next : [...others].find((box) => odd.has(box))
    dropped.add(next)
    costs.delete(next)
    for (const other of others) {
      const left = inWay.get(other)
      left?.delete(next)
      if (left?.size === 0) costs.delete(other)
      else costs.set(other, (costs.get(other) ?? 0) - next.weight)
    }
  }
  return { repaired: chosen.filter((box) => !dropped.has(box)), ...(worst === undefined ? {} : { worst }) }
}

/** Of every box that an odd one might be the same as, or that is one: the others. */
function conflicts(chosen: readonly Box[], odd: ReadonlySet<Box>): Map<Box, Set<Box>> {
  const inWay = new Map<Box, Set<Box>>()
  const add = (box: Box, other: Box): void => {
    const others = inWay.get(box)
    if (others === undefined) inWay.set(box, new Set([other]))
    else others.add(other)
  }
  for (const box of chosen) {
    if (!odd.has(box)) continue
    for (const other of chosen) {
      if (other === box || !mightBeSame(box, other)) continue
      add(box, other)
      add(other, box)
    }
  }
  return inWay
}

function weigh(boxes: Iterable<Box>): number {
  let sum = 0
  for (const { weight } of boxes) sum += weight
  return sum
}
