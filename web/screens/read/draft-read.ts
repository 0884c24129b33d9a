import { z } from 'zod'
import { accountKinds, accountSchema } from '../../../src/accounts/model.ts'
import { emptyFields, picks, texts, type Draft, type Fields } from './draft.ts'

const place = z.object({ layer: z.string(), start: z.int(), end: z.int(), quote: z.string() })
const draft = z.object({
  kind: z.enum(accountKinds),
  account: z.string().optional(),
  before: accountSchema.optional(),
  over: z.string().optional(),
  id: z.string(),
  passages: z.array(place),
  fields: z.record(z.string(), z.unknown()),
  untouched: z.string(),
})
const picked = z.object({ codes: z.array(z.string()), typed: z.string() })

/** A draft as it was put away. A field that this version of Girok doesn't know is left out, a new one is empty. */
export function readDraft(given: unknown): Draft | undefined {
  const read = draft.safeParse(given)
  if (!read.success) return undefined
  const { account, before, over, ...rest } = read.data
  return {
    ...rest,
    ...(account !== undefined && { account }),
    ...(before !== undefined && { before }),
    ...(over !== undefined && { over }),
    fields: readFields(rest.fields),
  }
}

function readFields(given: Readonly<Record<string, unknown>>): Fields {
  const fields = emptyFields()
  for (const name of picks) fields[name] = picked.safeParse(given[name]).data ?? fields[name]
  for (const name of texts) fields[name] = z.string().safeParse(given[name]).data ?? fields[name]
  fields.terms = z.record(z.string(), z.string()).safeParse(given['terms']).data ?? {}
  fields.silent = given['silent'] === true
  return fields
}
