import type { Vocabulary } from '../vocabulary.ts'

/** What people did, or are said to have done, that a rule answers with a penalty. Several are alternatives. */
export const conduct = {
  id: 'conduct',
  ko: ['행위', '처벌의 이유로 제시된 행동. 정당한 권리의 행사일 때가 많다.'],
  en: ['Conduct', 'What a penalty was said to answer; often the mere use of a right.'],
  terms: [
    {
      code: 'watch',
      ko: ['시청', '영화, 드라마 따위의 영상을 본 일.'],
      en: ['Watching', 'Seeing films, series or other video.'],
    },
    {
      code: 'listen',
      ko: ['청취', '노래, 방송, 녹음을 들은 일.'],
      en: ['Listening', 'Hearing songs, broadcasts or recordings.'],
    },
    {
      code: 'read',
      ko: ['열독', '책, 신문, 전단, 글을 읽은 일.'],
      en: ['Reading', 'Reading books, papers, leaflets or other writing.'],
    },
    {
      code: 'possess',
      ko: ['소지', '매체나 기기를 가지고 있거나 보관한 일.'],
      en: ['Possession', 'Having or keeping media or devices.'],
    },
    {
      code: 'use',
      ko: ['사용', '물건, 기기, 서비스를 쓴 일.'],
      en: ['Use', 'Using a thing, a device or a service.'],
      below: [
        {
          code: 'use-language',
          ko: ['말투와 글씨체 사용', '금지된 말씨, 표현, 서체를 쓴 일.'],
          en: ['Use of language', 'Using a banned way of speaking, wording or lettering.'],
        },
        {
          code: 'use-device',
          ko: ['기기 사용', '등록되지 않았거나 금지된 기기를 쓴 일.'],
          en: ['Use of a device', 'Using a device that is banned or not registered.'],
        },
      ],
    },
    {
      code: 'teach-language',
      ko: ['말투 전파', '금지된 말씨나 표현, 서체를 가르치거나 퍼뜨린 일.'],
      en: ['Teaching of language', 'Teaching or spreading a banned way of speaking, wording or lettering.'],
    },
    {
      code: 'import',
      ko: ['유입', '나라 밖에서 안으로 들여온 일.'],
      en: ['Import', 'Bringing in from abroad.'],
    },
    {
      code: 'distribute',
      ko: ['유포', '남에게 건네거나 퍼뜨린 일 전체.'],
      en: ['Distribution', 'Any passing on or spreading to others.'],
      below: [
        {
          code: 'sell',
          ko: ['판매', '값을 받고 넘긴 일.'],
          en: ['Sale', 'Passing on for payment.'],
        },
        {
          code: 'lend',
          ko: ['빌려줌', '돌려받기로 하고 건넨 일.'],
          en: ['Lending', 'Passing on to be given back.'],
        },
      ],
    },
    {
      code: 'copy',
      ko: ['복제', '매체를 베껴 더 만든 일.'],
      en: ['Copying', 'Making further copies.'],
    },
    {
      code: 'produce',
      ko: ['제작', '글, 그림, 영상 따위를 새로 만든 일.'],
      en: ['Production', 'Making writing, pictures, video or the like.'],
    },
    {
      code: 'organise-viewing',
      ko: ['시청 조직', '여럿이 함께 보거나 듣도록 자리를 마련한 일.'],
      en: ['Organising a viewing', 'Arranging for several people to watch or listen together.'],
    },
    {
      code: 'encourage',
      ko: ['조장', '남이 하도록 부추기거나 권한 일.'],
      en: ['Encouragement', 'Urging or leading others to do it.'],
    },
    {
      code: 'aid',
      ko: ['방조', '남이 하도록 돕거나 알면서 눈감은 일.'],
      en: ['Aiding', 'Helping others to do it, or knowingly letting it pass.'],
    },
    {
      code: 'fail-to-report',
      ko: ['불고지', '알고도 신고하지 않은 일.'],
      en: ['Failure to report', 'Knowing of it and not telling the authorities.'],
    },
    {
      code: 'contact-abroad',
      ko: ['외부 연락', '나라 밖에 있는 사람과 전화, 편지 따위로 이야기한 일.'],
      en: ['Contact abroad', 'Speaking or writing to people in another country.'],
    },
    {
      code: 'leave-country',
      ko: ['출국과 탈출', '허가 없이 나라를 떠났거나 떠나려 한 일.'],
      en: ['Leaving the country', 'Leaving, or trying to, without permission.'],
    },
    {
      code: 'help-leave',
      ko: ['탈출 방조', '남이 나라를 떠나도록 도운 일.'],
      en: ['Helping others leave', 'Helping people to leave the country.'],
    },
    {
      code: 'worship',
      ko: ['종교 활동', '기도, 예배, 포교, 경전 소지 등 신앙에 따른 일.'],
      en: ['Religious practice', 'Prayer, worship, teaching or keeping of scripture.'],
    },
    {
      code: 'superstition',
      ko: ['미신 행위', '점, 굿처럼 당국이 미신이라 부르는 일.'],
      en: ['Superstition', 'Fortune-telling or rites that authorities call superstition.'],
    },
    {
      code: 'expression',
      ko: ['표현', '의견을 말하거나 쓰거나 드러낸 일.'],
      en: ['Expression', 'Saying, writing or showing an opinion.'],
    },
    {
      code: 'assembly',
      ko: ['집회와 결사', '모이거나 단체를 만든 일.'],
      en: ['Assembly and association', 'Gathering, or founding a group.'],
    },
    {
      code: 'trade',
      ko: ['상거래', '허가받지 않은 장사나 밀무역.'],
      en: ['Trading', 'Unlicensed trade or smuggling of ordinary goods.'],
    },
    {
      code: 'neglect-upbringing',
      ko: ['자녀 교양 소홀', '자녀를 잘못 가르쳤다는 이유로 부모에게 물은 책임.'],
      en: ['Neglect of upbringing', 'What parents are blamed for in the conduct of their children.'],
    },
  ],
} as const satisfies Vocabulary
