import type { Question } from './model.ts'

export type QuestionKey = keyof Question

/** Fields that take several values, in the order in which a question is written out. */
export const listKeys = [
  'type',
  'media',
  'conduct',
  'manner',
  'circumstances',
  'penalty',
  'where',
  'person',
  'body',
  'source',
  'origin',
] as const
export type ListKey = (typeof listKeys)[number]

/** Every key, in canonical order. */
export const questionKeys: readonly QuestionKey[] = [
  'type',
  'media',
  'conduct',
  'manner',
  'circumstances',
  'penalty',
  'when',
  'where',
  'person',
  'body',
  'source',
  'origin',
  'origins',
  'grade',
  'credibility',
  'status',
]

/** The codebook's vocabulary that a field's values come from. */
export const vocabularyOf: Partial<Record<ListKey, string>> = {
  type: 'act-type',
  media: 'media-origin',
  conduct: 'conduct',
  manner: 'manner',
  circumstances: 'circumstance',
  penalty: 'penalty',
}

const aliases: Record<QuestionKey, readonly string[]> = {
  type: ['유형', '행위유형'],
  media: ['매체', '미디어'],
  conduct: ['행위'],
  manner: ['방식'],
  circumstances: ['circumstance', '정황'],
  penalty: ['처벌', '형벌'],
  when: ['언제', '시기', '날짜'],
  where: ['어디', '어디서', '장소'],
  person: ['persons', '사람', '피해자'],
  body: ['bodies', '기관'],
  source: ['출처'],
  origin: ['원출처'],
  origins: ['출처수', '원출처수'],
  grade: ['등급', '신뢰도'],
  credibility: ['신빙성', '신빙도'],
  status: ['상태'],
}

const byName = new Map<string, QuestionKey>(
  questionKeys.flatMap((key) => [key, ...aliases[key]].map((name): [string, QuestionKey] => [name, key])),
)

/** The key that a word means, in English or Korean. */
export function questionKey(word: string): QuestionKey | undefined {
  return byName.get(word.normalize('NFC').toLowerCase())
}

export function isListKey(key: QuestionKey): key is ListKey {
  return listKeys.some((listKey) => listKey === key)
}
