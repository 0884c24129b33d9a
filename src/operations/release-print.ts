import { eitherForBoth } from '../kernel/bilingual.ts'
import { dataForm } from '../publication/data-form.ts'
import { makeEntities } from '../publication/entities/follow-the-money.ts'
import { makeLinkedData } from '../publication/entities/linked-data.ts'
import { estimatesForm } from '../publication/estimates-form.ts'
import type { Form, MakeForm, Press, Sink } from '../publication/form.ts'
import { pageScriptsForm } from '../publication/io/page-check.ts'
import { reportForm } from '../publication/io/report-form.ts'
import { siteApart } from '../publication/io/site-apart.ts'
import { verifierForm } from '../publication/io/verifier-form.ts'
import { releaseKind } from '../publication/kinds.ts'
import type { PublishedAccount, ReleaseFacts, ReleaseHead } from '../publication/model.ts'
import { checkedLaw } from '../publication/published-law.ts'
import { isSealed, type Release } from '../publication/release-model.ts'
import { makeTables } from '../publication/tables/tables.ts'
import { publishedText } from '../publication/texts.ts'
import { Breath } from '../record/io/breath.ts'
import { Discloser } from '../record/io/disclose.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Stored } from '../record/io/stored.ts'
import { sourceKind } from '../sources/kinds.ts'
import type { Context } from './operation.ts'
import { lawEntries } from './publish-law.ts'
import { shownSources, type Chosen } from './release-chosen.ts'
import { publishedEstimate } from './release-estimates.ts'
import { ReleaseContent } from './release-content.ts'
import { changesFrom } from './release-diff.ts'
import { accountsOf, knownTo } from './release-references.ts'

/** Every form that a release has, in the order in which they are written: the site last, since it lists the others. */
export const allForms: readonly MakeForm[] = [
  dataForm,
  estimatesForm,
  reportForm,
  makeTables,
  makeEntities,
  makeLinkedData,
  verifierForm,
  pageScriptsForm,
  siteApart,
]

export type Sealed = Stored<Release & { number: number; at: string }>

/** Makes the forms of an entered release, into wherever its files go. */
export async function printRelease(
  context: Context,
  {
    chosen,
    entered,
    previous,
    forms,
  }: { chosen: Chosen; entered: Sealed; previous: Stored<Release> | undefined; forms: readonly MakeForm[] },
  sink: Sink,
): Promise<ReleaseHead> {
  const { codebook } = context
  const discloser = await discloserFor(context, chosen, entered, previous)
  const content = new ReleaseContent(context, chosen, discloser)
  const head = await headOf(context, { chosen, content, discloser, entered, previous })
  const press: Press = { head, codebook, sha256, sink }
  const made: Form[] = []
  try {
    for (const make of forms) made.push(make(press))
    await goPast(context, made, chosen, content, head)
  } catch (error) {
    for (const form of made) form.drop?.()
    throw error
  }
  return head
}

/** One walk over the record for all forms. */
async function goPast(
  { progress }: Context,
  forms: readonly Form[],
  { findings, accounts: all }: Chosen,
  content: ReleaseContent,
  { law, origins, texts }: ReleaseHead,
): Promise<void> {
  const total = all.size + findings.length
  let done = 0
  // A server has others to answer meanwhile.
  const breath = new Breath()
  for (const [place, one] of findings.entries()) {
    const accounts = byId(await content.onPage(one))
    const finding = await content.finding(one, origins)
    for (const form of forms) form.finding?.(finding, place, accounts)
    progress?.((done += 1), total)
    for (const form of forms) await form.room?.()
    await breath.taken()
  }
  for (const [place, text] of texts.entries()) {
    const accounts = byId(await content.accounts(accountsOf(text)))
    for (const form of forms) form.text?.(text, place, accounts)
  }
  if (law !== undefined) {
    const accounts = byId(await content.accounts(law.accounts))
    for (const form of forms) form.law?.(law, accounts)
  }
  for await (const shard of content.eachShard()) {
    for (const form of forms) form.accounts?.(shard)
    progress?.((done += shard.accounts.length), total)
    for (const form of forms) await form.room?.()
    await breath.taken()
  }
  for (const form of forms) await form.end?.()
}

const byId = (accounts: readonly PublishedAccount[]): Map<string, PublishedAccount> =>
  new Map(accounts.map((it) => [it.id, it]))

async function discloserFor(
  { record }: Context,
  chosen: Chosen,
  entered: Sealed,
  previous: Stored<Release> | undefined,
): Promise<Discloser> {
  const { law, findings, accounts } = chosen
  const sources = await record.read.newestOf(sourceKind, shownSources(chosen))
  const shown = [...accounts.values()].filter(({ whole }) => whole === 'disclosed')
  const ofLaw = law ? [...law.instruments, ...law.texts, ...law.readings] : []
  const of = [...shown, ...sources, ...findings.map(({ finding }) => finding), ...ofLaw, entered]
  if (previous) of.push(previous)
  const { name } = await record.noteSigner()
  return Discloser.of(record, [name, ...of.map(({ log }) => log)])
}

interface HeadParts {
  readonly chosen: Chosen
  readonly content: ReleaseContent
  readonly discloser: Discloser
  readonly entered: Sealed
  readonly previous: Stored<Release> | undefined
}

async function headOf(context: Context, parts: HeadParts): Promise<ReleaseHead> {
  const { chosen, content, discloser, previous } = parts
  const sources = await content.sources()
  const known = await knownTo(context, chosen)
  const changes = previous && (await changesFrom(context.record.read, previous.object, chosen))
  const withheld = [...chosen.accounts.values()].flatMap(({ id, whole }) =>
    whole === 'disclosed' ? [] : [id],
  )
  const origins = content.originNames(sources)
  const law = chosen.law && { ...chosen.law.law, entries: await lawEntries(chosen.law, discloser) }
  return {
    v: 2,
    release: await factsOf(context, parts),
    ...{ log: discloser.logs, checkpoints: discloser.checkpoints },
    findings: chosen.findings.map((it, place) => content.listed(it, place)),
    texts: chosen.release.texts.map((it) => publishedText(it, known)),
    ...(chosen.estimates.length > 0 && { estimates: chosen.estimates.map(publishedEstimate) }),
    ...(law && { law: checkedLaw(law, withheld, origins) }),
    ...{ sources, origins, shards: content.shards, withheld: withheld.length },
    ...(changes && { changes }),
  }
}

/** Of a release's own entry: what it carried, whom it overruled and why stay in the record. */
const ofRelease = new Set(['title', 'audience', 'k', 'corrects', 'number', 'at'])

async function factsOf(
  { record }: Context,
  { entered, previous, discloser }: HeadParts,
): Promise<ReleaseFacts> {
  const { title, audience, k, corrects, number, at } = entered.object
  const corrected = corrects && (await record.read.get(releaseKind, corrects.release)).object
  const manifest = previous?.object.manifest
  return {
    ...{ id: entered.subject, number, audience, at, k },
    title: eitherForBoth(title),
    ...(corrects &&
      corrected &&
      isSealed(corrected) && { corrects: { number: corrected.number, why: corrects.why } }),
    entry: await discloser.open(entered, (name) => ofRelease.has(name)),
    ...(previous?.object.number !== undefined &&
      manifest !== undefined && {
        previous: {
          ...{ number: previous.object.number, manifest },
          entry: await discloser.open(previous, (name) => name === 'number' || name === 'manifest'),
        },
      }),
  }
}
