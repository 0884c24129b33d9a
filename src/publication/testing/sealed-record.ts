import { toBase64 } from '../../kernel/base64.ts'
import { toHex } from '../../kernel/hex.ts'
import { formatCheckpoint } from '../../record/checkpoint.ts'
import { bodyLines, fieldSalt, sealEntry, type EntryHeader, type Fields } from '../../record/entry.ts'
import { signer } from '../../record/io/ed25519.ts'
import { sha256, sha256Base64Url } from '../../record/io/sha256.ts'
import { AuditPaths, leafHash, TreeHasher } from '../../record/merkle.ts'
import { signNote, verifierKey, type NoteSigner } from '../../record/signed-note.ts'
import type { DisclosedEntry, PublishedLog } from '../model.ts'

const seed = new Uint8Array(32).fill(7)
/** A log's origin is made of its key. */
const origin = `girok/log/${toHex(sha256(signer('any', seed).publicKey)).slice(0, 32)}`
/** Of the invented log: an example's key, known to everybody. */
export const key: NoteSigner = signer(origin, seed)
export const at = '2024-05-01T09:00:00Z'
export const inventedLog: PublishedLog = { origin, verifierKey: verifierKey(sha256, origin, key.publicKey) }

/** A log of these objects, with a checkpoint over all of it. */
export function sealedRecord(objects: readonly (readonly [EntryHeader['kind'], string, object])[]): {
  checkpoint: string
  entry: (subject: string, names?: readonly string[]) => DisclosedEntry
} {
  const stored = objects.map(([kind, subject, object], index) => {
    const seed = sha256Base64Url(`seed ${index}`)
    const fields = JSON.parse(JSON.stringify(object)) as Fields
    return {
      subject,
      index,
      ...sealEntry(
        sha256Base64Url,
        { log: origin, index, kind, subject, revises: [], at, author: 'mem_one' },
        fields,
        seed,
      ),
    }
  })
  const leaves = stored.map(({ header }) => leafHash(sha256, header))
  const tree = new TreeHasher(sha256)
  leaves.forEach((leaf) => tree.append(leaf))
  const paths = new AuditPaths(sha256, Uint8Array.from(leaves.flatMap((leaf) => [...leaf])))
  const bySubject = new Map(stored.map((it) => [it.subject, it]))
  return {
    checkpoint: signNote(sha256, formatCheckpoint({ origin, size: leaves.length, root: tree.root() }), key),
    entry: (subject, names) => {
      const it = bySubject.get(subject)
      if (it === undefined) throw new Error(`nothing in the record is ${subject}`)
      const fields = bodyLines(it.body)
        .filter(([name]) => names === undefined || names.includes(name))
        .map(([name, value]) => ({ salt: fieldSalt(sha256Base64Url, it.seed, name), name, value }))
      return {
        log: origin,
        index: it.index,
        header: it.header,
        fields,
        inclusion: paths.of(it.index).map(toBase64),
      }
    },
  }
}
