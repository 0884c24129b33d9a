import type { Vocabulary } from '../vocabulary.ts'

/**
 * How information moves. Closed and coarse on purpose: anything finer (a model, a place, a price, a trick)
 * would help whoever hunts for it more than it helps the record. Terms are never added here without a
 * decision of the project; a record can't add any.
 */
export const channel = {
  id: 'channel',
  closed: true,
  ko: ['유통 경로', '정보가 퍼지는 길을 일부러 거칠게만 나눈 것.'],
  en: ['Channel', 'How information moves, kept coarse on purpose.'],
  terms: [
    {
      code: 'device:usb',
      ko: ['USB 저장장치', 'USB에 꽂아 쓰는 작은 저장장치.'],
      en: ['USB stick', 'A small store that plugs into USB.'],
    },
    {
      code: 'device:sd',
      ko: ['메모리 카드', 'SD나 마이크로SD 따위의 카드.'],
      en: ['Memory card', 'An SD or microSD card or one like it.'],
    },
    {
      code: 'device:hdd',
      ko: ['외장 하드', '들고 다니는 하드디스크.'],
      en: ['Portable hard drive', 'A hard disk that can be carried.'],
    },
    {
      code: 'device:portable-player',
      ko: ['휴대용 재생기', '들고 다니며 보고 듣는 재생 기기.'],
      en: ['Portable player', 'A player for video or sound that can be carried.'],
    },
    {
      code: 'device:phone',
      ko: ['전화기', '손전화를 비롯한 전화기.'],
      en: ['Phone', 'A telephone, mobile or not.'],
    },
    {
      code: 'device:radio',
      ko: ['라디오', '방송을 듣는 수신기.'],
      en: ['Radio', 'A receiver of broadcasts.'],
    },
    {
      code: 'device:optical-disc',
      ko: ['광디스크', 'CD나 DVD 따위의 원판.'],
      en: ['Optical disc', 'A CD, a DVD or the like.'],
    },
    {
      code: 'route:cross-border',
      ko: ['국경을 넘음', '나라 밖에서 안으로 들어온 길.'],
      en: ['Across a border', 'From outside the country to the inside.'],
    },
    {
      code: 'route:domestic',
      ko: ['국내', '나라 안에서 옮겨 다닌 길.'],
      en: ['Within the country', 'From place to place inside the country.'],
    },
    {
      code: 'sharing:trusted-persons',
      ko: ['믿는 사람끼리', '가까운 사람끼리 주고받은 것.'],
      en: ['Among trusted persons', 'Passed between people who are close.'],
    },
    {
      code: 'sharing:sale',
      ko: ['사고팖', '값을 치르고 주고받은 것.'],
      en: ['By sale', 'Passed on for payment.'],
    },
    {
      code: 'sharing:copying',
      ko: ['복사', '베껴서 나눈 것.'],
      en: ['By copying', 'Copies made and shared.'],
    },
  ],
} as const satisfies Vocabulary
