import { GirokError } from '../../kernel/errors.ts'
import { endingOf, type FileKind, fileKind, hasLatePdfMark, refuseLie } from '../file-kind.ts'
import type { Extraction, Reading } from './extraction.ts'

/** What a file is to be read as. A user who declares UTF-16 knows why there are zeros in the text. */
export function kindOf(bytes: Uint8Array, { fileName, encoding }: Reading): FileKind {
  const kind = fileKind(bytes)
  if (kind === 'unknown' && encoding !== undefined && /^(?:utf-?16|ucs-?2)/iu.test(encoding)) return 'text'
  const maybeLate = kind === 'text' || kind === 'unknown'
  return maybeLate && endingOf(fileName) === 'pdf' && hasLatePdfMark(bytes) ? 'pdf' : kind
}

/** Draws the text from a file, by what its bytes are. What a reader of one kind needs is loaded with the first such. */
export async function readFile(bytes: Uint8Array, reading: Reading): Promise<Extraction> {
  const file = reading.fileName
  const kind = kindOf(bytes, reading)
  refuseLie(file, kind)
  switch (kind) {
    case 'pdf':
      return (await import('./extract-pdf.ts')).extractPdf(bytes, reading)
    case 'zip':
      return (await import('./extract-docx.ts')).extractDocx(bytes, reading)
    case 'html':
      return (await import('./extract-html.ts')).extractHtml(bytes, reading)
    case 'text':
      return (await import('./extract-text.ts')).extractText(bytes, reading)
    case 'ole':
      throw new GirokError(isEncryptedOffice(bytes, file) ? 'file-encrypted' : 'file-kind-unknown', { file })
    default:
      throw new GirokError('file-kind-unknown', { file })
  }
}

/** An encrypted document of today's Word lies in a container of yesterday's (MS-OFFCRYPTO 2.3). */
function isEncryptedOffice(bytes: Uint8Array, file: string): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return (
    /^(?:docx|docm|xlsx)$/u.test(endingOf(file)) ||
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)
  )
}
