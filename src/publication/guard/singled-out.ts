import { attributionSchema } from '../../accounts/model.ts'
import { parseWhen } from '../../kernel/when.ts'
import { contains } from '../../kernel/where.ts'
import { generalisedDate, generalisedPlaces } from '../generalise.ts'
import type { Grain } from '../treatment.ts'
import type { Witness } from './model.ts'

/** What goes out of one account that may be known of its witness from elsewhere; absent where it is kept. */
export interface ShownAccount {
  readonly when?: string
  readonly where?: readonly string[]
  readonly voice?: string
  readonly basis?: string
}

/** What goes out of one witness. */
export interface ShownWitness {
  readonly id: string
  readonly kind?: string
  readonly language?: string
  readonly date?: string
  readonly accounts: readonly ShownAccount[]
}

export interface Remedy {
  readonly of: string
  readonly field: string
  readonly treatment: 'generalised' | 'withheld'
  readonly to?: Grain
}

export interface SingledOut {
  readonly id: string
  /** How many witnesses of the record it may be. */
  readonly count: number
  /** What suffices, taken together. */
  readonly remedies: readonly Remedy[]
}

/** A field of a witness, and what may be done about it, step by step. The order breaks ties: the cheapest first. */
const ladders = {
  date: ['month', 'year', 'withheld'],
  when: ['month', 'year', 'withheld'],
  where: ['province', 'country', 'withheld'],
  language: ['withheld'],
  attribution: ['withheld'],
  kind: ['withheld'],
} as const satisfies Readonly<Record<string, readonly (Grain | 'withheld')[]>>
type Rung = keyof typeof ladders
const rungs = ['date', 'when', 'where', 'language', 'attribution', 'kind'] as const satisfies readonly Rung[]
/** How far each field is up its ladder: 0 as it is shown. */
type Steps = Readonly<Record<Rung, number>>
const asShown: Steps = { date: 0, when: 0, where: 0, language: 0, attribution: 0, kind: 0 }

/** True values of a witness's account, each different one once over the whole record. */
interface Told extends ShownAccount {
  readonly witnesses: number[]
}

/**
 * Which witnesses of a record might be the one that is shown. One fits if it has, for every account shown, an account
 * that lies within it, and if what is shown of the source holds for it. What a witness didn't state lies within nothing
 * that is shown: where it isn't known, nobody can hide behind it.
 */
export class Crowd {
  readonly #witnesses: readonly Witness[]
  readonly #told: readonly Told[]
  readonly #size: number
  readonly #fits = new Map<string, Uint32Array>()
  /** Whether each told value lies within a shown one, by the shown one. */
  readonly #dates = new Map<string, Uint8Array>()
  readonly #places = new Map<string, Uint8Array>()
  readonly #whens: Index<string | undefined>
  readonly #wheres: Index<readonly string[] | undefined>
  readonly #ofTold: readonly (readonly [when: number, where: number])[]

  constructor(witnesses: readonly Witness[]) {
    this.#witnesses = witnesses
    this.#size = Math.ceil(witnesses.length / 32)
    const told = new Map<string, Told>()
    witnesses.forEach(({ accounts }, place) => {
      for (const account of accounts) {
        if (account.kind === 'channel' || account.status === 'withdrawn') continue
        const { voice, basis } = account.attribution
        const when = 'when' in account ? account.when : undefined
        const where = 'where' in account ? account.where : undefined
        const key = keyOf({ ...(when !== undefined && { when }), ...(where && { where }), voice, basis })
        let one = told.get(key)
        if (!one) {
          one = { ...(when !== undefined && { when }), ...(where && { where }), voice, basis, witnesses: [] }
          told.set(key, one)
        }
        if (one.witnesses.at(-1) !== place) one.witnesses.push(place)
      }
    })
    this.#told = [...told.values()]
    this.#whens = indexed(this.#told.map(({ when }) => when))
    this.#wheres = indexed(this.#told.map(({ where }) => where))
    this.#ofTold = this.#told.map(({ when, where }) => [this.#whens.place(when), this.#wheres.place(where)])
  }

  /** How many of the record's witnesses fit what is shown, the one itself among them. */
  count(shown: ShownWitness): number {
    return this.#count(shown.id, climbed(shown).at(asShown))
  }

