import type { Generated } from 'kysely'

/** The tables. Up to `checkpoint` they are the record; those after it are derived and can be rebuilt. */
export interface Tables {
  meta: { key: string; value: string }
  log: {
    id: Generated<number>
    origin: string
    public_key: Uint8Array
    /** Ed25519 seed, for the log that this copy of the record writes; null for the logs that it only holds. */
    private_key: Uint8Array | null
  }
  entry: {
    id: Generated<number>
    log: number
    idx: number
    header: string
    leaf: Uint8Array
    /** Null when destroyed. */
    seed: string | null
    body: string | null
  }
  checkpoint: { log: number; size: number; note: string }

  /** The log's Merkle frontier, so that a commit needn't read the whole tree. */
  frontier: { log: number; size: number; hashes: Uint8Array }
  revision: { entry: number; subject: string; kind: string; state: RevisionState }
  facet: { name: string; value: string; subject: string }
  segment: { id: Generated<number>; layer: string; start: number; end: number }
}

/** `current` is a head; two current revisions of one subject are a disagreement to settle. */
export type RevisionState = 'current' | 'superseded' | 'withdrawn' | 'erased'

export const recordTables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE log (id INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, public_key BLOB NOT NULL, private_key BLOB);
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, log INTEGER NOT NULL, idx INTEGER NOT NULL,
    header TEXT NOT NULL, leaf BLOB NOT NULL, seed TEXT, body TEXT,
    UNIQUE (log, idx)
  );
  CREATE TABLE checkpoint (log INTEGER NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (log, size)) WITHOUT ROWID;
`

// `pgsz`: of the index's own blocks two fit one of the database's pages (8,192 bytes less the cipher's); of the usual
// ones, a little larger, only one does, and the index takes a third more room.
export const derivedTables = `
  CREATE TABLE frontier (log INTEGER PRIMARY KEY, size INTEGER NOT NULL, hashes BLOB NOT NULL);
  CREATE TABLE revision (entry INTEGER PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL);
  CREATE INDEX revision_subject ON revision (subject);
  CREATE INDEX revision_current ON revision (kind, entry) WHERE state = 'current';
  CREATE TABLE facet (name TEXT NOT NULL, value TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (name, value, subject)) WITHOUT ROWID;
  CREATE INDEX facet_subject ON facet (subject);
  CREATE TABLE segment (id INTEGER PRIMARY KEY, layer TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
  CREATE INDEX segment_layer ON segment (layer);
  CREATE VIRTUAL TABLE segment_words USING fts5(words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
  INSERT INTO segment_words (segment_words, rank) VALUES ('pgsz', 4000);
`

export const dropDerivedTables = ['segment_words', 'segment', 'facet', 'revision', 'frontier']
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join('')
