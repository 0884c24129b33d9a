import { z } from 'zod'

export const personVerdicts = ['same', 'different', 'unclear'] as const

/** Somebody's judgement whether two codenames mean one person. `unclear`: it was looked at and can't be told. */
export const samePersonSchema = z.strictObject({
  persons: z.tuple([z.string().min(1), z.string().min(1)]),
  verdict: z.enum(personVerdicts),
  reason: z.string(),
})
export type SamePerson = z.infer<typeof samePersonSchema>
export type PersonVerdict = SamePerson['verdict']
