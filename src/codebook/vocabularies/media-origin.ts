import type { Vocabulary } from '../vocabulary.ts'

/** Where media came from. Countries are ISO 3166-1 codes below `foreign`; further ones can be added by a record. */
export const mediaOrigin = {
  id: 'media-origin',
  ko: ['매체의 출처', '영화, 노래, 글 따위가 만들어진 곳.'],
  en: ['Origin of media', 'Where films, songs or writings were made.'],
  terms: [
    {
      code: 'foreign',
      ko: ['외국', '그 나라 밖에서 만든 매체. 어느 나라인지 밝히지 않은 경우도 여기에 넣는다.'],
      en: ['Foreign', 'Made outside the country concerned; also where no country is named.'],
      below: [
        {
          code: 'KR',
          ko: ['한국', '대한민국에서 만든 매체.'],
          en: ['South Korea', 'Made in the Republic of Korea.'],
        },
        {
          code: 'US',
          ko: ['미국', '미국에서 만든 매체.'],
          en: ['United States', 'Made in the United States of America.'],
        },
        {
          code: 'JP',
          ko: ['일본', '일본에서 만든 매체.'],
          en: ['Japan', 'Made in Japan.'],
        },
        {
          code: 'CN',
          ko: ['중국', '중국에서 만든 매체. 홍콩과 대만은 따로 적는다.'],
          en: ['China', 'Made in mainland China; Hong Kong and Taiwan have codes of their own.'],
        },
        {
          code: 'HK',
          ko: ['홍콩', '홍콩에서 만든 매체.'],
          en: ['Hong Kong', 'Made in Hong Kong.'],
        },
        {
          code: 'TW',
          ko: ['대만', '대만에서 만든 매체.'],
          en: ['Taiwan', 'Made in Taiwan.'],
        },
        {
          code: 'RU',
          ko: ['러시아', '러시아나 옛 소련에서 만든 매체.'],
          en: ['Russia', 'Made in Russia, or in the former Soviet Union.'],
        },
        {
          code: 'IN',
          ko: ['인도', '인도에서 만든 매체.'],
          en: ['India', 'Made in India.'],
        },
        {
          code: 'GB',
          ko: ['영국', '영국에서 만든 매체.'],
          en: ['United Kingdom', 'Made in the United Kingdom.'],
        },
        {
          code: 'FR',
          ko: ['프랑스', '프랑스에서 만든 매체.'],
          en: ['France', 'Made in France.'],
        },
        {
          code: 'DE',
          ko: ['독일', '독일에서 만든 매체.'],
          en: ['Germany', 'Made in Germany.'],
        },
      ],
    },
    {
      code: 'domestic',
      ko: ['국내', '그 나라 안에서 만들었으나 금지된 매체.'],
      en: ['Domestic', 'Made in the country concerned, and banned there all the same.'],
    },
  ],
} as const satisfies Vocabulary
