import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { type Passage, passageSchema } from './model.ts'

const quoteSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
})
const positionSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(1),
})
const annotationSchema = z.object({
  id: z.string().min(1),
  type: z.literal('Annotation'),
  target: z.object({ source: z.string().min(1), selector: z.array(z.unknown()) }),
})

/** A passage as a W3C Web Annotation (Recommendation of 2017) that highlights it and says nothing about it. */
export interface WebAnnotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'Annotation'
  motivation: 'highlighting'
  target: {
    source: string
    selector: [
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
      { type: 'TextPositionSelector'; start: number; end: number },
    ]
  }
}

/** `id` and `source` are IRIs: the annotation's own, and that of the layer's text. Positions are code points. */
export function toWebAnnotation(
  passage: Passage,
  { id, source }: { id: string; source: string },
): WebAnnotation {
  const { quote: exact, prefix, suffix, start, end } = passage
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }
}

/**
 * Reads an annotation back. Which layer its source is, the caller knows. Other programs count positions in UTF-16
 * or bytes: before such a passage is kept, `checkPassage` it, and `anchor` its quote anew where that fails.
 *
 * @throws GirokError `object-invalid` if it lacks an id, a source, a quote or a position.
 */
export function fromWebAnnotation(
  annotation: unknown,
  layer: string,
): { id: string; source: string; passage: Passage } {
  const { id, target } = read(annotationSchema, annotation)
  const quote = read(
    quoteSchema,
    target.selector.find((one) => quoteSchema.safeParse(one).success),
  )
  const position = read(
    positionSchema,
    target.selector.find((one) => positionSchema.safeParse(one).success),
  )
  const passage = read(passageSchema, {
    layer,
    start: position.start,
    end: position.end,
    quote: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
  })
  return { id, source: target.source, passage }
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`
  throw new GirokError('object-invalid', { kind: 'web-annotation', detail })
}
