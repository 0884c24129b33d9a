import { z } from 'zod'
import type { Coding } from '../accounts/coding.ts'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Head } from '../record/io/held.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import type { Item, Layer, Source } from '../sources/model.ts'
import { heldCodings } from './codings.ts'
import { resolve } from './look.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'

export interface UncountedSource {
  readonly id: string
  readonly source: Source
  readonly addedAt: string
  /** Of the revision that is shown: who made it, and its leaf, by which a save names what it was made upon. */
  readonly author: string
  readonly leaf: string
}

export interface ListedSource extends UncountedSource {
  readonly accounts: number
  readonly suggested: number
}

/** Every source, at once: looking at who rests on which takes a second on a large record that was just opened. */
export const uncountedSources = operation({
  name: 'uncounted-sources',
  kind: 'query',
  input: z.strictObject({}),
  run: ({ record }): Promise<UncountedSource[]> => uncounted(record.read),
})

/** Every source, with how many accounts rest on it. */
export const sources = operation({
  name: 'sources',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record: { read, held } }): Promise<ListedSource[]> {
    const accounts = await heldCodings(held)
    const counts = held.once(counted, [accounts], () => counted(accounts))
    return (await uncounted(read)).map((it) => ({ ...it, ...(counts.get(it.id) ?? none) }))
  },
})

type Counts = Pick<ListedSource, 'accounts' | 'suggested'>
const none: Counts = { accounts: 0, suggested: 0 }

function counted(accounts: readonly Head<Coding>[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { object } of accounts) {
    const { source, status } = object
    if (status === 'withdrawn') continue
    const { accounts, suggested } = counts.get(source) ?? none
    counts.set(source, { accounts: accounts + 1, suggested: suggested + Number(status === 'suggested') })
  }
  return counts
}

async function uncounted(read: Reader): Promise<UncountedSource[]> {
  return newestOf(await read.list(sourceKind)).map(({ subject, object, at, author, leaf }) => ({
    ...{ id: subject, source: object, addedAt: at, author, leaf },
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
