import iconv from 'iconv-lite'
import { GirokError } from '../../kernel/errors.ts'
import { encodingName } from '../encoding-labels.ts'
import { isKorean, utf16Order } from '../encoding-signs.ts'
import { codePoints } from '../segments.ts'

export interface Encoding {
  name: string
  how: 'declared' | 'mark' | 'strict' | 'detected'
}
export interface Decoded {
  text: string
  encoding: Encoding
}

/** What is already known: by the user, whose word is final, or by the page itself, which may be wrong. */
export interface Known {
  declared?: string | undefined
  meta?: string | undefined
}

/** Node's own decoders miss part of CP949; iconv calls these by names that no text is in. */
const notText = new Set(['base64', 'hex', 'utf7imap', 'utf-7-imap'])
const replacement = '\uFFFD'
/** A page as received may hold a broken byte; more than this and it is in another encoding. */
const brokenShare = 0.002

/**
 * Decodes text exactly, but for line ends, which become LF.
 * @throws GirokError text-undecodable, text-unpaired-surrogate, file-kind-unknown (it isn't text), value-unusable
 * (no such encoding), file-empty
 */
export async function decode(bytes: Uint8Array, file: string, known: Known = {}): Promise<Decoded> {
  if (bytes.length === 0) throw new GirokError('file-empty', { file })
  const found = await find(bytes, file, known)
  const text = found.text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  if (!text.isWellFormed()) {
    throw new GirokError('text-unpaired-surrogate', { file, at: unpairedAt(text) })
  }
  if (isBinary(text)) throw new GirokError('file-kind-unknown', { file })
  return { text, encoding: found.encoding }
}

async function find(bytes: Uint8Array, file: string, known: Known): Promise<Decoded> {
  if (known.declared !== undefined) {
    const name = encodingName(known.declared)
    const text = exactly(bytes, name)
    if (text === undefined) throw undecodable(bytes, file, name)
    return { text, encoding: { name, how: 'declared' } }
  }
  const mark = markOf(bytes)
  if (mark !== undefined) {
    const text = exactly(bytes, mark)
    if (text === undefined) throw undecodable(bytes, file, mark)
    return { text, encoding: { name: mark, how: 'mark' } }
  }
  if (known.meta !== undefined && iconv.encodingExists(known.meta)) {
    const text = exactly(bytes, known.meta)
    if (text !== undefined) return { text, encoding: { name: known.meta, how: 'declared' } }
  }
  const utf8 = exactly(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\0'))
    return { text: utf8, encoding: { name: 'utf-8', how: 'strict' } }
  const order = utf16Order(bytes)
  if (order) return { text: iconv.decode(bytes, order), encoding: { name: order, how: 'detected' } }
  if (bytes.includes(0)) throw new GirokError('file-kind-unknown', { file })
  const broken = known.meta === undefined ? undefined : nearly(bytes, known.meta)
  if (broken !== undefined) return { text: broken, encoding: { name: known.meta ?? '', how: 'declared' } }
  return detect(bytes, file)
}

async function detect(bytes: Uint8Array, file: string): Promise<Decoded> {
  if (isBinary(iconv.decode(bytes, 'latin1'))) throw new GirokError('file-kind-unknown', { file })
  // A bad byte or two must not turn a whole text into letters of another script.
  if (nearly(bytes, 'utf-8', 0.25) !== undefined || encodedSurrogateAt(bytes) !== undefined) {
    throw undecodable(bytes, file, 'utf-8')
  }
  const korean = exactly(bytes, 'cp949')
  if (korean !== undefined && isKorean(bytes))
    return { text: korean, encoding: { name: 'cp949', how: 'detected' } }
  if (isKorean(bytes) && nearly(bytes, 'cp949', 0.02) !== undefined) throw undecodable(bytes, file, 'cp949')
  // Loaded here because its models cost more than all that most files need.
  const { detect: guess } = await import('jschardet')
  const { encoding, confidence } = guess(bytes)
  const guessed = encodingName(encoding ?? 'windows-1252')
  // Below this the detector has named Central European Mac text for plain English with curly quotes.
  const names = confidence < 0.2 && isMostlyAscii(bytes) ? ['windows-1252', guessed] : [guessed]
  for (const name of names) {
    const text = iconv.encodingExists(name) ? exactly(bytes, name) : undefined
    if (text !== undefined) return { text, encoding: { name, how: 'detected' } }
  }
  throw new GirokError('text-undecodable', { file, encoding: guessed })
}

/** The text, or undefined where a byte means nothing in this encoding. */
function exactly(bytes: Uint8Array, name: string): string | undefined {
  if (name === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
  if (notText.has(name) || !iconv.encodingExists(name)) {
    throw new GirokError('value-unusable', { field: 'encoding', detail: name })
  }
  if (/^utf-?16|^ucs-?2/u.test(name)) return bytes.length % 2 === 0 ? iconv.decode(bytes, name) : undefined
  // iconv replaces silently, and no encoding but Unicode's own has a character for the replacement.
  const text = iconv.decode(bytes, name)
  return text.includes(replacement) ? undefined : text
}

/** The text with broken bytes replaced, if they are few beside its other characters that aren't ASCII. */
function nearly(bytes: Uint8Array, name: string, share = brokenShare): string | undefined {
  if (!iconv.encodingExists(name)) return undefined
  const text = iconv.decode(bytes, name)
  const broken = text.split(replacement).length - 1
  const whole = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0
  return broken <= Math.max(4, whole * share) && broken * 4 <= whole ? text : undefined
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-8 that encodes halves of surrogate pairs is told apart: its user must know where they are. */
function undecodable(bytes: Uint8Array, file: string, name: string): GirokError {
  if (name === 'utf-8') {
    const at = encodedSurrogateAt(bytes)
    if (at !== undefined) {
      const before = new TextDecoder()
        .decode(bytes.subarray(0, at))
        .replace(/^\uFEFF/u, '')
        .replace(/\r\n?/gu, '\n')
      return new GirokError('text-unpaired-surrogate', { file, at: codePoints(before) })
    }
  }
  return new GirokError('text-undecodable', { file, encoding: name })
}

/** Where half a surrogate pair stands in what is otherwise UTF-8. */
function encodedSurrogateAt(bytes: Uint8Array): number | undefined {
  const rest = Uint8Array.from(bytes)
  let first: number | undefined
  for (let at = rest.indexOf(0xed); at >= 0; at = rest.indexOf(0xed, at + 1)) {
    if (((rest[at + 1] ?? 0) & 0xe0) !== 0xa0) continue
    first ??= at
    rest.fill(0x3f, at, at + 3)
  }
  return first !== undefined && exactly(rest, 'utf-8') !== undefined ? first : undefined
}

function unpairedAt(text: string): number {
  const repaired = text.toWellFormed()
  let unit = 0
  while (text.charCodeAt(unit) === repaired.charCodeAt(unit)) unit++
  return codePoints(text, 0, unit)
}

/** Text has line ends and tabs; other control characters, beyond a stray one, mean that it is no text. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const controls = text.slice(0, 1_000_000).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/gu)?.length ?? 0
  return controls > Math.max(2, Math.min(text.length, 1_000_000) / 100)
}

function isMostlyAscii(bytes: Uint8Array): boolean {
  let ascii = 0
  for (const byte of bytes) if (byte < 0x80) ascii++
  return ascii >= bytes.length * 0.7
}
