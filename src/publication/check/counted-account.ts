import { fold } from '../../accounts/origins.ts'
import type { Findings } from './finding-out.ts'
import { list, text } from './forms.ts'
import type { EntryChecker, OpenedEntry } from './opened-entry.ts'
import { isCoarseDate } from './plain-dates.ts'
import { statedForm, type Packed } from './release-forms.ts'

/** What counting needs of an account that holds. */
export interface CountedAccount {
  readonly withheld: false
  /** How many fields it lays open. */
  readonly fields: number
  readonly kind: string
  readonly status: string
  readonly victims: { readonly min: number; readonly max?: number | undefined; readonly vague?: unknown }
  readonly when: string | undefined
  readonly where: readonly string[]
  /** Folded, each once. */
  readonly names: ReadonlySet<string>
  readonly origin: string | undefined
  /** Names of fields that stay in the record, or go out coarser. */
  readonly closed: ReadonlySet<string>
}

export type KnownAccount = CountedAccount | { readonly withheld: true }

interface Closing {
  readonly kept?: readonly string[] | undefined
  readonly generalised?: object | undefined
}

const coarsePlace = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/

/** What is kept or coarser isn't laid open as well, and what is coarser has a coarse form. */
export function checkClosed(
  opened: OpenedEntry,
  { kept = [], generalised = {} }: Closing,
  found: Findings,
): void {
  const coarse = Object.entries(generalised)
  const closed = [...kept, ...coarse.map(([name]) => name)]
  if (new Set(closed).size < closed.length || closed.some((it) => opened.values.has(it)))
    opened.altered('kept')
  if (!coarse.every(([name, value]) => isCoarse(name, value))) opened.altered('generalised')
  found.note('generalised', coarse.length)
}

/** Nothing but dates and places has a coarser form. */
function isCoarse(name: string, value: unknown): boolean {
  if (name === 'where') return isTexts(value) && value.length > 0 && value.every((it) => coarsePlace.test(it))
  return (name === 'when' || name === 'date') && typeof value === 'string' && isCoarseDate(value)
}

const isTexts = list(text)

/** The account as far as counting needs it; undefined where anything of it doesn't hold. */
export function countedAccount(
  { id, entry, kept = [], generalised: coarser, pages, origin }: Packed,
  head: {
    readonly sources: ReadonlyMap<string, unknown>
    readonly origins: Readonly<Record<string, string>>
  },
  entries: EntryChecker,
  found: Findings,
): CountedAccount | undefined {
  const opened = entries.open(entry, 'account', id)
  if (opened === undefined) return undefined
  const generalised = { ...coarser }
  const fields = { ...Object.fromEntries(opened.values), ...generalised }
  const defaults = { passages: [], victims: { min: 0 }, where: [], persons: [] }
  const stated: unknown = { ...defaults, ...fields }
  checkClosed(opened, { kept, generalised }, found)
  const source = opened.values.get('source')
  if (typeof source !== 'string' || !head.sources.has(source)) opened.altered('source')
  if (origin !== undefined && !new Map(Object.entries(head.origins)).has(origin)) opened.altered('origin')
  found.note('origins-not-committed', origin === undefined ? 0 : 1)
  if (!statedForm(stated)) {
    opened.altered('form')
    return undefined
  }
  if (pages !== undefined && pages.length !== stated.passages.length) opened.altered('pages')
  if (!opened.holds()) return undefined
  const { kind, status, victims, when, where, persons } = stated
  return {
    ...{ withheld: false, fields: entry.fields.length, kind, status, victims, when, where, origin },
    names: new Set(persons.map(fold)),
    closed: new Set([...kept, ...Object.keys(generalised)]),
  }
}
