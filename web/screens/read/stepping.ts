import type { Paragraph } from './paragraphs.ts'
import { extend, move, type Selected, type Step } from './selecting.ts'

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowDown: 'down',
  ArrowUp: 'up',
}

/** What a key press selects: with Shift it takes in more words or gives some up. `first` is where one begins. */
export function stepped(
  event: KeyboardEvent,
  text: string,
  paragraphs: readonly Paragraph[],
  now: Selected | undefined,
  first: () => number | undefined,
): Selected | undefined {
  const step = steps[event.code]
  if (!step || event.ctrlKey || event.metaKey) return undefined
  if (event.shiftKey && now) return extend(text, paragraphs, now, step, event.altKey ? 'character' : 'word')
  if (now) return move(text, paragraphs, now, step)
  const start = first()
  // Whichever way the arrow points, one begins with the word that is there.
  return move(text, paragraphs, start === undefined ? undefined : { anchor: start, focus: start }, 'right')
}
