import { parseWhen } from '../../kernel/when.ts'
import { contains } from '../../kernel/where.ts'
import type { Witness } from './model.ts'
import { asShown, climbed, remedies, stepsThatSuffice, type Remedy, type Steps } from './showing-less.ts'
import { keyOf, type ShownAccount, type ShownWitness } from './shown-witness.ts'

export interface SingledOut {
  readonly id: string
  /** How many witnesses of the record it may be. */
  readonly count: number
  /** What suffices, taken together. */
  readonly remedies: readonly Remedy[]
}

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

/** A date that isn't known lies within nothing. */
function dateWithin(inner: string | undefined, shown: string): boolean {
  if (inner === undefined) return false
  const [a, b] = [parseWhen(inner), parseWhen(shown)]
  return a.earliest >= b.earliest && a.latest <= b.latest
}

function placesWithin(inner: readonly string[] | undefined, shown: readonly string[]): boolean {
  return inner?.every((one) => shown.some((outer) => contains(outer, one))) ?? false
}
