import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { writePublication } from '../publication/io/write-publication.ts'
import { publicationKind, type Published } from '../publication/kinds.ts'
import { coarsened, keptBack, staysInside } from '../publication/kept-back.ts'
import type { PublishedAccount, PublishedFinding, PublishedSource } from '../publication/model.ts'
import { disclose } from '../record/io/disclose.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { gather, type Evidence } from './evidence.ts'
import { findings, type ListedFinding } from './find.ts'
import { Passages, resolve } from './look.ts'
import { operation, type Context } from './operation.ts'
import { lawEntries, lawToPublish, publishedLawInput } from './publish-law.ts'

/** Writes findings as pages, with what a stranger needs to check them; a source that doesn't agree stays out. */
export const publish = operation({
  name: 'publish',
  kind: 'change',
  input: z.strictObject({
    out: z.string(),
    findings: z.array(z.string()).optional(),
    /** Law against practice goes out only when asked for: it lays open every account that it compares. */
    law: publishedLawInput.optional(),
  }),
  async run(context, input): Promise<{ path: string; files: number; findings: number; withheld: number }> {
    const { record } = context
    const chosen = await choose(context, input.findings, input.law !== undefined)
    const evidence = await gather(record)
    const agrees = (source: string): boolean => {
      const found = evidence.sources.get(source)
      return found !== undefined && mayGoOut(found.object)
    }
    const matrix = input.law && (await lawToPublish(context, input.law, agrees))
    const counted = chosen.flatMap(({ now }) => [...now.accounts, ...now.maybe])
    const told = new Set([...counted, ...(matrix?.law.accounts ?? [])])
    const open: Stored<Account>[] = []
    const accounts: Record<string, PublishedAccount> = {}
    for (const id of [...told].sort()) {
      const account = await record.read.get(accountKind, id)
      if (agrees(account.object.source)) open.push(account)
      else accounts[id] = { id, withheld: 'consent' }
    }
    const withheld = told.size - open.length
    const at = new Date().toISOString()
    const entered = await enter(context, {
      at,
      findings: [...ids(chosen), ...(matrix?.finding === undefined ? [] : [matrix.finding])],
      ...(matrix && { law: true as const }),
      accounts: open.map((it) => it.subject),
    })
    const signer = await record.noteSigner()
    const wanted = open.map((entry) => ({ entry, fields: goesOut(entry.object) }))
    const ofLaw = matrix && lawEntries(matrix, wanted.length)
    const disclosed = await disclose(record, [...wanted, ...(ofLaw?.wanted ?? [])], [signer.name])
    const passages = new Passages(record.read)
    for (const [entry, account] of open.entries()) {
      accounts[account.subject] = await published(account, entry, evidence, passages)
    }
    const finer = open.filter((it) => keptBack(it.object).includes('where'))
    const finerThanProvince = new Set(finer.map((it) => it.subject))
    const { logs: log, checkpoints, entries } = disclosed
    const publication = {
      v: 1 as const,
      at,
      log,
      checkpoints,
      findings: chosen.map((it) => publishedFinding(it, finerThanProvince)),
      ...(matrix && ofLaw && { law: { ...matrix.law, entries: ofLaw.entries } }),
      accounts,
      sources: await publishedSources(context, open, evidence),
      origins: originNames(open, evidence),
      entries,
      withheld,
    }
    try {
      const done = writePublication(input.out, publication, context.codebook, signer)
      return { path: input.out, ...done, withheld }
    } catch (error) {
      await takeBack(context, entered)
      throw error
    }
  },
})

const ids = (chosen: readonly ListedFinding[]): string[] => chosen.map((it) => it.finding.subject)

/** What goes out is entered first: the checkpoint that the pages show has it sealed. */
async function enter({ record, member }: Context, published: Published): Promise<Stored<Published>> {
  const change = { why: '', operation: 'publish' }
  return (await record.change(member, change, (writer) => writer.put(publicationKind, published))).value
}

async function takeBack({ record, member }: Context, entered: Stored<Published>): Promise<void> {
  const why = 'not written'
  await record.change(member, { why, operation: 'publish' }, (writer) => writer.withdraw(entered, why))
}

async function choose(
  context: Context,
  wanted: readonly string[] | undefined,
  withLaw: boolean,
): Promise<ListedFinding[]> {
  const all = await findings.run(context, {})
  if (all.length === 0 && !withLaw) throw new GirokError('nothing-to-publish', {})
  if (wanted === undefined) return all
  const ids = await Promise.all(wanted.map((it) => resolve(context.record.read, it)))
  return all.filter((it) => ids.includes(it.finding.subject))
}

/** Only a source that agrees to publication, and whose consent hasn't ended. */
function mayGoOut({ consent }: Source): boolean {
  if (consent.scope !== 'publish') return false
  const today = Math.floor(Date.now() / 86_400_000)
  return consent.until === undefined || parseWhen(consent.until).latest >= today
}

function goesOut(account: Account): (name: string) => boolean {
  const kept = new Set(keptBack(account))
  return (name) => !staysInside(name) && !kept.has(name)
}

async function published(
  { subject: id, object }: Stored<Account>,
  entry: number,
  evidence: Evidence,
  shelf: Passages,
): Promise<PublishedAccount> {
  const root = evidence.origins.root(object)
  const passages = []
  for (const passage of object.passages) {
    const { page } = await shelf.inContext(passage)
    // No more of the text goes out than the passage that the account rests on was sealed with.
    passages.push({
      before: passage.prefix,
      quote: passage.quote,
      after: passage.suffix,
      ...(page === undefined ? {} : { page }),
    })
  }
  const kept = keptBack(object)
  const goes = goesOut(object)
  return {
    id,
    source: object.source,
    entry,
    fields: Object.fromEntries(Object.entries(object).filter(([name]) => goes(name))),
    passages,
    ...(kept.length > 0 ? { kept } : {}),
    ...(root.known ? { origin: root.key } : {}),
  }
}

function publishedFinding(
  { finding, text, now, changes }: ListedFinding,
  finerThanProvince: ReadonlySet<string>,
): PublishedFinding {
  const { title, standard, signedAt, question } = finding.object
  return {
    id: finding.subject,
    title: { ko: title.ko ?? title.en ?? '', en: title.en ?? title.ko ?? '' },
    question,
    questionText: text,
    result: coarsened(now, finerThanProvince),
    stale: changes.stale && standard !== undefined,
    ...(standard === undefined ? {} : { standard }),
    ...(signedAt === undefined ? {} : { signed: { at: signedAt } }),
  }
}

async function publishedSources(
  { record }: Context,
  open: readonly Stored<Account>[],
  evidence: Evidence,
): Promise<Record<string, PublishedSource>> {
  const sources: Record<string, PublishedSource> = {}
  for (const id of new Set(open.map((it) => it.object.source))) {
    const source = evidence.sources.get(id)
    if (!source) continue
    const { codename, title, kind, language, date, reliability } = source.object
    const items = await record.read.having(itemKind, 'source', id)
    const optional = { title, language, date, reliability }
    sources[id] = {
      id,
      codename,
      kind,
      ...Object.fromEntries(Object.entries(optional).filter(([, it]) => it !== undefined)),
      sha256: items.map((it) => it.object.sha256),
    }
  }
  return sources
}

function originNames(open: readonly Stored<Account>[], evidence: Evidence): Record<string, string> {
  const roots = open.map((it) => evidence.origins.root(it.object)).filter((it) => it.known)
  return Object.fromEntries(roots.map((it) => [it.key, it.name]))
}
