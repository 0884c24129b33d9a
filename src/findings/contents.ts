import { mightBeSame, rangesHold, type Box } from './boxes.ts'

// How many boxes inside another are looked at before giving up on it: the pruning only saves work later.
const mostLookedAt = 500

/**
 * Leaves out every box for which the boxes inside it weigh as much. Whatever can't be the same as the outer one
 * can't be the same as anything inside it, so that the inner ones may stand wherever the outer one stood, and the
 * heaviest set weighs the same. What a judgement sets apart from the outer one, it must from the inner ones too.
 */
export function withoutOutweighed(boxes: readonly Box[]): Box[] {
  const { byPlace, wide } = arrange(boxes)
  return boxes.filter((outer) => {
    if (outer.node.allNamed || outer.sharing) return true
    return !outweighed(outer, candidates(outer, byPlace, wide))
  })
}

interface Arranged {
  /** Boxes of one place by number, each list by end. */
  readonly byPlace: ReadonlyMap<number, readonly Box[]>
  /** Boxes of several places. */
  readonly wide: readonly Box[]
}

function arrange(boxes: readonly Box[]): Arranged {
  const byPlace = new Map<number, Box[]>()
  const wide: Box[] = []
  for (const box of [...boxes].sort((a, b) => a.to - b.to || b.from - a.from)) {
    const range = box.ranges[0]
    if (box.sharing || range === undefined) continue
    if (box.ranges.length > 1) wide.push(box)
    else {
      const list = byPlace.get(range.first)
      if (list === undefined) byPlace.set(range.first, [box])
      else list.push(box)
    }
  }
  return { byPlace, wide }
}

/** The boxes that may lie inside, the narrowest places first. */
function* candidates(outer: Box, byPlace: Arranged['byPlace'], wide: readonly Box[]): Generator<Box> {
  for (const range of outer.ranges) {
    for (let place = range.last; place >= range.first; place--) {
      const list = byPlace.get(place)
      if (list === undefined) continue
      for (let i = firstEnding(list, outer.from); i < list.length; i++) {
        const box = list[i]
        if (box === undefined || box.to > outer.to) break
        yield box
      }
    }
  }
  yield* wide
}

function outweighed(outer: Box, inside: Iterable<Box>): boolean {
  const chosen: Box[] = []
  let weight = 0
  let looked = 0
  for (const box of inside) {
    if (++looked > mostLookedAt) return false
    if (box === outer || box.from < outer.from || box.to > outer.to) continue
    if (!rangesHold(outer.ranges, box.ranges) || sameBounds(box, outer)) continue
    if (outer.judged.some((other) => other === box || mightBeSame(other, box))) continue
    if (chosen.some((other) => mightBeSame(other, box))) continue
    chosen.push(box)
    weight += box.weight
    if (weight >= outer.weight) return true
  }
  return false
}

/** Of two boxes with the same bounds each would do for the other, and both be lost, were both as free. */
function sameBounds(box: Box, outer: Box): boolean {
  const outerIsFreer = outer.judged.length === 0 && (box.judged.length > 0 || box.node.allNamed)
  return (
    !outerIsFreer && box.from === outer.from && box.to === outer.to && rangesHold(box.ranges, outer.ranges)
  )
}

function firstEnding(list: readonly Box[], from: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.to ?? Infinity) < from) low = middle + 1
    else high = middle
  }
  return low
}
