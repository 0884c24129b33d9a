import type { Page } from '../../../src/sources/model.ts'

/** Between two pages, with the number of the next, in CSS pixels. */
export const pageGap = 34

export interface Laid {
  readonly top: number
  readonly height: number
  /** CSS pixels a point. */
  readonly scale: number
}

/** Pages one below the other, each as wide as there is room, but none larger than twice its size. */
export function layPages(pages: readonly Page[], width: number): Laid[] {
  let top = 0
  return pages.map((page) => {
    const scale = Math.min(2, width / (page.width / 100))
    const laid = { top: top + pageGap, height: (page.height / 100) * scale, scale }
    top = laid.top + laid.height
    return laid
  })
}

/** The pages that reach between two heights, as numbers from 0. */
export function pagesBetween(laid: readonly Laid[], from: number, to: number): number[] {
  const found: number[] = []
  for (let at = firstReaching(laid, from); at < laid.length; at += 1) {
    if ((laid[at]?.top ?? 0) > to) break
    found.push(at)
  }
  return found
}

function firstReaching(laid: readonly Laid[], from: number): number {
  let low = 0
  let high = laid.length
  while (low < high) {
    const middle = (low + high) >> 1
    const it = laid[middle]
    if (it && it.top + it.height < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The page that holds a code point, or the last one before it. */
export function pageHolding(pages: readonly Page[], point: number): number {
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pages[middle]?.start ?? 0) <= point) low = middle
    else high = middle - 1
  }
  return low
}

/** Bars side by side where they stand at one height: each in the first lane that is free there. */
export function lanesOf(bars: readonly { readonly top: number; readonly bottom: number }[]): number[] {
  const ends: number[] = []
  return bars.map(({ top, bottom }) => {
    const free = ends.findIndex((end) => end <= top)
    const lane = free < 0 ? ends.length : free
    ends[lane] = bottom
    return lane
  })
}
