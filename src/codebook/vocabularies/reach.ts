import type { Vocabulary } from '../vocabulary.ts'

/** Upon whom a penalty falls. */
export const reach = {
  id: 'reach',
  ko: ['처벌이 미치는 사람', '처벌을 누가 받는지를 가리킨다.'],
  en: ['Reach', 'Upon whom the penalty falls.'],
  terms: [
    {
      code: 'offender',
      ko: ['당사자', '그 행위를 했다고 지목된 사람.'],
      en: ['Offender', 'The person who is said to have done it.'],
    },
    {
      code: 'family',
      ko: ['가족', '당사자의 가족. 어디까지인지 밝히지 않은 경우를 포함한다.'],
      en: ['Family', 'Relatives of the offender, also where it is not said which.'],
      below: [
        {
          code: 'family:co-resident',
          ko: ['함께 사는 가족', '당사자와 한집에 사는 가족.'],
          en: ['Family living together', 'Relatives who live with the offender.'],
        },
        {
          code: 'family:parents',
          ko: ['부모', '당사자의 부모.'],
          en: ['Parents', 'The parents of the offender.'],
        },
        {
          code: 'family:generations',
          ko: ['여러 세대', '당사자의 가족 여러 세대. 몇 세대인지는 밝히지 않았다.'],
          en: ['Generations', 'Several generations of the family, without saying how many.'],
          below: [
            {
              code: 'family:three-generations',
              ko: ['삼대', '당사자의 가족 삼대.'],
              en: ['Three generations', 'Three generations of the family.'],
            },
          ],
        },
      ],
    },
    {
      code: 'guardian',
      ko: ['보호자', '미성년자를 돌보는 사람. 부모가 아닌 경우를 포함한다.'],
      en: ['Guardian', 'Whoever looks after a minor, parent or not.'],
    },
    {
      code: 'workplace',
      ko: ['직장과 학교', '당사자의 상급자, 동료, 교사 등 속한 조직의 사람.'],
      en: ['Workplace or school', 'Superiors, colleagues or teachers of the offender.'],
    },
    {
      code: 'neighbourhood',
      ko: ['이웃', '인민반처럼 당사자가 사는 동네의 사람.'],
      en: ['Neighbourhood', 'People of the unit or street where the offender lives.'],
    },
    {
      code: 'associates',
      ko: ['함께한 사람', '같이 있었거나 도왔다고 지목된 사람.'],
      en: ['Associates', 'Those said to have been present or to have helped.'],
    },
  ],
} as const satisfies Vocabulary
