import { z } from 'zod'

/** Opens every commit: who, why, by which operation. What follows it, up to the next one, belongs to it. */
export const changeSchema = z.strictObject({
  why: z.string(),
  operation: z.string(),
  undoes: z.string().optional(),
})
export type Change = z.infer<typeof changeSchema>

/** Somebody who works on this record. */
export const memberSchema = z.strictObject({ name: z.string().min(1), initials: z.string().optional() })
export type Member = z.infer<typeof memberSchema>

/** How a passphrase becomes a key: RFC 9106. */
export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  /** KiB. */
  memory: z.int().min(8).max(4_194_304),
  passes: z.int().min(1).max(100),
  lanes: z.int().min(1).max(64),
  salt: z.string(),
})
export type Kdf = z.infer<typeof kdfSchema>

/**
 * A compartment has a key of its own: whoever works on the record can seal into it, and only its passphrase or its
 * recovery key opens what lies there.
 */
export const compartmentSchema = z.strictObject({
  /** age X25519 recipient. */
  recipient: z.string(),
  /** The recipient's identity (secret key), sealed under the passphrase, and under the recovery key. */
  locked: z.strictObject({ kdf: kdfSchema, passphrase: z.string(), recovery: z.string() }),
})
export type Compartment = z.infer<typeof compartmentSchema>

/** Says which entries had their seeds and values destroyed, and why. */
export const erasureSchema = z.strictObject({
  entries: z.array(z.strictObject({ log: z.string(), index: z.int().min(0) })),
  items: z.array(z.string()),
  reason: z.string(),
})
export type Erasure = z.infer<typeof erasureSchema>

/** The one field of a revision that takes its subject out of the record. */
export const withdrawnField = 'withdrawn'
