import type { Bilingual } from '../kernel/bilingual.ts'

/** What a column of a list of persons can hold. In the order in which a card shows it. */
export const listFields = [
  'name',
  'given-name',
  'surname',
  'sex',
  'birth-date',
  'age',
  'event-date',
  'place',
  'birth-place',
  'occupation',
  'kin',
] as const
export type ListField = (typeof listFields)[number]

export const listFieldNames: Readonly<Record<ListField, Bilingual>> = {
  name: { ko: '이름 전체', en: 'full name' },
  'given-name': { ko: '이름(성 제외)', en: 'given name' },
  surname: { ko: '성', en: 'surname' },
  sex: { ko: '성별', en: 'sex' },
  'birth-date': { ko: '생년월일', en: 'date of birth' },
  age: { ko: '나이', en: 'age' },
  'event-date': { ko: '사건 날짜', en: 'date of what happened' },
  place: { ko: '사건 장소', en: 'place of what happened' },
  'birth-place': { ko: '출생지', en: 'place of birth' },
  occupation: { ko: '직업', en: 'occupation' },
  kin: { ko: '가족의 이름', en: 'name of a relative' },
}

/** As headings are written, without case, spaces and marks. */
const headings: Readonly<Record<ListField, RegExp>> = {
  name: /^(full|victim|person)?names?$|^(성명|이름|피해자명?|피해자이름|성함)$/,
  'given-name': /^(given|first|fore)names?$|^given$|^(명|이름성제외)$/,
  surname: /^(sur|last|family)names?$|^family$|^성(씨)?$/,
  sex: /^(sex|gender)$|^(성별|남녀)$/,
  'birth-date':
    /^(dob|birth(day|date)?|dateofbirth|born|yearofbirth|birthyear|yob)$|^(생년월일|생년|출생(일|년도|연도)?|생일)$/,
  age: /^age(atevent)?$|^(나이|연령|만나이)$/,
  'event-date':
    /^(date|when|eventdate|year|dateof(death|arrest|disappearance|event|execution)|(death|arrest|disappearance)date|died|arrested)$|^(날짜|일자|일시|때|사건일자?|(사망|체포|실종|처형)(일|일자|날짜|시기)?)$/,
  place:
    /^(place|where|location|placeof(death|arrest|disappearance|event|execution)|district|province|region)$|^(장소|지역|곳|(사망|체포|실종|처형|사건)(장소|지))$/,
  'birth-place':
    /^(birthplace|placeofbirth|hometown|origin|residence|address)$|^(출생지|고향|본적|거주지|주소)$/,
  occupation: /^(occupation|job|profession|work)$|^(직업|직장|소속)$/,
  kin: /^(father|mother|kin|relative|parent|fathersname|fathername|mothersname|nextofkin)$|^(부|부친|아버지|모친|어머니|가족|보호자)(명|이름|성명)?$/,
}

/** What each column seems to hold, by its heading; of two that seem the same, the first does. */
export function guessFields(columns: readonly string[]): Partial<Record<ListField, number>> {
  const found: Partial<Record<ListField, number>> = {}
  for (const [at, heading] of columns.entries()) {
    const plain = heading
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
    const field = listFields.find((it) => headings[it].test(plain))
    if (field !== undefined) found[field] ??= at
  }
  return found
}
