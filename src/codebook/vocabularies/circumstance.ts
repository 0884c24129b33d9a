import type { Vocabulary } from '../vocabulary.ts'

/** What makes a rule or a case graver, milder or different. Several hold together. */
export const circumstance = {
  id: 'circumstance',
  ko: ['정황', '처벌을 무겁게, 가볍게, 또는 다르게 만드는 사정.'],
  en: ['Circumstance', 'What makes the answer graver, milder or different.'],
  terms: [
    {
      code: 'large-quantity',
      ko: ['대량', '양이 많다고 본 경우.'],
      en: ['Large quantity', 'The amount is held to be large.'],
    },
    {
      code: 'severity',
      ko: ['사안의 무거움', '얼마나 무거운 사안인지에 따라 달라지는 경우.'],
      en: ['Severity', 'It depends on how grave the case is held to be.'],
    },
    {
      code: 'prior',
      detail: 'number',
      ko: ['전력', '앞서 같은 일로 걸린 적이 있는 경우. `prior:2`는 두 번, `prior:1+`는 한 번 이상.'],
      en: ['Prior cases', 'Earlier cases of the kind: `prior:2` is two, `prior:1+` one or more.'],
    },
    {
      code: 'number-of-videos',
      detail: 'number',
      ko: ['영상의 수', '영상이 몇 편인지에 따라 달라지는 경우.'],
      en: ['Number of videos', 'It depends on how many videos there were.'],
    },
    {
      code: 'type-of-videos',
      ko: ['영상의 종류', '어떤 내용의 영상인지에 따라 달라지는 경우.'],
      en: ['Type of videos', 'It depends on what the videos show.'],
    },
    {
      code: 'pornography',
      ko: ['성 녹화물', '성적인 영상이나 그림으로 본 경우.'],
      en: ['Pornography', 'The material is held to be sexual.'],
    },
    {
      code: 'presumed-watched',
      ko: ['시청 간주', '가지고 있었다는 것만으로 보았다고 여긴 경우.'],
      en: ['Presumed watched', 'Having it is taken as having watched it.'],
    },
    {
      code: 'group',
      detail: 'number',
      ko: ['집단', '여럿이 함께 한 경우.'],
      en: ['In a group', 'Several people did it together.'],
    },
    {
      code: 'minor',
      ko: ['미성년자', '당사자가 열여덟 살이 되지 않은 경우.'],
      en: ['Minor', 'The person is under eighteen.'],
    },
    {
      code: 'involves-minor',
      ko: ['미성년자 관련', '미성년자에게 보여 주거나 시킨 경우.'],
      en: ['Involves a minor', 'It was shown to, or done through, a minor.'],
    },
    {
      code: 'pregnant',
      ko: ['임신', '당사자가 임신 중인 경우.'],
      en: ['Pregnant', 'The person is pregnant.'],
    },
    {
      code: 'official',
      ko: ['간부나 군인', '당사자가 간부, 군인, 보안 요원인 경우.'],
      en: ['Official or soldier', 'The person holds office or serves in an armed force.'],
    },
    {
      code: 'bribe',
      ko: ['뇌물', '돈이나 물건을 주고받아 결과가 달라진 경우.'],
      en: ['Bribe', 'Money or goods changed the outcome.'],
    },
    {
      code: 'connections',
      ko: ['연줄', '아는 사람이나 집안 배경 때문에 결과가 달라진 경우.'],
      en: ['Connections', 'Acquaintance or family standing changed the outcome.'],
    },
    {
      code: 'confession',
      ko: ['자수', '스스로 털어놓은 경우.'],
      en: ['Confession', 'The person came forward.'],
    },
    {
      code: 'campaign',
      ko: ['집중 단속', '특별한 단속 기간이나 본보기 처벌인 경우.'],
      en: ['Campaign', 'A time of special enforcement, or an example being made.'],
    },
    {
      code: 'emergency',
      ko: ['비상 상황', '봉쇄, 방역, 전시 등 비상조치 아래 있던 경우.'],
      en: ['Emergency', 'Under lockdown, quarantine, war footing or the like.'],
    },
  ],
} as const satisfies Vocabulary
