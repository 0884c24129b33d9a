import type { Vocabulary } from '../vocabulary.ts'

export const voice = {
  id: 'voice',
  closed: true,
  ko: ['말한 이', '출처가 스스로 아는 바를 말하는지, 남의 말을 옮기는지.'],
  en: ['Voice', 'Whether the source speaks for itself or repeats somebody.'],
  terms: [
    {
      code: 'own',
      ko: ['자기 말', '출처 자신이 아는 바나 주장.'],
      en: ['Own', 'What the source itself knows or states.'],
    },
    {
      code: 'relayed',
      ko: ['전언', '다른 누군가의 말을 옮긴 것.'],
      en: ['Relayed', 'Somebody else’s words, passed on.'],
    },
  ],
} as const satisfies Vocabulary

export const basis = {
  id: 'basis',
  closed: true,
  ko: ['앎의 근거', '말한 이가 그것을 어떻게 아는지.'],
  en: ['Basis of knowledge', 'How whoever speaks comes to know it.'],
  terms: [
    {
      code: 'eyewitness',
      ko: ['목격', '직접 보거나 들었거나 당했다.'],
      en: ['Eyewitness', 'Saw, heard or suffered it in person.'],
    },
    {
      code: 'hearsay',
      ko: ['전해 들음', '다른 사람에게서 들었다.'],
      en: ['Hearsay', 'Was told of it by another.'],
    },
    {
      code: 'document',
      ko: ['문서', '문서를 읽었거나 가지고 있다.'],
      en: ['Document', 'Has read or holds a document.'],
    },
    {
      code: 'analysis',
      ko: ['분석', '여러 출처에서 이끌어 낸 판단이다.'],
      en: ['Analysis', 'Concluded it from several materials.'],
    },
    {
      code: 'unstated',
      ko: ['밝히지 않음', '어떻게 아는지 출처에 나오지 않는다.'],
      en: ['Unstated', 'The source does not say how it is known.'],
    },
  ],
} as const satisfies Vocabulary
