import type { Vocabulary } from '../vocabulary.ts'

/** From the lightest to the heaviest, as fact-finding bodies and courts use them. */
export const standardOfProof = {
  id: 'standard-of-proof',
  closed: true,
  ko: ['증명 기준', '단체가 어느 정도로 확신하고 그렇게 판단하는지.'],
  en: ['Standard of proof', 'How sure the organisation is of what it holds.'],
  terms: [
    {
      code: 'reasonable-grounds-to-suspect',
      ko: ['의심할 합리적 근거', '더 조사할 만한 구체적인 단서가 있다.'],
      en: ['Reasonable grounds to suspect', 'There are concrete signs that call for inquiry.'],
    },
    {
      code: 'reasonable-grounds-to-believe',
      ko: ['믿을 합리적 근거', '신중한 사람이라면 그렇게 믿을 만큼 믿을 만한 자료가 모였다.'],
      en: ['Reasonable grounds to believe', 'Reliable material would lead a careful person to believe it.'],
    },
    {
      code: 'balance-of-probabilities',
      ko: ['우월한 개연성', '그렇지 않을 가능성보다 그럴 가능성이 크다.'],
      en: ['Balance of probabilities', 'It is more likely so than not.'],
    },
    {
      code: 'clear-and-convincing',
      ko: ['명백하고 설득력 있는 증거', '그럴 가능성이 훨씬 커서 심각한 의문이 남지 않는다.'],
      en: ['Clear and convincing', 'It is far more likely so than not, and no serious doubt remains.'],
    },
    {
      code: 'beyond-reasonable-doubt',
      ko: ['합리적 의심의 여지 없음', '달리 볼 합리적인 설명이 남지 않는다.'],
      en: ['Beyond reasonable doubt', 'No other reasonable explanation is left.'],
    },
  ],
} as const satisfies Vocabulary
