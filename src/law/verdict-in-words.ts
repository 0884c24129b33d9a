import { penaltyFromCell } from '../accounts/penalty.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import { isGirokError } from '../kernel/errors.ts'
import { penaltyNamed } from './provision-in-words.ts'
import type { Condition, Conflict, Verdict, VerdictCode } from './verdict.ts'
import { verdictSentences } from './verdict-sentences.ts'
import { conditionWords, dimensionWords, holdsWords, reasonWords, verdictWords } from './words.ts'

/** Whom words are made for: what a face calls provisions and texts. A terminal says their codes, a page their names. */
export interface Wording {
  readonly codes: Codebook
  readonly language: Language
  readonly provision: (code: string) => string
  readonly text: (code: string) => string
}

/** A verdict worded for people: what it is, what it is about, why, and on what it depends. */
export interface WordedVerdict {
  readonly verdict: string
  readonly dimension: string
  /** The penalty, persons or circumstance, and the conduct and media where they are but some of what is named. */
  readonly about: readonly string[]
  readonly reason: string
  /** Sentences that name what the reason speaks of: the law's penalty, provisions, reports of silence, other texts. */
  readonly grounds: readonly string[]
  /** Absent where it holds certainly. */
  readonly possibly?: string
  readonly conditions: readonly string[]
}

export function verdictInWords(verdict: Verdict, wording: Wording): WordedVerdict {
  const { alternative, reason } = verdict
  const { codes, language } = wording
  const { kind, reach, circumstance } = reason.params
  const label = (vocabulary: string, code: string | undefined): string[] =>
    code === undefined ? [] : [codes.label(vocabulary, code, language)]
  return {
    verdict: verdictWords[verdict.verdict][language],
    dimension: dimensionWords[verdict.dimension][language],
    about: [
      ...(alternative ? [] : label('penalty', kind)),
      ...subjectInWords(verdict, wording),
      ...label('reach', reach),
      ...label('circumstance', circumstance),
    ],
    reason: reasonWords[reason.code][language],
    grounds: groundsOf(verdict, wording),
    ...certaintyOf(verdict, wording),
  }
}

/** Provisions of one text that answer differently, and what each answers. */
export interface WordedConflict {
  readonly about: readonly string[]
  readonly sides: readonly string[]
  readonly possibly?: string
  readonly conditions: readonly string[]
}

export function conflictInWords(conflict: Conflict, wording: Wording): WordedConflict {
  const { side } = verdictSentences[wording.language]
  return {
    about: subjectInWords(conflict, wording),
    sides: conflict.sides.map(({ provision, verdicts }) =>
      side(wording.provision(provision), namesOf(verdicts, wording.language)),
    ),
    ...certaintyOf(conflict, wording),
  }
}

/** What a verdict is about, where it isn't about the whole account. */
export function subjectInWords(
  { alternative, conduct, media }: Pick<Verdict, 'alternative' | 'conduct' | 'media'>,
  { codes, language }: Pick<Wording, 'codes' | 'language'>,
): string[] {
  return [
    ...(alternative ? [penaltyNamed([alternative], codes, language)] : []),
    ...(conduct === undefined ? [] : [codes.label('conduct', conduct, language)]),
    ...(media === undefined ? [] : [codes.label('media-origin', media, language)]),
  ]
}

/** A cell of a sheet, as reasons carry it, in words. */
export function cellInWords(cell: string, codes: Codebook, language: Language): string {
  try {
    return penaltyNamed(penaltyFromCell(cell, codes), codes, language)
  } catch (error) {
    // A term that was taken out of the codebook since then.
    if (!isGirokError(error)) throw error
    return cell
  }
}

function certaintyOf(
  { holds, conditions }: Pick<Verdict, 'holds' | 'conditions'>,
  wording: Wording,
): Pick<WordedVerdict, 'possibly' | 'conditions'> {
  return {
    ...(holds === 'possibly' && { possibly: holdsWords.possibly[wording.language] }),
    conditions: conditions.map((one) => conditionInWords(one, wording)),
  }
}

const namesOf = (verdicts: readonly VerdictCode[], language: Language): string =>
  verdicts.map((one) => verdictWords[one][language]).join(', ')

function groundsOf({ reason, dimension, provisions, provision }: Verdict, wording: Wording): string[] {
  const { codes, language } = wording
  const say = verdictSentences[language]
  const { law, narrower, reading, provisions: other = [], silences = [], would = [] } = reason.params
  const named = (list: readonly string[]): string => [...new Set(list.map(wording.provision))].join('; ')
  const measured = provisions ?? (provision === undefined ? [] : [provision])
  return [
    ...(law === undefined ? [] : [say.law(cellInWords(law, codes, language))]),
    ...(narrower === undefined ? [] : [say.narrower(named([narrower]), named(other))]),
    ...(reading === undefined ? [] : [say.reading(named(other))]),
    // What a basis rests on are the reports of it.
    ...(dimension === 'basis' || measured.length === 0 ? [] : [say.measured(named(measured))]),
    ...(dimension === 'basis' && other.length > 0 ? [say.says(named(other))] : []),
    ...(silences.length === 0 ? [] : [say.silences(named(silences))]),
    ...would.map(({ text, verdicts }) => say.would(wording.text(text), namesOf(verdicts, language))),
  ]
}

const vocabularyOf: Readonly<Partial<Record<Condition['code'], string>>> = {
  'conduct-is': 'conduct',
  'media-is': 'media-origin',
  'circumstance-holds': 'circumstance',
  'circumstance-does-not-hold': 'circumstance',
}

/** Conducts, media and texts are alternatives; of circumstances and provisions it takes all. */
const alternatives = new Set<Condition['code']>(['conduct-is', 'media-is', 'text-in-force'])

function conditionInWords({ code, values }: Condition, wording: Wording): string {
  const { codes, language, provision, text } = wording
  const vocabulary = vocabularyOf[code]
  const named = values.map((value) => {
    if (value === 'other') return verdictSentences[language].none
    if (code === 'text-in-force') return text(value)
    return vocabulary === undefined ? provision(value) : codes.label(vocabulary, value, language)
  })
  const words = conditionWords[code][language]
  const joint = !alternatives.has(code) ? ', ' : language === 'ko' ? ' 또는 ' : ' or '
  return named.length === 0 ? words : `${words}: ${named.join(joint)}`
}
