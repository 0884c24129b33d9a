import { attributionSchema } from '../accounts/model.ts'
import { passageSchema } from '../passages/model.ts'
import type { DisclosedAccount, DisclosedEntry, PackedAccount, PublishedAccount } from './model.ts'

/** The fields that an entry lays open. */
export function fieldsOf({ fields }: DisclosedEntry): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}

/**
 * What a packed account says, read from its entry and nothing else; coarser values stand in for those that are kept.
 * Whoever has read the fields of the entry already hands them over.
 */
export function openAccount(
  packed: PackedAccount,
  fields: Readonly<Record<string, unknown>> = fieldsOf(packed.entry),
): DisclosedAccount {
  const passages = passageSchema.array().safeParse(fields['passages']).data ?? []
  return {
    ...packed,
    source: typeof fields['source'] === 'string' ? fields['source'] : '',
    fields: { ...fields, ...packed.generalised },
    // No more of the text goes out than the passage that the account rests on was sealed with.
    passages: passages.map(({ prefix, quote, suffix }, place) => {
      const page = packed.pages?.[place] ?? 0
      return { before: prefix, quote, after: suffix, ...(page > 0 && { page }) }
    }),
  }
}

export const packed = ({
  source: _,
  fields: _fields,
  passages: _passages,
  ...rest
}: DisclosedAccount): PackedAccount => rest

export const isDisclosed = (account: PublishedAccount | undefined): account is DisclosedAccount =>
  account !== undefined && account.withheld === undefined

// A schema is compiled when it is made: once, and not for each account.
const statedAttribution = attributionSchema.partial()

/** Whose word it is, as the account states it. */
export const attributionOf = ({ fields }: DisclosedAccount): { basis?: string; origin?: string } =>
  statedAttribution.safeParse(fields['attribution']).data ?? {}
