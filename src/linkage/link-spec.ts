import { z } from 'zod'
import { wrongCuts } from './cuts.ts'
import { hows } from './hows.ts'

export type { How } from './hows.ts'

/** What of a value goes into the key of a block. */
export const takes = [
  'whole',
  'start-1',
  'start-2',
  'start-3',
  'start-4',
  'without-end',
  'word',
  'rare-word',
  'rare-sound',
  'two-words',
  'two-sounds',
  'sound',
  'year',
  'month-day',
  'korean-keys',
] as const
export type Take = (typeof takes)[number]

// Several fields are read as one text, in this order: given name and surname are a full name.
const fields = z.array(z.string().min(1)).min(1).max(8).readonly()

export const comparisonSchema = z
  .strictObject({
    fields,
    how: z.enum(hows),
    /** Where levels are cut between values that differ and equal ones, rising: see `cuts.ts`. */
    levels: z.array(z.number()).min(1).max(5).readonly().optional(),
    /**
     * Two rows that differ here are never one person. It holds only where the file bears it out: where it is estimated
     * that rows of one person differ here in more than one case of a hundred, it is evidence like any other.
     */
    forbids: z.boolean().optional(),
  })
  .superRefine(({ how, levels }, context) => {
    const wrong = levels && wrongCuts(how, levels)
    if (wrong !== undefined) context.addIssue({ code: 'custom', path: ['levels'], message: wrong })
  })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>

export const keyPartSchema = z.strictObject({ fields, take: z.enum(takes) }).readonly()
export type KeyPart = z.infer<typeof keyPartSchema>

/** Two rows are compared where all parts of a rule are equal in both, and none is empty. */
export const blockingRuleSchema = z.array(keyPartSchema).min(1).max(6).readonly()
export type BlockingRule = z.infer<typeof blockingRuleSchema>

/** What is compared, which rows are compared at all, and what is held to be one person. */
export const linkSpecSchema = z
  .strictObject({
    comparisons: z.array(comparisonSchema).min(1).max(16).readonly(),
    blocking: z.array(blockingRuleSchema).min(1).max(100).readonly(),
    /** Two rows belong together from this weight on, in bits of evidence beyond even odds. */
    threshold: z.number().min(-50).max(100).default(0),
    /** Thresholds at which clusters are counted as well. Pairs are kept from the lowest on. */
    ladder: z.array(z.number().min(-50).max(100)).max(50).readonly().default([-5, 0, 5, 10]),
    /** Lists on which nobody stands twice; true: all of them. */
    oneToOne: z.union([z.boolean(), z.array(z.string()).readonly()]).default(false),
    /** A block of more rows than this isn't compared, and is told. */
    largestBlock: z.int().min(2).max(100_000).default(2000),
  })
  .readonly()
export type LinkSpec = z.infer<typeof linkSpecSchema>
