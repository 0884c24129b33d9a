import { parseWhen } from '../../../src/kernel/when.ts'
import type { ListedSource, UncountedSource } from '../../../src/operations/browse.ts'

/** A source as the list shows it: how many accounts rest on it may be counted still. */
export type ShownSource = UncountedSource & Partial<Pick<ListedSource, 'accounts' | 'suggested'>>

export const facets = ['kind', 'language', 'reliability', 'consent', 'accounts'] as const
export type Facet = (typeof facets)[number]
export const sorts = ['newest', 'name', 'date', 'accounts'] as const
export type Sort = (typeof sorts)[number]

/** What the address asks for. Typed words aren't in it: they may name somebody, and addresses are kept on the disk. */
export interface Asked {
  readonly chosen: Readonly<Record<Facet, readonly string[]>>
  readonly sort: Sort
}

export interface Option {
  readonly value: string
  readonly count: number
  readonly on: boolean
}

/** Days since 1970-01-01. True from the day after the one on which the consent ends. */
export function hasEnded(until: string | undefined, today: number): boolean {
  if (until === undefined) return false
  try {
    return parseWhen(until).latest < today
  } catch {
    return false
  }
}

/** A source's value of a facet; empty where nothing is stated. */
export function valueOf({ source, accounts }: ShownSource, facet: Facet): string {
  if (facet === 'accounts') return (accounts ?? 0) > 0 ? 'some' : 'none'
  if (facet === 'consent') return source.consent.scope
  return source[facet] ?? ''
}

/** Who asks for it waits until all accounts have been looked at. */
export const needsCounts = ({ chosen, sort }: Asked): boolean =>
  chosen.accounts.length > 0 || sort === 'accounts'

export function askedIn(query: string): Asked {
  const params = new URLSearchParams(query)
  const [kind, language, reliability, consent, accounts] = facets.map((it) => params.getAll(it))
  return {
    chosen: {
      kind: kind ?? [],
      language: language ?? [],
      reliability: reliability ?? [],
      consent: consent ?? [],
      accounts: accounts ?? [],
    },
    sort: sorts.find((it) => it === params.get('sort')) ?? 'newest',
  }
}

/** The address's query, empty where nothing is asked. */
export function queryOf({ chosen, sort }: Asked): string {
  const params = new URLSearchParams(facets.flatMap((facet) => chosen[facet].map((value) => [facet, value])))
  if (sort !== 'newest') params.set('sort', sort)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export function toggled(asked: Asked, facet: Facet, value: string): Asked {
  const old = asked.chosen[facet]
  const values = old.includes(value) ? old.filter((it) => it !== value) : [...old, value]
  return { ...asked, chosen: { ...asked.chosen, [facet]: values } }
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

function says({ source }: ShownSource, typed: string): boolean {
  const text = folded([source.codename, source.title, source.note].join('\n'))
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function fits(listed: ShownSource, { chosen }: Asked, but?: Facet): boolean {
  return facets.every(
    (facet) => facet === but || chosen[facet].length === 0 || chosen[facet].includes(valueOf(listed, facet)),
  )
}

const order: Readonly<Record<Sort, (a: ShownSource, b: ShownSource) => number>> = {
  newest: (a, b) => b.addedAt.localeCompare(a.addedAt),
  name: (a, b) => a.source.codename.localeCompare(b.source.codename, ['ko', 'en'], { numeric: true }),
  date: (a, b) => (b.source.date ?? '').localeCompare(a.source.date ?? ''),
  accounts: (a, b) => (b.accounts ?? 0) - (a.accounts ?? 0),
}

/** The sources that fit, in the order asked for. */
export function listed(all: readonly ShownSource[], asked: Asked, typed: string): ShownSource[] {
  const by = order[asked.sort]
  return all.filter((it) => fits(it, asked) && says(it, typed)).sort((a, b) => by(a, b) || order.name(a, b))
}

/** What can be chosen of a facet, and how many sources each would leave, the other choices standing. */
export function optionsOf(all: readonly ShownSource[], asked: Asked, typed: string, facet: Facet): Option[] {
  const counts = new Map<string, number>(asked.chosen[facet].map((value) => [value, 0]))
  for (const it of all) {
    const value = valueOf(it, facet)
    const more = fits(it, asked, facet) && says(it, typed) ? 1 : 0
    counts.set(value, (counts.get(value) ?? 0) + more)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, on: asked.chosen[facet].includes(value) }))
    .sort((a, b) => (facet === 'reliability' ? a.value.localeCompare(b.value) : b.count - a.count))
}
