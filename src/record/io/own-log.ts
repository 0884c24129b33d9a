import { TreeHasher } from '../merkle.ts'
import type { Database } from './database.ts'
import { generateSigningKey } from './ed25519.ts'
import { sha256 } from './sha256.ts'

/**
 * The log that this copy of the record writes. It begins with the first change: a record filled from an archive gets
 * a log of its own then, so that two copies never sign one log apart.
 */
export async function ownLog(db: Database): Promise<{ id: number; origin: string; key: Uint8Array }> {
  const row = await db
    .selectFrom('log')
    .select(['id', 'origin', 'private_key'])
    .where('private_key', 'is not', null)
    .executeTakeFirst()
  if (row?.private_key) return { id: row.id, origin: row.origin, key: row.private_key }
  const { privateKey, publicKey } = generateSigningKey()
  const origin = `girok/log/${Buffer.from(sha256(publicKey)).toString('hex').slice(0, 32)}`
  const { id } = await db
    .insertInto('log')
    .values({ origin, public_key: publicKey, private_key: privateKey })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, origin, key: privateKey }
}

export async function loadFrontier(db: Database, log: number): Promise<TreeHasher> {
  const row = await db.selectFrom('frontier').selectAll().where('log', '=', log).executeTakeFirst()
  if (!row) return new TreeHasher(sha256)
  const hashes = Array.from({ length: row.hashes.length / 32 }, (_, at) =>
    row.hashes.slice(at * 32, at * 32 + 32),
  )
  return new TreeHasher(sha256, { size: row.size, hashes })
}

export async function saveFrontier(db: Database, log: number, tree: TreeHasher): Promise<void> {
  const { size, hashes } = tree.frontier()
  await db
    .replaceInto('frontier')
    .values({ log, size, hashes: Buffer.concat(hashes.map((it) => Buffer.from(it))) })
    .execute()
}
