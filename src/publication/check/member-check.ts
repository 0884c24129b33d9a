import { contains, nested } from '../../kernel/where.ts'
import type { CountedAccount, KnownAccount } from './counted-account.ts'
import { always, boundsOfAll, holds, periodOf, type Period } from './plain-dates.ts'
import type { Member } from './release-forms.ts'
import { sameValue } from './same-value.ts'

/** What pairs of members are compared by. */
export interface KnownMember {
  readonly dates: Period | undefined
  readonly where: readonly string[]
  readonly names: ReadonlySet<string>
  /** Every victim is named, as far as anybody can see. */
  readonly allNamed: boolean
  /** Whether what is disclosed leaves a reason of this kind open. */
  readonly closed: Readonly<Record<'dates' | 'places' | 'persons', boolean>>
}

/** A member of a proof against those of its accounts that are disclosed. `wrong` gets what doesn't follow. */
export function checkMember(
  { accounts, weight, when, where = [], origins }: Member,
  asked: number,
  known: ReadonlyMap<string, KnownAccount>,
  tell: { wrong: (what: string) => void; weightOpen: () => void },
): KnownMember {
  const shown = accounts.flatMap((id) => {
    const it = known.get(id)
    return it === undefined || it.withheld ? [] : [it]
  })
  const whole = shown.length === accounts.length
  const least = Math.max(1, weightOf(shown, asked, leastProven))
  const most = whole ? weightOf(shown, asked, ({ victims }) => victims.min) : Infinity
  if (weight < least || weight > most) tell.wrong('weight')
  if (weight !== most) tell.weightOpen()
  const voices = [...new Set(shown.flatMap(({ origin }) => origin ?? []))].sort()
  if (whole ? !sameValue(voices, origins) : !voices.every((it) => origins.includes(it))) tell.wrong('origins')
  const own = boundsOfAll(shown.flatMap((it) => it.when ?? []))
  const dates = when === undefined ? always : periodOf(when)
  // Another account may contradict, which widens a member's bounds. Nothing narrows them.
  if (own !== undefined && dates !== undefined && !holds(dates, own)) tell.wrong('dates')
  const closes = (field: string): boolean => !whole || shown.some(({ closed }) => closed.has(field))
  if (!placesFollow(where, placesOfAll(shown), closes('where'))) tell.wrong('places')
  const names = new Set(shown.flatMap((it) => [...it.names]))
  return {
    ...{ dates, where, names },
    allNamed: !closes('persons') && areAllNamed(shown, names),
    closed: {
      dates: closes('when') || own === undefined || dates === undefined,
      places: closes('where'),
      persons: closes('persons'),
    },
  }
}

/** Two names may have been judged to mean one person, which isn't disclosed: then an account proves one fewer. */
function leastProven({ victims: { min }, names, closed }: CountedAccount): number {
  const merged = closed.has('persons') ? min : Math.max(0, names.size - 1)
  return Math.max(Math.min(1, min), min - merged)
}

/** With k origins asked for, what the k-th largest origin attests; else the most that anybody does. */
function weightOf(
  accounts: readonly CountedAccount[],
  asked: number,
  proven: (account: CountedAccount) => number,
): number {
  if (asked <= 1) return Math.max(0, ...accounts.map(proven))
  const most = new Map<string, number>()
  for (const it of accounts) {
    const { origin = '' } = it
    if (origin !== '') most.set(origin, Math.max(most.get(origin) ?? 0, proven(it)))
  }
  return [...most.values()].sort((a, b) => b - a)[asked - 1] ?? 0
}

/** Coarser places lie in or around what is stated; exact ones lie in it. */
function placesFollow(stated: readonly string[], own: readonly string[], coarse: boolean): boolean {
  if (coarse) return stated.every((one) => own.some((other) => nested(one, other)))
  if (stated.length === 0) return true
  return own.length > 0 && own.every((one) => stated.some((outer) => contains(outer, one)))
}

/** Where all agree, the narrower; where they contradict, everything that any of them says. */
function placesOfAll(accounts: readonly CountedAccount[]): readonly string[] {
  const all = accounts.map(({ where }) => where).filter((where) => where.length > 0)
  const common = all.reduce((one, other) => meetOf(one, other), all[0] ?? [])
  return common.length > 0 ? common : all.flat()
}

function meetOf(one: readonly string[], other: readonly string[]): string[] {
  return one.flatMap((a) => other.flatMap((b) => (contains(b, a) ? [a] : contains(a, b) ? [b] : [])))
}

function areAllNamed(accounts: readonly CountedAccount[], names: ReadonlySet<string>): boolean {
  const complete = ({ victims, names: own }: CountedAccount): boolean =>
    !victims.vague && victims.max === names.size && own.size === names.size
  return (
    names.size > 0 && accounts.some(complete) && accounts.every(({ victims }) => victims.min <= names.size)
  )
}
