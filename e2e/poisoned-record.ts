import { writeFileSync } from 'node:fs'
import { accountKind } from '../src/accounts/kinds.ts'
import { kinds } from '../src/kinds.ts'
import { accounts } from '../src/operations/accounts.ts'
import { add, addInput } from '../src/operations/add.ts'
import { makeIdentities } from '../src/operations/compartments.ts'
import { describe } from '../src/operations/describe.ts'
import { find, findInput } from '../src/operations/find.ts'
import { sealIdentity } from '../src/operations/identities.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { lawKeep, lawKeepInput } from '../src/operations/law-findings.ts'
import { lawNorm, lawRank } from '../src/operations/law-judging.ts'
import { consent, origin, withdraw } from '../src/operations/manage.ts'
import { member } from '../src/operations/members.ts'
import { listedPairs } from '../src/operations/listed-pairs.ts'
import type { Context } from '../src/operations/operation.ts'
import { addPersonList } from '../src/operations/person-lists.ts'
import { newRelease } from '../src/operations/release.ts'
import { released } from './released.ts'
import { codebookIn } from '../src/operations/record-codebook.ts'
import { term } from '../src/operations/terms.ts'
import { Record } from '../src/record/io/record.ts'
import { itemKind, layerKind } from '../src/sources/kinds.ts'
import type { Girok } from './girok.ts'
import { listsOfPersons } from './invented-lists.ts'
import { address, all, html, image, law, other, plain, sheet, vector } from './poison.ts'

export const ofIdentities = 'seven otters in the harbour'

/** Sources by their ids, the finding's, and the folder that the pages were written to. */
export interface Poisoned {
  readonly text: string
  readonly page: string
  readonly third: string
  readonly finding: string
  readonly lawFinding: string
  readonly published: string
  /** Sealed, and a draft made from it. */
  readonly release: string
  readonly draft: string
  /** The first question about two listed persons. */
  readonly listed: string
}

/** A record with poison wherever a user or a file can put words, and something of each kind that waits in review. */
export async function poisonedRecord(girok: Girok, folder: string, passphrase: string): Promise<Poisoned> {
  const { record } = await Record.create(folder, passphrase, { name: `Ari ${image}` }, { kinds })
  const context = {
    ...{ record, codebook: await codebookIn(record), member: await record.defaultMember() },
    language: 'en' as const,
  }
  await member.run(context, { name: `Heron ${vector}`, initials: '<b>' })
  const label = { ko: `${image} 밤`, en: `${image} at night` }
  const { code } = await term.run(context, { vocabulary: 'manner', label, definition: { ko: all, en: all } })
  const files = [
    [`${image}.txt`, plain],
    [`${vector}.html`, html],
    [`${image} other.txt`, other],
  ] as const
  const paths = files.map(([name, words]) => {
    writeFileSync(girok.path(name), words)
    return girok.path(name)
  })
  const { added } = await add.run(context, addInput.parse({ paths, details: {}, kind: 'press-report' }))
  const [text = '', page = '', third = ''] = added.map((it) => it.source)
  const said = { title: all, note: all, why: all }
  await describe.run(context, { refs: [text], codename: `${image} one`, ...said })
  await describe.run(context, { refs: [page], codename: `${address} two`, relays: vector, ...said })
  await describe.run(context, { refs: [third], codename: `${vector} three`, ...said })
  for (const ref of [text, page, third]) await consent.run(context, { ref, scope: 'publish', reason: all })
  await origin.run(context, { name: image, aliases: [vector], source: text })
  await record.close()

  const rows = sheet(`${image} one`, `${address} two`, `${vector} three`, code)
  writeFileSync(girok.path('sheet.csv'), rows)
  const { json } = girok.runWith({ GIROK_RECORD: folder }, 'import', girok.path('sheet.csv'), '--json')
  if (json.refused.length > 0) throw new Error(JSON.stringify(json))

  const again = await Record.open(folder, passphrase, { kinds })
  const later = { ...context, record: again, codebook: await codebookIn(again) }
  const concluded = await conclude(later)
  const published = girok.path('published')
  const { release } = await released(later, { out: published, law: {}, title: { ko: all, en: all } })
  const { release: draft } = await newRelease.run(later, { from: release })
  // Sealed after the release: its name stands in everything, and the guard would rightly refuse.
  await makeIdentities.run(later, { passphrase: ofIdentities })
  await sealIdentity.run(later, { ref: text, name: image, contact: vector, note: all })
  await leaveToReview(later, text, third)
  const listed = await listedPersons(later, girok)
  await again.close()
  return { text, page, third, ...concluded, published, release, draft, listed }
}

/** Two lists whose places are poison, and so is what they are called. */
async function listedPersons(context: Context, girok: Girok): Promise<string> {
  for (const { code, csv } of listsOfPersons(24).slice(0, 2)) {
    const path = girok.path(`${vector} ${code}.csv`)
    writeFileSync(path, csv.replace(/Ostrel|Vasny|Kilm|Tarrow/g, `${image} $&`))
    await addPersonList.run(context, { path, code, title: `${all} ${code}`, once: true })
  }
  const { cards } = await listedPairs.run(context, { limit: 1 })
  return cards[0]?.listed.join('+') ?? ''
}

/** Law, readings of it, and a finding of each kind. */
async function conclude(context: Context): Promise<{ finding: string; lawFinding: string }> {
  await lawAdd.run(context, { json: law() })
  await lawRank.run(context, { provisions: ['bad-1', 'bad-2'], reason: all })
  await lawNorm.run(context, { subject: 'bad-1', norm: 'gc-36-35', verdict: 'confirmed', reason: all })
  const title = { ko: `${all} 판단`, en: `${all} finding` }
  const standard = 'reasonable-grounds-to-believe'
  const kept = await lawKeep.run(context, lawKeepInput.parse({ title, standard, note: all }))
  const asked = { question: 'type:execution where:XA', titleKo: title.ko, titleEn: title.en }
  const { finding = '' } = await find.run(context, findInput.parse({ ...asked, standard, note: all }))
  return { finding, lawFinding: kept.finding }
}

/** One of everything that waits: a number that fell, words that lost their place, two heads, a suggestion. */
async function leaveToReview(context: Context, text: string, third: string): Promise<void> {
  const { record, member: who } = context
  const { accounts: coded } = await accounts.run(context, { source: text })
  const execution = coded.find((it) => it.object.kind === 'act' && it.object.type === 'execution')
  await withdraw.run(context, { ref: execution?.subject ?? '', reason: all })
  const stored = await record.read.having(accountKind, 'source', text)
  const act = stored.find((it) => it.object.kind === 'act' && it.object.status === 'coded')
  const response = stored.find((it) => it.object.kind === 'response')
  const [item] = await record.read.having(itemKind, 'source', third)
  const [layer] = await record.read.having(layerKind, 'item', item?.subject ?? '')
  if (!act || !response || !item || !layer) throw new Error('the record lacks what is to wait')
  const change = { why: all, operation: 'code' }
  for (const note of [`${all} one`, `${all} two`])
    await record.change(who, change, (writer) => writer.revise(accountKind, act, { ...act.object, note }))
  await record.change(who, change, (writer) =>
    writer.revise(accountKind, response, { ...response.object, status: 'suggested' }),
  )
  await record.change(who, { why: all, operation: 'extract' }, (writer) =>
    writer.put(layerKind, {
      ...layer.object,
      extractor: { name: 'text', version: 'next' },
      text: layer.object.text.replace('Another sign said', 'One more sign told'),
    }),
  )
}
