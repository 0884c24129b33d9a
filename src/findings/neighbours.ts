import { mightBeSame, type Box } from './boxes.ts'

/**
 * Of every box the positions of those that might be the same, sorted; and how many pairs were looked at. `boxes` come
 * by start, as `partsOf` gives them.
 */
export function neighboursOf(boxes: readonly Box[]): { lists: number[][]; looked: number } {
  const found = boxes.map(() => new Set<number>())
  let looked = 0
  const look = (i: number, j: number): void => {
    const [a, b] = [boxes[i], boxes[j]]
    looked++
    if (i === j || a === undefined || b === undefined || !mightBeSame(a, b)) return
    found[i]?.add(j)
    found[j]?.add(i)
  }
  for (const [i, box] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length && (boxes[j]?.from ?? Infinity) <= box.to; j++) look(i, j)
  }
  // Boxes that share a victim might be the same whatever their dates.
  const naming = new Map<string, number[]>()
  for (const [i, { node, sharing }] of boxes.entries()) {
    for (const name of sharing ? node.persons : []) naming.set(name, [...(naming.get(name) ?? []), i])
  }
  for (const together of naming.values()) for (const i of together) for (const j of together) look(i, j)
  return { lists: found.map((list) => [...list].sort((a, b) => a - b)), looked }
}
