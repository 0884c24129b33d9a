import { paragraphAt, type Paragraph } from './paragraphs.ts'

/** Selected words, in code units; the focus is the end that moves. */
export interface Selected {
  readonly anchor: number
  readonly focus: number
}
export type Step = 'right' | 'left' | 'down' | 'up'

const spaces = /\s/

function wordFrom(text: string, unit: number): Selected | undefined {
  let start = unit
  while (start < text.length && spaces.test(text.charAt(start))) start += 1
  let end = start
  while (end < text.length && !spaces.test(text.charAt(end))) end += 1
  return end > start ? { anchor: start, focus: end } : undefined
}

function wordBefore(text: string, unit: number): Selected | undefined {
  let end = unit
  while (end > 0 && spaces.test(text.charAt(end - 1))) end -= 1
  let start = end
  while (start > 0 && !spaces.test(text.charAt(start - 1))) start -= 1
  return end > start ? { anchor: start, focus: end } : undefined
}

/** Goes on to the next word, or to the first one of the next paragraph. Nothing is selected yet: the first word. */
export function move(
  text: string,
  paragraphs: readonly Paragraph[],
  now: Selected | undefined,
  step: Step,
): Selected | undefined {
  const first = now && Math.min(now.anchor, now.focus)
  const last = now && Math.max(now.anchor, now.focus)
  if (first === undefined || last === undefined) return wordFrom(text, paragraphs[0]?.start ?? 0)
  if (step === 'right') return wordFrom(text, last) ?? now
  if (step === 'left') return wordBefore(text, first) ?? now
  const at = paragraphAt(paragraphs, first) + (step === 'down' ? 1 : -1)
  const block = paragraphs[at]
  return (block && wordFrom(text, block.start)) ?? now
}

/** Takes in, or gives up, a word, or a character, or the rest of the paragraph. */
export function extend(
  text: string,
  paragraphs: readonly Paragraph[],
  now: Selected,
  step: Step,
  by: 'word' | 'character',
): Selected {
  const { anchor, focus } = now
  if (step === 'right') {
    if (by === 'character') return { anchor, focus: beside(text, focus, 1) }
    const word = wordFrom(text, focus)
    if (focus >= anchor) return { anchor, focus: word?.focus ?? text.length }
    // It had grown to the left: a word is given up there, down to the last, which then grows to the right.
    const next = wordFrom(text, word?.focus ?? text.length)
    if (next && next.anchor < anchor) return { anchor, focus: next.anchor }
    return { anchor: focus, focus: next?.focus ?? text.length }
  }
  if (step === 'left') {
    if (by === 'character') return { anchor, focus: beside(text, focus, -1) }
    const word = wordBefore(text, focus)
    if (!word) return now
    if (focus < anchor) return { anchor, focus: word.anchor }
    const shorter = wordBefore(text, word.anchor)
    if (shorter && shorter.focus > anchor) return { anchor, focus: shorter.focus }
    // A single word grows to the left, and keeps its own end.
    return shorter ? { anchor: focus, focus: shorter.anchor } : now
  }
  const at = paragraphAt(paragraphs, focus)
  const block = paragraphs[at]
  if (!block) return now
  if (step === 'down') {
    const end = focus >= block.end ? paragraphs[at + 1]?.end : block.end
    return { anchor, focus: end ?? focus }
  }
  const start = focus <= block.start ? paragraphs[at - 1]?.start : block.start
  return { anchor: Math.max(anchor, focus), focus: start ?? focus }
}

/** The next place between two characters: never in the middle of an astral one. */
function beside(text: string, unit: number, by: 1 | -1): number {
  const next = Math.max(0, Math.min(text.length, unit + by))
  const inside = /[\udc00-\udfff]/.test(text.charAt(next)) && /[\ud800-\udbff]/.test(text.charAt(next - 1))
  return inside ? next + by : next
}

/** Without the spaces at either end, which a double click takes along; nothing if no word is left. */
export function trimmed(
  text: string,
  { anchor, focus }: Selected,
): { start: number; end: number } | undefined {
  let start = Math.min(anchor, focus)
  let end = Math.max(anchor, focus)
  while (start < end && spaces.test(text.charAt(start))) start += 1
  while (end > start && spaces.test(text.charAt(end - 1))) end -= 1
  return end > start ? { start, end } : undefined
}

/** The word that holds a place, as a double click takes it. */
export function wordAround(text: string, unit: number): Selected | undefined {
  let start = unit
  while (start > 0 && !spaces.test(text.charAt(start - 1))) start -= 1
  return wordFrom(text, start)
}
