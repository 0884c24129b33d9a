import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { GirokError } from '../kernel/errors.ts'
import { isNoteText } from './signed-note.ts'

/** The state of a log: what C2SP tlog-checkpoint puts into the text of a signed note. */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string
  /** How many leaves. */
  readonly size: number
  /** The root of the RFC 6962 tree of that size: 32 bytes. */
  readonly root: Uint8Array
  /** Lines that others may have added. Girok writes none and gives them no meaning. */
  readonly extensions?: readonly string[]
}

/** The text to sign. What no reader could take back throws `value-unusable`. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('')
  const read = parseCheckpoint(text)
  if (read?.origin !== origin || (read.extensions ?? []).length !== extensions.length) {
    throw new GirokError('value-unusable', { field: 'checkpoint', detail: JSON.stringify(text) })
  }
  return text
}

/** The checkpoint that a note's text holds; undefined where it isn't exactly of that form. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!isNoteText(text)) return undefined
  const [origin, digits, base64, ...extensions] = text.slice(0, -1).split('\n')
  if (origin === undefined || digits === undefined || base64 === undefined) return undefined
  if (origin === '' || extensions.includes('') || !/^(0|[1-9][0-9]*)$/.test(digits)) return undefined
  const size = Number(digits)
  const root = fromBase64(base64)
  if (!Number.isSafeInteger(size) || root?.length !== 32) return undefined
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) }
}
