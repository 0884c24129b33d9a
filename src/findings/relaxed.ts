import { bestBoxes } from './best-boxes.ts'
import { mightBeSame, touch, type Box } from './boxes.ts'
import type { Budget } from './branching.ts'

export interface Relaxed {
  readonly chosen: readonly Box[]
  readonly weight: number
  readonly upper: number
}

// Above this, what is let go would leave bounds that say nothing.
const mostLetGo = 400
// What looking at a pair costs, in steps that fill a table.
const stepsPerPair = 8

/**
 * For parts in which a few boxes are told apart by more than dates and places, or by places that aren't one: solves
 * the part exactly as if these few were in nobody's way more than a tree can say, which bounds it from above, and
 * decides one by one those that are. `undefined` where there are too many of them.
 */
export function bestRelaxed(part: readonly Box[], budget: Budget): Relaxed | undefined {
  const free = letGo(part)
  if (free === undefined) return undefined
  const odd = new Set(part.filter((box) => free.has(box) || box.ranges.length > 1 || box.sharing))
  let best: readonly Box[] = []
  let most = 0

  /** The bound of what it leaves undecided. */
  const search = (fixed: readonly Box[], out: ReadonlySet<Box>, above: number): number => {
    const allowed = part.filter(
      (box) => !out.has(box) && !fixed.some((other) => other === box || mightBeSame(other, box)),
    )
    const relaxed = solveRelaxed(allowed, free, budget)
    if (relaxed === undefined) return above
    const chosen = [...fixed, ...relaxed]
    const bound = Math.min(above, weigh(chosen))
    if (bound <= most) return bound
    budget.steps -= chosen.length * (odd.size + 1) * stepsPerPair
    const { repaired, worst } = repair(chosen, odd, new Set(fixed))
    if (weigh(repaired) > most) {
      best = repaired
      most = weigh(repaired)
    }
    if (worst === undefined) return bound
    const without = search(fixed, new Set([...out, worst]), bound)
    const including = Math.max(most, without) < bound ? search([...fixed, worst], out, bound) : most
    return Math.max(without, including)
  }

  const bound = search([], new Set(), weigh(part))
  return { chosen: best, weight: most, upper: Math.max(most, bound) }
}

/** Of every two that names or a judgement set apart though they touch, one: without these, touching decides. */
function letGo(part: readonly Box[]): Set<Box> | undefined {
  const apart = new Map<Box, Set<Box>>()
  const special = part.filter((box) => box.node.allNamed || box.judged.length > 0)
  for (const [i, a] of special.entries()) {
    for (const b of special.slice(i + 1)) {
      if (!touch(a, b) || mightBeSame(a, b)) continue
      apart.set(a, (apart.get(a) ?? new Set()).add(b))
      apart.set(b, (apart.get(b) ?? new Set()).add(a))
    }
    if (apart.size > 2 * mostLetGo) return undefined
  }
  const free = new Set<Box>()
  for (;;) {
    let next: Box | undefined
    for (const [box, others] of apart) {
      const gain = others.size - (next === undefined ? 0 : (apart.get(next)?.size ?? 0))
      if (next === undefined ? gain > 0 : gain > 0 || (gain === 0 && box.weight < next.weight)) next = box
    }
    if (next === undefined) return free
    if (free.size >= mostLetGo) return undefined
    free.add(next)
    for (const other of apart.get(next) ?? []) {
      apart.get(other)?.delete(next)
      if (apart.get(other)?.size === 0) apart.delete(other)
    }
    apart.delete(next)
  }
}

/** The let go weigh always; alternative places count as the narrowest of them, shared names as nothing. */
function solveRelaxed(allowed: readonly Box[], free: ReadonlySet<Box>, budget: Budget): Box[] | undefined {
  const boxes = allowed.filter((box) => !free.has(box))
  const areas = boxes.flatMap(({ weight, from, to, ranges }) => {
    const [range] = [...ranges].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)
    return range === undefined ? [] : [{ weight, from, to, ...range }]
  })
  const found = bestBoxes(areas, budget.steps)
  if (found === undefined) return undefined
  budget.steps -= found.steps
  return [...allowed.filter((box) => free.has(box)), ...found.chosen.flatMap((i) => boxes[i] ?? [])]
}

/** Drops boxes that are in an odd one's way, or it, until none is; `worst` is the odd one most in the way, if any. */
function repair(
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
