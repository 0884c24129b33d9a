import { z } from 'zod'

export const sourceKinds = [
  'interview',
  'document',
  'press-report',
  'image',
  'audio',
  'video',
  'data-set',
  'own-observation',
] as const
export const consentScopes = ['none', 'internal', 'share', 'publish'] as const

/** Who or what the information comes from. Who it is stands here by codename only: see `identitySchema`. */
export const sourceSchema = z.strictObject({
  codename: z.string().min(1),
  title: z.string().optional(),
  kind: z.enum(sourceKinds),
  language: z.string().optional(),
  /** EDTF: when it was published, recorded or given. */
  date: z.string().optional(),
  /** Reliability of the source, A (completely reliable) to F (cannot be judged): Admiralty scale. */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  consent: z.strictObject({
    scope: z.enum(consentScopes),
    /** EDTF day on which it ends. */
    until: z.string().optional(),
    /** Why it was changed or withdrawn. */
    reason: z.string().optional(),
  }),
  /** Origin whose words this source repeats as a whole, as a reprint does. */
  relays: z.string().optional(),
  note: z.string().optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** Text that was published may be quoted; what somebody told in confidence may not, until they agree. */
export function defaultScope(kind: Source['kind']): 'publish' | 'internal' {
  return kind === 'document' || kind === 'press-report' || kind === 'data-set' ? 'publish' : 'internal'
}

/** Who a source is, sealed in the record's compartment. Only its passphrase opens it. */
export const identitySchema = z.strictObject({
  source: z.string(),
  /** One field: a disagreement can't be settled by the text of one side and the compartment of the other. */
  sealed: z.strictObject({
    compartment: z.string(),
    /** Base64 of the age format, for the compartment's recipient. */
    text: z.string(),
  }),
})
export type Identity = z.infer<typeof identitySchema>

/** The bytes as received. The evidentiary copy is sealed beside the database and never touched. */
export const itemSchema = z.strictObject({
  source: z.string(),
  /** SHA-256 of the bytes, lower-case hex, as `sha256sum` prints it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  mediaType: z.string(),
  fileName: z.string(),
})
export type Item = z.infer<typeof itemSchema>

/** One hand that an item passed through (Berkeley Protocol, chain of custody). */
export const custodySchema = z.strictObject({
  item: z.string(),
  event: z.enum(['acquired', 'acquired-again', 'transferred', 'restored']),
  at: z.string(),
  by: z.string(),
  how: z.string(),
  /** Where it came from, as the user or the file system named it: a file name, never a full path. */
  from: z.string(),
})
export type Custody = z.infer<typeof custodySchema>

/** A page of a PDF: its span in the layer's text (code points) and its size, in hundredths of a PDF point. */
export const pageSchema = z.strictObject({
  start: z.int(),
  end: z.int(),
  width: z.int(),
  height: z.int(),
})
export type Page = z.infer<typeof pageSchema>

/**
 * Where a run of text stands on its page: [start, end, x, y, width, height], start and end in code points of the
 * layer's text, the box in hundredths of a PDF point with the origin at the page's lower left corner.
 */
export const runSchema = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int()])
export type Run = z.infer<typeof runSchema>

/** Text drawn from an item by a named extractor and version. Its id follows from item, extractor and text. */
export const layerSchema = z.strictObject({
  item: z.string(),
  extractor: z.strictObject({ name: z.string(), version: z.string() }),
  /** Encoding found or declared, for text and HTML. */
  encoding: z
    .strictObject({ name: z.string(), how: z.enum(['declared', 'mark', 'strict', 'detected']) })
    .optional(),
  text: z.string(),
  title: z.string().optional(),
  language: z.string().optional(),
  pages: z.array(pageSchema).optional(),
  runs: z.array(runSchema).optional(),
})
export type Layer = z.infer<typeof layerSchema>
