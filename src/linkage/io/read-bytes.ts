import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'

// Cells are told by where they begin, in 32 bits.
const mostBytes = 2 ** 32 - 1

/** The bytes in UTF-8. What isn't is read as Korean spreadsheets save CSV (CP949). @throws link-not-utf8 */
export function asText(bytes: Uint8Array, path: string): Uint8Array {
  if (isUtf8(bytes)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder('euc-kr', { fatal: true }).decode(bytes))
  } catch {
    throw new GirokError('link-not-utf8', { file: path })
  }
}

/** Not by `readFileSync`, which refuses files of two gigabytes. @throws file-unreadable, file-too-large */
export function readBytes(path: string): Uint8Array {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    if (size > mostBytes)
      throw new GirokError('file-too-large', { file: path, bytes: size, limit: mostBytes })
    const bytes = new Uint8Array(size)
    let at = 0
    while (at < size) {
      const read = readSync(file, bytes, at, Math.min(size - at, 1 << 28), at)
      if (read === 0) break
      at += read
    }
    return bytes.subarray(0, at)
  } catch (error) {
    throw fileError(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
