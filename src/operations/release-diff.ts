import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { eitherForBoth, type Bilingual } from '../kernel/bilingual.ts'
import { findingKind } from '../findings/kinds.ts'
import { releaseKind } from '../publication/kinds.ts'
import type { ReleaseChanges } from '../publication/model.ts'
import { differenceOf, type Carriage } from '../publication/release-difference.ts'
import { isSealed, type Carried, type Release } from '../publication/release-model.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { sourceKind } from '../sources/kinds.ts'
import { operation, type Context } from './operation.ts'
import { choose, keptOf, type Chosen } from './release-chosen.ts'
import { heldOf } from './release-estimates.ts'
import { releaseMeant, sealedMeant } from './release.ts'

/** The newest sealed release for the same audience, before this one if it is sealed already. */
export async function previousFor(read: Reader, release: Release): Promise<Stored<Release> | undefined> {
  return earlier(await read.list(releaseKind), release)
}

export async function changesFrom(read: Reader, previous: Release, chosen: Chosen): Promise<ReleaseChanges> {
  const after = carriageOfChosen(chosen)
  const withdrawn = await withdrawnSince(read, previous, after.carried)
  return differenceOf(previous.number ?? 0, carriageOf(previous), after, (id) => {
    if (withdrawn.has(id)) return 'account-withdrawn'
    const now = chosen.accounts.get(id)
    if (now === undefined || now.whole === 'disclosed') return 'not-chosen'
    const ofConsent = [...now.decisions.values()].find((it) => it.because.startsWith('consent'))
    return ofConsent?.because ?? 'overruled'
  })
}

/** Accounts that it carried and that nobody stands by any more. */
async function withdrawnSince(
  read: Reader,
  { carried = [] }: Release,
  now: readonly Carried[],
): Promise<Set<string>> {
  const standing = new Set(now.map(({ account }) => account))
  const gone = carried.map(({ account }) => account).filter((id) => !standing.has(id))
  const found = new Map((await read.newestOf(accountKind, gone)).map((it) => [it.subject, it.object.status]))
  return new Set(gone.filter((id) => !found.has(id) || found.get(id) === 'withdrawn'))
}

/**
 * What is different from an earlier release: of a draft as it would go out now, or of a sealed one. `since` is the one
 * before it for the same audience if it isn't given.
 * @throws not-found, release-not-sealed
 */
export const diffReleases = operation({
  name: 'diff-releases',
  kind: 'query',
  input: z.strictObject({ ref: z.string().optional(), since: z.string().optional() }),
  async run(context, { ref, since }): Promise<NamedChanges | undefined> {
    const { read } = context.record
    const changes = await changesOf(context, ref, since)
    return changes && { ...changes, names: await namesOf(read, changes) }
  },
})

/** What is different, with what its accounts are called: whose they are, and how they begin. */
export interface NamedChanges extends ReleaseChanges {
  /** By id; of each list as many as anybody reads. */
  readonly names: Readonly<Record<string, { readonly codename: string; readonly words: string }>>
}
const mostNamed = 100
const mostLetters = 60

async function namesOf(
  read: Reader,
  { added, changed, withdrawn }: ReleaseChanges,
): Promise<NamedChanges['names']> {
  const lists = [added, changed.map(({ account }) => account), withdrawn.map(({ account }) => account)]
  const stored = await read.newestOf(
    accountKind,
    lists.flatMap((list) => list.slice(0, mostNamed)),
  )
  const sources = await read.newestOf(sourceKind, [...new Set(stored.map(({ object }) => object.source))])
  const codenames = new Map(sources.map(({ subject, object }) => [subject, object.codename]))
  return Object.fromEntries(
    stored.map(({ subject, object }) => {
      const letters = Array.from((object.passages[0]?.quote ?? '').replace(/\s+/g, ' '))
      const words = letters.slice(0, mostLetters).join('') + (letters.length > mostLetters ? '…' : '')
      return [subject, { codename: codenames.get(object.source) ?? '', words }]
    }),
  )
}

async function changesOf(
  context: Context,
  ref: string | undefined,
  since: string | undefined,
): Promise<ReleaseChanges | undefined> {
  const { read } = context.record
  const { object } = await releaseMeant(read, ref)
  const before =
    since === undefined ? earlier(await read.list(releaseKind), object) : await sealedMeant(read, since)
  if (before === undefined) return undefined
  if (!isSealed(object)) return changesFrom(read, before.object, await choose(context, object))
  const withdrawn = await withdrawnSince(read, before.object, object.carried ?? [])
  const titles = await titlesOf(read)
  const named = differenceOf(
    before.object.number ?? 0,
    carriageOf(before.object),
    carriageOf(object),
    (id) => (withdrawn.has(id) ? 'account-withdrawn' : 'not-chosen'),
  )
  return {
    ...named,
    findings: named.findings.map((it) => ({ ...it, title: titles.get(it.finding) ?? it.title })),
  }
}

/** The one before it for the same audience. */
export function earlier(all: readonly Stored<Release>[], release: Release): Stored<Release> | undefined {
  const { number = Infinity, audience } = release
  const before = all.filter(
    ({ object }) => isSealed(object) && object.audience === audience && object.number < number,
  )
  return before.sort((a, b) => (a.object.number ?? 0) - (b.object.number ?? 0)).at(-1)
}

export function carriageOf({ carried = [], held = [], estimates = [], heldEstimates }: Release): Carriage {
  const title = { ko: '', en: '' }
  return {
    carried,
    held: held.map((it) => ({ ...it, title })),
    // Sealed before titles were remembered: their ids tell which came and went.
    estimates: heldEstimates ?? estimates.map((estimate) => ({ estimate, title, documented: 0 })),
  }
}

function carriageOfChosen({ accounts, findings, estimates }: Chosen): Carriage {
  return {
    estimates: heldOf(estimates),
    carried: [...accounts.values()]
      .filter(({ whole }) => whole === 'disclosed')
      .map((it) => ({ account: it.id, leaf: it.leaf, ...keptOf(it) })),
    held: findings.map(({ finding, now }) => ({
      finding: finding.subject,
      minimum: now.minimum,
      title: eitherForBoth(finding.object.title),
    })),
  }
}

async function titlesOf(read: Reader): Promise<Map<string, Bilingual>> {
  const all = await read.list(findingKind)
  return new Map(all.map(({ subject, object }) => [subject, eitherForBoth(object.title)]))
}
