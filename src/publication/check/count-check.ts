import { contains, nested, placesExclude } from '../../kernel/where.ts'

import type { CountedAccount, KnownAccount } from './counted-account.ts'
import type { Findings } from './finding-out.ts'
import { checkMember, type KnownMember } from './member-check.ts'
import { always, holds, meets, periodOf } from './plain-dates.ts'
import type { Asked, Minimum, Told, Voice } from './release-forms.ts'
import { sameValue } from './same-value.ts'

/** As `findings` lists them; its own constant would bring its schemas into the page. */
const mostReasons = 1000

interface Claim {
  readonly id: string
  readonly question: Asked
  readonly result: Told
}

interface Known {
  readonly accounts: ReadonlyMap<string, KnownAccount>
  /** Names of origins by their key. */
  readonly origins: Readonly<Record<string, string>>
}

/** That what is reported is what the accounts say, and that the number follows from its proof. */
export function checkCount(
  { id, question, result }: Claim,
  { accounts: known, origins }: Known,
  found: Findings,
): void {
  const wrong = (detail: string): void => found.wrong('count-wrong', { finding: id, detail })
  const { minimum, reported, accounts, maybe } = result
  const all = [...accounts, ...maybe]
  const unknown = all.filter((it) => !known.has(it))
  unknown.forEach(wrong)
  if (unknown.length > 0) return
  if (!sameValue(result.question, question)) wrong('question')
  if (new Set(all).size < all.length || !isSorted(accounts) || !isSorted(maybe)) wrong('accounts')
  const shown = new Map(
    accounts.flatMap((it): [string, CountedAccount][] => {
      const account = known.get(it)
      return account === undefined || account.withheld ? [] : [[it, account]]
    }),
  )
  for (const [it, account] of shown) if (!isInside(account, question)) wrong(`outside ${it}`)
  const names = new Map(Object.entries(origins))
  for (const voice of reported) {
    if (voice.known && names.get(voice.key) !== voice.origin) wrong(`origin ${voice.key}`)
    checkStatements(voice, known, wrong)
  }
  const stated = reported.flatMap(({ statements }) => statements.map(({ account }) => account)).sort()
  if (
    !sameValue(
      stated,
      accounts.filter((it) => shown.has(it)),
    )
  )
    wrong('reported')
  checkOrigins(result, [...shown.values()], wrong)
  const members = minimum.proof.flatMap((it) => it.accounts)
  const inside = new Set(accounts)
  if (new Set(members).size < members.length || !members.every((it) => inside.has(it))) {
    wrong('proof')
    return
  }
  const sum = minimum.proof.reduce((total, { weight }) => total + weight, 0)
  const follows = sum === minimum.value && minimum.upper >= sum && minimum.exact === (minimum.upper === sum)
  if (!follows || result.held !== sum >= 1) wrong('value')
  const checked = minimum.proof.map((member, at) =>
    checkMember(member, question.origins ?? 1, known, {
      wrong: (what) => wrong(`${what} ${at + 1}`),
      weightOpen: () => found.note('weight-not-checkable', 1, id),
    }),
  )
  checkPairs(checked, minimum, result.unit, wrong, (code) => found.note(code, 1, id))
}

/** Its date and place lie in what is asked, and somebody accepted it. Terms under other terms aren't looked up. */
function isInside({ kind, status, when, where, closed }: CountedAccount, asked: Asked): boolean {
  if (kind !== 'act' || !(status === 'reviewed' || (status === 'coded' && asked.status === undefined)))
    return false
  const [outer, inner] = [periodOf(asked.when ?? '../..'), when === undefined ? always : periodOf(when)]
  if (asked.when !== undefined && asked.when !== '../..' && outer !== undefined && inner !== undefined) {
    const dated = closed.has('when') ? meets(inner, outer) : inner.firm && holds(outer, inner)
    if (!dated) return false
  }
  const places = asked.where
  if (places === undefined) return true
  const coarse = closed.has('where')
  if (where.length === 0) return coarse
  return where.every((one) => places.some((it) => (coarse ? nested(it, one) : contains(it, one))))
}

function checkStatements(
  { key, known: isKnown, statements }: Voice,
  known: ReadonlyMap<string, KnownAccount>,
  wrong: (detail: string) => void,
): void {
  for (const { account: id, min, max, vague, when, where = [] } of statements) {
    const it = known.get(id)
    const open = it?.withheld === false ? it : undefined
    const said = open && [
      open.victims.min,
      open.victims.max,
      open.victims.vague,
      open.when,
      open.where,
      open.origin,
    ]
    if (!sameValue(said, [min, max, vague, when, where, isKnown ? key : undefined])) wrong(`reported ${id}`)
  }
}

function checkOrigins(
  { origins, accounts }: Told,
  shown: readonly CountedAccount[],
  wrong: (detail: string) => void,
): void {
  const voices = new Set(shown.flatMap(({ origin }) => origin ?? []))
  const least = voices.size > 0 ? voices.size : Math.min(1, shown.length)
  if (origins < least || origins > least + accounts.length - shown.length) wrong('origins')
}

function checkPairs(
  members: readonly KnownMember[],
  { reasons, reasonsLeftOut }: Minimum,
  unit: unknown,
  wrong: (detail: string) => void,
  note: (code: 'judged' | 'pair-not-checkable') => void,
): void {
  const pairs = (members.length * (members.length - 1)) / 2
  const kinds = new Map(reasons.map(({ between: [a, b], because }) => [a * members.length + b, because.kind]))
  const ordered = reasons.every(({ between: [a, b] }) => a < b && b < members.length)
  const complete = kinds.size === Math.min(pairs, mostReasons) && reasonsLeftOut === pairs - kinds.size
  if (!ordered || kinds.size < reasons.length || !complete) wrong('pairs')
  for (const [later, b] of members.entries()) {
    for (const [earlier, a] of members.entries()) {
      if (earlier >= later) break
      const answer = whetherDistinct(a, b, kinds.get(earlier * members.length + later), unit)
      if (answer === 'wrong') wrong(`pair ${earlier + 1} ${later + 1}`)
      else if (answer !== 'holds') note(answer)
    }
  }
}

type Answer = 'holds' | 'wrong' | 'judged' | 'pair-not-checkable'

/** A pair whose reason isn't listed must have some reason. */
function whetherDistinct(a: KnownMember, b: KnownMember, kind: string | undefined, unit: unknown): Answer {
  const share = [...a.names].some((name) => b.names.has(name))
  if (share && unit === 'persons') return 'wrong'
  switch (kind) {
    case 'judged':
      return 'judged'
    case 'dates':
    case 'places':
    case 'persons':
      if (isProven(a, b, kind)) return 'holds'
      return a.closed[kind] || b.closed[kind] ? 'pair-not-checkable' : 'wrong'
    case undefined:
      return (['dates', 'places', 'persons'] as const).some((it) => isProven(a, b, it))
        ? 'holds'
        : 'pair-not-checkable'
    default:
      return 'wrong'
  }
}

function isProven(a: KnownMember, b: KnownMember, by: 'dates' | 'places' | 'persons'): boolean {
  switch (by) {
    case 'dates':
      return a.dates !== undefined && b.dates !== undefined && !meets(a.dates, b.dates)
    case 'places':
      return placesExclude(a.where, b.where)
    case 'persons':
      return a.allNamed && b.allNamed && ![...a.names].some((name) => b.names.has(name))
  }
}

const isSorted = (list: readonly string[]): boolean =>
  list.every((it, at) => at === 0 || (list[at - 1] ?? '') < it)
