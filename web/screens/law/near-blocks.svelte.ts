import { untrack } from 'svelte'
import { SvelteMap, SvelteSet } from 'svelte/reactivity'

/** As long as a row hasn't been drawn, about this high, in pixels. */
const guess = 110

/** Which blocks of a large matrix are drawn: what is near to what one sees. A small one is drawn whole. */
export class NearBlocks {
  readonly #near = new SvelteSet<number>([0, 1, 2])
  readonly #heights = new SvelteMap<number, number>()
  readonly #whole: () => boolean
  readonly #scroller: () => HTMLElement | undefined

  constructor(whole: () => boolean, scroller: () => HTMLElement | undefined) {
    this.#whole = whole
    this.#scroller = scroller
  }

  has(index: number): boolean {
    return this.#whole() || this.#near.has(index)
  }

  draw(index: number): void {
    this.#near.add(index)
  }

  /** How much room is left for a block that isn't drawn. */
  height(index: number, rows: number): number {
    return this.#heights.get(index) ?? rows * guess
  }

  /** Tells when a block comes near to what one sees, and keeps its height when it goes. */
  watch(index: number): (element: HTMLElement) => () => void {
    return (element) => {
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) this.draw(index)
          else if (this.#near.has(index) && !untrack(this.#whole)) {
            // What holds the focus stays, wherever one scrolls.
            if (element.contains(document.activeElement)) return
            this.#heights.set(index, element.offsetHeight)
            this.#near.delete(index)
          }
        },
        { root: this.#scroller() ?? null, rootMargin: '800px 0px' },
      )
      observer.observe(element)
      return () => observer.disconnect()
    }
  }
}