  /** Undefined where at least k fit. */
  singledOut(shown: ShownWitness, k: number): SingledOut | undefined {
    const climb = climbed(shown)
    const fits = (steps: Steps): number => this.#count(shown.id, climb.at(steps))
    const count = fits(asShown)
    if (count >= k) return undefined
    return { id: shown.id, count, remedies: remedies(shown.id, stepsThatSuffice(climb, fits, k)) }
  }

  #count(self: string, { kind, language, date, accounts }: Omit<ShownWitness, 'id'>): number {
    const left = new Uint32Array(this.#size).fill(0xffffffff)
    for (const account of accounts) {
      const fit = this.#fit(account)
      for (let at = 0; at < left.length; at += 1) left[at] = (left[at] ?? 0) & (fit[at] ?? 0)
    }
    let count = 1
    left.forEach((bits, at) => {
      for (let bit = 0; bit < 32 && bits >>> bit !== 0; bit += 1) {
        const witness = ((bits >>> bit) & 1) === 0 ? undefined : this.#witnesses[at * 32 + bit]
        if (!witness || witness.id === self) continue
        const { source } = witness
        if (kind !== undefined && kind !== source.kind) continue
        if (language !== undefined && language !== source.language) continue
        if (date !== undefined && !dateWithin(source.date, date)) continue
        count += 1
      }
    })
    return count
  }

  #fit(account: ShownAccount): Uint32Array {
    const key = keyOf(account)
    const known = this.#fits.get(key)
    if (known) return known
    const { when, where, voice, basis } = account
    const dates = when === undefined ? undefined : this.#within(this.#dates, when, this.#whens, dateWithin)
    const places =
      where === undefined
        ? undefined
        : this.#within(this.#places, where.join(), this.#wheres, (inner) => placesWithin(inner, where))
    const fit = new Uint32Array(this.#size)
    this.#told.forEach((told, at) => {
      const [date = 0, place = 0] = this.#ofTold[at] ?? []
      if (dates && dates[date] === 0) return
      if (places && places[place] === 0) return
      if (voice !== undefined && voice !== told.voice) return
      if (basis !== undefined && basis !== told.basis) return
      for (const one of told.witnesses) fit[one >> 5] = (fit[one >> 5] ?? 0) | (1 << (one & 31))
    })
    this.#fits.set(key, fit)
    return fit
  }

  #within<T>(
    memory: Map<string, Uint8Array>,
    shown: string,
    { values }: Index<T>,
    test: (inner: T, shown: string) => boolean,
  ): Uint8Array {
    let known = memory.get(shown)
    if (!known) memory.set(shown, (known = Uint8Array.from(values, (it) => (test(it, shown) ? 1 : 0))))
    return known
  }
}

interface Index<T> {
  readonly values: readonly T[]
  place(value: T): number
}

function indexed<T>(all: readonly T[]): Index<T> {
  const places = new Map<string, number>()
  const values: T[] = []
  const keyOfValue = (value: T): string => (value === undefined ? '' : JSON.stringify(value))
  for (const value of all) {
    const key = keyOfValue(value)
    if (places.has(key)) continue
    places.set(key, values.length)
    values.push(value)
  }
  return { values, place: (value) => places.get(keyOfValue(value)) ?? -1 }
}

const keyOf = ({ when, where, voice, basis }: ShownAccount): string =>
  JSON.stringify([when ?? null, where ?? null, voice ?? null, basis ?? null])

/** Shown coarser it would look the same. */
function dateWithin(inner: string | undefined, shown: string): boolean {
  if (inner === undefined) return false
  const [a, b] = [parseWhen(inner), parseWhen(shown)]
  return a.earliest >= b.earliest && a.latest <= b.latest
}

function placesWithin(inner: readonly string[] | undefined, shown: readonly string[]): boolean {
  return inner?.every((one) => shown.some((outer) => contains(outer, one))) ?? false
}

/** What would be shown at each step. */
interface Climb {
  at(steps: Steps): Omit<ShownWitness, 'id'>
  /** The next step of a field that shows less; undefined at the top of its ladder. */
  next(steps: Steps, rung: Rung): Steps | undefined
}

