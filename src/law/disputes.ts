import type { Codes } from '../codebook/codes.ts'
import type { Law, Provision } from './model.ts'
import { asTold } from './placing.ts'

/** Reports that disagree about what a law itself says. Rival reports stand side by side; a reading may rank them. */
export type Dispute =
  | {
      /** Some say that the law says so, others that it is silent. */
      readonly kind: 'said-or-silent'
      readonly instrument: string
      readonly conduct?: readonly string[]
      readonly reaches?: readonly string[]
      readonly penalties?: readonly string[]
      readonly says: readonly string[]
      readonly silent: readonly string[]
      readonly readings: readonly string[]
    }
  | {
      /** Reports of one article of one text give different penalties or persons for the same conduct and media. */
      readonly kind: 'rival-reports'
      readonly instrument: string
      readonly text: string
      readonly article: string
      readonly provisions: readonly string[]
      readonly readings: readonly string[]
    }
  | {
      /** One name, such as "enemy countries", stands for different media. */
      readonly kind: 'definition'
      readonly instrument: string
      readonly label: string
      readonly meanings: readonly {
        readonly media: readonly string[]
        readonly provisions: readonly string[]
      }[]
    }

export function disputesOf(law: Law, codes: Codes): Dispute[] {
  const instruments = new Map(law.texts.map(({ code, instrument }) => [code, instrument]))
  const told = new Set(law.texts.filter(({ basis }) => basis === asTold).map(({ code }) => code))
  const byInstrument = Map.groupBy(
    law.provisions.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    ({ text }) => instruments.get(text) ?? '',
  )
  const readings = (provisions: readonly string[]): string[] =>
    law.readings
      .filter((reading) => reading.provisions.some((code) => provisions.includes(code)))
      .map(({ code }) => code)
  return [...byInstrument]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([instrument, provisions]) => [
      ...silences(instrument, provisions, told, codes, readings),
      ...rivals(instrument, provisions, readings),
      ...definitions(instrument, provisions),
    ])
}

type Readings = (provisions: readonly string[]) => string[]

function silences(
  instrument: string,
  provisions: readonly Provision[],
  told: ReadonlySet<string>,
  codes: Codes,
  readings: Readings,
): Dispute[] {
  const silent = provisions.filter((one) => one.silent === true)
  // Reports of silence about the same thing are one side of one dispute.
  const groups = Map.groupBy(silent, (one) =>
    JSON.stringify([one.text, one.conduct, one.reaches, kindsOf(one)]),
  )
  return [...groups.values()].flatMap((group): Dispute[] => {
    const [first] = group
    if (first === undefined) return []
    // A later text that says what an earlier one doesn't is a change of the law, and no disagreement.
    const near = ({ text }: Provision): boolean =>
      text === first.text || told.has(text) || told.has(first.text)
    const says = provisions.filter(
      (one) => one.silent !== true && near(one) && contradicts(one, first, codes),
    )
    if (says.length === 0) return []
    const [yes, no] = [says, group].map((list) => list.map(({ code }) => code))
    const kinds = kindsOf(first)
    return [
      {
        ...{ kind: 'said-or-silent', instrument },
        ...(first.conduct && { conduct: first.conduct }),
        ...(first.reaches && { reaches: first.reaches }),
        ...(kinds.length > 0 && { penalties: kinds }),
        ...{ says: yes ?? [], silent: no ?? [], readings: readings([...(yes ?? []), ...(no ?? [])]) },
      },
    ]
  })
}

const kindsOf = ({ penalty = [] }: Provision): string[] =>
  [...new Set(penalty.map(({ kind }) => kind))].sort()

function contradicts(says: Provision, silent: Provision, codes: Codes): boolean {
  const near = (vocabulary: string, a: readonly string[] | undefined, b: readonly string[]): boolean =>
    a?.some((one) =>
      b.some((other) => codes.under(vocabulary, one, other) || codes.under(vocabulary, other, one)),
    ) ?? false
  const kinds = kindsOf(silent)
  return (
    (silent.conduct === undefined || near('conduct', says.conduct, silent.conduct)) &&
    (silent.media === undefined || near('media-origin', says.media, silent.media)) &&
    (silent.reaches === undefined || near('reach', says.reaches, silent.reaches)) &&
    (silent.circumstances === undefined || near('circumstance', says.circumstances, silent.circumstances)) &&
    (kinds.length === 0 || kindsOf(says).some((kind) => kinds.includes(kind)))
  )
}

function rivals(instrument: string, provisions: readonly Provision[], readings: Readings): Dispute[] {
  const named = provisions.filter((one) => one.silent !== true && one.article !== undefined && one.penalty)
  const groups = Map.groupBy(named, (one) =>
    JSON.stringify([
      one.text,
      one.article,
      sorted(one.conduct),
      sorted(one.media),
      sorted(one.circumstances),
    ]),
  )
  return [...groups.values()].flatMap((group): Dispute[] => {
    const [first] = group
    const answers = new Set(
      group.map((one) => JSON.stringify([one.penalty, sorted(one.reaches), one.together === true])),
    )
    if (first?.article === undefined || answers.size < 2) return []
    const codes = group.map(({ code }) => code)
    const { text, article } = first
    return [
      { kind: 'rival-reports', instrument, text, article, provisions: codes, readings: readings(codes) },
    ]
  })
}

const sorted = (list: readonly string[] = []): string[] => list.toSorted()

function definitions(instrument: string, provisions: readonly Provision[]): Dispute[] {
  const labelled = provisions.filter(({ mediaLabel }) => mediaLabel !== undefined)
  const byLabel = Map.groupBy(labelled, ({ mediaLabel = '' }) =>
    mediaLabel.normalize('NFC').trim().toLowerCase(),
  )
  return [...byLabel].flatMap(([label, group]): Dispute[] => {
    const meanings = [...Map.groupBy(group, ({ media }) => sorted(media).join('|'))].map(([media, same]) => ({
      media: media.split('|'),
      provisions: same.map(({ code }) => code),
    }))
    return meanings.length < 2 ? [] : [{ kind: 'definition', instrument, label, meanings }]
  })
}
