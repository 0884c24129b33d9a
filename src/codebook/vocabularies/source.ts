import type { Vocabulary } from '../vocabulary.ts'

export const sourceKind = {
  id: 'source-kind',
  closed: true,
  ko: ['출처 종류', '정보가 어떤 꼴의 출처에서 나왔는지.'],
  en: ['Kind of source', 'What kind of thing the information comes from.'],
  terms: [
    {
      code: 'interview',
      ko: ['면담', '사람에게 직접 들은 말.'],
      en: ['Interview', 'What a person told us.'],
    },
    {
      code: 'document',
      ko: ['문서', '기관이나 개인이 만든 글.'],
      en: ['Document', 'Writing by an institution or a person.'],
    },
    {
      code: 'press-report',
      ko: ['언론 보도', '신문, 방송, 인터넷 매체의 기사.'],
      en: ['Press report', 'An item in a newspaper, a broadcast or an online outlet.'],
    },
    {
      code: 'image',
      ko: ['사진과 그림', '멈춰 있는 영상.'],
      en: ['Image', 'A still picture, satellite views included.'],
    },
    { code: 'audio', ko: ['녹음', '소리만 담긴 기록.'], en: ['Audio', 'A recording of sound alone.'] },
    {
      code: 'video',
      ko: ['동영상', '움직이는 영상 기록.'],
      en: ['Video', 'A recording of moving pictures.'],
    },
    {
      code: 'data-set',
      ko: ['데이터', '표나 데이터베이스로 모은 기록.'],
      en: ['Data set', 'Records gathered in a table or a database.'],
    },
    {
      code: 'own-observation',
      ko: ['직접 관찰', '기록하는 단체가 스스로 보고 들은 것.'],
      en: ['Own observation', 'What the documenting organisation saw or heard itself.'],
    },
  ],
} as const satisfies Vocabulary

/** After the Admiralty scale: the source, whatever it says this time. */
export const reliability = {
  id: 'reliability',
  closed: true,
  ko: ['출처 신뢰도', '이번 내용과 별개로 그 출처를 얼마나 믿을 수 있는지.'],
  en: ['Reliability of the source', 'How far the source can be trusted, whatever it says this time.'],
  terms: [
    {
      code: 'A',
      ko: ['온전히 믿을 만함', '의심할 까닭이 없고 늘 정확했다.'],
      en: ['Completely reliable', 'No reason for doubt, and always right so far.'],
    },
    {
      code: 'B',
      ko: ['대체로 믿을 만함', '작은 의심은 있으나 대부분 정확했다.'],
      en: ['Usually reliable', 'Small doubts, but mostly right so far.'],
    },
    {
      code: 'C',
      ko: ['꽤 믿을 만함', '의심스러운 데가 있으나 정확할 때도 많았다.'],
      en: ['Fairly reliable', 'Some doubt, yet often right so far.'],
    },
    {
      code: 'D',
      ko: ['그다지 믿기 어려움', '의심이 크고 정확한 때가 드물었다.'],
      en: ['Not usually reliable', 'Much doubt, and seldom right so far.'],
    },
    {
      code: 'E',
      ko: ['믿을 수 없음', '거짓이나 잘못이 되풀이되었다.'],
      en: ['Unreliable', 'False or mistaken again and again.'],
    },
    {
      code: 'F',
      ko: ['판단할 수 없음', '판단할 만한 이력이 없다.'],
      en: ['Cannot be judged', 'There is no history to judge by.'],
    },
  ],
} as const satisfies Vocabulary

export const consent = {
  id: 'consent',
  closed: true,
  ko: ['동의 범위', '출처가 어디까지 쓰도록 허락했는지.'],
  en: ['Consent', 'How far whoever gave the information lets it be used.'],
  terms: [
    { code: 'none', ko: ['동의 없음', '쓰지 않는다.'], en: ['None', 'It may not be used.'] },
    {
      code: 'internal',
      ko: ['내부 사용', '단체 안에서만 쓴다.'],
      en: ['Internal', 'Within the organisation only.'],
    },
    {
      code: 'share',
      ko: ['공유', '약속한 상대와 나눌 수 있으나 공개하지 않는다.'],
      en: ['Share', 'With partners under agreement, but not published.'],
    },
    { code: 'publish', ko: ['공개', '펴낼 수 있다.'], en: ['Publish', 'It may be made public.'] },
  ],
} as const satisfies Vocabulary
