import { GirokError } from '../../kernel/errors.ts'
import type { Table } from '../sheet.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { inflatedLimit, tableOf, unreadable } from './sheet-table.ts'
import { sheetText } from './sheet-text.ts'

/**
 * A coding sheet as texts: CSV (UTF-8, UTF-16, CP949; comma, semicolon, tab) or the first visible sheet of an
 * XLSX workbook. What it is, is told from its bytes. `file` names it in errors.
 *
 * Throws 'sheet-unreadable', 'sheet-empty', 'file-encrypted', 'file-expands' and 'file-too-large' (both at
 * 200 MB), 'text-undecodable'.
 */
export function readTable(bytes: Uint8Array, file: string, options: { encoding?: string } = {}): Table {
  if (bytes.length > inflatedLimit) {
    throw new GirokError('file-too-large', { file, bytes: bytes.length, limit: inflatedLimit })
  }
  if (bytes.length === 0) throw new GirokError('sheet-empty', { file })
  if (begins(bytes, [0x50, 0x4b])) return tableOf(file, readXlsx(bytes, file))
  // An OLE compound file: a workbook under a password, or the binary format of before 2007.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    if (encrypted) throw new GirokError('file-encrypted', { file })
    unreadable(file, 'xls')
  }
  return tableOf(file, readCsv(sheetText(bytes, file, options.encoding), file))
}

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
