import { mightBeSame, type Box, type Range } from './boxes.ts'

const mostPointsAdded = 12
const mostPoints = 48

interface Point {
  readonly day: number
  readonly place: number
}

interface Region extends Range {
  readonly from: number
  readonly to: number
}

const anywhere: Region = { from: -Infinity, to: Infinity, first: -Infinity, last: Infinity }

/**
 * Boxes that aren't held apart from one another by dates and places, and so don't fit into tables of windows: one, or
 * several that name the same victims. They share a region, and whatever covers a point of it keeps all of them out.
 */
export interface Guest {
  readonly boxes: readonly Box[]
  readonly region: Region
  /** Where its weight is charged, in equal parts. Any points of the region give a bound; they are moved to better it. */
  readonly points: Point[]
}

/** Every box with all its victims named, and one of every two that only a judgement sets apart. */
export function guestsOf(part: readonly Box[]): Guest[] {
  const guests = new Set(part.filter(({ node }) => node.allNamed))
  const judged = part.filter((box) => box.judged.length > 0).sort((a, b) => b.judged.length - a.judged.length)
  for (const box of judged) {
    if (!guests.has(box) && box.judged.some((other) => !guests.has(other))) guests.add(box)
  }
  const groups = new Map<string, Box[]>()
  for (const box of guests) {
    const key = box.node.allNamed && box.sharing ? JSON.stringify(box.node.persons) : box.node.id
    groups.set(key, [...(groups.get(key) ?? []), box])
  }
  return [...groups.values()].flatMap((boxes): Guest[] => {
    const region = boxes
      .map(regionOf)
      .reduce<Region | undefined>((common, each) => common && overlap(common, each), anywhere)
    // Accounts of the same victims that contradict one another have no region in common.
    if (region === undefined)
      return boxes.map((box) => ({ boxes: [box], region: regionOf(box), points: [pointIn(regionOf(box))] }))
    return [{ boxes, region, points: [pointIn(region)] }]
  })
}

/** Charges the guest's weight where `hosts` cover its region, too: evenly to some of them, so that none can evade it. */
export function spread(guest: Guest, hosts: readonly Box[]): void {
  const found = hosts.flatMap((host) =>
    host.ranges.flatMap((range) => overlap(guest.region, { from: host.from, to: host.to, ...range }) ?? []),
  )
  const step = Math.max(1, Math.ceil(found.length / mostPointsAdded))
  for (let i = 0; i < found.length && guest.points.length < mostPoints; i += step) {
    const common = found[i]
    if (common !== undefined) guest.points.push(pointIn(common))
  }
}

/** How much of a guest's weight a box would cost. */
export function shareIn(guest: Guest, host: Box, { first, last }: Range): number {
  // A host that a judgement sets apart from one of the guest's boxes doesn't keep that one out.
  if (guest.boxes.some(({ judged }) => judged.length > 0 && judged.includes(host))) return 0
  const { from, to } = host
  let covered = 0
  for (const { day, place } of guest.points) {
    if (from <= day && day <= to && first <= place && place <= last) covered++
  }
  return covered / guest.points.length
}

/** The heaviest of a guest's boxes that `chosen` leaves room for. */
export function roomFor(boxes: readonly Box[], chosen: readonly Box[]): Box | undefined {
  return boxes
    .filter((box) => !chosen.some((other) => mightBeSame(box, other)))
    .reduce<Box | undefined>(
      (best, box) => (best === undefined || box.weight > best.weight ? box : best),
      undefined,
    )
}

function regionOf({ from, to, ranges }: Box): Region {
  const { first, last } = narrowest(ranges)
  return { from, to, first, last }
}

export function narrowest(ranges: readonly Range[]): Range {
  return ranges.reduce((best, range) => (range.last - range.first < best.last - best.first ? range : best))
}

function overlap(a: Region, b: Region): Region | undefined {
  const common = {
    from: Math.max(a.from, b.from),
    to: Math.min(a.to, b.to),
    first: Math.max(a.first, b.first),
    last: Math.min(a.last, b.last),
  }
  return common.from <= common.to && common.first <= common.last ? common : undefined
}

function pointIn({ from, to, first }: Region): Point {
  const day = Number.isFinite(from) ? from : Number.isFinite(to) ? to : 0
  return { day, place: first }
}
