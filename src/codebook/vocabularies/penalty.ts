import type { Vocabulary } from '../vocabulary.ts'

/** Kinds of penalty. Which is graver than which is not said here: that order belongs to the law. */
export const penalty = {
  id: 'penalty',
  ko: ['처벌', '법이 정하거나 실제로 내려진 처벌의 종류.'],
  en: ['Penalty', 'The kind of punishment that a law names or that was imposed.'],
  terms: [
    {
      code: 'warning',
      ko: ['경고', '말이나 글로 꾸짖고 끝낸 처벌. 비판 무대에 세우는 것도 포함한다.'],
      en: ['Warning', 'A reprimand in words or writing, public criticism included.'],
    },
    {
      code: 'fine',
      ko: ['벌금', '돈을 내게 하는 처벌.'],
      en: ['Fine', 'Payment of money.'],
    },
    {
      code: 'confiscation',
      ko: ['몰수', '물건이나 재산을 빼앗는 처벌.'],
      en: ['Confiscation', 'Loss of things or property.'],
    },
    {
      code: 'dismissal',
      ko: ['해임과 강직', '직위나 일자리, 학업을 잃게 하는 처벌.'],
      en: ['Dismissal', 'Loss of office, work or place of study.'],
    },
    {
      code: 'disciplinary-labour',
      ko: ['노동교양', '재판 없이 행정 절차로 몇 달 동안 일하게 하는 처벌.'],
      en: ['Disciplinary labour', 'Some months of labour imposed by administrative order.'],
    },
    {
      code: 'labour-training',
      ko: ['노동단련', '비교적 짧은 기간 노동단련대에서 일하게 하는 처벌.'],
      en: ['Labour training', 'A shorter term of labour in a training centre.'],
    },
    {
      code: 'labour-camp',
      ko: ['노동교화', '교화소에서 정해진 기간 또는 무기한 일하게 하는 처벌.'],
      en: ['Labour camp', 'Reform through labour in a prison camp, for a term or for life.'],
    },
    {
      code: 'imprisonment',
      ko: ['징역과 구금', '가두는 처벌. 어떤 시설인지 밝히지 않은 경우를 포함한다.'],
      en: ['Imprisonment', 'Confinement, also where the kind of facility is not said.'],
    },
    {
      code: 'political-prison-camp',
      ko: ['정치범수용소', '법이 정한 형벌 밖에서 정치범수용소에 가두는 처벌.'],
      en: ['Political prison camp', 'Confinement in a camp that lies outside the penalties of the law.'],
    },
    {
      code: 'exile',
      ko: ['추방', '살던 곳에서 내쫓아 외진 곳으로 옮기는 처벌.'],
      en: ['Exile', 'Removal from home to a remote place.'],
    },
    {
      code: 'corporal',
      ko: ['체형', '몸에 직접 고통을 주는 처벌.'],
      en: ['Corporal punishment', 'Pain inflicted on the body.'],
    },
    {
      code: 'death',
      ko: ['사형', '목숨을 빼앗는 처벌.'],
      en: ['Death', 'Loss of life.'],
    },
    {
      code: 're-education',
      ko: ['사상 교양', '교육이나 자기비판을 억지로 받게 하는 처벌.'],
      en: ['Re-education', 'Compulsory teaching or self-criticism.'],
    },
    {
      code: 'none',
      ko: ['처벌 없음', '처벌하지 않았다고 출처가 밝힌 경우. 빈칸과 다르다.'],
      en: ['No penalty', 'The source says that nothing was imposed; not the same as a blank.'],
    },
  ],
} as const satisfies Vocabulary
