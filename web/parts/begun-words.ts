export const begun = {
  en: { begun: 'Begun, not saved', goOn: 'Continue', discard: 'Discard' },
  ko: { begun: '저장하지 않은 내용', goOn: '이어서 쓰기', discard: '버리기' },
}
