import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { findingKind } from '../findings/kinds.ts'
import type { Finding, Result } from '../findings/model.ts'
import { formatQuestion } from '../findings/question.ts'
import { changesSince } from '../findings/staleness.ts'
import { decideAccount, isLaidOpen, standingOf, wholeOf, type Terms } from '../publication/decisions.ts'
import type { Release } from '../publication/release-model.ts'
import type { Shown } from '../publication/shown-result.ts'
import { accountsCited } from '../publication/texts.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import type { Source } from '../sources/model.ts'
import { gather, type Evidence } from './evidence.ts'
import { compute, type ListedFinding } from './find.ts'
import type { ShownKeptEstimate } from './kept-estimates.ts'
import { resolve } from './look.ts'
import type { Context } from './operation.ts'
import { lawToPublish, type LawToPublish } from './publish-law.ts'
import { chosenEstimates } from './release-estimates.ts'

/** Where an account stands in the record, and what becomes of it. */
export interface ChosenAccount extends Shown, Pick<Stored, 'log' | 'index' | 'leaf'> {
  readonly id: string
  readonly kind: Account['kind']
  readonly source: string
  /** Whose word it is in the end, where anybody knows. */
  readonly origin?: { readonly key: string; readonly name: string }
}

/** A finding of a release with its number. */
export interface ChosenFinding extends Omit<ListedFinding, 'finding' | 'now'> {
  readonly finding: Stored<Omit<Finding, 'held'>>
  readonly now: Pick<Result, 'unit' | 'held' | 'origins'> & { readonly minimum: number }
  /** Counted at each asking, from the evidence that was chosen: the reasons of a thousand proofs are too many to hold. */
  readonly answer: () => Result
}

/** All that a release is made of, decided, with accounts by their place alone: they are too many to hold. */
export interface Chosen {
  readonly release: Release
  readonly terms: Terms
  readonly evidence: Evidence
  /** In the release's order. */
  readonly findings: readonly ChosenFinding[]
  readonly law?: LawToPublish
  readonly estimates: readonly ShownKeptEstimate[]
  /** By id, sorted: everything that numbers, law and texts rest on. */
  readonly accounts: ReadonlyMap<string, ChosenAccount>
}

/** Looking an account up takes as long as reading past so many. */
const fewOf = 6
const dayLength = 86_400_000

/** @throws not-found for a finding that isn't there any more; date-invalid, place-invalid for the law's filter */
export async function choose(context: Context, release: Release): Promise<Chosen> {
  const { record } = context
  const terms: Terms = {
    audience: release.audience,
    overrules: release.overrules,
    today: Math.floor(Date.now() / dayLength),
  }
  const evidence = await gather(record)
  const told = new Set<string>(accountsCited(release.texts))
  const listed = await chosenFindings(context, evidence, release.findings, told)
  const alike = oneOfAlike()
  const decide = (id: string, account: Account): Shown => {
    const decisions = decideAccount(id, account, evidence.sources.get(account.source)?.object, terms)
    return alike({ whole: wholeOf(decisions), decisions })
  }
  const law =
    release.law === undefined
      ? undefined
      : await lawToPublish(context, release.law, (id, account) => tellsItsRule(decide(id, account)))
  for (const id of law?.law.accounts ?? []) told.add(id)
  const found = new Map<string, ChosenAccount>()
  for await (const { subject: id, object, log, index, leaf } of accountsMeant(record.read, told)) {
    const shown = decide(id, object)
    const { key, name, known } = evidence.origins.root(object)
    const place = { log, index, leaf, kind: object.kind, source: object.source }
    found.set(id, { id, ...place, ...shown, ...(known && { origin: { key, name } }) })
  }
  const accounts = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  const estimates = await chosenEstimates(context, release.estimates ?? [])
  return { release, terms, evidence, findings: listed, ...(law && { law }), estimates, accounts }
}

/** Most accounts are decided alike: of a hundred thousand decisions some dozens are held. */
function oneOfAlike(): (shown: Shown) => Shown {
  const known = new Map<string, Shown>()
  return (shown) => {
    const key = JSON.stringify([shown.whole, ...shown.decisions])
    const same = known.get(key) ?? shown
    known.set(key, same)
    return same
  }
}

/** What a verdict follows from. Where any of it stays in the record, a verdict would give it away. */
const ruleFields = ['conduct', 'media', 'circumstances', 'penalty', 'reaches', 'when', 'where'] as const

function tellsItsRule({ whole, decisions }: Shown): boolean {
  return whole === 'disclosed' && ruleFields.every((field) => decisions.get(field)?.treatment !== 'withheld')
}

/** The newest heads. Looking up each costs more than reading past those that aren't meant, once they are many. */
async function* accountsMeant(read: Reader, ids: ReadonlySet<string>): AsyncGenerator<Stored<Account>> {
  if (ids.size * fewOf < (await read.count(accountKind.kind)))
    yield* await read.newestOf(accountKind, [...ids])
  else for await (const it of read.each(accountKind)) if (ids.has(it.subject)) yield it
}

/** Adds to `told` the accounts that they rest on. */
async function chosenFindings(
  context: Context,
  evidence: Evidence,
  wanted: readonly string[],
  told: Set<string>,
): Promise<ChosenFinding[]> {
  const { read } = context.record
  const subjects: string[] = []
  for (const ref of wanted) subjects.push(await resolve(read, ref))
  return (await read.newestOf(findingKind, subjects)).map((stored) => {
    const { held: before, ...object } = stored.object
    const { question } = object
    const answer = (): Result => compute(context, evidence, question)
    const now = answer()
    for (const id of [...now.accounts, ...now.maybe]) told.add(id)
    const { unit, minimum, held, origins } = now
    return {
      ...{
        finding: { ...stored, object },
        text: formatQuestion(question),
        changes: changesSince(before, now),
        answer,
      },
      now: { unit, minimum: minimum.value, held, origins },
    }
  })
}

/** Ids of sources that at least one account goes out of. */
export function shownSources({ accounts }: Chosen): string[] {
  const shown = [...accounts.values()].filter(({ whole }) => whole === 'disclosed')
  return [...new Set(shown.map(({ source }) => source))].sort()
}

export const isWitness = ({ kind }: Source): boolean => standingOf(kind) === 'witness'

/** Names of the fields that stay in the record, and of those that go out coarser. House matters aren't told of. */
export function keptOf({ decisions }: Shown): { kept: string[]; generalised: string[] } {
  const all = [...decisions].filter(([, it]) => !isLaidOpen(it) && it.because !== 'house')
  const named = (treatment: string): string[] =>
    all.flatMap(([field, it]) => (it.treatment === treatment ? [field] : [])).sort()
  return { kept: named('withheld'), generalised: named('generalised') }
}
