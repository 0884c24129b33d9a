import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Revision, Stored } from '../record/io/stored.ts'
import { memberKind } from '../record/kinds.ts'
import type { Member } from '../record/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { personListKind } from '../linkage/kinds.ts'
import { custodyKind, identityKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import type { Custody, Item, Layer, Source } from '../sources/model.ts'
import { compartmentIn } from './compartments.ts'
import { identityOf } from './identities.ts'
import { resolve } from './look.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'

/** A text without its words: a book's would be megabytes. `characters` are code points. */
export interface LayerSummary extends Pick<Layer, 'extractor' | 'encoding' | 'title' | 'language'> {
  readonly id: string
  readonly characters: number
  readonly pages: number
}

export interface AccountSummary {
  readonly id: string
  readonly kind: Account['kind']
  readonly status: Account['status']
  readonly credibility?: number
  /** What it calls the act, for an act. */
  readonly type?: string
  /** The first words that it rests on, cut at 200 characters. */
  readonly quote: string
}

export interface ItemPage {
  readonly item: Stored<Item>
  readonly custody: Stored<Custody>[]
  readonly layers: LayerSummary[]
  /** Code of the list of persons that it is. */
  readonly list?: string
}

export interface SourcePage {
  readonly id: string
  /** More than one is a disagreement to settle. */
  readonly heads: Stored<Source>[]
  readonly items: ItemPage[]
  readonly accounts: AccountSummary[]
  /** Every revision of the source, oldest first. */
  readonly history: Revision[]
  /** When its identity was sealed, where there is one; and whether there is a compartment to seal one into. */
  readonly identity: { readonly at?: string; readonly compartment: boolean }
  /** Names of those who work on the record, by id. */
  readonly members: Record<string, string>
}

/** A source with all that hangs on it, but for the words of its texts. @throws not-found, ambiguous */
export const sourcePage = operation({
  name: 'source-page',
  kind: 'query',
  input: z.strictObject({ ref: z.string() }),
  async run({ record }, { ref }): Promise<SourcePage> {
    const { read } = record
    const id = await resolve(read, ref)
    const heads = await read.heads(sourceKind, id)
    if (heads.length === 0) throw new GirokError('not-found', { ref })
    const items: ItemPage[] = []
    for (const item of await read.having(itemKind, 'source', id)) {
      const custody = await read.having(custodyKind, 'item', item.subject)
      const layers = await read.having(layerKind, 'item', item.subject)
      const [list] = await read.having(personListKind, 'item', item.subject)
      const asList = list ? { list: list.object.code } : {}
      items.push({ item, custody, layers: layers.map(layerSummary), ...asList })
    }
    const accounts = newestOf(await read.having(accountKind, 'source', id)).map(accountSummary)
    const history = await read.history(id)
    const at = (await read.heads(identityKind, identityOf(id))).at(-1)?.at
    const compartment = (await compartmentIn(read)) !== undefined
    const identity = { compartment, ...(at === undefined ? {} : { at }) }
    return { id, heads, items, accounts, history, identity, members: await memberNames(read) }
  },
})

function layerSummary({ subject, object }: Stored<Layer>): LayerSummary {
  const { extractor, encoding, title, language, text, pages } = object
  const optional = { encoding, title, language }
  const stated = Object.fromEntries(Object.entries(optional).filter(([, it]) => it !== undefined))
  return { id: subject, extractor, ...stated, characters: [...text].length, pages: pages?.length ?? 0 }
}

function accountSummary({ subject, object }: Stored<Account>): AccountSummary {
  const { kind, status, credibility, passages } = object
  return {
    id: subject,
    kind,
    status,
    ...(credibility === undefined ? {} : { credibility }),
    ...(kind === 'act' ? { type: object.type } : {}),
    quote: [...(passages[0]?.quote ?? '')].slice(0, 200).join(''),
  }
}

async function memberNames(read: Reader): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  for await (const { subject, object } of read.each<Member>(memberKind)) names[subject] = object.name
  return names
}
