import { mightBeSame, type Box } from './boxes.ts'

/** Parts of which nothing in one might be the same as anything in another. They are solved apart, and add up. */
export function partsOf(boxes: readonly Box[]): Box[][] {
  const order = [...boxes].sort((a, b) => a.from - b.from || (a.node.id < b.node.id ? -1 : 1))
  const above = order.map((_, i) => i)
  const top = (i: number): number => {
    let at = i
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next
      at = next
    }
    return at
  }
  const join = (a: number, b: number): void => {
    const [one, other] = [top(a), top(b)]
    above[Math.max(one, other)] = Math.min(one, other)
  }
  order.forEach((box, i) => {
    for (let j = i + 1; j < order.length; j++) {
      const other = order[j]
      if (other === undefined || other.from > box.to) break
      if (top(i) !== top(j) && mightBeSame(box, other)) join(i, j)
    }
  })
  // Boxes that share a victim might be the same whatever their dates.
  const firstOf = new Map<string, number>()
  order.forEach(({ node, sharing }, i) => {
    if (!sharing) return
    for (const name of node.persons) {
      const first = firstOf.get(name)
      if (first === undefined) firstOf.set(name, i)
      else join(first, i)
    }
  })
  const parts = new Map<number, Box[]>()
  order.forEach((box, i) => {
    const part = parts.get(top(i))
    if (part === undefined) parts.set(top(i), [box])
    else part.push(box)
  })
  return [...parts.values()]
}
