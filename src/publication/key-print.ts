import { toHex } from '../kernel/hex.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { parseCheckpoint, type Checkpoint } from '../record/checkpoint.ts'
import { parseVerifierKey } from '../record/signed-note.ts'

/**
 * What people compare of a key: SHA-256 of its 32 bytes in hex, sixteen groups of four. Undefined for a text that is
 * no C2SP verifier key.
 */
export function fingerprint(sha256: Sha256, verifierKey: string): string | undefined {
  const key = parseVerifierKey(sha256, verifierKey)
  return key && (toHex(sha256(key.publicKey)).match(/.{4}/g) ?? []).join(' ')
}

/** The checkpoint in a signed note, without regard to its signature. */
export function checkpointOf(note: string): Checkpoint | undefined {
  const end = note.lastIndexOf('\n\n')
  return end < 0 ? undefined : parseCheckpoint(note.slice(0, end + 1))
}
