import type { Language } from '../kernel/bilingual.ts'
import { listFieldNames } from './list-fields.ts'
import { strataFields } from './strata-values.ts'

const sexes: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  F: { ko: '여성(F)', en: 'female (F)' },
  M: { ko: '남성(M)', en: 'male (M)' },
}

/** By what strata were made: a field of the record's lists, or a column of a file, which is called as there. */
export function strataBy(by: string, ofLists: boolean, language: Language): string {
  const field = ofLists ? strataFields.find((it) => it === by) : undefined
  if (field === undefined) return by
  if (field === 'event-date') return { ko: '사건 연도', en: 'year of what happened' }[language]
  return listFieldNames[field][language]
}

/** What one stratum is called; nobody said it of those in the last. */
export function stratumName(by: string, value: string, ofLists: boolean, language: Language): string {
  if (value === '') {
    const files = { ko: '(빈칸)', en: '(empty)' }
    return (ofLists ? { ko: '미상 또는 서로 다름', en: 'not stated, or not the same' } : files)[language]
  }
  return (ofLists && by === 'sex' ? sexes[value]?.[language] : undefined) ?? value
}
