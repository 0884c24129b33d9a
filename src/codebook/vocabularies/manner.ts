import type { Vocabulary } from '../vocabulary.ts'

/** How it was done. Several hold together. */
export const manner = {
  id: 'manner',
  ko: ['방식', '그 일이 어떻게 이루어졌는지를 가리킨다. 여럿이 함께 해당할 수 있다.'],
  en: ['Manner', 'How it was done; several may hold together.'],
  terms: [
    {
      code: 'public',
      ko: ['공개', '사람들이 보는 앞에서 이루어졌다.'],
      en: ['Public', 'Done before an audience.'],
      below: [
        {
          code: 'forced-attendance',
          ko: ['강제 참관', '사람들을 억지로 모아 보게 했다.'],
          en: ['Forced attendance', 'People were made to come and watch.'],
        },
        {
          code: 'children-attend',
          ko: ['아동 참관', '보는 사람 가운데 아이들이 있었다.'],
          en: ['Children attend', 'There were children among those who watched.'],
        },
        {
          code: 'family-attends',
          ko: ['가족 참관', '당사자의 가족이 보았거나 보아야 했다.'],
          en: ['Family attends', 'Relatives of the victim watched or had to.'],
        },
      ],
    },
    {
      code: 'secret',
      ko: ['비공개', '알려지지 않게 숨어서 이루어졌다.'],
      en: ['Secret', 'Done out of sight and not made known.'],
    },
    {
      code: 'without-trial',
      ko: ['재판 없이', '재판을 전혀 거치지 않았다.'],
      en: ['Without trial', 'There was no trial at all.'],
    },
    {
      code: 'summary-trial',
      ko: ['약식 재판', '현장 판결처럼 변호나 심리를 갖추지 못한 짧은 재판을 거쳤다.'],
      en: ['Summary trial', 'A hasty trial, as on the spot, without real hearing or defence.'],
    },
    {
      code: 'public-trial',
      ko: ['공개 재판', '군중을 모은 자리에서 판결했다.'],
      en: ['Public trial', 'Judgment was given before an assembled crowd.'],
    },
    {
      code: 'without-notice',
      ko: ['가족에게 알리지 않음', '가족에게 알리지 않았거나 까닭을 말해 주지 않았다.'],
      en: ['Family not told', 'Relatives were not told, or not told why.'],
    },
    {
      code: 'body-withheld',
      ko: ['시신 미인도', '시신을 가족에게 돌려주지 않았다.'],
      en: ['Body withheld', 'The body was not given to the relatives.'],
    },
    {
      code: 'by-shooting',
      ko: ['총살', '총으로 쏘았다.'],
      en: ['By shooting', 'Firearms were used.'],
    },
    {
      code: 'by-hanging',
      ko: ['교수', '목을 매달았다.'],
      en: ['By hanging', 'The person was hanged.'],
    },
    {
      code: 'by-beating',
      ko: ['구타', '때렸다.'],
      en: ['By beating', 'The person was beaten.'],
    },
  ],
} as const satisfies Vocabulary
