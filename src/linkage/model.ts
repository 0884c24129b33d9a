import { z } from 'zod'
import { listFields } from './list-fields.ts'

export const personVerdicts = ['same', 'different', 'unclear'] as const

/** Somebody's judgement whether two codenames mean one person. `unclear`: it was looked at and can't be told. */
export const samePersonSchema = z.strictObject({
  persons: z.tuple([z.string().min(1), z.string().min(1)]),
  verdict: z.enum(personVerdicts),
  reason: z.string(),
})
export type SamePerson = z.infer<typeof samePersonSchema>
export type PersonVerdict = SamePerson['verdict']

/** What a list is called: short, since it stands in the codename of everybody on it. */
export const listCode = /^[A-Z][A-Z0-9]{0,7}$/

/**
 * A list of persons as some organisation kept it. Nobody's name stands here: the file is sealed like all evidence, and
 * is read when a person looks at it or the persons are linked.
 */
export const personListSchema = z.strictObject({
  item: z.string(),
  code: z.string().regex(listCode),
  /** Which column of the file holds what, by its place from 0. Headings aren't kept: without any, they are a person. */
  columns: z.partialRecord(z.enum(listFields), z.int().min(0)),
  /** The first and the last row with a person, as a spreadsheet program numbers rows. */
  rows: z.strictObject({ first: z.int().min(1), last: z.int().min(1) }),
  persons: z.int().min(1),
  /** Whoever kept the list says that it names nobody twice. */
  once: z.boolean(),
})
export type PersonList = z.infer<typeof personListSchema>
