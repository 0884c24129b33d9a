import type { ZodType } from 'zod'
import { ownTermSchema } from '../codebook/model.ts'
import type { Kind } from '../kernel/ids.ts'
import { changeSchema, compartmentSchema, erasureSchema, memberSchema } from './model.ts'

/** A part of a text that search finds: positions in code points. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the record must know of a kind of object to keep it: its shape, and what to derive from it. */
export interface KindDefinition<T = unknown> {
  readonly kind: Kind
  readonly schema: ZodType<T>
  /** What it can be looked up by, as `[name, value]`: usually the ids that it refers to. */
  facets?(object: T): [string, string][]
  /** Its searchable text. */
  segments?(object: T): Segment[]
}

export type Kinds = ReadonlyMap<string, KindDefinition>

export function kindsOf(definitions: readonly KindDefinition[]): Kinds {
  return new Map(definitions.map((definition) => [definition.kind, definition]))
}

export const changeKind = { kind: 'change', schema: changeSchema } satisfies KindDefinition
export const memberKind = { kind: 'member', schema: memberSchema } satisfies KindDefinition
export const termKind = { kind: 'term', schema: ownTermSchema } satisfies KindDefinition
export const compartmentKind = {
  kind: 'compartment',
  schema: compartmentSchema,
} satisfies KindDefinition
export const erasureKind = { kind: 'erasure', schema: erasureSchema } satisfies KindDefinition
