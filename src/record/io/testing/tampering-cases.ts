import type { Database } from '../database.ts'
import { generateSigningKey } from '../ed25519.ts'
import { cutTail, dropLog, resign, rewriteHeader, run, swap, withLeaf } from './tamper.ts'

type Case = [name: string, tamper: (db: Database) => Promise<unknown>, code: string, entry?: number]
/** What somebody does to the database, and what verify must say of it. */
export const cases: Case[] = [
  ['a header is changed', rewriteHeader, 'leaf-differs', 8],
  [
    'a header is changed and its leaf made anew',
    async (db) => {
      await rewriteHeader(db)
      await withLeaf(db)
    },
    'checkpoint-altered',
  ],
  ['a header is no header', run(`UPDATE entry SET header = '{}' WHERE idx = 5`), 'header-invalid', 5],
  [
    'a header is bytes',
    run(`UPDATE entry SET header = CAST(header AS BLOB) WHERE idx = 5`),
    'header-invalid',
    5,
  ],
  ['a leaf is changed', run(`UPDATE entry SET leaf = zeroblob(32) WHERE idx = 5`), 'leaf-differs', 5],
  [
    'a seed is changed',
    run(`UPDATE entry SET seed = iif(seed LIKE '-%', 'A', '-') || substr(seed, 2) WHERE idx = 5`),
    'field-altered',
    5,
  ],
  [
    'a value is changed',
    run(`UPDATE entry SET body = replace(body, '진술', '소문') WHERE idx = 5`),
    'field-altered',
    5,
  ],
  [
    'a field is dropped',
    run(`UPDATE entry SET body = substr(body, instr(body, char(10)) + 1) WHERE idx = 5`),
    'field-altered',
    5,
  ],
  [
    'a field is added',
    run(`UPDATE entry SET body = body || 'x' || char(9) || '1' || char(10) WHERE idx = 5`),
    'field-altered',
    5,
  ],
  ['a field is given twice', run(`UPDATE entry SET body = body || body WHERE idx = 5`), 'field-altered', 5],
  [
    'fields change their order',
    run(
      `UPDATE entry SET body = substr(body, instr(body, char(10)) + 1) || substr(body, 1, instr(body, char(10))) WHERE idx = 5`,
    ),
    'field-altered',
    5,
  ],
  ['bodies and seeds are swapped', run(swap('body', 5, 6), swap('seed', 5, 6)), 'field-altered', 5],
  [
    'values are destroyed',
    run(`UPDATE entry SET seed = NULL, body = NULL WHERE idx = 5`),
    'fields-missing',
    5,
  ],
  [
    'values are destroyed, the seed is left',
    run(`UPDATE entry SET body = NULL WHERE idx = 5`),
    'fields-missing',
    5,
  ],
  ['an entry is dropped', run(`DELETE FROM entry WHERE idx = 5`), 'entry-missing', 5],
  [
    'an entry is dropped and the rest moved up',
    run(
      `DELETE FROM entry WHERE idx = 5`,
      `UPDATE entry SET idx = idx - 1000 WHERE idx > 5`,
      `UPDATE entry SET idx = idx + 999 WHERE idx < 0`,
    ),
    'entry-misplaced',
    5,
  ],
  [
    'entries are swapped',
    run(
      `UPDATE entry SET idx = -1 - idx WHERE idx IN (5, 6)`,
      `UPDATE entry SET idx = 12 + idx WHERE idx < 0`,
    ),
    'entry-misplaced',
    5,
  ],
  [
    'entries are swapped in all but their index',
    run(...['header', 'leaf', 'body', 'seed'].map((it) => swap(it, 5, 6))),
    'entry-misplaced',
    5,
  ],
  [
    'entries arrive in another order',
    run(`UPDATE entry SET id = -id WHERE idx IN (5, 6)`, `UPDATE entry SET id = 13 + id WHERE id < 0`),
    'entry-misplaced',
    6,
  ],
  [
    'an entry is there twice',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, (SELECT max(idx) + 1 FROM entry), header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
  ],
  [
    'an entry hides below the log',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, -1, header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
  ],
  [
    'an entry hides far beyond the log',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, 4000000000000, header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
    4_000_000_000_000,
  ],
  [
    'an entry hides between two',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, 5.5, header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
  ],
  [
    'an entry hides under no number',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, 'x', header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
  ],
  [
    'an entry hides in no log',
    run(
      `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT 7, 0, header, leaf, seed, body FROM entry WHERE idx = 5`,
    ),
    'entry-misplaced',
  ],
  ['the first change is cut off', run(`DELETE FROM entry WHERE idx < 2`), 'log-unopened', 0],
  ['a checkpoint is dropped', run(`DELETE FROM checkpoint WHERE size = 2`), 'checkpoint-missing', 1],
  [
    'the newest checkpoint is dropped',
    run(`DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)`),
    'checkpoint-missing',
  ],
  [
    'checkpoints are swapped',
    run(
      `UPDATE checkpoint SET note = (SELECT note FROM checkpoint AS o WHERE o.size > 2 ORDER BY size LIMIT 1) WHERE size = 2`,
    ),
    'checkpoint-altered',
    1,
  ],
  [
    'a checkpoint is there twice',
    run(`INSERT INTO checkpoint SELECT log, 3, note FROM checkpoint WHERE size = 2`),
    'checkpoint-unexpected',
    2,
  ],
  [
    'a checkpoint stands under no number',
    run(`INSERT INTO checkpoint SELECT log, 'x', note FROM checkpoint WHERE size = 2`),
    'checkpoint-unexpected',
  ],
  [
    'a checkpoint says another size',
    run(
      `UPDATE checkpoint SET note = replace(note, char(10) || '2' || char(10), char(10) || '3' || char(10)) WHERE size = 2`,
    ),
    'checkpoint-signature',
    1,
  ],
  [
    'a signature is changed',
    run(
      `UPDATE checkpoint SET note = substr(note, 1, length(note) - 20) || 'AAAA' || substr(note, -16) WHERE size = 2`,
    ),
    'checkpoint-signature',
    1,
  ],
  [
    'a checkpoint is bytes',
    run(`UPDATE checkpoint SET note = CAST(note AS BLOB) WHERE size = 2`),
    'checkpoint-signature',
    1,
  ],
  [
    'another key signs anew',
    async (db) => resign(db, generateSigningKey().privateKey),
    'checkpoint-signature',
    1,
  ],
  [
    'the key of the log is replaced',
    async (db) => db.updateTable('log').set({ public_key: generateSigningKey().publicKey }).execute(),
    'checkpoint-signature',
    1,
  ],
  [
    'the key is replaced and everything signed anew with it',
    async (db) => {
      const { privateKey, publicKey } = generateSigningKey()
      await rewriteHeader(db)
      await resign(db, privateKey, publicKey)
    },
    'checkpoint-signature',
  ],
  [
    "everything is signed anew with the log's own key",
    async (db) => {
      await rewriteHeader(db)
      await resign(db)
    },
    'forked',
  ],
  ['the tail is cut off', run(cutTail[0] ?? '', cutTail[1] ?? ''), 'checkpoint-unexpected'],
  [
    'the tail is cut off with its checkpoint and frontier',
    async (db) => {
      await run(...cutTail, `DELETE FROM checkpoint WHERE size > (SELECT max(idx) + 1 FROM entry)`)(db)
      await resign(db)
      await run('DELETE FROM frontier')(db)
    },
    'rolled-back',
  ],
  ['the whole log is taken out', dropLog, 'rolled-back'],
  [
    'a replaced note is shown as current',
    run(`UPDATE revision SET state = 'current' WHERE state = 'superseded'`),
    'tables-differ',
  ],
  ['a note is hidden', run(`UPDATE revision SET state = 'superseded' WHERE entry = 8`), 'tables-differ', 7],
  ['a note is forgotten', run(`DELETE FROM revision WHERE entry = 8`), 'tables-differ', 7],
  [
    'a note is given out as another',
    run(`UPDATE revision SET subject = 'acc_x' WHERE entry = 8`),
    'tables-differ',
    7,
  ],
  [
    'a revision is there that no entry makes',
    run(`INSERT INTO revision VALUES (9999, 'acc_x', 'account', 'current')`),
    'tables-differ',
  ],
]
