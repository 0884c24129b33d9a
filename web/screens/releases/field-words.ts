import { plural } from '../../../src/language/numbers.ts'

const en = {
  lead: 'Consent and audience decide what goes out at most. Here you can let less go out, with a reason; never more.',
  source: 'Source',
  everySource: 'All sources',
  field: 'Field',
  everyField: 'All fields',
  show: 'Show',
  only: {
    all: 'Everything',
    less: 'What goes out coarser or not at all',
    overruled: 'What was decided here',
  },
  words: 'Words in it',
  wordsHint: 'codename, id or quote',
  found: (n: number) => plural(n, 'source or account', 'sources and accounts'),
  nothing: 'Nothing like that is in this release.',
  noneYet: 'Nothing is chosen yet that rests on accounts.',
  ofSource: 'source',
  stays: { consent: 'stays in the record: no consent', overruled: 'stays in the record: decided here' },
  counts: (coarser: number, withheld: number) =>
    [coarser > 0 ? `${coarser} coarser` : '', withheld > 0 ? `${withheld} withheld` : '']
      .filter(Boolean)
      .join(', ') || 'all as it is',
  inRecord: 'In the record',
  goesOut: 'Goes out',
  why: 'Why',
  less: 'Less…',
  lessOf: (field: string) => `Let less go out: ${field}`,
  withholdAll: 'Withhold it altogether…',
  takeBack: 'Take back',
  takeBackOf: (field: string) => `Take back: ${field}`,
  how: 'How',
  withheld: 'not at all',
  reason: 'Reason',
  reasonHint: 'It stays in the record and doesn’t go out.',
  keep: 'Let less go out',
  cancel: 'Cancel',
  close: 'Close',
  openSource: 'Open the source',
  everything: 'everything',
  nothingOut: '—',
  /** Of a source: says what is decided for all of its accounts. */
  ofItsAccounts: 'Of all its accounts at once',
}

const ko: typeof en = {
  lead: '동의 범위와 공개 대상이 나갈 수 있는 한도를 정합니다. 여기서는 까닭을 적고 덜 내보낼 수 있으며, 더 내보낼 수는 없습니다.',
  source: '출처',
  everySource: '모든 출처',
  field: '항목',
  everyField: '모든 항목',
  show: '보기',
  only: { all: '전부', less: '더 넓게 나가거나 나가지 않는 것', overruled: '여기서 정한 것' },
  words: '찾을 말',
  wordsHint: '가명, 식별자 또는 인용문',
  found: (n) => `출처와 진술 ${n}건`,
  nothing: '이 공개본에는 그런 것이 없습니다.',
  noneYet: '진술에 근거한 것을 아직 고르지 않았습니다.',
  ofSource: '출처',
  stays: { consent: '기록에 남음: 동의 없음', overruled: '기록에 남음: 여기서 정함' },
  counts: (coarser, withheld) =>
    [coarser > 0 ? `더 넓게 ${coarser}개` : '', withheld > 0 ? `내보내지 않음 ${withheld}개` : '']
      .filter(Boolean)
      .join(', ') || '모두 그대로',
  inRecord: '기록에 있는 내용',
  goesOut: '나가는 내용',
  why: '까닭',
  less: '덜 내보내기…',
  lessOf: (field) => `덜 내보내기: ${field}`,
  withholdAll: '전부 내보내지 않기…',
  takeBack: '되돌리기',
  takeBackOf: (field) => `되돌리기: ${field}`,
  how: '방법',
  withheld: '내보내지 않음',
  reason: '까닭',
  reasonHint: '기록에만 남고 밖으로 나가지 않습니다.',
  keep: '덜 내보내기',
  cancel: '취소',
  close: '닫기',
  openSource: '출처 열기',
  everything: '전부',
  nothingOut: '—',
  ofItsAccounts: '이 출처의 모든 진술에 한꺼번에',
}

export const fieldWords = { en, ko }
