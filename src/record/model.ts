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

/** Says which entries had their seeds and values destroyed, and why. */
export const erasureSchema = z.strictObject({
  entries: z.array(z.strictObject({ log: z.string(), index: z.int().min(0) })),
  items: z.array(z.string()),
  reason: z.string(),
})
export type Erasure = z.infer<typeof erasureSchema>

/** The one field of a revision that takes its subject out of the record. */
export const withdrawnField = 'withdrawn'
