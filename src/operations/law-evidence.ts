import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import type { ReportedAccount } from '../law/compare.ts'
import { instrumentKind, normJudgementKind, readingKind, textKind } from '../law/kinds.ts'
import type { Instrument, Law, NormJudgement, Reading, RecordedText } from '../law/model.ts'
import { lawOf, placeProvisions, type ToldProvision, type Unplaced } from '../law/placing.ts'
import type { Passage } from '../passages/model.ts'
import type { Head, Held } from '../record/io/held.ts'
import { gather, type Evidence } from './evidence.ts'
import { newestOf } from './newest.ts'

/** An account as the faces of law show it: what it states, in which words, and whose word it is in the end. */
export interface LawAccount {
  readonly id: string
  readonly account: Account
  /** Its first passage. */
  readonly quote: string
  readonly passages: readonly Passage[]
  readonly source: string
  readonly codename: string
  readonly title?: string
  readonly origin: { readonly key: string; readonly name: string; readonly known: boolean }
}

/** The objects of law that a record holds. Of two heads the newer is read; `disagreements` has both. */
export interface LawObjects {
  readonly instruments: Head<Instrument>[]
  readonly texts: Head<RecordedText>[]
  readonly readings: Head<Reading>[]
}

/** All that comparing looks at, read once. */
export interface LawEvidence {
  readonly objects: LawObjects
  /** Only what came as objects: without the provisions that are accounts. */
  readonly entered: Law
  readonly told: readonly ToldProvision[]
  readonly law: Law
  readonly unplaced: readonly Unplaced[]
  readonly judgements: readonly NormJudgement[]
  readonly reported: readonly ReportedAccount[]
  /** Provision, act and practice accounts that count, by id. */
  readonly accounts: ReadonlyMap<string, LawAccount>
}

/**
 * The law of a record and what is reported to be done in its name. As in counting, only accounts that a person has
 * accepted, that nobody has withdrawn and about which no two devices disagree.
 */
export function gatherLaw(record: { readonly held: Held }): Promise<LawEvidence> {
  const { held } = record
  return held.still(async () => {
    const evidence = await gather(record)
    const all = await held.list(accountKind)
    const instruments = await held.list(instrumentKind)
    const texts = await held.list(textKind)
    const readings = await held.list(readingKind)
    const judgements = await held.list(normJudgementKind)
    return held.once(gatherLaw, [evidence, all, instruments, texts, readings, judgements], () => {
      const objects = {
        instruments: newestOf(instruments),
        texts: newestOf(texts),
        readings: newestOf(readings),
      }
      return evidenceOf(evidence, all, objects, newestOf(judgements))
    })
  })
}

function evidenceOf(
  { sources, origins }: Evidence,
  all: readonly Head<Account>[],
  objects: LawObjects,
  judged: readonly Head<NormJudgement>[],
): LawEvidence {
  const accounts = new Map<string, LawAccount>()
  const seen = new Set<string>()
  const disputed = new Set<string>()
  for (const { subject, object } of all) {
    if (seen.has(subject)) disputed.add(subject)
    seen.add(subject)
    if (object.status !== 'coded' && object.status !== 'reviewed') continue
    if (object.kind !== 'act' && object.kind !== 'practice' && object.kind !== 'provision') continue
    const source = sources.get(object.source)?.object
    const { key, name, known } = origins.root(object)
    accounts.set(subject, {
      ...{ id: subject, account: object, quote: object.passages[0]?.quote ?? '', passages: object.passages },
      ...{ source: object.source, codename: source?.codename ?? object.source, origin: { key, name, known } },
      ...(source?.title === undefined ? {} : { title: source.title }),
    })
  }
  for (const subject of disputed) accounts.delete(subject)
  const entered = lawIn(objects)
  const told = [...accounts.values()].flatMap(toldBy)
  const { law, unplaced } = placeProvisions(entered, told)
  const reported = [...accounts.values()].flatMap((it) => reportedBy(it, sources.get(it.source)?.object.date))
  const judgements = judged.map(({ object }) => object)
  return { objects, entered, told, law, unplaced, judgements, reported, accounts }
}

function lawIn({ instruments, texts, readings }: LawObjects): Law {
  const plain = <T>(all: readonly Head<T>[]): T[] => all.map(({ object }) => object)
  return lawOf({ instruments: plain(instruments), texts: plain(texts), readings: plain(readings) })
}

function toldBy({ id, account, origin, codename }: LawAccount): ToldProvision[] {
  if (account.kind !== 'provision') return []
  return [{ id, account, by: origin.known ? origin.name : codename }]
}

function reportedBy({ id, account, origin }: LawAccount, sourceDate: string | undefined): ReportedAccount[] {
  if (account.kind !== 'act' && account.kind !== 'practice') return []
  const { kind, conduct, media, circumstances, penalty, reaches, manner, when, where } = account
  const stated = { conduct, media, circumstances, penalty, reaches, manner, when, where }
  return [{ id, kind, ...stated, sourceDate, origin: { key: origin.key, known: origin.known } }]
}
