import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { personListKind } from '../linkage/kinds.ts'
import { LayerText, reanchor as placeAgain } from '../passages/anchoring.ts'
import type { Passage } from '../passages/model.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { Extractor } from '../sources/io/extract.ts'
import { itemKind, layerKind } from '../sources/kinds.ts'
import type { Item, Layer } from '../sources/model.ts'
import { putLayer } from './add.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'

export interface Extracted {
  readonly file: string
  /** The layer with the text as it is read now. */
  readonly layer: string
  /** `false`: it reads as before, and nothing was written. */
  readonly changed: boolean
}

/**
 * Reads a source's files anew with the readers of this version. Where the text differs from the newest layer's, it
 * becomes a layer of its own; the old one stays, and passages stay on it until they are moved.
 * @throws whatever is wrong with a file; then nothing is written
 */
export const extract = operation({
  name: 'extract',
  kind: 'change',
  input: z.strictObject({ ref: z.string() }),
  async run({ record, member }, { ref }): Promise<{ source: string; files: Extracted[] }> {
    const source = await resolve(record.read, ref)
    const extractor = new Extractor({ workers: 1 })
    try {
      const read: { item: Stored<Item>; extraction: Awaited<ReturnType<Extractor['extract']>> }[] = []
      for (const item of await record.read.having(itemKind, 'source', source)) {
        // A list of persons has no text: its names stand in the sealed file alone.
        if ((await record.read.having(personListKind, 'item', item.subject)).length > 0) continue
        const { sha256, fileName } = item.object
        const newest = (await record.read.having(layerKind, 'item', item.subject)).at(-1)
        const encoding = declared(newest?.object)
        const bytes = await record.items.read(sha256)
        const extraction = await extractor.extract(
          bytes,
          fileName,
          encoding === undefined ? {} : { encoding },
        )
        read.push({ item, extraction })
      }
      const { value } = await record.change(member, { why: '', operation: 'extract' }, async (writer) => {
        const files: Extracted[] = []
        for (const { item, extraction } of read) {
          const newest = (await writer.having(layerKind, 'item', item.subject)).at(-1)
          const changed = newest?.object.text !== extraction.text
          const layer = changed ? (await putLayer(writer, item.subject, extraction)).subject : newest.subject
          files.push({ file: item.object.fileName, layer, changed })
        }
        return files
      })
      return { source, files: value }
    } finally {
      await extractor.close()
    }
  },
})

/** What somebody declared when the file came in holds for reading it again. */
function declared(layer: Layer | undefined): string | undefined {
  return layer?.encoding?.how === 'declared' ? layer.encoding.name : undefined
}

/** Newest layer by older layer, of items that have several. */
export async function renewed(
  read: Reader,
): Promise<{ newest: ReadonlyMap<string, string>; items: readonly string[] }> {
  const several = await read.carriedBySeveral('layer', 'item')
  const newest = new Map<string, string>()
  for (const layers of several.values()) {
    const last = layers.at(-1)
    for (const layer of layers.slice(0, -1)) if (last !== undefined) newest.set(layer, last)
  }
  return { newest, items: [...several.keys()] }
}

/**
 * Moves a source's passages to the newest text of their file, where their words stand there once beyond doubt. What
 * can't be told stays where it is and waits in the review queue. One change, undone as one.
 */
export const reanchor = operation({
  name: 'reanchor',
  kind: 'change',
  input: z.strictObject({ ref: z.string() }),
  async run({ record, member }, { ref }): Promise<{ source: string; moved: number; waiting: number }> {
    const source = await resolve(record.read, ref)
    const { newest } = await renewed(record.read)
    let moved = 0
    let waiting = 0
    await record.change(member, { why: '', operation: 'reanchor' }, async (writer) => {
      const shelf = new Texts(writer)
      for (const account of await writer.having(accountKind, 'source', source)) {
        if (account.object.status === 'withdrawn') continue
        const passages: Passage[] = []
        let here = 0
        for (const passage of account.object.passages) {
          const to = newest.get(passage.layer)
          const waits = to !== undefined && passage.stays !== to
          const placed = waits
            ? placeAgain(passage, await shelf.text(passage.layer), await shelf.text(to))
            : undefined
          if (placed) here += 1
          else if (waits) waiting += 1
          passages.push(placed ?? passage)
        }
        if (here > 0) await writer.revise(accountKind, account, { ...account.object, passages })
        moved += here
      }
    })
    return { source, moved, waiting }
  },
})

/** Layers' texts, each read and folded once. */
export class Texts {
  readonly #read: Reader
  readonly #texts = new Map<string, Promise<LayerText>>()

  constructor(read: Reader) {
    this.#read = read
  }

  text(layer: string): Promise<LayerText> {
    const known = this.#texts.get(layer) ?? this.#load(layer)
    this.#texts.set(layer, known)
    return known
  }

  async #load(layer: string): Promise<LayerText> {
    const found = await this.#read.find(layerKind, layer)
    if (!found) throw new GirokError('not-found', { ref: layer })
    return new LayerText(layer, found.object.text)
  }
}
