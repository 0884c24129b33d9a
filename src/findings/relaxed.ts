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

/**
 * For parts in which a few boxes are told apart by more than dates and places, or by places that aren't one: solves
 * the part exactly as if these few were in nobody's way more than a tree can say, which bounds it from above, and
 * decides one by one those that are. `undefined` where there are too many of them.
 */
export function bestRelaxed(part: readonly Box[], budget: Budget): Relaxed | undefined {
  const free = letGo(part)
  if (free === undefined) return undefined
  const odd = part.filter((box) => free.has(box) || box.ranges.length > 1 || box.sharing)
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
    const { repaired, worst } = repair(chosen, odd, fixed)
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

/** Drops odd boxes that are in another's way until none is; `worst` is the one most in the way, if any. */
function repair(
  chosen: readonly Box[],
  odd: readonly Box[],
  fixed: readonly Box[],
): { repaired: Box[]; worst?: Box } {
  const inWay = new Map<Box, Set<Box>>()
  const among = new Set(chosen)
  for (const box of odd) {
    if (!among.has(box)) continue
    for (const other of chosen) {
      if (other === box || !mightBeSame(box, other)) continue
      inWay.set(box, (inWay.get(box) ?? new Set()).add(other))
      inWay.set(other, (inWay.get(other) ?? new Set()).add(box))
    }
  }
  const cost = (box: Box): number => weigh(inWay.get(box) ?? []) - box.weight
  const kept = new Set(fixed)
  let worst: Box | undefined
  while (inWay.size > 0) {
    const next = [...inWay.keys()]
      .filter((box) => !kept.has(box))
      .reduce((most, box) => (cost(box) > cost(most) ? box : most))
    // Only what the relaxation was wrong about is worth deciding.
    worst ??= odd.includes(next) ? next : [...(inWay.get(next) ?? [])].find((box) => odd.includes(box))
    among.delete(next)
    for (const other of inWay.get(next) ?? []) {
      inWay.get(other)?.delete(next)
      if (inWay.get(other)?.size === 0) inWay.delete(other)
    }
    inWay.delete(next)
  }
  return { repaired: [...among], ...(worst === undefined ? {} : { worst }) }
}

function weigh(boxes: Iterable<Box>): number {
  let sum = 0
  for (const { weight } of boxes) sum += weight
  return sum
}
