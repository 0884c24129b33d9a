import { toHex } from '../../kernel/hex.ts'
import type { Sha256 } from '../../kernel/ports.ts'
import { parseCheckpoint, type Checkpoint } from '../../record/checkpoint.ts'
import { openNote, parseVerifierKey, type NoteVerifier } from '../../record/signed-note.ts'
import { fingerprint } from '../key-print.ts'
import type { Findings } from './finding-out.ts'
import type { Head } from './release-forms.ts'

/** What checking is done with. */
export interface Crypto {
  readonly sha256: Sha256
  /** Ed25519 by the rule of docs/decisions/0002-ed25519-rule.md. */
  readonly verify: NoteVerifier['verify']
}

/** A log whose key the release names. */
export interface Log {
  readonly origin: string
  readonly key: string
  readonly fingerprint: string
  readonly verifier: NoteVerifier
  /** Under its signature. */
  checkpoint?: Checkpoint
}

/** The keys that a release names, by origin. A log's origin is made of its key, so that no other key can bear it. */
export function logsOf({ log }: Pick<Head, 'log'>, crypto: Crypto, found: Findings): Map<string, Log> {
  const logs = new Map<string, Log>()
  for (const { origin, verifierKey: key } of log) {
    const parsed = parseVerifierKey(crypto.sha256, key)
    const print = fingerprint(crypto.sha256, key) ?? ''
    const own = parsed && `girok/log/${toHex(crypto.sha256(parsed.publicKey)).slice(0, 32)}`
    if (parsed === undefined || origin !== own || parsed.name !== origin || logs.has(origin)) {
      found.wrong('checkpoint-signature', { log: origin, detail: 'key' })
    } else {
      const verifier = { name: origin, publicKey: parsed.publicKey, verify: crypto.verify }
      logs.set(origin, { origin, key, fingerprint: print, verifier })
    }
  }
  return logs
}

/** Puts into each log the checkpoint that it signed. */
export function checkCheckpoints(
  { log, checkpoints }: Pick<Head, 'log' | 'checkpoints'>,
  logs: ReadonlyMap<string, Log>,
  { sha256 }: Crypto,
  found: Findings,
): void {
  for (const note of checkpoints) {
    const [stated = ''] = note.split('\n', 1)
    const of = logs.get(stated)
    const opened = of && openNote(sha256, note, of.verifier)
    const checkpoint = opened === undefined ? undefined : parseCheckpoint(opened)
    if (of === undefined || opened === undefined) found.wrong('checkpoint-signature', { log: stated })
    else if (checkpoint === undefined || of.checkpoint) found.wrong('checkpoint-altered', { log: stated })
    else of.checkpoint = checkpoint
  }
  for (const { origin } of log) {
    if (logs.get(origin)?.checkpoint === undefined) found.wrong('checkpoint-missing', { log: origin })
  }
}
