import { z } from 'zod'
import { eitherForBoth } from '../kernel/bilingual.ts'
import type { Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { matrixFilterSchema } from '../law/kept.ts'
import { instrumentKind, readingKind, textKind } from '../law/kinds.ts'
import type { PublishedLaw } from '../publication/model.ts'
import { publishedLaw, textsBehind } from '../publication/published-law.ts'
import type { Discloser, Disclosure } from '../record/io/disclose.ts'
import type { Head } from '../record/io/held.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import type { KindDefinition } from '../record/kinds.ts'
import { checkedFilter } from './law-comparing.ts'
import { gatherLaw } from './law-evidence.ts'
import { lawFindings, type ListedLawFinding } from './law-findings.ts'
import { resolve } from './look.ts'
import type { Context } from './operation.ts'

/** A finding about law that was kept, or a filter; neither asks for the whole matrix. */
export const publishedLawInput = z.strictObject({
  finding: z.string().optional(),
  filter: matrixFilterSchema.optional(),
})

/** The matrix as it goes out, and the entries that are laid open with it, each with the fields that go out. */
export interface LawToPublish {
  readonly law: Omit<PublishedLaw, 'entries'>
  readonly finding?: string
  readonly instruments: readonly Stored[]
  readonly texts: readonly Stored[]
  readonly readings: readonly Stored[]
}

/** @throws not-found, ambiguous, date-invalid, place-invalid; nothing-to-publish where nothing is compared */
export async function lawToPublish(
  context: Context,
  asked: z.infer<typeof publishedLawInput>,
  mayGoOut: (id: string, account: Account) => boolean,
): Promise<LawToPublish> {
  const { record, codebook } = context
  const finding = asked.finding === undefined ? undefined : await keptFinding(context, asked.finding)
  const evidence = await gatherLaw(record)
  const filter = finding?.finding.object.filter ?? checkedFilter(evidence, asked.filter ?? {})
  const open = (account: string): boolean => {
    const found = evidence.accounts.get(account)
    return found !== undefined && mayGoOut(account, found.account)
  }
  const { law, reported: accounts, judgements } = evidence
  const matrix = publishedLaw({ law, accounts, judgements, codebook, filter, open })
  if (matrix.cells.length === 0) throw new GirokError('nothing-to-publish', {})
  const texts = textsBehind(matrix, evidence.law)
  const shownTexts = evidence.objects.texts.filter(({ object }) => texts.has(object.code))
  const instruments = new Set([
    ...matrix.columns.map(({ instrument }) => instrument),
    ...shownTexts.map(({ object }) => object.instrument),
  ])
  const codes = JSON.stringify(matrix)
  return {
    law: { ...matrix, ...(finding && signatureOf(finding)) },
    ...(finding && { finding: finding.finding.subject }),
    instruments: await whole(
      record.read,
      instrumentKind,
      evidence.objects.instruments.filter(({ object }) => instruments.has(object.code)),
    ),
    texts: await whole(record.read, textKind, shownTexts),
    // A ranking goes out where something shown follows it.
    readings: await whole(
      record.read,
      readingKind,
      evidence.objects.readings.filter(({ object }) => codes.includes(JSON.stringify(object.code))),
    ),
  }
}

/** With their entries, which go out with them: comparing needs only what they state. */
async function whole<T>(
  read: Reader,
  definition: KindDefinition<T>,
  heads: readonly Head[],
): Promise<Stored<T>[]> {
  const stored: Stored<T>[] = []
  for (const { subject, entry } of heads) {
    stored.push(...(await read.heads(definition, subject)).filter((it) => it.entry === entry))
  }
  return stored
}

async function keptFinding(context: Context, ref: string): Promise<ListedLawFinding> {
  const id = await resolve(context.record.read, ref)
  const found = (await lawFindings.run(context, {})).find(({ finding }) => finding.subject === id)
  if (found === undefined) throw new GirokError('not-found', { ref })
  return found
}

function signatureOf({
  finding,
  changes,
}: ListedLawFinding): Pick<PublishedLaw, 'title' | 'standard' | 'signed' | 'stale'> {
  const { title, standard, signedAt } = finding.object
  return {
    ...(title && { title: eitherForBoth(title) }),
    ...(standard !== undefined && { standard }),
    ...(signedAt !== undefined && { signed: { at: signedAt } }),
    stale: changes.stale && standard !== undefined,
  }
}

/** Of a ranking, what is ranked: whose it is and the reason stay in the record. */
const publishedOfReading = new Set(['code', 'provisions'])

/** Its entries, laid open as far as they go out. */
export async function lawEntries(
  { instruments, texts, readings }: LawToPublish,
  discloser: Discloser,
): Promise<PublishedLaw['entries']> {
  const open = (all: readonly Stored[], fields: (name: string) => boolean): Promise<Disclosure[]> =>
    Promise.all(all.map((entry) => discloser.open(entry, fields)))
  return {
    instruments: await open(instruments, () => true),
    texts: await open(texts, () => true),
    readings: await open(readings, (name) => publishedOfReading.has(name)),
  }
}
