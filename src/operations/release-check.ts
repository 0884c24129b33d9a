import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Passage } from '../passages/model.ts'
import { eitherForBoth, languages, type Bilingual } from '../kernel/bilingual.ts'
import { GirokError } from '../kernel/errors.ts'
import { guardCodes, type GuardProblem, type SealedWords, type Witness } from '../publication/guard/model.ts'
import { guardOf } from '../publication/guard/guard.ts'
import { WordsBeside } from '../publication/guard/words-beside.ts'
import { profiles } from '../publication/profiles.ts'
import type { Release } from '../publication/release-model.ts'
import { referenceProblems } from '../publication/texts.ts'
import type { Because, Treatment } from '../publication/treatment.ts'
import { keepHeapSmall } from '../record/io/slow-heap.ts'
import { memberKind } from '../record/kinds.ts'
import { unseal } from '../record/io/compartment.ts'
import { Breath } from '../record/io/breath.ts'
import { Discloser } from '../record/io/disclose.ts'
import { personIn } from '../sources/identity-text.ts'
import { identityKind, sourceKind } from '../sources/kinds.ts'
import { secretOf } from './compartments.ts'
import { operation, type Context } from './operation.ts'
import { choose, isWitness, shownSources, type Chosen } from './release-chosen.ts'
import { estimateProblems, readEstimateWords } from './release-estimates.ts'
import { ReleaseContent } from './release-content.ts'
import { knownTo } from './release-references.ts'
import { releaseMeant } from './release.ts'

export interface ReleaseCheck {
  readonly release: string
  readonly problems: readonly GuardProblem[]
  /** Codenames of the sources that problems speak of. */
  readonly codenames: Readonly<Record<string, string>>
  /** What the findings that problems speak of are called, where they are called anything. */
  readonly names: Readonly<Record<string, Bilingual>>
  /** Why alarms were passed, and by whom, by their names. */
  readonly passed: Readonly<Record<string, { readonly reason: string; readonly by: string }>>
  /** Whether it can be sealed. */
  readonly open: boolean
  readonly accounts: { readonly disclosed: number; readonly withheld: number }
  /** Of accounts that go out: how often each field does in which way, and why. */
  readonly decisions: readonly { field: string; treatment: Treatment; because: Because; accounts: number }[]
}

/** What would go out of a draft, and what must not. @throws not-found, identity-passphrase-wrong */
export const checkRelease = operation({
  name: 'check-release',
  kind: 'query',
  input: z.strictObject({ ref: z.string().optional(), passphrase: z.string().optional() }),
  async run(context, { ref, passphrase }): Promise<ReleaseCheck> {
    const { subject, object } = await releaseMeant(context.record.read, ref)
    keepHeapSmall()
    const chosen = await choose(context, object)
    const found = await problemsOf(context, chosen, passphrase)
    const problems = found.map((it) => {
      const source = it.source ?? chosen.accounts.get(it.account ?? '')?.source
      return source === undefined ? it : { ...it, source }
    })
    const all = [...chosen.accounts.values()]
    const disclosed = all.filter(({ whole }) => whole === 'disclosed').length
    return {
      release: subject,
      problems,
      codenames: Object.fromEntries(
        problems.flatMap(({ source }) => {
          const codename = chosen.evidence.sources.get(source ?? '')?.object.codename
          return source === undefined || codename === undefined ? [] : [[source, codename]]
        }),
      ),
      names: namesIn(chosen, problems),
      passed: await passedIn(context, object),
      open: !problems.some(isBlocker),
      accounts: { disclosed, withheld: all.length - disclosed },
      decisions: tallied(chosen),
    }
  },
})

async function passedIn(
  { record: { read } }: Context,
  { passed = [] }: Release,
): Promise<ReleaseCheck['passed']> {
  const members = new Map((await read.list(memberKind)).map(({ subject, object }) => [subject, object.name]))
  return Object.fromEntries(
    passed.map(({ alarm, reason, by }) => [alarm, { reason, by: members.get(by) ?? by }]),
  )
}

