import { GirokError } from '../kernel/errors.ts'
import { utf16Order } from './encoding-signs.ts'

export type FileKind =
  'pdf' | 'zip' | 'ole' | 'html' | 'text' | 'image' | 'audio' | 'video' | 'archive' | 'unknown'

const signatures: readonly (readonly [FileKind, number, string])[] = [
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['image', 0, '\x89PNG\r\n'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['audio', 8, 'WAVE'],
  ['audio', 0, 'ID3'],
  ['audio', 0, 'OggS'],
  ['audio', 0, 'fLaC'],
  ['video', 4, 'ftyp'],
  ['video', 0, '\x1aE\xdf\xa3'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, 'Rar!\x1a'],
  ['archive', 0, "7z\xbc\xaf'\x1c"],
]

/** What the endings of names claim. Endings that aren't here (.txt, .md, .csv, none) claim nothing. */
const claims: Readonly<Record<string, readonly FileKind[]>> = {
  pdf: ['pdf'],
  docx: ['zip', 'ole'],
  docm: ['zip', 'ole'],
  doc: ['ole'],
  xlsx: ['zip', 'ole'],
  zip: ['zip'],
  html: ['html', 'text'],
  htm: ['html', 'text'],
  png: ['image'],
  jpg: ['image'],
  jpeg: ['image'],
  gif: ['image'],
  tif: ['image'],
  tiff: ['image'],
  webp: ['image'],
  mp3: ['audio'],
  wav: ['audio'],
  mp4: ['video'],
  mov: ['video'],
}

/** The kind of a file, from its bytes alone; of text, only the opening is looked at. */
export function fileKind(bytes: Uint8Array): FileKind {
  for (const [kind, at, mark] of signatures) if (latin(bytes, at, mark.length) === mark) return kind
  // Two bytes a letter: what looks like a tag is found between the zeros.
  const opening = latin(bytes, 0, 4096).replaceAll('\0', '')
  if (looksLikeHtml(opening)) return 'html'
  return isText(bytes.subarray(0, 4096)) ? 'text' : 'unknown'
}

function isText(opening: Uint8Array): boolean {
  const mark = latin(opening, 0, 2)
  return (
    mark === '\xff\xfe' || mark === '\xfe\xff' || !opening.includes(0) || utf16Order(opening) !== undefined
  )
}

function looksLikeHtml(opening: string): boolean {
  const start = opening
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replace(/^(?:\s|<!--[^]*?-->|<\?xml[^>]*>)+/u, '')
  return /^<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|article|main|h[1-6])[\s>/]/iu.test(start)
}

/** A PDF may stand behind junk (ISO 32000-2, 7.5.2 asks for it at the start; readers look through the first KB). */
export function hasLatePdfMark(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 1024).includes('%PDF-')
}

export const endingOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? ''

/** Refuses a file whose name claims another kind than its bytes are. */
export function refuseLie(fileName: string, found: FileKind): void {
  const claimed = endingOf(fileName)
  const allowed = claims[claimed]
  if (allowed && !allowed.includes(found))
    throw new GirokError('file-lies', { file: fileName, claimed, found })
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
