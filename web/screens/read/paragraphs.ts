/** A stretch of a layer's text that is drawn as one block, in code units of the text. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  /** The page that begins here. */
  readonly page?: number
  /** It goes on where the block before ends: very long ones are cut, so that a browser needn't lay out all of it. */
  readonly joined?: true
}

const longest = 3000

/** Blocks at empty lines and at page starts (code units), each without the empty lines around it. */
export function paragraphsOf(text: string, pages: readonly number[] = []): Paragraph[] {
  const found: Paragraph[] = []
  const starts = [...new Set([0, ...pages])].sort((a, b) => a - b)
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? text.length
    const page = pages.includes(start) ? pages.indexOf(start) + 1 : undefined
    let first = true
    for (const [from, to] of blocks(text, start, end, pages.length > 0)) {
      cut(text, from, to, (a, b, joined) => {
        found.push({
          start: a,
          end: b,
          ...(first && page !== undefined && { page }),
          ...(joined && { joined }),
        })
        first = false
      })
    }
  }
  return found
}

function* blocks(text: string, start: number, end: number, paged: boolean): Generator<[number, number]> {
  // The lines of a page have no empty ones between paragraphs: numbered ones can be told all the same.
  const breaks = paged
    ? /\r?\n(?:[^\S\n]*\n\s*|(?=[^\S\n]*(?:\d{1,3}[.)]\s|[(•▪-])))/g
    : /\r?\n[^\S\n]*\n\s*/g
  breaks.lastIndex = start
  let from = start
  while (from < end) {
    const match = breaks.exec(text)
    const to = Math.min(match?.index ?? end, end)
    if (text.slice(from, to).trim() !== '') yield [from, to]
    from = match && match.index < end ? Math.min(breaks.lastIndex, end) : end
  }
}

function cut(
  text: string,
  from: number,
  to: number,
  give: (from: number, to: number, joined?: true) => void,
): void {
  let at = from
  while (to - at > longest * 1.5) {
    const line = text.lastIndexOf('\n', at + longest)
    const space = text.lastIndexOf(' ', at + longest)
    let next = line > at ? line + 1 : space > at ? space + 1 : at + longest
    // Never between the halves of an astral character.
    if (/[\udc00-\udfff]/.test(text.charAt(next))) next += 1
    give(at, next, at > from ? true : undefined)
    at = next
  }
  give(at, to, at > from ? true : undefined)
}

/** The block that holds a code unit, or the last one before it. */
export function paragraphAt(paragraphs: readonly Paragraph[], unit: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}

/** A marked stretch, in code units of the layer's text. */
export interface Mark {
  readonly account: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly suggested: boolean
}

export interface Segment {
  readonly text: string
  /** Marks that cover it, the latest begun last. */
  readonly marks: readonly Mark[]
}

/** A block cut wherever a mark begins or ends. */
export function segmentsOf(text: string, paragraph: Paragraph, marks: readonly Mark[]): Segment[] {
  const edges = new Set([paragraph.start, paragraph.end])
  for (const { start, end } of marks) {
    for (const it of [start, end]) if (it > paragraph.start && it < paragraph.end) edges.add(it)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? end
    const over = marks.filter((it) => it.start < end && it.end > start).sort((a, b) => a.start - b.start)
    return { text: text.slice(start, end), marks: over }
  })
}

/** The marks of each block, by its number. */
export function marksByParagraph(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>()
  for (const mark of marks) {
    for (let at = paragraphAt(paragraphs, mark.start); at < paragraphs.length; at += 1) {
      const block = paragraphs[at]
      if (!block || block.start >= mark.end) break
      if (block.end <= mark.start) continue
      found.set(at, [...(found.get(at) ?? []), mark])
    }
  }
  return found
}
