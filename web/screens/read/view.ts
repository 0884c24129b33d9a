/** A way of showing a text: as text, as the pages of a PDF, as a web page. Units are code units of the layer's text. */
export interface View {
  /** What the cards stand beside. */
  element(): HTMLElement | undefined
  /** Changes whenever places may have moved: for whoever watches. */
  placed(): unknown
  /** How far below the window's top each place stands: exactly where `isNear` says so of a rough guess. */
  topsOf(units: readonly number[], isNear: (y: number) => boolean): number[]
  /** Brings words into sight, to the middle of the window or near its top. */
  reveal(unit: number, block: 'center' | 'start'): void
  /** The first words that one sees. */
  inSight(): number | undefined
  focus(): void
  /** Nothing is selected any more. */
  unselect(): void
}

/** Words that are selected, and where their end stands in the window. */
export interface Chosen {
  readonly start: number
  readonly end: number
  readonly box: DOMRect
}

/** Room at the window's top and foot in which words are not well seen, in pixels. */
const edge = 60

export function scrollToBox(top: number, bottom: number, block: 'center' | 'start'): void {
  if (block === 'center' && top >= edge && bottom <= innerHeight - edge) return
  scrollBy({ top: block === 'center' ? top - innerHeight / 2 : top - edge })
}
