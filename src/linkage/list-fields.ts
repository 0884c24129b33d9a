import type { Bilingual } from '../kernel/bilingual.ts'

/** What a column of a list of persons can hold, in the order in which a card shows it. */
export const listFields = [
  'name',
  'native-name',
  'given-name',
  'surname',
  'sex',
  'birth-date',
  'age',
  'event-date',
  'death-date',
  'place',
  'birth-place',
  'occupation',
  'kin',
] as const
export type ListField = (typeof listFields)[number]

export const listFieldNames: Readonly<Record<ListField, Bilingual>> = {
  name: { ko: '성명', en: 'full name' },
  'native-name': { ko: '성명(한글·한자)', en: 'full name in its own script' },
  'given-name': { ko: '이름(성 제외)', en: 'given name' },
  surname: { ko: '성', en: 'surname' },
  sex: { ko: '성별', en: 'sex' },
  'birth-date': { ko: '생년월일', en: 'date of birth' },
  age: { ko: '나이', en: 'age' },
  'event-date': { ko: '사건 날짜', en: 'date of what happened' },
  'death-date': { ko: '사망일', en: 'date of death' },
  place: { ko: '사건 장소', en: 'place of what happened' },
  'birth-place': { ko: '출생지', en: 'place of birth' },
  occupation: { ko: '직업', en: 'occupation' },
  kin: { ko: '가족의 이름', en: 'name of a relative' },
}
