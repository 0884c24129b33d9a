import type { Bilingual } from '../src/kernel/bilingual.ts'

/** Something that can be done here, from the palette, by key, or from a button. */
export interface Command {
  readonly id: string
  readonly label: Bilingual
  /** `event.code`, with `Ctrl+` or `Shift+` before it: the same key whatever the keyboard writes. */
  readonly keys?: readonly string[]
  run(): void
}

// Raw: a command must come out as the very object that went in, or it could never be taken out again.
let registered = $state.raw<readonly Command[]>([])

export const commands = {
  get commands(): readonly Command[] {
    return registered
  },
}

/** Adds a screen's commands; call what it gives when the screen goes. */
export function offer(some: readonly Command[]): () => void {
  registered = [...registered, ...some]
  return () => {
    registered = registered.filter((it) => !some.includes(it))
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** The command of a key press. In the midst of a Korean composition there is none. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  // Some input methods tell of a composition by this old code alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (event.isComposing || event.keyCode === 229) return undefined
  const modified = event.ctrlKey || event.metaKey
  if (isTyping(event.target) && !modified && event.code !== 'Escape') return undefined
  const key = `${modified ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.altKey ? 'Alt+' : ''}${event.code}`
  return registered.findLast((it) => it.keys?.includes(key))
}

/** A key as it is printed on the keyboard: `KeyN` is N. */
export function keyLabel(key: string): string {
  return key
    .replace(/Key(?=[A-Z]$)|Digit(?=\d$)/, '')
    .replace('Slash', '/')
    .replace('Enter', '⏎')
    .replace('Escape', 'Esc')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Shift+', '⇧ ')
    .replace('Ctrl+', 'Ctrl ')
}
