import { readFileSync } from 'node:fs'
import { toHex } from '../../kernel/hex.ts'
import { signer, verifySignature } from '../../record/io/ed25519.ts'
import { sha256, sha256Hex } from '../../record/io/sha256.ts'
import { signNote, verifierKey, type NoteSigner } from '../../record/signed-note.ts'
import { checkRelease, type CheckedRelease } from '../check/check-release.ts'
import { dataFile, readDataFile } from '../data-file.ts'
import { dataForm } from '../data-form.ts'
import { formatManifest } from '../manifest.ts'
import { dataPath, manifestFile, verifierFile } from '../model.ts'
import { site } from '../site.ts'
import { verifyRelease } from '../io/verify.mjs'
import { codebook, type InventedRelease } from './invented-release.ts'
import { at, key } from './sealed-record.ts'

/** The files of a release by path, to be altered. */
export type Files = Map<string, Uint8Array>

/** As it goes out: data, pages, the verifier, and a manifest over them. */
export function releasedFiles({ head, shards, findings }: InventedRelease): Files {
  const files: Files = new Map()
  const add = (path: string, chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    files.set(path, new Uint8Array(Buffer.concat([files.get(path) ?? new Uint8Array(), bytes])))
  }
  const forms = [dataForm, site].map((make) => make({ head, codebook, sha256, sink: { add } }))
  const all = new Map(shards.flatMap(({ accounts }) => accounts.map((it) => [it.id, it])))
  for (const form of forms) {
    for (const [place, finding] of findings.entries()) form.finding?.(finding, place, all)
    if (head.law) form.law?.(head.law, all)
    for (const shard of shards) form.accounts?.(shard)
    void form.end?.()
  }
  add(verifierFile, new Uint8Array(readFileSync(new URL(`../io/${verifierFile}`, import.meta.url))))
  seal(files)
  return files
}

/** Signs a manifest over the files as they are now: with the record's key, or with another. */
export function seal(files: Files, by: NoteSigner = key, time = at): void {
  files.delete(manifestFile)
  const lines = [...files].map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) }))
  const note = signNote(sha256, formatManifest(by.name, time, lines), by)
  files.set(manifestFile, new TextEncoder().encode(note))
}

/** Somebody with a key of their own. */
export const stranger = ownSigner(9)
export const strangersLog = {
  origin: stranger.name,
  verifierKey: verifierKey(sha256, stranger.name, stranger.publicKey),
}

function ownSigner(byte: number): NoteSigner {
  const seed = new Uint8Array(32).fill(byte)
  const { publicKey } = signer('any', seed)
  return signer(`girok/log/${toHex(sha256(publicKey)).slice(0, 32)}`, seed)
}

export const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path))

export const dataIn = (files: Files, name: string): unknown =>
  readDataFile(name, textOf(files, dataPath(name)))

export function putData(files: Files, name: string, value: unknown): void {
  files.set(dataPath(name), new TextEncoder().encode(dataFile(name, value)))
}

/** What goes out with the release says. */
export function checkedAlone(files: Files, asked?: string): Promise<CheckedRelease> {
  const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array()
  return verifyRelease({ paths: [...files.keys()], read }, asked === undefined ? {} : { key: asked })
}

/** What Girok's own code says. */
export function checkedHere(files: Files, asked?: string): Promise<CheckedRelease> {
  const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array()
  const data = (name: string): Promise<{ value: unknown } | undefined> =>
    Promise.resolve(files.has(dataPath(name)) ? { value: dataIn(files, name) } : undefined)
  const folder = { paths: [...files.keys()], read }
  return checkRelease(
    { data, folder },
    { sha256, verify: verifySignature },
    asked === undefined ? {} : { key: asked },
  )
}
