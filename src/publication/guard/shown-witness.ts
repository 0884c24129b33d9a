import { attributionSchema } from '../../accounts/model.ts'

/** What goes out of one account that may be known of its witness from elsewhere; absent where it is kept. */
export interface ShownAccount {
  readonly when?: string
  readonly where?: readonly string[]
  readonly voice?: string
  readonly basis?: string
}

/** What goes out of one witness. */
export interface ShownWitness {
  readonly id: string
  readonly kind?: string
  readonly language?: string
  readonly date?: string
  readonly accounts: readonly ShownAccount[]
}

/** Accounts that show the same have the same. */
export const keyOf = ({ when, where, voice, basis }: ShownAccount): string =>
  JSON.stringify([when ?? null, where ?? null, voice ?? null, basis ?? null])

const attribution = attributionSchema.partial()

/** What an account's fields show. */
export function shownAccount(fields: Readonly<Record<string, unknown>>): ShownAccount {
  const { when, where } = fields
  const { voice, basis } = attribution.safeParse(fields['attribution']).data ?? {}
  const places = Array.isArray(where) ? where.filter((it) => typeof it === 'string') : []
  return {
    ...(typeof when === 'string' && { when }),
    ...(places.length > 0 && { where: places }),
    ...(voice && { voice }),
    ...(basis && { basis }),
  }
}
