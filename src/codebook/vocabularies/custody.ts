import type { Vocabulary } from '../vocabulary.ts'

export const custodyEvent = {
  id: 'custody-event',
  closed: true,
  ko: ['보관 이력', '증거 파일이 누구의 손을 거쳤는지.'],
  en: ['Custody', 'What hands an item passed through.'],
  terms: [
    { code: 'acquired', ko: ['입수', '처음 받아 봉인했다.'], en: ['Acquired', 'First received and sealed.'] },
    {
      code: 'acquired-again',
      ko: ['다시 입수', '똑같은 파일이 또 들어왔다.'],
      en: ['Acquired again', 'The same bytes came in once more.'],
    },
    {
      code: 'transferred',
      ko: ['이관', '다른 사람이나 기기로 넘겼다.'],
      en: ['Transferred', 'Handed to another person or device.'],
    },
    {
      code: 'restored',
      ko: ['복원', '내보낸 기록에서 되살렸다.'],
      en: ['Restored', 'Brought back from an export of the record.'],
    },
  ],
} as const satisfies Vocabulary

export const extraction = {
  id: 'extraction',
  closed: true,
  ko: ['글자 인코딩 판별', '파일의 글자 인코딩을 어떻게 알았는지.'],
  en: ['How the encoding was found', 'How the character encoding of a file became known.'],
  terms: [
    {
      code: 'declared',
      ko: ['지정', '사용자나 파일이 밝혔다.'],
      en: ['Declared', 'The user or the file said so.'],
    },
    {
      code: 'mark',
      ko: ['표식', '맨 앞의 바이트 순서 표식이 알려 준다.'],
      en: ['Mark', 'A byte order mark says so.'],
    },
    {
      code: 'strict',
      ko: ['엄격 판정', 'UTF-8로 한 글자도 어긋나지 않고 읽혔다.'],
      en: ['Strict', 'It reads as UTF-8 without a single fault.'],
    },
    {
      code: 'detected',
      ko: ['추정', '글자의 분포로 짐작했다.'],
      en: ['Detected', 'Inferred from how the bytes are spread.'],
    },
  ],
} as const satisfies Vocabulary
