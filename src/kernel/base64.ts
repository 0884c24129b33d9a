const shared = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const standard = alphabet(`${shared}+/`, true)
const url = alphabet(`${shared}-_`, false)

interface Alphabet {
  readonly digits: string
  /** The value of each ASCII character, or 255. */
  readonly values: Uint8Array
  readonly padded: boolean
}

function alphabet(digits: string, padded: boolean): Alphabet {
  const values = new Uint8Array(128).fill(255)
  for (let i = 0; i < 64; i++) values[digits.charCodeAt(i)] = i
  return { digits, values, padded }
}

function encode({ digits, padded }: Alphabet, bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63)
    if (left > 1) text += digits.charAt((group >> 6) & 63)
    else if (padded) text += '='
    if (left > 2) text += digits.charAt(group & 63)
    else if (padded) text += '='
  }
  return text
}

function decode({ values, padded }: Alphabet, text: string): Uint8Array | undefined {
  if (padded && text.length % 4 !== 0) return undefined
  const padding = !padded ? 0 : text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padding
  // A group of two digits wants two signs of padding, one of three wants one; a single digit holds no byte.
  if (length % 4 === 1 || (padded && (4 - (length % 4)) % 4 !== padding)) return undefined
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < length; i++) {
    const value = values[text.charCodeAt(i)] ?? 255
    if (value === 255) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  // Bits left over must be zero, or several texts would stand for the same bytes (RFC 4648 section 3.5).
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** RFC 4648 section 4, with padding. */
export const toBase64 = (bytes: Uint8Array): string => encode(standard, bytes)

/** The bytes of a canonical base64 text with its padding; undefined for anything else. */
export const fromBase64 = (text: string): Uint8Array | undefined => decode(standard, text)

/** RFC 4648 section 5, without padding. */
export const toBase64Url = (bytes: Uint8Array): string => encode(url, bytes)

/** The bytes of a canonical, unpadded base64url text; undefined for anything else. */
export const fromBase64Url = (text: string): Uint8Array | undefined => decode(url, text)
