import { toHex } from '../../kernel/hex.ts'
import { openNote } from '../../record/signed-note.ts'
import { manifestHead } from '../manifest.ts'
import { manifestFile } from '../model.ts'
import type { Findings } from './finding-out.ts'
import type { Folder } from './release-files.ts'
import type { Release } from './release-forms.ts'
import type { Crypto, Log } from './signatures.ts'

/** The signature, every file that is listed, and no other. `asked`: the verifier key that must have signed. */
export function checkManifest(
  { paths, read }: Folder,
  release: Release | undefined,
  logs: ReadonlyMap<string, Log>,
  asked: string | undefined,
  { sha256 }: Crypto,
  found: Findings,
): void {
  const present = new Set(paths)
  if (!present.has(manifestFile)) {
    found.wrong('file-missing', { file: manifestFile })
    return
  }
  const wrong = (detail: string): void => found.wrong('file-altered', { file: manifestFile, detail })
  const bytes = read(manifestFile)
  const note = decode(bytes)
  const signer = logs.get(note.split('\n')[1] ?? '')
  // Bytes that are no UTF-8 would be read as something else than was signed.
  const signed = signer && isSame(encode(note), bytes) ? openNote(sha256, note, signer.verifier) : undefined
  if (signed === undefined) wrong('signature')
  if (asked !== undefined && signer?.key !== asked) wrong('another-key')
  const text = signed?.slice(0, -1) ?? note.split('\n\n')[0] ?? ''
  const [first, origin, at, ...lines] = text.split('\n')
  const own = release === undefined || (at === release.at && origin === release.entry.log)
  if (first !== manifestHead || !own) wrong('head')
  const listed = new Set<string>([manifestFile])
  let before = ''
  for (const line of lines) {
    const [, hash, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (path <= before || path === manifestFile) wrong('line')
    if (path === '') continue
    before = path
    listed.add(path)
    if (!present.has(path)) found.wrong('file-missing', { file: path })
    else if (toHex(sha256(read(path))) !== hash) found.wrong('file-altered', { file: path })
  }
  for (const path of paths) if (!listed.has(path)) found.wrong('file-unlisted', { file: path })
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
