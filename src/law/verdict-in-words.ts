import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import { penaltyInWords } from './penalty-words.ts'
import type { Condition, Verdict } from './verdict.ts'
import { conditionWords, dimensionWords, holdsWords, reasonInWords, verdictWords } from './words.ts'

/** A verdict worded for people: what it is, what it is about, why, and on what it depends. */
export interface WordedVerdict {
  readonly verdict: string
  readonly dimension: string
  /** The penalty, persons or circumstance, and the conduct and media where they are but some of what is named. */
  readonly about: readonly string[]
  readonly reason: string
  /** Absent where it holds certainly. */
  readonly possibly?: string
  readonly conditions: readonly string[]
}

export function verdictInWords(verdict: Verdict, codes: Codebook, language: Language): WordedVerdict {
  const { alternative, conduct, media, holds, reason } = verdict
  const { kind, reach, circumstance } = reason.params
  const label = (vocabulary: string, code: string | undefined): string[] =>
    code === undefined ? [] : [codes.label(vocabulary, code, language)]
  const penalty = alternative ? [penaltyInWords([alternative], language)] : label('penalty', kind)
  return {
    verdict: verdictWords[verdict.verdict][language],
    dimension: dimensionWords[verdict.dimension][language],
    about: [
      ...penalty,
      ...label('reach', reach),
      ...label('circumstance', circumstance),
      ...label('conduct', conduct),
      ...label('media-origin', media),
    ],
    reason: reasonInWords(reason, language),
    ...(holds === 'possibly' && { possibly: holdsWords.possibly[language] }),
    conditions: verdict.conditions.map((one) => conditionInWords(one, codes, language)),
  }
}

const vocabularyOf: Readonly<Partial<Record<Condition['code'], string>>> = {
  'conduct-is': 'conduct',
  'media-is': 'media-origin',
  'circumstance-holds': 'circumstance',
  'circumstance-does-not-hold': 'circumstance',
  pairing: 'reach',
}
/** None that a provision names. */
const other = { ko: '조항에 없는 것', en: 'none that a provision names' }

function conditionInWords({ code, values }: Condition, codes: Codebook, language: Language): string {
  const vocabulary = vocabularyOf[code]
  const named = values.map((value) => {
    if (value === 'other') return other[language]
    return vocabulary === undefined ? value : codes.label(vocabulary, value, language)
  })
  const words = conditionWords[code][language]
  return named.length === 0 ? words : `${words}: ${named.join(', ')}`
}
