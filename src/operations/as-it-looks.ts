import { z } from 'zod'
import { Extractor } from '../sources/io/extract.ts'
import { itemKind, layerKind } from '../sources/kinds.ts'
import type { Run } from '../sources/model.ts'
import { operation, type Context } from './operation.ts'

/** Where the words of a layer stand on its pages. They are many, and nobody needs them who reads the text alone. */
export const runs = operation({
  name: 'runs',
  kind: 'query',
  input: z.strictObject({ layer: z.string() }),
  async run({ record }, { layer }): Promise<readonly Run[]> {
    return (await record.read.get(layerKind, layer)).object.runs ?? []
  },
})

/** An HTML item as it looks: nothing in it runs, asks for anything or leads anywhere. */
export const page = operation({
  name: 'page',
  kind: 'query',
  input: z.strictObject({ item: z.string() }),
  async run(context, { item }): Promise<{ html: string }> {
    const { fileName, bytes } = await bytesOf(context, item)
    const extractor = new Extractor({ workers: 1 })
    try {
      return { html: await extractor.page(bytes, fileName) }
    } finally {
      await extractor.close()
    }
  },
})

/** The bytes of an item as they were received. @throws not-found, record-damaged */
export async function bytesOf(
  { record }: Context,
  item: string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { object } = await record.read.get(itemKind, item)
  return { fileName: object.fileName, bytes: await record.items.read(object.sha256) }
}
