import type { Vocabulary } from '../vocabulary.ts'

/** How the text of a law is known. */
export const textBasis = {
  id: 'text-basis',
  closed: true,
  ko: ['법문의 근거', '법의 내용을 무엇으로 알게 되었는지.'],
  en: ['Text basis', 'By what the content of a law is known.'],
  terms: [
    {
      code: 'official-text',
      ko: ['공식 법문', '제정한 기관이 펴낸 법문.'],
      en: ['Official text', 'The text as published by whoever made the law.'],
    },
    {
      code: 'leaked-full-text',
      ko: ['유출된 전문', '공개되지 않았으나 밖으로 나온 전체 법문.'],
      en: ['Leaked full text', 'The whole text, not published but come to light.'],
    },
    {
      code: 'explanatory-material',
      ko: ['해설 자료', '법의 내용을 설명하는 교육 자료나 강연 자료.'],
      en: ['Explanatory material', 'Teaching or lecture material that explains the law.'],
    },
    {
      code: 'translation',
      ko: ['번역', '다른 말로 옮긴 법문.'],
      en: ['Translation', 'The text in another language.'],
    },
    {
      code: 'commentary',
      ko: ['주석과 논평', '법을 풀이하거나 평한 글.'],
      en: ['Commentary', 'Writing that interprets or reviews the law.'],
    },
    {
      code: 'none',
      ko: ['근거 제시 없음', '어떤 법문을 보았는지 출처가 밝히지 않았다.'],
      en: ['None given', 'The source names no text that it rests on.'],
    },
  ],
} as const satisfies Vocabulary