/** Sources by codename, findings and estimates by title, accounts by the source that they come from. */
function namesIn(
  { evidence, findings, estimates }: Chosen,
  problems: readonly GuardProblem[],
): ReleaseCheck['names'] {
  const titles = new Map(findings.map(({ finding }) => [finding.subject, finding.object.title]))
  const names: Record<string, Bilingual> = {}
  for (const { account, source, finding, estimate } of problems) {
    const kept = estimates.find(({ id }) => id === estimate)
    if (kept) names[kept.id] = eitherForBoth(kept.title)
    const codename = evidence.sources.get(source ?? '')?.object.codename
    if (source !== undefined && codename !== undefined) {
      names[source] = { ko: codename, en: codename }
      if (account !== undefined)
        names[account] = { ko: `${codename}의 진술 ${account}`, en: `${codename}, account ${account}` }
    }
    const title = titles.get(finding ?? '')
    if (finding !== undefined && (title?.ko ?? title?.en ?? '') !== '')
      names[finding] = eitherForBoth(title ?? {})
  }
  return names
}

/**
 * Opens the compartments of sealed identities where a passphrase is given, and gives back what is asked without it.
 * @throws identity-passphrase-wrong
 */
export async function openForNames(context: Context, asked: unknown): Promise<{ ref?: string | undefined }> {
  const { passphrase, ...rest } = checkRelease.input.parse(asked)
  if (passphrase !== undefined) {
    const identities = await context.record.read.list(identityKind)
    for (const compartment of new Set(identities.map(({ object }) => object.sealed.compartment)))
      (await secretOf(context, compartment, passphrase)).fill(0)
  }
  return rest
}

/** @throws release-blocked */
export async function requireUnblocked(
  context: Context,
  chosen: Chosen,
  passphrase: string | undefined,
): Promise<void> {
  const blockers = (await problemsOf(context, chosen, passphrase)).filter(isBlocker)
  if (blockers.length === 0) return
  const codes = [...new Set(blockers.map(({ code }) => code))]
  throw new GirokError('release-blocked', { count: blockers.length, codes })
}

const isBlocker = ({ code }: GuardProblem): boolean => guardCodes[code] === 'blocker'

/** What the guard finds in a release as it would go out. */
export async function problemsOf(
  context: Context,
  chosen: Chosen,
  passphrase: string | undefined,
): Promise<GuardProblem[]> {
  const { read } = context.record
  const { release, accounts, findings } = chosen
  const listed = await read.newestOf(sourceKind, shownSources(chosen))
  const entries = [...accounts.values(), ...listed, ...findings.map(({ finding }) => finding)]
  const logs = entries.map(({ log }) => log)
  const content = new ReleaseContent(
    context,
    chosen,
    await Discloser.of(context.record, logs, { proves: false }),
  )
  const sources = await content.sources()
  const guard = guardOf({
    audience: release.audience,
    k: release.k,
    sealed: await sealedWords(context, passphrase),
    witnesses: profiles[release.audience].kAnonymous ? await witnesses(context, chosen) : [],
    sources,
    sha256,
    passed: new Set(release.passed?.map(({ alarm }) => alarm)),
  })
  const beside = new WordsBeside(await withheldWords(context, chosen))
  const besides: GuardProblem[] = []
  const breath = new Breath()
  for await (const accounts of content.inRecordOrder()) {
    guard.accounts(accounts)
    besides.push(...beside.in(accounts))
    await breath.taken()
  }
  const origins = content.originNames(sources)
  for (const name of Object.values(origins)) guard.words(name, { field: 'origin' })
  for (const one of findings) guard.finding(await content.finding(one, origins))
  if (release.corrects) guard.words(release.corrects.why, { field: 'corrects' })
  readEstimateWords(guard, chosen.estimates)
  for (const words of lawWords(chosen)) guard.words(words, { field: 'law' })
  for (const words of [release.title.ko, release.title.en]) if (words) guard.words(words, { field: 'title' })
  for (const [text, { title, body }] of release.texts.entries()) {
    for (const language of languages) {
      for (const [part, words] of Object.entries({ title: title[language], body: body[language] })) {
        if (words) guard.words(words, { text, field: `${part}.${language}` })
      }
    }
  }
  return [
    ...guard.problems(),
    ...besides,
    ...(await estimateProblems(context, chosen)),
    ...notGoing(chosen),
    ...untranslated(chosen),
    ...referenceProblems(release.texts, await knownTo(context, chosen)),
  ]
}

