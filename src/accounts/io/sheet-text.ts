import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { GirokError } from '../../kernel/errors.ts'
import { unreadable } from './sheet-table.ts'

/**
 * The text of a CSV file. Order: the encoding that is declared; a byte order mark; strict UTF-8; UTF-16 that shows
 * by its zero bytes; CP949 if every byte fits and Hangul comes of it; else what jschardet makes of it.
 *
 * Throws 'text-undecodable' where bytes don't fit the encoding, 'sheet-unreadable' for an unknown name or a binary.
 */
export function sheetText(bytes: Uint8Array, file: string, declared?: string): string {
  const text = declared === undefined ? guessed(bytes, file) : decoded(bytes, file, declared)
  if (text.includes('\0')) unreadable(file, 'binary')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function guessed(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, file, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, file, 'utf-16be')
  const utf8 = strictly(bytes)
  if (utf8 !== undefined && !utf8.includes('\0')) return utf8
  // A heading in Latin letters gives UTF-16 away: every other byte of it is zero.
  if (first === 0 && second !== 0) return decoded(bytes, file, 'utf-16be')
  if (first !== 0 && second === 0) return decoded(bytes, file, 'utf-16le')
  const korean = iconv.decode(bytes, 'cp949')
  if (!korean.includes('\uFFFD') && /[가-힣]{2}/.test(korean)) return korean
  const name = jschardet.detect(Buffer.from(sample(bytes))).encoding
  return decoded(
    bytes,
    file,
    /^(?:euc-kr|cp949|uhc|ks_c|ascii)/i.test(name ?? '') ? 'cp949' : (name ?? 'cp949'),
  )
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array, file: string, encoding: string): string {
  // Under the name EUC-KR people mean what Windows writes, which holds 8,822 syllables more.
  const name = /^(?:euc-?kr|uhc|ks_c_5601.*|ms949|windows-949)$/i.test(encoding) ? 'cp949' : encoding
  if (!iconv.encodingExists(name)) return unreadable(file, `encoding ${encoding}`)
  const text = /^utf-?8$/i.test(name) ? strictly(bytes) : iconv.decode(bytes, name)
  if (text === undefined || text.includes('\uFFFD'))
    throw new GirokError('text-undecodable', { file, encoding })
  return text
}

/** Detection is slow and needs little: 64 KB from the first byte that isn't ASCII. */
function sample(bytes: Uint8Array): Uint8Array {
  const start = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  return bytes.subarray(start, start + 65_536)
}
