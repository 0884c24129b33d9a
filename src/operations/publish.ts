import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { writePublication } from '../publication/io/write-publication.ts'
import type { PublishedAccount, PublishedFinding, PublishedSource } from '../publication/model.ts'
import { disclose } from '../record/io/disclose.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { gather, type Evidence } from './evidence.ts'
import { findings, type ListedFinding } from './find.ts'
import { Passages, resolve } from './look.ts'
import { operation, type Context } from './operation.ts'

/** Fields of an account that stay in the record whatever the consent. */
const inner = new Set(['coder', 'note', 'reason'])

/** Writes findings as pages, with what a stranger needs to check them; a source that doesn't agree stays out. */
export const publish = operation({
  name: 'publish',
  kind: 'query',
  input: z.strictObject({ out: z.string(), findings: z.array(z.string()).optional() }),
  async run(context, input): Promise<{ path: string; files: number; findings: number; withheld: number }> {
    const { record } = context
    const chosen = await choose(context, input.findings)
    const evidence = await gather(record.read)
    const ids = new Set(chosen.flatMap(({ now }) => [...now.accounts, ...now.maybe]))
    const open: Stored<Account>[] = []
    const accounts: Record<string, PublishedAccount> = {}
    for (const id of [...ids].sort()) {
      const account = await record.read.get(accountKind, id)
      const source = evidence.sources.get(account.object.source)
      if (source && mayGoOut(source.object)) open.push(account)
      else accounts[id] = { id, withheld: 'consent' }
    }
    const withheld = ids.size - open.length
    const disclosed = await disclose(
      record,
      open.map((entry) => ({ entry, fields: (name) => !inner.has(name) })),
    )
    const passages = new Passages(record.read)
    for (const [entry, account] of open.entries()) {
      accounts[account.subject] = await published(account, entry, evidence, passages)
    }
    const { logs: log, checkpoints, entries } = disclosed
    const publication = {
      v: 1 as const,
      at: new Date().toISOString(),
      log,
      checkpoints,
      findings: chosen.map(publishedFinding),
      accounts,
      sources: await publishedSources(context, open, evidence),
      origins: originNames(open, evidence),
      entries,
      withheld,
    }
    const done = writePublication(input.out, publication, context.codebook, await record.noteSigner())
    return { path: input.out, ...done, withheld }
  },
})

async function choose(context: Context, wanted: readonly string[] | undefined): Promise<ListedFinding[]> {
  const all = await findings.run(context, {})
  if (all.length === 0) throw new GirokError('nothing-to-publish', {})
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
  return {
    id,
    source: object.source,
    entry,
    fields: Object.fromEntries(Object.entries(object).filter(([name]) => !inner.has(name))),
    passages,
    ...(root.known ? { origin: root.key } : {}),
  }
}

function publishedFinding({ finding, text, now, changes }: ListedFinding): PublishedFinding {
  const { title, standard, signedAt, question } = finding.object
  return {
    id: finding.subject,
    title: { ko: title.ko ?? title.en ?? '', en: title.en ?? title.ko ?? '' },
    question,
    questionText: text,
    result: now,
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
