import { parseCheckpoint, type Checkpoint } from '../checkpoint.ts'
import type { Problem } from '../problem.ts'
import { openNote } from '../signed-note.ts'
import { verifySignature } from './ed25519.ts'
import { sha256 } from './sha256.ts'
import { witnessFile, type Witness } from './witness.ts'

export interface Log {
  readonly id: number
  readonly origin: string
  readonly public_key: Uint8Array
}

/** The checkpoint that a note holds, where this log's key has signed it. */
export function openCheckpoint(log: Log, note: unknown): Checkpoint | undefined {
  // SQLite keeps whatever type is put into a column.
  if (typeof note !== 'string' || !(log.public_key instanceof Uint8Array)) return undefined
  const verifier = { name: log.origin, publicKey: log.public_key, verify: verifySignature }
  const text = openNote(sha256, note, verifier)
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  return checkpoint?.origin === log.origin ? checkpoint : undefined
}

/**
 * Checkpoints from outside the database, by the id of their log: the witness beside it, and those that the user
 * gives. One that no log of this record has signed is a problem: its log was taken out, or its key replaced.
 */
export function knownCheckpoints(
  witness: Witness,
  logs: readonly Log[],
  given: readonly string[],
): { known: Map<number, Checkpoint[]>; problems: Problem[] } {
  const known = new Map<number, Checkpoint[]>()
  const problems: Problem[] = []
  const take = (note: string, file?: string): void => {
    const claimed = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
    const log = logs.find((it) => it.origin === claimed?.origin)
    const checkpoint = log && openCheckpoint(log, note)
    if (log && checkpoint) {
      known.set(log.id, [...(known.get(log.id) ?? []), checkpoint])
      return
    }
    const where = claimed ? { entry: claimed.size - 1, log: claimed.origin } : {}
    const code = claimed && !log ? 'rolled-back' : 'checkpoint-signature'
    problems.push({ code, ...where, ...(file === undefined ? {} : { file }) })
  }
  for (const note of given) take(note)
  try {
    const seen = witness.seen()
    if (!seen) problems.push({ code: 'witness-missing', file: witnessFile })
    for (const { note } of Object.values(seen ?? {})) take(note, witnessFile)
  } catch {
    problems.push({ code: 'witness-damaged', file: witnessFile })
  }
  return { known, problems }
}
