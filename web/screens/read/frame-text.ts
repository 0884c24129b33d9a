/** Within a line of words; everything else begins and ends a block. */
const inline = new Set(
  (
    'A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I IMG INS KBD MARK Q RB RP RT RTC RUBY S SAMP SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
)

/** The words of a page in a frame as one text, and the way back to its nodes. Only words are read from the frame. */
export class FrameText {
  readonly text: string
  readonly #nodes: Text[] = []
  readonly #starts: number[] = []
  readonly #at = new Map<Node, number>()

  constructor(body: HTMLElement) {
    const parts: string[] = []
    let length = 0
    const put = (part: string): void => {
      parts.push(part)
      length += part.length
    }
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    const open: Node[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      while (open.length > 0 && !open.at(-1)?.contains(node)) if (isBlock(open.pop())) put('\n\n')
      if (node.nodeType === Node.TEXT_NODE) {
        this.#at.set(node, this.#nodes.length)
        this.#nodes.push(node as Text)
        this.#starts.push(length)
        put(node.nodeValue ?? '')
      } else if (node.nodeName === 'BR') put('\n')
      else {
        if (isBlock(node)) put(node.nodeName === 'TD' || node.nodeName === 'TH' ? '\t' : '\n\n')
        open.push(node)
      }
    }
    this.text = parts.join('')
  }

  /** Where a point of the page stands in the text. */
  unitOf(node: Node, offset: number): number | undefined {
    const known = this.#at.get(node)
    if (known !== undefined) return (this.#starts[known] ?? 0) + offset
    // Between elements: the first words that follow, or the end of the last before.
    const next = node.childNodes[offset]
    const index = this.#nodes.findIndex((it) =>
      next ? next.contains(it) || follows(it, next) : follows(it, node) && !node.contains(it),
    )
    return index < 0 ? this.text.length : this.#starts[index]
  }

  /** The page's point at a place of the text: the beginning of words rather than the end of those before. */
  pointOf(unit: number): [Text, number] | undefined {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= unit) low = middle
      else high = middle - 1
    }
    const node = this.#nodes[low]
    return node && [node, Math.max(0, Math.min(node.length, unit - (this.#starts[low] ?? 0)))]
  }

  range(from: number, to: number): Range | undefined {
    const start = this.pointOf(from)
    const last = this.pointOf(Math.max(from, to - 1))
    if (!start || !last) return undefined
    const range = start[0].ownerDocument.createRange()
    range.setStart(...start)
    range.setEnd(last[0], Math.min(last[0].length, last[1] + 1))
    return range
  }
}

const isBlock = (node: Node | undefined): boolean => node !== undefined && !inline.has(node.nodeName)
const follows = (it: Node, node: Node): boolean =>
  (node.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
