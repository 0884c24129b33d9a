import { fold, type Root } from '../accounts/origins.ts'
import type { StatedAct } from '../accounts/stated-act.ts'
import type { Codes } from '../codebook/codes.ts'
import { overlaps, parseWhen, within } from '../kernel/when.ts'
import { contains, nested } from '../kernel/where.ts'
import type { Question } from './model.ts'
import { allNamed } from './persons.ts'

/** An act account with what is known of it besides its own words. */
export interface AccountFacts {
  readonly id: string
  readonly account: StatedAct
  readonly root: Root
  /** Reliability of its source, A to F. */
  readonly reliability?: string | undefined
  /** What else the source is called (codename, title): a question may ask for it by any of them. */
  readonly sourceNames?: readonly string[] | undefined
  /** Its victims, one codename for all that were judged to mean, or perhaps to mean, one person. Absent: as it names them. */
  readonly persons?: readonly string[] | undefined
  /** Other codenames that were judged to mean one of its victims. */
  readonly alsoCalled?: readonly string[] | undefined
}

export type Match = 'inside' | 'maybe' | 'outside'

/** Only what a person has accepted and nobody has withdrawn is ever counted. */
export function isCounted(account: StatedAct): boolean {
  return account.status === 'coded' || account.status === 'reviewed'
}

/**
 * Where an account lies: `inside` only if it lies wholly inside the question, `maybe` if it may. What the question
 * asks for and the account doesn't state is `maybe`, never `outside`.
 */
export function match(question: Question, facts: AccountFacts, codes: Codes): Match {
  if (!isCounted(facts.account) || !passes(question, facts)) return 'outside'
  let found: Match = 'inside'
  for (const check of checks) {
    const here = check(question, facts, codes)
    if (here === 'outside') return 'outside'
    if (here === 'maybe') found = 'maybe'
  }
  return found
}

type Check = (question: Question, facts: AccountFacts, codes: Codes) => Match

const checks: readonly Check[] = [
  ({ type }, { account }, codes) => alternatives(type, [account.type], tree(codes, 'act-type')),
  ({ where }, { account }) => alternatives(where, account.where, inPlace),
  dates,
  ({ media }, { account }, codes) => alternatives(media, account.media, tree(codes, 'media-origin')),
  ({ conduct }, { account }, codes) => alternatives(conduct, account.conduct, tree(codes, 'conduct')),
  ({ penalty }, { account }, codes) =>
    penalty === undefined
      ? 'inside'
      : alternatives(
          penalty,
          account.penalty?.map(({ kind }) => kind),
          tree(codes, 'penalty'),
        ),
  ({ manner }, { account }, codes) => oneOf(manner, account.manner, tree(codes, 'manner')),
  ({ circumstances }, { account }, codes) =>
    oneOf(circumstances, account.circumstances, tree(codes, 'circumstance')),
  ({ body }, { account }) => oneOf(body, account.bodies, sameName),
  persons,
  voice,
]

/** Properties that an account has or hasn't; there is nothing unstated about them. */
function passes(question: Question, facts: AccountFacts): boolean {
  const { grade, credibility, status, source } = question
  const { account, reliability } = facts
  if (status !== undefined && account.status !== status) return false
  if (grade !== undefined && (reliability === undefined || reliability > grade)) return false
  if (credibility !== undefined && (account.credibility === undefined || account.credibility > credibility))
    return false
  if (source === undefined) return true
  const asked = foldedOnce(source)
  return asked.has(account.source) || overlap(asked, foldedOnce(facts.sourceNames ?? none))
}

