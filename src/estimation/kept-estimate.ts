import { z } from 'zod'
import { methodNames } from './model.ts'

const bilingual = { ko: z.string(), en: z.string() }
const people = z.int().min(0)
/** Why a method or all of them stay silent, or disagree: its code and what belongs to it, and in words. */
const reason = z.looseObject({ code: z.string(), words: z.strictObject(bilingual) })

const wholeSchema = z.strictObject({
  lists: z.array(z.strictObject({ name: z.string(), persons: people })),
  histories: z.array(z.strictObject({ lists: z.array(z.string()), count: people })),
  input: z.strictObject({
    shape: z.enum(['histories', 'persons', 'pairs']),
    emptyLists: z.array(z.string()),
    pooled: z.array(z.string()),
    unlisted: people,
  }),
  documented: people,
  methods: z.array(
    z.strictObject({
      name: z.enum(methodNames),
      estimate: z.number(),
      interval: z.tuple([z.number(), z.number().nullable()]),
      intervalBy: z.enum(['profile', 'log-normal', 'posterior']),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  refused: z.array(reason),
  disagreement: z.array(reason),
  range: z.tuple([z.number(), z.number().nullable()]).nullable(),
  single: z.strictObject({ method: z.enum(methodNames), estimate: z.number() }).nullable(),
  lowerBound: z.number().nullable(),
  sentence: z.strictObject(bilingual),
  notToBeSaid: z.strictObject({ ...bilingual, why: z.strictObject(bilingual) }),
  seeds: z.strictObject({
    seed: people,
    chains: z.int().min(1),
    classes: z.int().min(1),
    burnIn: people,
    rounds: z.int().min(1),
    keepEvery: z.int().min(1),
    a: z.number(),
    b: z.number(),
  }),
  version: z.int().min(1),
})

/**
 * An estimate as it was computed, with all that is needed to compute it again to the same digits. Where it was made by
 * strata, `by` says of what, and what was computed of each stands beside the whole.
 */
export const computedSchema = wholeSchema.extend({
  by: z.string().optional(),
  strata: z.array(z.strictObject({ value: z.string(), estimate: wholeSchema })).optional(),
})

/**
 * Where the counts come from. Of the record's lists: between which numbers of people the judgements left it, and that no
 * question waited, since what nobody has judged is no count. Of a file, its name alone.
 */
export const countedFromSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lists'),
    /** Ids of the lists: without the consent of each, the estimate goes out nowhere. */
    lists: z.array(z.string()),
    atLeast: people,
    atMost: people,
    waiting: z.literal(0),
  }),
  z.strictObject({ kind: z.literal('file'), file: z.string().min(1) }),
])

export const keptEstimateSchema = z.strictObject({
  title: z.strictObject({ ko: z.string().optional(), en: z.string().optional() }),
  from: countedFromSchema,
  estimate: computedSchema,
})
export type KeptEstimate = z.infer<typeof keptEstimateSchema>

export type HistoryCount = Readonly<{ lists: readonly string[]; count: number }>

/** Whether both say that as many people stand on exactly the same lists, in whatever order they say it. */
export function sameCounts(one: readonly HistoryCount[], other: readonly HistoryCount[]): boolean {
  const [first, second] = [keysOf(one), keysOf(other)]
  return first.length === second.length && first.every((it, at) => it === second[at])
}

export type StrataCounts = readonly {
  readonly value: string
  readonly estimate: { readonly histories: readonly HistoryCount[] }
}[]

/** The same of two that may be made by strata: the same strata, and the same counts in each. */
export function sameStrata(one: StrataCounts = [], other: StrataCounts = []): boolean {
  const counts = new Map(other.map(({ value, estimate }) => [value, estimate.histories]))
  return (
    one.length === other.length &&
    one.every(({ value, estimate }) => sameCounts(estimate.histories, counts.get(value) ?? []))
  )
}

const keysOf = (counts: readonly HistoryCount[]): string[] =>
  counts
    .filter((it) => it.count > 0)
    .map((it) => JSON.stringify([[...it.lists].sort(), it.count]))
    .sort()
