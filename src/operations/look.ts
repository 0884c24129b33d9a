import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { kindOfId } from '../kernel/ids.ts'
import { around } from '../passages/highlight.ts'
import type { Passage } from '../passages/model.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Revision, Stored } from '../record/io/stored.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import { operation, type Context } from './operation.ts'

/** A passage as it is shown: the words, with what stands around them, and where they come from. */
export interface PassageInContext {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly source: string
  readonly codename: string
  readonly layer: string
  readonly start: number
  readonly end: number
  readonly page?: number
}

export interface Shown {
  readonly subject: string
  readonly kind: string
  /** The heads: more than one is a disagreement to settle. */
  readonly heads: Stored<Record<string, unknown>>[]
  readonly passages: PassageInContext[]
  /** What refers to it, by kind. */
  readonly related: Record<string, string[]>
  readonly history: Revision[]
}

const contextLength = 160

/** The id that a reference means: an id, its beginning, a source's codename or a file's name. @throws not-found, ambiguous */
export async function resolve(read: Reader, ref: string): Promise<string> {
  if (kindOfId(ref) !== undefined) {
    const found = await read.subjectsLike(ref, 6)
    if (found.includes(ref)) return ref
    const [only, ...others] = found
    if (only !== undefined && others.length === 0) return only
    if (only !== undefined) throw new GirokError('ambiguous', { ref, candidates: found })
  }
  const byName = await read.having(sourceKind, 'codename', ref)
  const byFile = await read.having(itemKind, 'file', ref)
  const sources = new Set([...byName.map((it) => it.subject), ...byFile.map((it) => it.object.source)])
  const [source, ...others] = sources
  if (source === undefined) throw new GirokError('not-found', { ref })
  if (others.length > 0) throw new GirokError('ambiguous', { ref, candidates: [...sources] })
  return source
}

/** Texts are long and shared by many passages: each is read once. */
export class Passages {
  readonly #read: Reader
  readonly #layers = new Map<
    string,
    Promise<{ text: string; source: string; codename: string; pages: { start: number }[] }>
  >()

  constructor(read: Reader) {
    this.#read = read
  }

  async inContext(passage: Passage): Promise<PassageInContext> {
    const known = this.#layers.get(passage.layer) ?? this.#layer(passage.layer)
    this.#layers.set(passage.layer, known)
    const { text, source, codename, pages } = await known
    const { layer, start, end } = passage
    const page = pages.findLastIndex((it) => it.start <= start) + 1
    return {
      ...around(text, passage, contextLength),
      source,
      codename,
      layer,
      start,
      end,
      ...(page > 0 ? { page } : {}),
    }
  }

  async #layer(
    id: string,
  ): Promise<{ text: string; source: string; codename: string; pages: { start: number }[] }> {
    const layer = await this.#read.get(layerKind, id)
    const item = await this.#read.get(itemKind, layer.object.item)
    // A source in dispute has two heads: its words can be read all the same.
    const source = (await this.#read.heads(sourceKind, item.object.source)).at(-1)
    if (!source) throw new GirokError('not-found', { ref: item.object.source })
    const { text, pages = [] } = layer.object
    return { text, source: source.subject, codename: source.object.codename, pages }
  }
}

/** Anything, down to its passages and its history. */
export const show = operation({
  name: 'show',
  kind: 'query',
  input: z.strictObject({ ref: z.string() }),
  async run(context, { ref }): Promise<Shown> {
    const { read } = context.record
    const subject = await resolve(read, ref)
    const kind = kindOfId(subject) ?? 'source'
    const definition = context.record.kinds.get(kind)
    if (!definition) throw new GirokError('not-found', { ref })
    const heads = (await read.heads(definition, subject)) as Stored<Record<string, unknown>>[]
    const history = await read.history(subject)
    // Two heads rest on the same words mostly: each passage is given once.
    const all = heads.flatMap((it) => (it.object['passages'] ?? []) as Passage[])
    const passages = new Map(all.map((it) => [`${it.layer} ${it.start} ${it.end}`, it]))
    const shelf = new Passages(read)
    return {
      subject,
      kind,
      heads,
      history,
      passages: await Promise.all([...passages.values()].map((it) => shelf.inContext(it))),
      related: await related(context, kind, subject),
    }
  },
})

async function related(
  { record }: Context,
  kind: string,
  subject: string,
): Promise<Record<string, string[]>> {
  const ids = (found: { subject: string }[]): string[] => found.map((it) => it.subject)
  if (kind === 'source') {
    const items = await record.read.having(itemKind, 'source', subject)
    return { items: ids(items), accounts: ids(await record.read.having(accountKind, 'source', subject)) }
  }
  if (kind === 'item') {
    return {
      custody: ids(await record.read.having(custodyKind, 'item', subject)),
      layers: ids(await record.read.having(layerKind, 'item', subject)),
    }
  }
  return {}
}

export interface Hit extends PassageInContext {
  readonly rank: number
}

/** Words in the texts, Korean and English alike. */
export const search = operation({
  name: 'search',
  kind: 'query',
  input: z.strictObject({ query: z.string().min(1), limit: z.int().min(1).max(1000).default(20) }),
  async run(context, { query, limit }): Promise<Hit[]> {
    const found = await context.record.read.search(query, limit)
    const shelf = new Passages(context.record.read)
    const hits: Hit[] = []
    for (const [rank, { layer, start, end }] of found.entries()) {
      const passage = { layer, start, end, quote: '', prefix: '', suffix: '' }
      hits.push({ rank: rank + 1, ...(await shelf.inContext(passage)) })
    }
    return hits
  },
})

/** How much the record holds. */
export const status = operation({
  name: 'status',
  kind: 'query',
  input: z.strictObject({}),
  async run(
    context,
  ): Promise<{ path: string; counts: Record<string, number>; checkpoint: string | undefined }> {
    const { record } = context
    const counts: Record<string, number> = {}
    for (const { kind } of record.kinds.values()) counts[kind] = await record.read.count(kind)
    return { path: record.folder, counts, checkpoint: await record.read.newestCheckpoint() }
  },
})
