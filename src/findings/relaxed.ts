import { bestBoxes } from './best-boxes.ts'
import { liesIn, mightBeSame, type Box } from './boxes.ts'
import type { Budget } from './branching.ts'
import { guestsOf, narrowest, roomFor, shareIn, spread, type Guest } from './guests.ts'
import { repair } from './repair.ts'

export interface Relaxed {
  readonly chosen: readonly Box[]
  readonly weight: number
  readonly upper: number
}

// What looking at a pair costs, in steps that fill a table.
const stepsPerPair = 8
const firstRounds = 12
const laterRounds = 2

/**
 * For parts in which boxes are told apart by more than dates and places in a tree. Solves them as if a guest were in
 * the way of only what covers a point of its region, alternative places were the narrowest of them, and shared
 * names no matter: tables of windows do that exactly, and bound the truth from above (a Lagrangian relaxation whose
 * multipliers are the points). Then moves the points, and decides one by one what was wrong. `known` is a set that is
 * there already, to be bettered.
 */
export function bestRelaxed(part: readonly Box[], budget: Budget, known: readonly Box[] = []): Relaxed {
  const guests = guestsOf(part)
  const guesting = new Set(guests.flatMap(({ boxes }) => boxes))
  const odd = new Set(part.filter((box) => guesting.has(box) || box.ranges.length > 1 || box.sharing))
  let best = known
  let most = weigh(known)

  /** A bound of what can be had with `fixed` and without `out`. */
  const search = (
    fixed: readonly Box[],
    without: ReadonlySet<Box>,
    above: number,
    rounds: number,
  ): number => {
    const out = new Set(without)
    let bound = above
    let decide: Box | undefined
    for (let round = 0; round < rounds && budget.steps > 0; round++) {
      const allowed = part.filter(
        (box) => !out.has(box) && !fixed.some((other) => other === box || mightBeSame(other, box)),
      )
      const hosts = allowed.filter((box) => !guesting.has(box))
      const present = presentIn(guests, new Set(allowed))
      const seated = seat(hosts, present, budget)
      if (seated === undefined) break
      const here = Math.floor(seated.bound + weigh(fixed) + 1e-6)
      bound = Math.min(bound, here)
      const seats = seated.hosts.map(({ box }) => box)
      const { chosen, left, gap } = welcome(present, seats, fixed)
      budget.steps -= (chosen.length * (odd.size + present.length) + part.length) * stepsPerPair
      const { repaired, worst } = repair(chosen, odd, new Set(fixed))
      if (weigh(repaired) > most) {
        best = repaired
        most = weigh(repaired)
      }
      decide = worst ?? gap
      if (bound <= most || decide === undefined) break
      const unwelcome = present
        .flatMap(({ boxes }) => boxes)
        // Only this round's own bound goes with this round's hosts: an earlier, lower one knew others.
        .filter((box) => here - keptOut(box, seated.hosts) <= most)
      for (const box of unwelcome) out.add(box)
      for (const { guest } of left) spread(guest, seats)
      if (unwelcome.length > 0) round = Math.min(round, rounds - 2)
      else if (left.length === 0) break
    }
    if (bound <= most || decide === undefined || budget.steps <= 0) return bound
    const excluding = search(fixed, new Set([...out, decide]), bound, laterRounds)
    if (out.has(decide) || Math.max(most, excluding) >= bound) return Math.max(most, excluding)
    return Math.max(excluding, search([...fixed, decide], out, bound, laterRounds))
  }

  const bound = search([], new Set(), weigh(part), firstRounds)
  return { chosen: best, weight: most, upper: Math.max(most, bound) }
}

interface Present {
  readonly guest: Guest
  readonly boxes: readonly Box[]
  readonly weight: number
}

function presentIn(guests: readonly Guest[], allowed: ReadonlySet<Box>): Present[] {
  return guests.flatMap((guest) => {
    const boxes = guest.boxes.filter((box) => allowed.has(box))
    return boxes.length > 0 ? [{ guest, boxes, weight: Math.max(...boxes.map(({ weight }) => weight)) }] : []
  })
}

/** A host with what is left of its weight when it has paid. */
interface Seated {
  readonly box: Box
  readonly weight: number
}

/** The best hosts if each pays for the guests whose points it covers, and the bound that this gives. */
function seat(
  hosts: readonly Box[],
  present: readonly Present[],
  budget: Budget,
): { hosts: Seated[]; bound: number } | undefined {
  const worth = hosts.map((box) => {
    const range = narrowest(box.ranges)
    const cost = present.reduce((sum, { guest, weight }) => sum + weight * shareIn(guest, box, range), 0)
    return { ...range, weight: box.weight - cost, from: box.from, to: box.to, box }
  })
  const points = present.reduce((sum, { guest }) => sum + guest.points.length, 0)
  budget.steps -= hosts.length * points * 4
  const paying = worth.filter(({ weight }) => weight > 1e-9)
  const found = bestBoxes(paying, budget.steps)
  if (found === undefined) return undefined
  budget.steps -= found.steps
  const chosen = found.chosen.flatMap((i) => paying[i] ?? [])
  return { hosts: chosen, bound: weigh(present) + weigh(chosen) }
}

/**
 * What letting a guest in would cost at least: the hosts inside its box, which may stand beside whatever may stand
 * beside it. That isn't so where a judgement lets some hosts stand in its very box.
 */
function keptOut(box: Box, hosts: readonly Seated[]): number {
  return box.judged.length > 0 ? 0 : weigh(hosts.filter(({ box: host }) => liesIn(host, box)))
}

/** Adds the guests that there is room for. `left`: those without that no host paid for; `gap`: the heaviest of them. */
function welcome(
  present: readonly Present[],
  hosts: readonly Box[],
  fixed: readonly Box[],
): { chosen: Box[]; left: Present[]; gap: Box | undefined } {
  const chosen = [...fixed, ...hosts]
  const left: Present[] = []
  for (const each of [...present].sort((a, b) => b.weight - a.weight)) {
    const box = roomFor(each.boxes, chosen)
    if (box !== undefined) {
      chosen.push(box)
      continue
    }
    const paid = hosts.reduce((sum, host) => sum + shareIn(each.guest, host, narrowest(host.ranges)), 0)
    if (paid < 1 - 1e-9) left.push(each)
  }
  const [first] = left
  return { chosen, left, gap: first?.boxes.find(({ weight }) => weight === first.weight) }
}

function weigh(boxes: Iterable<{ readonly weight: number }>): number {
  let sum = 0
  for (const { weight } of boxes) sum += weight
  return sum
}
