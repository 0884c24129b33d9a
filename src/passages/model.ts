import { z } from 'zod'

/**
 * An exact selection in one layer, after the W3C Web Annotation model's TextQuoteSelector and
 * TextPositionSelector. `start` and `end` count Unicode code points of the layer's text, from 0, end exclusive;
 * `quote` is the layer's own text between them, unfolded; `prefix` and `suffix` are up to 32 code points around it.
 */
export const passageSchema = z.strictObject({
  layer: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  /** The newer layer of the same file to which a person decided not to move it. */
  stays: z.string().optional(),
})
export type Passage = z.infer<typeof passageSchema>
