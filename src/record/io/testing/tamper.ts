import { sql } from 'kysely'
import { formatCheckpoint } from '../../checkpoint.ts'
import { leafHash, TreeHasher } from '../../merkle.ts'
import { signNote } from '../../signed-note.ts'
import type { Database } from '../database.ts'
import { signer } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'

export const run =
  (...statements: string[]) =>
  async (db: Database): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }

/** Puts the leaves, the tree and every checkpoint right again, with this key: what is left is a sound log. */
export async function resign(db: Database, privateKey?: Uint8Array, publicKey?: Uint8Array): Promise<void> {
  const log = await db.selectFrom('log').selectAll().executeTakeFirstOrThrow()
  const key = privateKey ?? log.private_key ?? new Uint8Array()
  if (privateKey && publicKey)
    await db.updateTable('log').set({ private_key: privateKey, public_key: publicKey }).execute()
  const ends = new Set((await db.selectFrom('checkpoint').select('size').execute()).map((row) => row.size))
  const tree = new TreeHasher(sha256)
  for (const { id, header } of await db
    .selectFrom('entry')
    .select(['id', 'header'])
    .orderBy('idx')
    .execute()) {
    const leaf = leafHash(sha256, header)
    tree.append(leaf)
    await db.updateTable('entry').set({ leaf }).where('id', '=', id).execute()
    if (!ends.has(tree.size)) continue
    const text = formatCheckpoint({ origin: log.origin, size: tree.size, root: tree.root() })
    const note = signNote(sha256, text, signer(log.origin, key))
    await db.updateTable('checkpoint').set({ note }).where('size', '=', tree.size).execute()
  }
  await db.deleteFrom('checkpoint').where('size', '>', tree.size).execute()
}

/** Another author in one entry's header: with its leaf made anew, nothing in the entry itself is wrong. */
export const rewriteHeader = run(
  `UPDATE entry SET header = replace(header, '"author":"mem_', '"author":"mem_x') WHERE idx = 8`,
)
export const withLeaf = async (db: Database): Promise<void> => {
  const { header } = await db
    .selectFrom('entry')
    .select('header')
    .where('idx', '=', 8)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('entry')
    .set({ leaf: leafHash(sha256, header) })
    .where('idx', '=', 8)
    .execute()
}
const lastCommit = `(SELECT max(size) FROM checkpoint WHERE size < (SELECT max(size) FROM checkpoint))`
export const cutTail = [
  `DELETE FROM revision WHERE entry IN (SELECT id FROM entry WHERE idx >= ${lastCommit})`,
  `DELETE FROM entry WHERE idx >= ${lastCommit}`,
]
export const dropLog = run(
  ...['entry', 'checkpoint', 'log', 'frontier', 'revision'].map((it) => `DELETE FROM ${it}`),
)
export const swap = (column: string, a: number, b: number): string =>
  `UPDATE entry SET ${column} = (SELECT ${column} FROM entry AS o WHERE o.idx = ${a + b} - entry.idx) WHERE idx IN (${a}, ${b})`
