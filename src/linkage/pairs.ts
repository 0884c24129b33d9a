import type { Distinction, Incident } from '../accounts/model.ts'
import type { StatedAct } from '../accounts/stated-act.ts'
import { fold, type Root } from '../accounts/origins.ts'
import type { Codes } from '../codebook/codes.ts'
import { disjoint, parseWhen, type When } from '../kernel/when.ts'
import { nested, parsePlace, placesExclude } from '../kernel/where.ts'
import { Groups } from './groups.ts'

/** An act account with what is known of where its knowledge comes from. */
export interface PairedAccount {
  readonly id: string
  readonly account: StatedAct
  readonly root: Root
  /** Its victims, one codename for all judged to mean, or perhaps to mean, one person. Absent: as it names them. */
  readonly persons?: readonly string[] | undefined
}

/** What two accounts have in common; `count`: their bounds can both be true. */
export type Sign = 'person' | 'date' | 'place' | 'count' | 'conduct' | 'manner'

/** Two accounts that may speak of the same act, the smaller id first. The higher `score`, the likelier. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly shared: readonly Sign[]
}

export interface Pairs {
  /** The likeliest first. */
  readonly pairs: readonly Pair[]
  /** `false`: there were more accounts than could be compared; the widest dates were left out. */
  readonly complete: boolean
}

/** Wider than this, in days, and a date says little of which act is meant: looked at last. */
const wide = 400
/** About a second's work. */
const mostCompared = 10_000_000

const weights: Readonly<Record<Sign, number>> = {
  person: 4,
  date: 3,
  place: 2,
  count: 1,
  conduct: 1,
  manner: 0.5,
}

interface Dated extends PairedAccount {
  readonly when: When | undefined
}

/**
 * Pairs of act accounts of different origins that may speak of one act, and that nobody has judged: types of which
 * one lies under the other, dates and places that don't exclude each other. An account without a date or a place is
 * asked about only where both name a victim. Of two incidents, or an incident and an account, only the likeliest
 * pair is given: one answer settles the rest. Scores follow the field comparison of record linkage (Fellegi and
 * Sunter 1969) with weights set by hand: they order the questions and decide nothing.
 */
export function samePairs(
  accounts: readonly PairedAccount[],
  incidents: readonly Incident[],
  distinctions: readonly Distinction[],
  codes: Codes,
): Pairs {
  const counted = accounts.filter(
    ({ account }) => account.status === 'coded' || account.status === 'reviewed',
  )
  const dated = counted.map((it): Dated => {
    const { when } = it.account
    return { ...it, when: when === undefined ? undefined : parseWhen(when) }
  })
  const groups = new Groups(dated, incidents, distinctions)
  const best = new Map<string, Pair>()
  const weigh = (one: Dated, other: Dated): void => {
    if (!mayBeSame(one, other, codes)) return
    const key = groups.open(one.id, other.id)
    if (key === undefined) return
    const pair = pairOf(one, other)
    if (pair.score > (best.get(key)?.score ?? 0) && !groupsExclude(groups, one, other)) best.set(key, pair)
  }
  const complete = compareAll(dated, weigh)
  const pairs = [...best.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))
  return { pairs, complete }
}

/**
 * Every two that could overlap: those of narrow dates in one province by a sweep through time, then the others with
 * everything, the narrowest first.
 */
function compareAll(accounts: readonly Dated[], weigh: (one: Dated, other: Dated) => void): boolean {
  const provinces = Map.groupBy(accounts, (it) => (span(it) <= wide ? provinceOf(it.account) : undefined))
  const rest = [...(provinces.get(undefined) ?? [])].sort((a, b) => span(a) - span(b))
  provinces.delete(undefined)
  let compared = 0
  for (const here of provinces.values()) {
    let running: Dated[] = []
    for (const one of here.sort((a, b) => earliest(a) - earliest(b))) {
      running = running.filter((it) => latest(it) >= earliest(one))
      for (const other of running) weigh(one, other)
      compared += running.length
      if (compared > mostCompared) return false
      running.push(one)
    }
  }
  const before = [...provinces.values()].flat()
  for (const one of rest) {
    for (const other of before) weigh(one, other)
    compared += before.length
    if (compared > mostCompared) return false
    before.push(one)
  }
  return true
}

