import { z } from 'zod'

/** Line breaks, controls and marks that turn the direction of writing have no place in a name that stands in lists. */
const outOfPlace = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu

/** Words in one line, composed (NFC) and trimmed. */
export const lineOf = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(outOfPlace, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))

/** A term that a record has added to a vocabulary of the codebook. */
export const ownTermSchema = z.strictObject({
  vocabulary: z.string().min(1),
  code: z.string().regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u),
  /** The code that it lies under. */
  parent: z.string().optional(),
  label: z.strictObject({ ko: z.string().min(1), en: z.string().min(1) }),
  definition: z
    .strictObject({ ko: z.string().min(1).optional(), en: z.string().min(1).optional() })
    .optional(),
  /** No longer offered. Accounts that were coded with it keep it, and its label. */
  retired: z.literal(true).optional(),
})
export type OwnTerm = z.infer<typeof ownTermSchema>
