import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { decideSource, wholeOf } from '../publication/decisions.ts'
import { generalisedValue } from '../publication/generalise.ts'
import type { Decision } from '../publication/treatment.ts'
import { operation, type Context } from './operation.ts'
import type { Chosen, ChosenAccount } from './release-chosen.ts'
import { heldChoice } from './release-held.ts'
import { releaseMeant } from './release.ts'

/** One field, as the record holds it and as it goes out. */
export interface FieldOut extends Decision {
  readonly field: string
  /** Of passages the quotes, each cut. */
  readonly value: unknown
  /** The coarser value, where that goes out instead. */
  readonly coarse?: unknown
}

export interface ReleaseRow {
  readonly of: string
  readonly is: 'source' | 'account'
  /** Of account or source. */
  readonly kind: string
  readonly source: string
  readonly codename: string
  readonly whole: ChosenAccount['whole']
  readonly fields: readonly FieldOut[]
  /** What of it was overruled by name, `*` for all. */
  readonly overruled: readonly string[]
}

export interface ReleaseFields {
  readonly total: number
  readonly from: number
  readonly rows: readonly ReleaseRow[]
  /** To choose from, with how many accounts of each are in the release. */
  readonly sources: readonly { readonly id: string; readonly codename: string; readonly accounts: number }[]
}

const longestQuote = 240
const mostSources = 2000
/** Accounts that are looked through for words. */
const mostSearched = 5000
const batch = 500

/** What goes out of a draft, source by source and account by account, a page at a time. @throws not-found */
export const releaseFields = operation({
  name: 'release-fields',
  kind: 'query',
  input: z.strictObject({
    ref: z.string(),
    source: z.string().optional(),
    /** Only what states this field. */
    field: z.string().optional(),
    /** `less`: something of it stays in the record or goes out coarser; `overruled`: somebody wanted it so. */
    only: z.enum(['all', 'less', 'overruled']).default('all'),
    /** Accounts with these words in codename, id or quote. */
    words: z.string().optional(),
    from: z.int().min(0).default(0),
    most: z.int().min(1).max(200).default(50),
  }),
  async run(context, { ref, from, most, ...asked }): Promise<ReleaseFields> {
    const chosen = await heldChoice(context, await releaseMeant(context.record.read, ref))
    const things = await thingsIn(context, chosen, asked)
    const rows = await rowsOf(context, chosen, things.slice(from, from + most))
    return { total: things.length, from, rows, sources: sourcesIn(chosen) }
  },
})

interface Asked {
  readonly source?: string | undefined
  readonly field?: string | undefined
  readonly only: 'all' | 'less' | 'overruled'
  readonly words?: string | undefined
}

interface Thing {
  readonly of: string
  readonly source: string
  readonly decisions: ReadonlyMap<string, Decision>
}

async function thingsIn(context: Context, chosen: Chosen, asked: Asked): Promise<Thing[]> {
  const { accounts } = chosen
  const bySource = Map.groupBy(accounts.values(), ({ source }) => source)
  const named = [...bySource].sort(([a], [b]) => (codenameOf(chosen, a) < codenameOf(chosen, b) ? -1 : 1))
  const things = named
    .filter(([id]) => asked.source === undefined || id === asked.source)
    .flatMap(([id, its]): Thing[] => {
      const own = its.map((it) => ({ of: it.id, source: id, decisions: it.decisions }))
      return [{ of: id, source: id, decisions: decisionsOnSource(chosen, id) }, ...own]
    })
    .filter((it) => fits(it, asked, chosen))
  const words = asked.words?.trim().toLowerCase() ?? ''
  return words === '' ? things : withWords(context, chosen, things, words)
}

function fits({ of, source, decisions }: Thing, { field, only }: Asked, { release }: Chosen): boolean {
  const isAsked = (name: string): boolean => field === undefined || name === field
  const overruled = release.overrules.filter((it) => isAsked(it.field) || it.field === '*')
  // Decided for all accounts of a source: the source has no such field itself, and it is there that it is taken back.
  if (only === 'overruled' && overruled.some((it) => it.of === of)) return true
  const fields = [...decisions].filter(([name]) => isAsked(name))
  if (fields.length === 0) return false
  if (only === 'all') return true
  const isLess = ({ treatment, because }: Decision): boolean => treatment !== 'named' && because !== 'house'
  if (only === 'less') return fields.some(([, it]) => isLess(it))
  return overruled.some((it) => it.of === source) && fields.some(([, { because }]) => because === 'overruled')
}

async function withWords(
  { record }: Context,
  chosen: Chosen,
  things: readonly Thing[],
  words: string,
): Promise<Thing[]> {
  const accounts = things.filter(({ of, source }) => of !== source).slice(0, mostSearched)
  const found: Thing[] = []
  for (let at = 0; at < accounts.length; at += batch) {
    const some = accounts.slice(at, at + batch)
    const stored = await record.read.newestOf(
      accountKind,
      some.map(({ of }) => of),
    )
    const told = new Map(stored.map((it) => [it.subject, it.object.passages.map(({ quote }) => quote)]))
    found.push(
      ...some.filter(({ of, source }) =>
        [of, codenameOf(chosen, source), ...(told.get(of) ?? [])].some((it) =>
          it.toLowerCase().includes(words),
        ),
      ),
    )
  }
  return found
}

async function rowsOf({ record }: Context, chosen: Chosen, things: readonly Thing[]): Promise<ReleaseRow[]> {
  const ids = things.flatMap(({ of, source }) => (of === source ? [] : [of]))
  const stored = await record.read.newestOf(accountKind, ids)
  const byId = new Map(stored.map((it) => [it.subject, it.object]))
  const { evidence, accounts, release } = chosen
  return things.flatMap(({ of, source, decisions }): ReleaseRow[] => {
    const object = of === source ? evidence.sources.get(source)?.object : byId.get(of)
    if (object === undefined) return []
    return [
      {
        ...{ of, is: of === source ? 'source' : 'account', kind: object.kind, source },
        codename: codenameOf(chosen, source),
        whole: accounts.get(of)?.whole ?? wholeOf(decisions),
        fields: [...decisions].map(([field, decision]) => fieldOut(field, decision, object)),
        overruled: release.overrules.filter((it) => it.of === of).map(({ field }) => field),
      },
    ]
  })
}

function fieldOut(field: string, decision: Decision, object: object): FieldOut {
  const value: unknown = Reflect.get(object, field)
  const shown = field === 'passages' ? quotesOf(value) : value
  const coarse =
    decision.treatment === 'generalised' && decision.to !== undefined
      ? generalisedValue(value, decision.to)
      : undefined
  return { field, ...decision, value: shown, ...(coarse !== undefined && { coarse }) }
}

function quotesOf(passages: unknown): string[] {
  if (!Array.isArray(passages)) return []
  const all = passages as Account['passages']
  return all.map(({ quote }) => (quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote))
}

const decisionsOnSource = (chosen: Chosen, id: string): ReadonlyMap<string, Decision> => {
  const source = chosen.evidence.sources.get(id)?.object
  return source === undefined ? new Map() : decideSource(id, source, chosen.terms)
}

const codenameOf = ({ evidence }: Chosen, source: string): string =>
  evidence.sources.get(source)?.object.codename ?? source

function sourcesIn(chosen: Chosen): ReleaseFields['sources'] {
  const counts = new Map<string, number>()
  for (const { source } of chosen.accounts.values()) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts]
    .map(([id, accounts]) => ({ id, codename: codenameOf(chosen, id), accounts }))
    .sort((a, b) => (a.codename < b.codename ? -1 : 1))
    .slice(0, mostSources)
}
