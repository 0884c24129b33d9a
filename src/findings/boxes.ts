import { contains } from '../kernel/where.ts'
import { disjointNames, sharedVictim, type Judgements } from './distinct.ts'
import type { Node } from './nodes.ts'

/** Places numbered so that whatever lies in a place follows it: a place is the range `first`–`last`. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** A node with its places as ranges. Two boxes might be the same where both dates and places overlap. */
export interface Box {
  readonly node: Node
  readonly weight: number
  readonly from: number
  readonly to: number
  /** Alternatives; the unknown place is the range of all. */
  readonly ranges: readonly Range[]
  /** The boxes that a judgement sets apart from it, and dates and places don't. */
  readonly judged: readonly Box[]
  /** Names a victim whom another node names too, of what can befall a person only once. */
  readonly sharing: boolean
}

export function boxesOf(nodes: readonly Node[], judgements: Judgements): Box[] {
  const rangeOf = numberPlaces(nodes)
  const everywhere = [{ first: -1, last: rangeOf.size }]
  const shared = sharedNames(nodes)
  const boxes = nodes.map((node) => {
    const ranges =
      node.where.length === 0 ? everywhere : node.where.flatMap((code) => rangeOf.get(code) ?? everywhere)
    const sharing = node.once && node.persons.some((name) => shared.has(name))
    const judged: Box[] = []
    return { node, weight: node.weight, from: node.from, to: node.to, ranges, judged, sharing }
  })
  const boxOf = new Map(boxes.map((box): [Node, Box] => [box.node, box]))
  for (const box of boxes) {
    for (const partner of judgements.partners(box.node)) {
      const other = boxOf.get(partner)
      if (other !== undefined && touch(box, other)) box.judged.push(other)
    }
  }
  return boxes
}

/** The same answer as `whyDistinct`, the other way round and fast. */
export function mightBeSame(a: Box, b: Box): boolean {
  if (a.sharing && b.sharing && sharedVictim(a.node, b.node)) return true
  if (!touch(a, b)) return false
  if (a.node.allNamed && b.node.allNamed && disjointNames(a.node.persons, b.node.persons)) return false
  return a.judged.length === 0 || !a.judged.includes(b)
}

/** True if neither dates nor places set them apart. */
export function touch(a: Box, b: Box): boolean {
  return a.from <= b.to && b.from <= a.to && rangesTouch(a.ranges, b.ranges)
}

function rangesTouch(a: readonly Range[], b: readonly Range[]): boolean {
  for (const one of a)
    for (const other of b) if (one.first <= other.last && other.first <= one.last) return true
  return false
}

/** True if `inner` lies in one of the ranges of `outer`, whichever of its alternatives is true. */
export function rangesHold(outer: readonly Range[], inner: readonly Range[]): boolean {
  return inner.every((each) => outer.some((range) => range.first <= each.first && each.last <= range.last))
}

/** True if `inner` lies in `outer`, by date and by place. */
export function liesIn(inner: Box, outer: Box): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && rangesHold(outer.ranges, inner.ranges)
}

function numberPlaces(nodes: readonly Node[]): Map<string, Range> {
  const codes = [...new Set(nodes.flatMap(({ where }) => where))].sort((a, b) => comparePlaces(a, b))
  const ranges = new Map<string, Range>()
  const open: { code: string; first: number }[] = []
  const close = (last: number, next?: string): void => {
    for (let top = open.at(-1); top && (next === undefined || !contains(top.code, next)); top = open.at(-1)) {
      ranges.set(top.code, { first: top.first, last })
      open.pop()
    }
  }
  codes.forEach((code, i) => {
    close(i - 1, code)
    open.push({ code, first: i })
  })
  close(codes.length - 1)
  return ranges
}

/** By path, not by text: `-` sorts before `/`, which would put `KP-06/a-b` between `KP-06/a` and `KP-06/a/c`. */
function comparePlaces(a: string, b: string): number {
  const one = a.split('/')
  const other = b.split('/')
  for (let i = 0; i < one.length && i < other.length; i++) {
    const x = one[i] ?? ''
    const y = other[i] ?? ''
    if (x !== y) return x < y ? -1 : 1
  }
  return one.length - other.length
}

function sharedNames(nodes: readonly Node[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { once, persons } of nodes) {
    if (!once) continue
    for (const name of persons) (seen.has(name) ? shared : seen).add(name)
  }
  return shared
}
