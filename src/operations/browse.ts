import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
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
}

/** Every source, with how many accounts rest on it. */
export const sources = operation({
  name: 'sources',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record }): Promise<ListedSource[]> {
    const counts = new Map<string, { all: number; suggested: number }>()
    for (const { value, field, count: some } of await record.read.tally('account', 'source', 'status')) {
      const status: unknown = JSON.parse(field)
      if (status === 'withdrawn') continue
      const count = counts.get(value) ?? { all: 0, suggested: 0 }
      counts.set(value, count)
      count.all += some
      if (status === 'suggested') count.suggested += some
    }
    const listed: ListedSource[] = []
    for (const { subject, object, at } of newestOf(await record.read.list(sourceKind))) {
      const count = counts.get(subject)
      listed.push({
        id: subject,
        source: object,
        accounts: count?.all ?? 0,
        suggested: count?.suggested ?? 0,
        addedAt: at,
      })
    }
    return listed
  },
})

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