/** The one subdivision in which all the places lie: accounts of two of them exclude each other. */
function provinceOf({ where = [] }: StatedAct): string | undefined {
  const [first, ...others] = where.map((it) => parsePlace(it).subdivision)
  return others.every((it) => it === first) ? first : undefined
}

/** An approximate date reaches further than its bounds, nobody knows how far: it is looked at as a wide one. */
const span = ({ when }: Dated): number => (when?.firm === true ? when.latest - when.earliest : Infinity)
const earliest = ({ when }: Dated): number => when?.earliest ?? -Infinity
const latest = ({ when }: Dated): number => when?.latest ?? Infinity

function mayBeSame(one: Dated, other: Dated, codes: Codes): boolean {
  const a = one.account
  const b = other.account
  if (one.root.known && other.root.known && one.root.key === other.root.key) return false
  if (excludes(one, other)) return false
  const related = codes.under('act-type', a.type, b.type) || codes.under('act-type', b.type, a.type)
  if (!related) return false
  const located = (it: Dated): boolean => it.when !== undefined && it.account.where !== undefined
  return (located(one) && located(other)) || shares(named(one), named(other))
}

/** They can't be the same act, going by dates, places, or the names of all their victims. */
function excludes(one: Dated, other: Dated): boolean {
  const a = one.account
  const b = other.account
  if (one.when && other.when && disjoint(one.when, other.when)) return true
  if (placesExclude(a.where ?? [], b.where ?? [])) return true
  return allNamed(one) && allNamed(other) && !shares(named(one), named(other))
}

/** What is joined stands together: one member that excludes another parts the two incidents. */
function groupsExclude(groups: Groups<Dated>, one: Dated, other: Dated): boolean {
  const theirs = groups.members(other.id)
  return groups.members(one.id).some((a) => theirs.some((b) => excludes(a, b)))
}

const named = (it: PairedAccount): readonly string[] | undefined => it.persons ?? it.account.persons

function allNamed(it: PairedAccount): boolean {
  const { victims } = it.account
  const names = named(it)
  return names !== undefined && victims.vague === undefined && victims.max === new Set(names.map(fold)).size
}

function shares(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  const names = new Set(a?.map(fold))
  return b?.some((name) => names.has(fold(name))) === true
}

function pairOf(one: Dated, other: Dated): Pair {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const strengths: Record<Sign, number> = {
    person: Number(shares(named(a), named(b))),
    date: sameDays(a.when, b.when),
    place: samePlace(a.account.where, b.account.where),
    count: Number(countsMeet(a.account.victims, b.account.victims)),
    conduct: Number(shares(a.account.conduct, b.account.conduct)),
    manner: Number(shares(a.account.manner, b.account.manner)),
  }
  const signs = Object.keys(weights) as Sign[]
  return {
    a: a.id,
    b: b.id,
    score: signs.reduce((sum, sign) => sum + weights[sign] * strengths[sign], 0),
    shared: signs.filter((sign) => strengths[sign] >= 0.5),
  }
}

/** The days in common as a share of all days, less where both are wide: one month twice says more than five years twice. */
function sameDays(a: When | undefined, b: When | undefined): number {
  if (a === undefined || b === undefined) return 0
  const all = Math.max(a.latest, b.latest) - Math.min(a.earliest, b.earliest) + 1
  const common = Math.min(a.latest, b.latest) - Math.max(a.earliest, b.earliest) + 1
  if (!Number.isFinite(all) || common <= 0) return 0
  return (common / all) * Math.min(1, 31 / common + 0.2)
}

function samePlace(a: readonly string[] = [], b: readonly string[] = []): number {
  const strengths = a.flatMap((one) => b.map((other) => strengthOf(one, other)))
  return Math.max(0, ...strengths)
}

/** A shared country is nearly no sign: most of a record happens in one. */
function strengthOf(one: string, other: string): number {
  if (!nested(one, other)) return 0
  const wider = one.length < other.length ? one : other
  if (wider.length === 2) return 0.1
  return one === other ? 1 : 0.6
}

function countsMeet(a: StatedAct['victims'], b: StatedAct['victims']): boolean {
  return a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity)
}
