import type { Progress } from '../../kernel/ports.ts'
import type { Kinds } from '../kinds.ts'
import { TreeHasher } from '../merkle.ts'
import type { Database } from './database.ts'
import { Deriver } from './derive.ts'
import { saveFrontier } from './own-log.ts'
import { soundHeader } from './reader.ts'
import { sha256 } from './sha256.ts'

/** Fills the derived tables, which are empty, from the entries. `progress` counts entries. */
export async function rederive(db: Database, kinds: Kinds, progress?: Progress): Promise<void> {
  const deriver = new Deriver(db, kinds)
  const trees = new Map<number, TreeHasher>()
  const { total } = await db
    .selectFrom('entry')
    .select((it) => it.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  for (let after = 0, done = 0; ;) {
    const rows = await db
      .selectFrom('entry')
      .select(['id', 'log', 'header', 'leaf', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(1000)
      .execute()
    await deriver.add(rows.map((row) => ({ id: row.id, header: soundHeader(row.header), body: row.body })))
    for (const row of rows) {
      const tree = trees.get(row.log) ?? new TreeHasher(sha256)
      trees.set(row.log, tree)
      tree.append(row.leaf)
    }
    done += rows.length
    progress?.(done, total)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  for (const [log, tree] of trees) await saveFrontier(db, log, tree)
}
