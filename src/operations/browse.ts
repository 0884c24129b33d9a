import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import type { Item, Layer, Source } from '../sources/model.ts'
import { resolve } from './look.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'

export interface ListedSource {
  readonly id: string
  readonly source: Source
  readonly accounts: number
  readonly suggested: number
  readonly addedAt: string
  /** Of the revision that is shown: who made it, and its leaf, by which a save names what it was made upon. */
  readonly author: string
  readonly leaf: string
}

/** Every source, with how many accounts rest on it. */
export const sources = operation({
  name: 'sources',
  kind: 'query',
  input: z.strictObject({}),
  run: ({ record }): Promise<ListedSource[]> =>
    record.held.latest(listedSources, () => listedSources(record.read)),
})

async function listedSources(read: Reader): Promise<ListedSource[]> {
  const counts = new Map<string, { all: number; suggested: number }>()
  for (const { one, other, count: some } of await read.tally('account', 'source', 'status')) {
    const [source, status] = [String(JSON.parse(one)), String(JSON.parse(other))]
    if (status === 'withdrawn') continue
    const count = counts.get(source) ?? { all: 0, suggested: 0 }
    counts.set(source, count)
    count.all += some
    if (status === 'suggested') count.suggested += some
  }
  return newestOf(await read.list(sourceKind)).map(({ subject, object, at, author, leaf }) => ({
    id: subject,
    source: object,
    accounts: counts.get(subject)?.all ?? 0,
    suggested: counts.get(subject)?.suggested ?? 0,
    ...{ addedAt: at, author, leaf },
  }))
}

export type ReadLayer = Omit<Layer, 'runs'>

export interface Reading {
  readonly source: Stored<Source>
  readonly items: Stored<Item>[]
  /** Without their runs, which are many: `runs` gives them. */
  readonly layers: Stored<ReadLayer>[]
  readonly accounts: Stored<Account>[]
}

/** A source as it is read and coded: its texts, and the accounts that rest on them. */
export const reading = operation({
  name: 'reading',
  kind: 'query',
  input: z.strictObject({ ref: z.string() }),
  async run({ record }, { ref }): Promise<Reading> {
    const { read } = record
    const id = await resolve(read, ref)
    const source = (await read.heads(sourceKind, id)).at(-1)
    if (!source) throw new GirokError('not-found', { ref })
    const items = await read.having(itemKind, 'source', id)
    const layers: Stored<ReadLayer>[] = []
    for (const item of items) {
      for (const { object, ...layer } of await read.having(layerKind, 'item', item.subject)) {
        const { runs: _, ...rest } = object
        layers.push({ ...layer, object: rest })
      }
    }
    return { source, items, layers, accounts: newestOf(await read.having(accountKind, 'source', id)) }
  },
})