function climbed(shown: ShownWitness): Climb {
  const all = <T>(rung: Rung, form: (to: Grain | 'withheld' | undefined) => T): T[] =>
    [undefined, ...ladders[rung]].map(form)
  const dates = all('date', (to) => dateAfter(shown.date, to))
  const whens = all('when', (to) => shown.accounts.map(({ when }) => dateAfter(when, to)))
  const wheres = all('where', (to) => shown.accounts.map(({ where }) => placesAfter(where, to)))
  const forms: Readonly<Record<Rung, readonly unknown[]>> = {
    date: dates,
    when: whens,
    where: wheres,
    language: [shown.language, undefined],
    attribution: [shown.accounts.map(({ voice, basis }) => [voice, basis]), shown.accounts.map(() => [])],
    kind: [shown.kind, undefined],
  }
  const said = (rung: Rung, step: number): string => JSON.stringify([forms[rung][step]])
  return {
    at(steps) {
      const date = dates[steps.date]
      const accounts = new Map<string, ShownAccount>()
      shown.accounts.forEach(({ voice, basis }, place) => {
        const when = whens[steps.when]?.[place]
        const where = wheres[steps.where]?.[place]
        const account = {
          ...(when !== undefined && { when }),
          ...(where && { where }),
          ...(steps.attribution === 0 && voice !== undefined && { voice }),
          ...(steps.attribution === 0 && basis !== undefined && { basis }),
        }
        accounts.set(keyOf(account), account)
      })
      return {
        ...(steps.kind === 0 && shown.kind !== undefined && { kind: shown.kind }),
        ...(steps.language === 0 && shown.language !== undefined && { language: shown.language }),
        ...(date !== undefined && { date }),
        accounts: [...accounts.values()],
      }
    },
    next(steps, rung) {
      const now = said(rung, steps[rung])
      for (let step = steps[rung] + 1; step <= ladders[rung].length; step += 1) {
        if (said(rung, step) !== now) return { ...steps, [rung]: step }
      }
      return undefined
    },
  }
}

/** From what is shown up, at each turn the step after which most fit; then down again what turned out not needed. */
function stepsThatSuffice(climb: Climb, fits: (steps: Steps) => number, k: number): Steps | undefined {
  let steps = asShown
  for (let now = fits(steps); now < k;) {
    const next = rungs.flatMap((rung) => {
      const higher = climb.next(steps, rung)
      return higher ? [{ higher, fit: fits(higher) }] : []
    })
    const [first, ...others] = next
    if (!first) return undefined
    const best = others.reduce((most, it) => (it.fit > most.fit ? it : most), first)
    steps = best.higher
    now = best.fit
  }
  for (const rung of [...rungs].reverse()) {
    for (let step = 0; step < steps[rung]; step += 1) {
      const lower = { ...steps, [rung]: step }
      if (fits(lower) < k) continue
      steps = lower
      break
    }
  }
  return steps
}

const at = (rung: Rung, steps: Steps): Grain | 'withheld' | undefined => ladders[rung][steps[rung] - 1]

/** Dates repeat, and each is asked for at every step. */
const coarser = new Map<string, string>()
const mostCoarser = 50_000

function dateAfter(date: string | undefined, to: Grain | 'withheld' | undefined): string | undefined {
  if (date === undefined || to === 'withheld') return undefined
  if (to !== 'month' && to !== 'year') return date
  const key = to + date
  let coarse = coarser.get(key)
  if (coarse === undefined) {
    if (coarser.size >= mostCoarser) coarser.clear()
    coarser.set(key, (coarse = generalisedDate(date, to)))
  }
  return coarse
}

const placesAfter = (
  places: readonly string[] | undefined,
  to: Grain | 'withheld' | undefined,
): readonly string[] | undefined =>
  places === undefined || to === 'withheld'
    ? undefined
    : to === 'province' || to === 'country'
      ? generalisedPlaces(places, to)
      : places

/** Without steps that suffice the record has too few witnesses: nothing of this one can go out. */
function remedies(id: string, steps: Steps | undefined): Remedy[] {
  if (!steps) return [{ of: id, field: '*', treatment: 'withheld' }]
  return rungs.flatMap((rung): Remedy[] => {
    const to = at(rung, steps)
    if (to === undefined) return []
    return [
      { of: id, field: rung, ...(to === 'withheld' ? { treatment: to } : { treatment: 'generalised', to }) },
    ]
  })
}

const attribution = attributionSchema.partial()

/** What an account's fields show. */
export function shownAccount(fields: Readonly<Record<string, unknown>>): ShownAccount {
  const { when, where } = fields
  const { voice, basis } = attribution.safeParse(fields['attribution']).data ?? {}
  const places = Array.isArray(where) ? where.filter((it) => typeof it === 'string') : []
  return {
    ...(typeof when === 'string' && { when }),
    ...(places.length > 0 && { where: places }),
    ...(voice && { voice }),
    ...(basis && { basis }),
  }
}
