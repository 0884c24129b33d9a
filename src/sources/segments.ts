/** A searchable paragraph of a layer: its span in code points of the layer's text, and its words. */
export interface Segment {
  start: number
  end: number
  text: string
}

/** Lines shorter than this are a caption, a heading or a wrapped line: found better with what follows. */
const shortLine = 40
const longest = 2000
/** A sentence's end, in Korean and English, with the quotes and brackets that close it. */
const sentenceEnd = /[.!?。？！…]+["'”’»」』)\]]*\s/gu

/** Cuts a layer's text into searchable paragraphs. Together they hold every character but surrounding white space. */
export function segments(text: string): Segment[] {
  const found: Segment[] = []
  // Positions are counted along: counting from the start for each paragraph would take quadratic time.
  let unit = 0
  let point = 0
  const pointAt = (target: number): number => {
    point += codePoints(text, unit, target)
    unit = target
    return point
  }
  for (const [from, to] of spans(text)) {
    const start = pointAt(from)
    found.push({ start, end: pointAt(to), text: text.slice(from, to) })
  }
  return found
}

/** How many code points stand in text[from, to), where both are boundaries of code points. */
export function codePoints(text: string, from = 0, to = text.length): number {
  let pairs = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < to && isTrail(text.charCodeAt(i + 1))) pairs++
  }
  return to - from - pairs
}

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

type Span = readonly [from: number, to: number]

function* spans(text: string): Generator<Span> {
  let open: Span | undefined
  for (const line of lines(text)) {
    const joined: Span = open ? [open[0], line[1]] : line
    if (joined[1] - joined[0] < shortLine) {
      open = joined
      continue
    }
    yield* cut(text, joined)
    open = undefined
  }
  if (open) yield* cut(text, open)
}

/** Lines without the white space around them; empty ones left out. */
function* lines(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const line = match[0]
    const lead = line.length - line.trimStart().length
    const to = match.index + line.trimEnd().length
    const from = match.index + lead
    if (to > from) yield [from, to]
  }
}

function* cut(text: string, [from, to]: Span): Generator<Span> {
  let rest = from
  while (to - rest > longest) {
    const end = cutPoint(text, rest)
    const trimmed = rest + text.slice(rest, end).trimEnd().length
    if (trimmed > rest) yield [rest, trimmed]
    rest = end + leadingSpace(text, end)
  }
  if (to > rest) yield [rest, to]
}

function cutPoint(text: string, from: number): number {
  const window = text.slice(from, from + longest)
  let end = 0
  for (const match of window.matchAll(sentenceEnd)) end = match.index + match[0].length
  // A sentence that never ends is cut between words, and a word that never ends between code points.
  if (end < longest / 4) end = window.search(/\s\S*$/u) + 1
  if (end <= 0) end = isTrail(text.charCodeAt(from + longest)) ? longest - 1 : longest
  return from + end
}

function leadingSpace(text: string, at: number): number {
  const match = /\S/u.exec(text.slice(at, at + longest))
  return match ? match.index : 0
}
