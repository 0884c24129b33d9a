import type { Vocabulary } from '../vocabulary.ts'

export const accountKind = {
  id: 'account-kind',
  closed: true,
  ko: ['진술 종류', '출처가 말하는 바의 꼴.'],
  en: ['Kind of account', 'The shape of what a source states.'],
  terms: [
    {
      code: 'act',
      ko: ['침해 행위', '누군가에게 실제로 행해진 일. 이것만 센다.'],
      en: ['Act', 'Something done to somebody; the only kind that is counted.'],
    },
    {
      code: 'practice',
      ko: ['관행', '규칙이 실제로 어떻게 적용되는지에 관한 일반적인 말.'],
      en: ['Practice', 'How a rule is applied in general.'],
    },
    {
      code: 'provision',
      ko: ['법 규정', '이 출처가 전하는 법의 내용.'],
      en: ['Provision', 'What a law says, as this source tells it.'],
    },
    {
      code: 'body',
      ko: ['기관', '기관의 역할, 위치, 상태에 관한 말.'],
      en: ['Body', 'An institution: its role, place or state at a time.'],
    },
    {
      code: 'channel',
      ko: ['유통 경로', '정보가 어떻게 퍼지는지에 관한 거친 말.'],
      en: ['Channel', 'How information moves, in coarse terms only.'],
    },
    {
      code: 'response',
      ko: ['반응', '누가 어떤 말로 반응했는지.'],
      en: ['Response', 'Who reacted, and in which words.'],
    },
    {
      code: 'comment',
      ko: ['논평', '글쓴이의 의견이나 동기. 남겨 두지만 증거는 아니다.'],
      en: ['Comment', 'The writer’s opinion or motive: kept, never evidence.'],
    },
  ],
} as const satisfies Vocabulary

export const accountStatus = {
  id: 'account-status',
  closed: true,
  ko: ['진술 상태', '진술이 어느 단계까지 다루어졌는지.'],
  en: ['Status of an account', 'How far an account has been dealt with.'],
  terms: [
    {
      code: 'suggested',
      ko: ['제안됨', '아직 아무도 받아들이지 않았다. 어디에서도 세지 않는다.'],
      en: ['Suggested', 'Nobody has accepted it yet; it counts nowhere.'],
    },
    { code: 'coded', ko: ['코딩됨', '한 사람이 코딩했다.'], en: ['Coded', 'One person has coded it.'] },
    {
      code: 'reviewed',
      ko: ['검토됨', '다른 사람이 다시 보고 확인했다.'],
      en: ['Reviewed', 'A second person has looked at it and agreed.'],
    },
    {
      code: 'withdrawn',
      ko: ['철회됨', '거두어들였다. 기록에는 까닭과 함께 남는다.'],
      en: ['Withdrawn', 'Taken back; it stays in the record with the reason.'],
    },
  ],
} as const satisfies Vocabulary

/** After the Admiralty scale: this piece of information, whoever brings it. */
export const credibility = {
  id: 'credibility',
  closed: true,
  ko: ['내용 신빙성', '누가 말했는지와 별개로 이 내용을 얼마나 믿을 수 있는지.'],
  en: ['Credibility of the information', 'How far this piece can be believed, whoever brings it.'],
  terms: [
    {
      code: '1',
      ko: ['확인됨', '서로 무관한 다른 출처가 확인해 준다.'],
      en: ['Confirmed', 'Independent other sources confirm it.'],
    },
    {
      code: '2',
      ko: ['사실인 듯함', '확인되지 않았으나 앞뒤가 맞고 다른 내용과 어울린다.'],
      en: ['Probably true', 'Not confirmed, but sound in itself and in keeping with the rest.'],
    },
    {
      code: '3',
      ko: ['사실일 수 있음', '확인되지 않았고 다른 내용과 얼마간 어울린다.'],
      en: ['Possibly true', 'Not confirmed, and partly in keeping with the rest.'],
    },
    {
      code: '4',
      ko: ['의심스러움', '있을 수는 있으나 뒷받침하는 것이 없다.'],
      en: ['Doubtful', 'Possible, but nothing else bears it out.'],
    },
    {
      code: '5',
      ko: ['사실 같지 않음', '다른 내용과 어긋난다.'],
      en: ['Improbable', 'Other information contradicts it.'],
    },
    {
      code: '6',
      ko: ['판단할 수 없음', '판단할 근거가 없다.'],
      en: ['Cannot be judged', 'There is nothing to judge it by.'],
    },
  ],
} as const satisfies Vocabulary
