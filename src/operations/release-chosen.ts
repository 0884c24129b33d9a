import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { decideAccount, isLaidOpen, standingOf, wholeOf, type Terms } from '../publication/decisions.ts'
import type { Release } from '../publication/release-model.ts'
import type { Shown } from '../publication/shown-result.ts'
import { accountsCited } from '../publication/texts.ts'
import type { Stored } from '../record/io/stored.ts'
import type { Source } from '../sources/model.ts'
import { gather, type Evidence } from './evidence.ts'
import { findings, type ListedFinding } from './find.ts'
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

/** All that a release is made of, decided, with accounts by their place alone: they are too many to hold. */
export interface Chosen {
  readonly release: Release
  readonly terms: Terms
  readonly evidence: Evidence
  /** In the release's order. */
  readonly findings: readonly ListedFinding[]
  readonly law?: LawToPublish
  readonly estimates: readonly ShownKeptEstimate[]
  /** By id, sorted: everything that numbers, law and texts rest on. */
  readonly accounts: ReadonlyMap<string, ChosenAccount>
}

const batch = 500
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
  const listed = await chosenFindings(context, release.findings)
  const alike = oneOfAlike()
  const decide = (id: string, account: Account): Shown => {
    const decisions = decideAccount(id, account, evidence.sources.get(account.source)?.object, terms)
    return alike({ whole: wholeOf(decisions), decisions })
  }
  const law =
    release.law === undefined
      ? undefined
      : await lawToPublish(context, release.law, (id, account) => tellsItsRule(decide(id, account)))
  const told = new Set([
    ...listed.flatMap(({ now }) => [...now.accounts, ...now.maybe]),
    ...(law?.law.accounts ?? []),
    ...accountsCited(release.texts),
  ])
  const found: ChosenAccount[] = []
  // As they stand in the record: in the order of their ids, which is made by chance, each would cost a page of its own.
  const ids = new Set(evidence.accounts.flatMap(({ id }) => (told.has(id) ? [id] : [])))
  for (const id of told) ids.add(id)
  const inOrder = [...ids]
  for (let at = 0; at < inOrder.length; at += batch) {
    for (const stored of await record.read.newestOf(accountKind, inOrder.slice(at, at + batch))) {
      const { subject: id, object, log, index, leaf } = stored
      const shown = decide(id, object)
      const { key, name, known } = evidence.origins.root(object)
      const place = { log, index, leaf, kind: object.kind, source: object.source }
      found.push({ id, ...place, ...shown, ...(known && { origin: { key, name } }) })
    }
  }
  const accounts = new Map(found.sort((a, b) => (a.id < b.id ? -1 : 1)).map((it) => [it.id, it]))
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

async function chosenFindings(context: Context, wanted: readonly string[]): Promise<ListedFinding[]> {
  if (wanted.length === 0) return []
  const all = new Map((await findings.run(context, {})).map((it) => [it.finding.subject, it]))
  const found: ListedFinding[] = []
  for (const ref of wanted) {
    const one = all.get(await resolve(context.record.read, ref))
    if (one !== undefined) found.push(one)
  }
  return found
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
