import type { Codes } from '../codebook/codes.ts'
import { compareAll, type Comparison, type ReportedAccount } from './compare.ts'
import type { Law } from './model.ts'
import type { Verdict } from './verdict.ts'

export type ChangeReason =
  | 'text-added'
  | 'text-removed'
  | 'text-comes-into-force'
  | 'text-goes-out-of-force'
  | 'force-becomes-certain'
  | 'force-becomes-uncertain'
  | 'provisions-added'
  | 'provisions-removed'
  | 'provisions-changed'
  | 'readings-changed'
  | 'other-text-changed'

/** What becomes of one account under one text when the law changes. */
export interface VerdictChange {
  readonly account: string
  readonly text: string
  readonly before: readonly Verdict[]
  readonly after: readonly Verdict[]
  readonly why: readonly { readonly code: ChangeReason; readonly values: readonly string[] }[]
}

/** Which verdicts change from one law to the other, and why. What rests on them is to be reviewed. */
export function whatChanges(
  before: Law,
  after: Law,
  accounts: readonly ReportedAccount[],
  codes: Codes,
): VerdictChange[] {
  const [old, now] = [before, after].map((law) => byPair(compareAll(accounts, law, codes)))
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
  return keys.flatMap((key): VerdictChange[] => {
    const [was, is] = [old?.get(key), now?.get(key)]
    if (said(was) === said(is)) return []
    const one = was ?? is
    if (one?.text === undefined) return []
    return [
      {
        ...{ account: one.account, text: one.text, before: was?.verdicts ?? [], after: is?.verdicts ?? [] },
        why: reasons(one.text, was, is, before, after),
      },
    ]
  })
}

const byPair = (comparisons: readonly Comparison[]): Map<string, Comparison> =>
  new Map(
    comparisons.flatMap((one) =>
      one.text === undefined ? [] : [[`${one.account}\n${one.text}`, one] as const],
    ),
  )

const said = (one: Comparison | undefined): string =>
  one === undefined ? '' : JSON.stringify([one.force, one.verdicts, one.conflicts])

function reasons(
  text: string,
  was: Comparison | undefined,
  is: Comparison | undefined,
  before: Law,
  after: Law,
): VerdictChange['why'] {
  const has = (law: Law): boolean => law.texts.some(({ code }) => code === text)
  if (!has(before)) return [{ code: 'text-added', values: [text] }]
  if (!has(after)) return [{ code: 'text-removed', values: [text] }]
  if (was === undefined) return [{ code: 'text-comes-into-force', values: [text] }]
  if (is === undefined) return [{ code: 'text-goes-out-of-force', values: successors(text, after) }]
  const why: { code: ChangeReason; values: string[] }[] = []
  if (was.force !== is.force) {
    const code = is.force === 'certain' ? 'force-becomes-certain' : 'force-becomes-uncertain'
    why.push({ code, values: successors(text, after) })
  }
  const [old, now] = [before, after].map(
    (law) =>
      new Map(
        law.provisions.filter((one) => one.text === text).map((one) => [one.code, JSON.stringify(one)]),
      ),
  )
  const add = (code: ChangeReason, values: string[]): void => {
    if (values.length > 0) why.push({ code, values: values.sort() })
  }
  const codes = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
  add(
    'provisions-added',
    codes.filter((code) => !old?.has(code)),
  )
  add(
    'provisions-removed',
    codes.filter((code) => !now?.has(code)),
  )
  add(
    'provisions-changed',
    codes.filter((code) => old?.has(code) && now?.has(code) && old.get(code) !== now.get(code)),
  )
  const readings = (law: Law): Set<string> => new Set(law.readings.map((one) => JSON.stringify(one)))
  const [oldReadings, newReadings] = [readings(before), readings(after)]
  add(
    'readings-changed',
    [...oldReadings.symmetricDifference(newReadings)].flatMap((one) =>
      [...before.readings, ...after.readings]
        .filter((it) => JSON.stringify(it) === one)
        .map(({ code }) => code),
    ),
  )
  return why.length > 0 ? why : [{ code: 'other-text-changed', values: successors(text, after) }]
}

const successors = (text: string, law: Law): string[] =>
  law.texts
    .filter(({ replaces }) => replaces?.includes(text))
    .map(({ code }) => code)
    .sort()
