/** A line of a reading text: its words, how many of their characters are links, and whether it is a menu or a footer. */
export interface ReadingLine {
  text: string
  linked: number
  aside: boolean
}

/** What stands between the line being written and the next words. */
const none = 0
const line = 1
const blank = 2
type Gap = typeof none | typeof line | typeof blank

/**
 * Writes the lines that a reader sees, from text nodes and the breaks between them. White space collapses as in CSS
 * and none stands at the end of a line; a no-break space stays. A break is written only when words follow it, so
 * that elements that open and close around nothing leave no trace.
 */
export class LineWriter {
  /** How many links, menus and verbatim elements are open. */
  links = 0
  asides = 0
  verbatim = 0
  readonly #lines: ReadingLine[] = []
  #text = ''
  #linked = 0
  #aside = false
  #gap: Gap = none
  #space = false
  #tabs = 0
  #cells = 0
  #rowHasText = false
  #atCellStart = false

  write(text: string): void {
    if (this.verbatim === 0) {
      this.#flow(text)
      return
    }
    const [first = '', ...rest] = text.split('\n')
    this.#put(first)
    for (const next of rest) {
      this.newLine()
      this.#put(next)
    }
  }

  /** A line break; a second one in a row makes an empty line, as on the page. */
  newLine(): void {
    this.#break(this.#gap === none ? line : blank)
  }

  newItem(): void {
    this.#break(line)
  }

  newBlock(): void {
    this.#break(blank)
  }

  newRow(): void {
    this.#break(line)
    this.#tabs = 0
    this.#cells = 0
    this.#rowHasText = false
  }

  newCell(): void {
    if (this.#rowHasText) this.#gap = none
    if (this.#cells > 0) this.#tabs++
    this.#cells++
    this.#space = false
    this.#atCellStart = true
  }

  /** A block inside a cell: it must not tear its row apart, so it breaks only between two blocks of the cell. */
  newLineInCell(): void {
    if (!this.#atCellStart) this.#break(line)
  }

  end(): ReadingLine[] {
    this.#gap = none
    this.#finish()
    return this.#lines
  }

  #break(gap: Gap): void {
    if (gap > this.#gap) this.#gap = gap
    this.#space = false
  }

  #flow(text: string): void {
    const words = text.replace(/[ \t\n\f\r]+/gu, ' ')
    if (words.startsWith(' ')) this.#space = true
    const body = words.replace(/^ /u, '').replace(/ $/u, '')
    if (body === '') return
    const inLine = this.#gap === none && this.#tabs === 0 && this.#text !== ''
    // Written without #put, so that the space before a link is no part of the link.
    if (this.#space && inLine) this.#text += ' '
    this.#put(body)
    this.#space = words.endsWith(' ')
  }

  #put(text: string): void {
    if (text === '') return
    if (this.#gap !== none) this.#finish()
    this.#text += '\t'.repeat(this.#tabs) + text
    this.#tabs = 0
    this.#rowHasText = true
    this.#atCellStart = false
    if (this.links > 0) this.#linked += text.length
    if (this.asides > 0) this.#aside = true
  }

  #finish(): void {
    const text = this.#text.replace(/[ \t]+$/u, '')
    if (text !== '') this.#lines.push({ text, linked: this.#linked, aside: this.#aside })
    const last = this.#lines.at(-1)
    if (this.#gap === blank && last !== undefined && last.text !== '') {
      this.#lines.push({ text: '', linked: 0, aside: false })
    }
    this.#text = ''
    this.#linked = 0
    this.#aside = false
    this.#gap = none
  }
}
