import { z } from 'zod'

const line = z.string().max(4000)

/** Who a source is, in words: a name in any script, how to reach them, and what else tells who they are. */
export const personSchema = z.strictObject({
  name: line.default(''),
  contact: line.default(''),
  note: line.default(''),
})
export type Person = z.infer<typeof personSchema>

/** What a later version adds is passed over. */
const contentSchema = z.object({ ...personSchema.shape, source: z.string() })
const encoder = new TextEncoder()
/** Bytes. The length of a sealed text shows; so all short ones are made equally long. */
const block = 1024

/** What is sealed: JSON, with spaces after it up to a whole number of blocks. */
export function identityText(source: string, person: Person): string {
  const text = JSON.stringify({ source, ...person })
  const { length } = encoder.encode(text)
  return text + ' '.repeat(Math.ceil(length / block) * block - length)
}

/** Who it is; undefined where the text is no such text, or tells of another source. */
export function personIn(source: string, text: string): Person | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const found = contentSchema.safeParse(value)
  if (!found.success || found.data.source !== source) return undefined
  const { name, contact, note } = found.data
  return { name, contact, note }
}
