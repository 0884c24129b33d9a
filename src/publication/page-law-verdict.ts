import { conflictSign, markOf, markSigns } from '../law/marks.ts'
import type { Condition, Conflict, Verdict, VerdictCode } from '../law/verdict.ts'
import { conditionWords, dimensionWords, reasonWords, verdictWords } from '../law/words.ts'
import { html, type Html } from './html.ts'
import type { LawWriter } from './law-writer.ts'

/** A verdict, of what, why, and by which provisions. */
export function verdictLine(writer: LawWriter, verdict: Verdict): Html {
  const { words, page } = writer
  const { language } = page
  const ofBasis = verdict.dimension === 'basis'
  // What a basis rests on is said with its reason.
  const measured = ofBasis
    ? []
    : (verdict.provisions ?? (verdict.provision === undefined ? [] : [verdict.provision]))
  return html`<b
      ><span aria-hidden="true">${markSigns[markOf[verdict.verdict]]}</span>
      ${verdictWords[verdict.verdict][language]}</b
    >${verdict.holds === 'possibly' && html` <span class="soft">(${words.possibly})</span>`}
    <span class="soft"
      >${[dimensionWords[verdict.dimension][language], ...aboutOf(writer, verdict)].join(' · ')}</span
    ><br />
    ${reasonOf(writer, verdict)}${
      measured.length > 0 &&
      html` <span class="soft">${words.measured}: ${writer.provisionNames(measured)}.</span>`
    }
    ${conditions(writer, verdict.conditions)}`
}

export function conflictLine(writer: LawWriter, conflict: Conflict): Html {
  const { words, page } = writer
  const sides = conflict.sides.map(({ provision, verdicts }) =>
    words.sides(writer.provisionName(provision), verdictNames(verdicts, page.language)),
  )
  const about = aboutOf(writer, conflict)
  return html`<b><span aria-hidden="true">${conflictSign}</span> ${words.conflict}</b>${
      conflict.holds === 'possibly' && html` <span class="soft">(${words.possibly})</span>`
    } <span class="soft">${about.join(' · ')}</span><br />
    ${words.conflictHelp} ${sides.join(' ')} ${conditions(writer, conflict.conditions)}`
}

const verdictNames = (verdicts: readonly VerdictCode[], language: 'ko' | 'en'): string =>
  verdicts.map((one) => verdictWords[one][language]).join(', ')

function aboutOf(writer: LawWriter, one: Pick<Verdict, 'alternative' | 'conduct' | 'media'>): string[] {
  const { alternative, conduct, media } = one
  return [
    ...(alternative ? [writer.penalty([alternative])] : []),
    ...(conduct === undefined ? [] : [writer.label('conduct', conduct)]),
    ...(media === undefined ? [] : [writer.label('media-origin', media)]),
  ]
}

function reasonOf(writer: LawWriter, { reason: { code, params }, dimension }: Verdict): string {
  const { words, page } = writer
  const { kind, reach, circumstance, narrower, reading, provisions = [], silences = [], would = [] } = params
  const of = [
    kind === undefined || dimension === 'penalty' ? undefined : writer.label('penalty', kind),
    reach === undefined ? undefined : writer.label('reach', reach),
    circumstance === undefined ? undefined : writer.label('circumstance', circumstance),
  ].filter((part) => part !== undefined)
  const passed = writer.provisionNames(provisions)
  return [
    ...(of.length > 0 ? [`${of.join(' · ')}:`] : []),
    reasonWords[code][page.language],
    ...(narrower === undefined ? [] : [words.followedNarrower(writer.provisionName(narrower), passed)]),
    ...(reading === undefined ? [] : [words.followedReading(passed)]),
    ...(code === 'disputed' ? [words.says(passed)] : []),
    ...(silences.length > 0 ? [words.silences(writer.provisionNames(silences))] : []),
    ...would.map(({ text, verdicts }) =>
      words.would(writer.textName(text), verdictNames(verdicts, page.language)),
    ),
  ].join(' ')
}

const vocabularyOf: Partial<Record<Condition['code'], string>> = {
  'conduct-is': 'conduct',
  'media-is': 'media-origin',
  'circumstance-holds': 'circumstance',
  'circumstance-does-not-hold': 'circumstance',
}

function conditions(writer: LawWriter, all: readonly Condition[]): Html | undefined {
  if (all.length === 0) return undefined
  const { words, page } = writer
  const lines = all.map(({ code, values }) => {
    const vocabulary = vocabularyOf[code]
    const named = values.map((value) =>
      value === 'other'
        ? words.other
        : vocabulary === undefined
          ? writer.provisionName(value)
          : writer.label(vocabulary, value),
    )
    const said = conditionWords[code][page.language]
    return named.length === 0 || code === 'pairing' || code === 'not-all-tried'
      ? said
      : `${said}: ${named.join(page.say.any)}`
  })
  return html`<br /><span class="soft">${words.conditions}: ${lines.join('; ')}.</span>`
}