/** Accounts by whatever their sources are called: a release asks a thousand questions of one record. */
interface FactsBySource {
  readonly groups: ReadonlyMap<string, readonly AccountFacts[]>
  /** Sources by their ids and by all their names, folded. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>
}
// A record's accounts are held as one list for as long as nothing in it changes.
const bySource = new WeakMap<readonly AccountFacts[], FactsBySource>()

/** Those that a question may speak of: where it names sources, their accounts alone are looked at. */
export function candidates({ source }: Question, accounts: readonly AccountFacts[]): readonly AccountFacts[] {
  if (source === undefined) return accounts
  const { groups, called } = bySource.get(accounts) ?? grouped(accounts)
  const asked = new Set([...foldedOnce(source)].flatMap((name) => [...(called.get(name) ?? none)]))
  return [...asked].flatMap((id) => groups.get(id) ?? [])
}

function grouped(accounts: readonly AccountFacts[]): FactsBySource {
  const groups = Map.groupBy(accounts, ({ account }) => account.source)
  const called = new Map<string, Set<string>>()
  for (const [id, group] of groups) {
    // Accounts of one source share one list of its names.
    const lists = new Set(group.map(({ sourceNames = none }) => sourceNames))
    for (const name of [id, ...[...lists].flatMap((list) => [...foldedOnce(list)])]) {
      const known = called.get(name)
      if (known === undefined) called.set(name, new Set([id]))
      else known.add(id)
    }
  }
  bySource.set(accounts, { groups, called })
  return { groups, called }
}

const none: readonly string[] = []
// One source has thousands of accounts, and a question is held against all of them: names are folded once.
const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>()

function foldedOnce(names: readonly string[]): ReadonlySet<string> {
  const known = foldedLists.get(names) ?? new Set(names.map(fold))
  foldedLists.set(names, known)
  return known
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of other) if (one.has(name)) return true
  return false
}

/** How values of a field relate: `under` the asked one for certain; or `touches` it, being wider, perhaps. */
interface Relation {
  under(value: string, asked: string): boolean
  touches(value: string, asked: string): boolean
}

// One relation for all accounts that a question is held against.
const trees = new WeakMap<Codes, Map<string, Relation>>()

function tree(codes: Codes, vocabulary: string): Relation {
  const known = trees.get(codes) ?? new Map<string, Relation>()
  trees.set(codes, known)
  const relation = known.get(vocabulary) ?? grown(codes, vocabulary)
  known.set(vocabulary, relation)
  return relation
}

function grown(codes: Codes, vocabulary: string): Relation {
  return {
    under: (value, asked) => codes.under(vocabulary, value, asked),
    touches: (value, asked) => codes.under(vocabulary, value, asked) || codes.under(vocabulary, asked, value),
  }
}

const inPlace: Relation = {
  under: (place, asked) => contains(asked, place),
  touches: nested,
}

const sameName: Relation = {
  under: (value, asked) => fold(value) === fold(asked),
  touches: (value, asked) => fold(value) === fold(asked),
}

/** One of the values is true, nobody says which: all must fit. */
function alternatives(
  asked: readonly string[] | undefined,
  stated: readonly string[] | undefined,
  is: Relation,
): Match {
  if (asked === undefined) return 'inside'
  if (stated === undefined || stated.length === 0) return 'maybe'
  if (stated.every((value) => asked.some((each) => is.under(value, each)))) return 'inside'
  return stated.some((value) => asked.some((each) => is.touches(value, each))) ? 'maybe' : 'outside'
}

/** All the values are true and others may be: one that fits is enough, and none that fits denies nothing. */
function oneOf(
  asked: readonly string[] | undefined,
  stated: readonly string[] | undefined,
  is: Relation,
): Match {
  if (asked === undefined) return 'inside'
  return stated?.some((value) => asked.some((each) => is.under(value, each))) === true ? 'inside' : 'maybe'
}

function persons(question: Question, facts: AccountFacts): Match {
  const names = facts.account.persons && [...facts.account.persons, ...(facts.alsoCalled ?? [])]
  const found = oneOf(question.person, names, sameName)
  return found === 'maybe' && allNamed(facts) ? 'outside' : found
}

function dates(question: Question, { account }: AccountFacts): Match {
  if (question.when === undefined) return 'inside'
  if (account.when === undefined) return 'maybe'
  const asked = parseWhen(question.when)
  const stated = parseWhen(account.when)
  if (within(stated, asked)) return 'inside'
  return stated.firm && !overlaps(stated, asked) ? 'outside' : 'maybe'
}

function voice(question: Question, { root }: AccountFacts): Match {
  if (question.origin === undefined) return 'inside'
  if (!root.known) return 'maybe'
  const names = new Set([root.name, root.key].map(fold))
  return question.origin.some((asked) => names.has(fold(asked))) ? 'inside' : 'outside'
}