/** Passages that somebody withheld, of accounts that go out otherwise or not at all. */
async function withheldWords({ record }: Context, { accounts }: Chosen): Promise<Passage[]> {
  const overruled = [...accounts.values()].filter(
    ({ whole, decisions }) => whole === 'overruled' || decisions.get('passages')?.because === 'overruled',
  )
  const stored = await record.read.newestOf(
    accountKind,
    overruled.map(({ id }) => id),
  )
  return stored.flatMap(({ object }) => object.passages)
}

/** Titles, names, notes and reporters of laws, as their entries go out. */
function lawWords({ law }: Chosen): string[] {
  if (law === undefined) return []
  const plain = (it: unknown): unknown => JSON.parse(JSON.stringify(it ?? null))
  return textsWithin([law.instruments, law.texts, law.law.title].map(plain))
}

function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsWithin)
}

/** Whoever is sealed; undefined where the compartment isn't open. */
async function sealedWords(
  context: Context,
  passphrase: string | undefined,
): Promise<SealedWords[] | undefined> {
  const identities = await context.record.read.list(identityKind)
  if (identities.length === 0) return []
  const words: SealedWords[] = []
  // Working out a key from a passphrase is slow on purpose: once a compartment, and not for each who is sealed in it.
  const secrets = new Map<string, Buffer>()
  try {
    for (const { object } of identities) {
      const { compartment } = object.sealed
      const secret = secrets.get(compartment) ?? (await secretOf(context, compartment, passphrase))
      secrets.set(compartment, secret)
      const person = personIn(object.source, await unseal(secret, object.sealed.text))
      if (person) words.push({ source: object.source, ...person })
    }
  } catch (error) {
    if (error instanceof GirokError && error.code === 'identity-locked') return undefined
    throw error
  } finally {
    for (const secret of secrets.values()) secret.fill(0)
  }
  return words
}

async function witnesses({ record }: Context, { evidence }: Chosen): Promise<Witness[]> {
  const told = new Map<string, Witness & { accounts: Witness['accounts'][number][] }>()
  for (const [id, { object }] of evidence.sources) {
    if (isWitness(object)) told.set(id, { id, source: object, accounts: [] })
  }
  if (told.size === 0) return []
  for await (const { object } of record.read.each(accountKind)) told.get(object.source)?.accounts.push(object)
  return [...told.values()]
}

function notGoing({ accounts }: Chosen): GuardProblem[] {
  const counts = new Map<GuardProblem['code'], number>()
  for (const { whole, decisions } of accounts.values()) {
    if (whole === 'overruled') counts.set('kept-whole', (counts.get('kept-whole') ?? 0) + 1)
    if (whole !== 'consent') continue
    const because = [...decisions.values()].find((it) => it.because.startsWith('consent'))?.because
    const code = because === 'consent-ended' || because === 'consent-withdrawn' ? because : 'consent-missing'
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, count }))
}

function untranslated({ findings }: Chosen): GuardProblem[] {
  const lacks = ({ ko, en }: { ko?: string | undefined; en?: string | undefined }): boolean =>
    (ko ?? '').trim() === '' || (en ?? '').trim() === ''
  return [
    ...findings.flatMap(({ finding, changes }): GuardProblem[] => {
      const { subject, object } = finding
      return [
        ...(lacks(object.title) ? [{ code: 'title-missing', finding: subject } as const] : []),
        ...(object.standard === undefined ? [{ code: 'finding-draft', finding: subject } as const] : []),
        ...(object.standard !== undefined && changes.stale
          ? [{ code: 'finding-stale', finding: subject } as const]
          : []),
      ]
    }),
  ]
}

function tallied({ accounts }: Chosen): ReleaseCheck['decisions'] {
  const tally = new Map<string, ReleaseCheck['decisions'][number]>()
  for (const { whole, decisions } of accounts.values()) {
    if (whole !== 'disclosed') continue
    for (const [field, { treatment, because }] of decisions) {
      const key = [field, treatment, because].join()
      const known = tally.get(key) ?? { field, treatment, because, accounts: 0 }
      tally.set(key, { ...known, accounts: known.accounts + 1 })
    }
  }
  return [...tally.values()].sort((a, b) => (a.field < b.field ? -1 : 1))
}
