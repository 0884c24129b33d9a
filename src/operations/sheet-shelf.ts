import { GirokError } from '../kernel/errors.ts'
import { LayerText } from '../passages/anchoring.ts'
import type { Reader } from '../record/io/reader.ts'
import { itemKind, layerKind, sourceKind } from '../sources/kinds.ts'

/** The texts of sources, by the name that a sheet calls them: file name, codename, title or id. */
export class Shelf {
  readonly #read: Reader
  readonly #said: ReadonlyMap<string, string>
  #names: Map<string, Set<string>> | undefined
  #open: { readonly source: string; readonly layers: LayerText[] } | undefined

  /** `said`: which source a name means, where somebody has said so. */
  constructor(read: Reader, said: Readonly<Record<string, string>> = {}) {
    this.#read = read
    this.#said = new Map(Object.entries(said).map(([name, source]) => [foldSource(name), source]))
  }

  /** Every source that this name may mean; exactly one where it is clear. */
  async meant(name: string): Promise<string[]> {
    const said = this.#said.get(foldSource(name))
    if (said !== undefined) return [said]
    this.#names ??= await this.#allNames()
    return [...(this.#names.get(foldSource(name)) ?? [])]
  }

  /** @throws sheet-source-unknown, ambiguous */
  async source(name: string): Promise<string> {
    const found = await this.meant(name)
    const [only, ...others] = found
    if (only === undefined) throw new GirokError('sheet-source-unknown', { source: name })
    if (others.length > 0) throw new GirokError('ambiguous', { ref: name, candidates: found.slice(0, 5) })
    return only
  }

  async #allNames(): Promise<Map<string, Set<string>>> {
    const names = new Map<string, Set<string>>()
    const note = (name: string | undefined, source: string): void => {
      if (name === undefined) return
      const key = foldSource(name)
      names.set(key, (names.get(key) ?? new Set()).add(source))
    }
    for await (const { subject, object } of this.#read.each(sourceKind)) {
      note(subject, subject)
      note(object.codename, subject)
      note(object.title, subject)
    }
    for await (const { object } of this.#read.each(itemKind)) note(object.fileName, object.source)
    return names
  }

  async layers(source: string): Promise<LayerText[]> {
    if (this.#open?.source === source) return this.#open.layers
    const layers: LayerText[] = []
    for (const item of await this.#read.having(itemKind, 'source', source)) {
      for (const layer of await this.#read.having(layerKind, 'item', item.subject)) {
        layers.push(new LayerText(layer.subject, layer.object.text))
      }
    }
    this.#open = { source, layers }
    return layers
  }
}

/** Two names of a source are one whatever their case and spaces. */
export const foldSource = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
