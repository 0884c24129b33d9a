import type { Language } from '../kernel/bilingual.ts'

const en = {
  texts: 'Texts',
  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  backTo: (number: number, call: number) =>
    call === 1 ? `Back to note ${number} in the text` : `Back to note ${number} in the text, place ${call}`,
  finding: 'Finding',
  wholeAccount: 'The account in full',
  table: 'Table',
  onlyOther: 'This text is not there in English; it stands here in Korean.',
}
export type TextWords = typeof en

const ko: TextWords = {
  texts: '글',
  notes: '각주',
  note: (number) => `각주 ${number}`,
  backTo: (number, call) =>
    call === 1 ? `본문의 각주 ${number} 자리로` : `본문의 각주 ${number} 자리로(${call}번째)`,
  finding: '판단',
  wholeAccount: '진술 전체 보기',
  table: '표',
  onlyOther: '이 글은 한국어로 된 것이 없어 영어로 싣습니다.',
}

export const textWords: Readonly<Record<Language, TextWords>> = { ko, en }
