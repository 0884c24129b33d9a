import type { Codebook } from '../codebook/codebook.ts'
import { behindInWords } from '../law/behind-in-words.ts'
import { verdictInWords, type WordedVerdict, type Wording } from '../law/verdict-in-words.ts'
import { markSigns } from '../law/marks.ts'
import type { Matrix } from '../law/matrix.ts'
import { changeWords, markWords, verdictWords } from '../law/words.ts'
import type { Verdict } from '../law/verdict.ts'
import type { ListedLawFinding } from '../operations/law-findings.ts'
import type { WhatIf } from '../operations/law-add.ts'
import type { ShownComparison, ShownMatrix } from '../operations/law-matrix.ts'
import type { LawInRecord } from '../operations/law.ts'
import { forceInWords } from '../publication/force-in-words.ts'
import type { LawPaper, PaperCell } from '../publication/law-paper-model.ts'
import type { LawTexts } from './law-texts.ts'
import type { Terminal } from './terminal.ts'

type Words = readonly [Terminal, LawTexts]

/** At a terminal provisions and texts are called by their codes, since that is what one types. */
export const wordingIn = ({ language }: Terminal, codes: Codebook): Wording => ({
  ...{ codes, language },
  provision: (code) => code,
  text: (code) => code,
})

function verdictLine({ verdict, about, reason, grounds, possibly, conditions }: WordedVerdict): string {
  const depends = possibly === undefined ? '' : ` (${[possibly, ...conditions].join('; ')})`
  return `${verdict}${about.length === 0 ? '' : `: ${about.join(', ')}`}${depends}. ${[reason, ...grounds].join(' ')}`
}

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 120)} …` : line
}

export function lawLines({ language }: Terminal, texts: LawTexts, held: LawInRecord): string[] {
  const offered = held.library.filter(({ entered }) => !entered)
  const library = offered.flatMap(({ name, title }) => [`  ${title[language]}: ${texts.enterIt(name)}`])
  const offer = library.length === 0 ? [] : ['', texts.library, ...library]
  if (held.texts.length === 0 && held.unplaced.length === 0) return [texts.noLaw, ...offer]
  const named = (name: { ko?: string | undefined; en?: string | undefined }): string =>
    name[language] ?? name.ko ?? name.en ?? ''
  const instruments = [...Map.groupBy(held.texts, ({ instrument }) => instrument)].flatMap(([code, list]) => {
    const instrument = held.instruments.find((one) => one.code === code)
    return [
      `${code}${instrument === undefined ? '' : `  ${named(instrument.name)}`}`,
      ...list.flatMap((text) => {
        const count = held.provisions.filter((one) => one.text === text.code).length
        const state =
          text.basis === 'none'
            ? texts.told
            : text.implied
              ? texts.implied
              : text.held
                ? texts.held
                : texts.notHeld
        const force = forceInWords(text, language)
        const by = texts.reportedBy([...new Set(text.reportedBy.map((one) => one.by))].join(', '))
        return [
          `  ${text.code}  ${text.implied ? '' : named(text.title)}`.trimEnd(),
          `    ${[state, ...(force === '' ? [] : [force]), texts.provisions(count), by].join(' · ')}`,
        ]
      }),
    ]
  })
  return [...instruments, ...unplacedLines(texts, held), ...disputeLines(texts, held), ...offer]
}

function unplacedLines(texts: LawTexts, { unplaced, accounts }: LawInRecord): string[] {
  const lines = unplaced.map(
    ({ account, reason, texts: several }) =>
      `  ${account}  ${[texts.unplacedWhy[reason], ...several].join(' ')}: ${short(accounts[account]?.quote ?? '')}`,
  )
  return lines.length === 0 ? [] : ['', texts.unplaced, ...lines]
}

function disputeLines(texts: LawTexts, { disputes }: LawInRecord): string[] {
  const lines = disputes.flatMap((one) => {
    const kind = texts.dispute[one.kind]
    switch (one.kind) {
      case 'said-or-silent':
        return [
          `  ${[one.instrument, ...(one.conduct ?? []), ...(one.reaches ?? [])].join(' · ')}: ${kind}`,
          `    ${texts.saySo}: ${one.says.join(', ')}`,
          `    ${texts.saySilent}: ${one.silent.join(', ')}`,
        ]
      case 'rival-reports':
        return [`  ${one.text} · ${one.article}: ${kind}`, `    ${one.provisions.join(', ')}`]
      case 'definition':
        return [
          `  ${one.instrument} · ${one.label}: ${kind}`,
          ...one.meanings.map(({ media, provisions }) => `    ${media.join(', ')}: ${provisions.join(', ')}`),
        ]
    }
  })
  return lines.length === 0 ? [] : ['', texts.disputes, ...lines]
}

export function comparisonLines(
  [terminal, texts]: Words,
  comparisons: readonly ShownComparison[],
  codes: Codebook,
): string[] {
  const wording = wordingIn(terminal, codes)
  return [...Map.groupBy(comparisons, ({ account }) => account).values()].flatMap((of) => {
    const [first] = of
    if (first === undefined) return []
    const origin = first.origin.known ? `  [${first.origin.name}]` : ''
    return [
      `${first.account}${origin}`,
      `  “${short(first.quote)}”`,
      ...of.flatMap(({ text, force, verdicts }) => [
        `  ${text ?? texts.noText}${force === 'possible' ? ` (${texts.possiblyInForce})` : ''}`,
        ...verdicts.map((one) => `    ${verdictLine(verdictInWords(one, wording))}`),
      ]),
      '',
    ]
  })
}

export function behindLines(
  { language }: Terminal,
  { behind }: Pick<Matrix, 'behind'>,
  origins: ShownMatrix['allOrigins'],
): string[] {
  const names = new Map(origins.map(({ key, name }) => [key, name]))
  return behindInWords(behind, (key) => names.get(key), language)
}

export function paperLines(
  [terminal, texts]: Words,
  paper: LawPaper,
  { matrix, allOrigins }: Pick<ShownMatrix, 'matrix' | 'allOrigins'>,
): string[] {
  const rows = paper.rows.flatMap(({ conduct, media, circumstances, cells }) => [
    '',
    [conduct, media, ...(circumstances === '' ? [] : [circumstances])].join(' · '),
    ...cells.flatMap((cell, at) => (cell ? cellLines(texts, paper.columns[at]?.text ?? '', cell) : [])),
  ])
  const accounts = paper.accounts.map(
    ({ number, id, when, origin, quote }) => `  [${number}] ${id}  ${when}, ${origin}: “${short(quote)}”`,
  )
  const behind = behindLines(terminal, matrix, allOrigins)
  return [...behind, ...rows, ...(accounts.length === 0 ? [] : ['', ...accounts])]
}

function cellLines(texts: LawTexts, text: string, cell: PaperCell): string[] {
  const paper = cell.paper.map(({ says, provisions }) => `${says} [${provisions.join(', ')}]`)
  const reported = cell.reported.map(({ says, accounts }) => `${says} [${accounts.join(', ')}]`)
  const marks = cell.marks.map(({ sign, word, possibly }) => `${sign}${possibly ? '?' : ''} ${word}`)
  return [
    `  ${text}`,
    ...(paper.length === 0 ? [] : [`    ${texts.onPaper}: ${paper.join('; ')}`]),
    ...(reported.length === 0
      ? []
      : [`    ${texts.reported}: ${reported.join('; ')} (${texts.origins(cell.accounts, cell.origins)})`]),
    ...(marks.length === 0 ? [] : [`    ${marks.join('  ')}`]),
  ]
}

export function whatIfLines([{ language }, texts]: Words, { changes, accounts }: WhatIf): string[] {
  if (changes.length === 0) return [texts.noChanges]
  const verdicts = (list: readonly Verdict[]): string =>
    list.length === 0
      ? texts.none
      : [...new Set(list.map((one) => verdictWords[one.verdict][language]))].join(', ')
  const byAccount = Map.groupBy(changes, ({ account }) => account)
  return [
    texts.changes(changes.length, byAccount.size),
    ...[...byAccount].flatMap(([account, of]) => [
      '',
      `${account}  “${short(accounts[account]?.quote ?? '')}”`,
      ...of.flatMap(({ text, why, before, after }) => [
        `  ${text}: ${why.map(({ code, values }) => [changeWords[code][language], ...values.filter((one) => one !== text)].join(' ')).join('; ')}`,
        `    ${texts.before}: ${verdicts(before)}`,
        `    ${texts.after}: ${verdicts(after)}`,
      ]),
    ]),
  ]
}

export function lawFindingLines(
  [{ language }, texts]: Words,
  state: { readonly draft: string; readonly signed: string },
  { finding, before, changes }: ListedLawFinding,
): string[] {
  const { title, standard, filter } = finding.object
  const name = title?.[language] ?? title?.en ?? title?.ko
  const asked = Object.entries(filter).map(([key, value]) => `${key}:${[value].flat().join('|')}`)
  return [
    `${finding.subject}  [${standard === undefined ? state.draft : `${state.signed}: ${standard}`}]${name === undefined ? '' : `  ${name}`}`,
    `  ${[...asked, texts.finding(before)].join(' · ')}`,
    ...(changes.stale ? [`  ! ${texts.toReview(changes.added.length, changes.removed.length)}`] : []),
  ]
}

/** How many cells of the matrix carry each mark. */
export function markLines({ language }: Terminal, matrix: Matrix): string[] {
  return marks.flatMap((mark) => {
    const cells = matrix.cells.filter((cell) => cell.marks.some((one) => one.mark === mark)).length
    return cells === 0 ? [] : [`${markSigns[mark]} ${markWords[mark][language]}: ${cells}`]
  })
}

const marks = [
  'harsher',
  'other-kind',
  'no-basis',
  'others-reached',
  'milder',
  'within',
  'cannot-say',
] as const
