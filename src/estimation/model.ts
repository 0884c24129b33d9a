/** The shapes of an estimate's outcome: what `girok estimate --json` prints. */
export const methodNames = [
  'independence',
  'chao',
  'log-linear-aic',
  'log-linear-bic',
  'log-linear-stepwise',
  'graphs',
  'latent-class',
] as const
export type MethodName = (typeof methodNames)[number]

export interface MethodEstimate {
  readonly name: MethodName
  readonly estimate: number
  /** 95 %; no upper end where the table sets none. */
  readonly interval: readonly [number, number | null]
  readonly intervalBy: 'profile' | 'log-normal' | 'posterior'
  readonly detail: Readonly<Record<string, unknown>>
}

/** Why no method may speak of a table, and of which lists. */
export type TableRefusal =
  | { readonly code: 'few-lists'; readonly lists: readonly string[]; readonly least: number }
  | { readonly code: 'no-overlap'; readonly lists: readonly string[] }
  | { readonly code: 'list-apart'; readonly lists: readonly string[] }
  | { readonly code: 'list-within'; readonly lists: readonly string[] }
  | { readonly code: 'list-of-all'; readonly lists: readonly string[] }
  | { readonly code: 'lists-unconnected'; readonly lists: readonly string[] }
  | { readonly code: 'not-identifiable'; readonly lists: readonly string[] }

/** Why one method stays silent. */
export type MethodRefusal =
  | { readonly code: 'method-lists'; readonly method: MethodName; readonly limit: number }
  | { readonly code: 'method-not-identifiable'; readonly method: MethodName }
  | { readonly code: 'method-strata'; readonly method: MethodName; readonly strata: readonly string[] }
  | {
      readonly code: 'method-tables'
      readonly method: MethodName
      readonly tables: number
      readonly of: number
    }

export type Refusal = TableRefusal | MethodRefusal

export type Disagreement =
  | { readonly code: 'chains'; readonly low: number; readonly high: number; readonly rHat: number }
  | { readonly code: 'chains-short'; readonly effective: number; readonly least: number }
  | { readonly code: 'points'; readonly low: number; readonly high: number; readonly ratio: number }
  | { readonly code: 'intervals'; readonly methods: readonly [MethodName, MethodName] }
  | { readonly code: 'unbounded'; readonly method: MethodName }
  | { readonly code: 'few-methods'; readonly methods: number }
  | { readonly code: 'strata'; readonly strata: readonly string[] }
  | { readonly code: 'strata-refused'; readonly strata: readonly string[]; readonly documented: number }
  | { readonly code: 'tables'; readonly tables: number; readonly of: number }
  | { readonly code: 'tables-refused'; readonly tables: number; readonly of: number }

export interface Summary {
  readonly disagreement: readonly Disagreement[]
  /** From the least to the greatest end of all flexible methods' intervals. */
  readonly range: readonly [number, number | null] | null
  /** Only where nothing disagrees: the method in the middle speaks. */
  readonly single: { readonly method: MethodName; readonly estimate: number } | null
  /** At least so many, where lists differ only in how much they see. */
  readonly lowerBound: number | null
}
