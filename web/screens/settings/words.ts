const en = {
  title: 'Settings',
  language: 'Language',
  checks: 'Keys and checkpoints',
  about:
    'Each change is sealed by a signed checkpoint. Print the newest one and keep it apart from this machine: if somebody takes entries out of this record or puts another in its place, the paper shows it.',
  newest: 'The newest checkpoint',
  none: 'Nothing has been entered yet, so there is no checkpoint.',
  sealed: (entries: string) => `It seals ${entries} entries.`,
  print: 'Print',
  printed: 'Girok checkpoint. Keep this sheet apart from the machine that holds the record.',
  printedOn: 'Printed on',
  verify: 'Verify now',
  verifying: 'Verifying. Every entry, every checkpoint and every piece of evidence is read again…',
  compare: 'Compare with an older checkpoint',
  compareHelp: 'Paste a checkpoint that was kept elsewhere: all of it, from its first line to the signature.',
  compareButton: 'Compare',
  notCheckpoint:
    'This isn’t a whole checkpoint. It has a line that begins with girok/log, a number, a line of letters and digits, an empty line, and a line that begins with a dash.',
  holds: 'The record verifies.',
  holdsKnown: (then: string, now: string) =>
    `The record still holds everything that this checkpoint sealed: ${then} entries then, ${now} now.`,
  fails: (number: number) =>
    `The record does NOT verify: ${number} ${number === 1 ? 'problem' : 'problems'}.`,
  read: (entries: string, items: string) => `${entries} entries and ${items} pieces of evidence were read.`,
  erased: (number: string) => `${number} entries were erased on purpose, as the record itself says.`,
  more: (number: number) => `and ${number} more`,
  limits:
    'Tamper-evident, not tamper-proof: verifying shows that something was altered. It can’t keep anybody from altering it.',
  codebook: 'Codebook',
  codebookHelp: 'The terms that accounts are coded with, in both languages.',
  vocabulary: 'Vocabulary',
  filter: 'Find a term',
  terms: (number: number) => `${number} ${number === 1 ? 'term' : 'terms'}`,
  noTerm: 'No term has this in its name or definition. Try a part of the word, or the other language.',
  everywhere: 'Found in all vocabularies',
  closed: 'closed',
  loading: 'One moment…',
}

const ko: typeof en = {
  title: '설정',
  language: '언어',
  checks: '키와 확인점',
  about:
    '변경이 있을 때마다 서명된 확인점이 생깁니다. 최신 확인점을 인쇄해 이 컴퓨터와 떨어진 곳에 두십시오. 누가 기록에서 무엇을 빼거나 기록을 통째로 바꿔 놓으면 그 종이로 알 수 있습니다.',
  newest: '최신 확인점',
  none: '아직 들어온 것이 없어 확인점도 없습니다.',
  sealed: (entries) => `항목 ${entries}개까지 봉인합니다.`,
  print: '인쇄',
  printed: 'Girok 확인점. 이 종이를 기록이 든 컴퓨터와 떨어진 곳에 보관하십시오.',
  printedOn: '인쇄한 때',
  verify: '지금 검증하기',
  verifying: '검증하는 중입니다. 모든 항목과 확인점, 증거 파일을 다시 읽습니다…',
  compare: '예전 확인점과 견주기',
  compareHelp: '다른 곳에 두었던 확인점을 첫 줄부터 서명까지 모두 붙여 넣으십시오.',
  compareButton: '견주기',
  notCheckpoint:
    '온전한 확인점이 아닙니다. girok/log로 시작하는 줄, 숫자 줄, 글자와 숫자가 섞인 줄, 빈 줄, 그리고 줄표로 시작하는 줄이 있어야 합니다.',
  holds: '검증에 이상이 없습니다.',
  holdsKnown: (then, now) =>
    `이 확인점이 봉인한 것이 기록에 모두 그대로 있습니다. 그때 항목 ${then}개, 지금 ${now}개입니다.`,
  fails: (number) => `기록이 검증되지 않습니다. 문제가 ${number}건 있습니다.`,
  read: (entries, items) => `항목 ${entries}개와 증거 파일 ${items}개를 읽었습니다.`,
  erased: (number) => `항목 ${number}개는 일부러 삭제했고, 그 사실이 기록에 남아 있습니다.`,
  more: (number) => `그 밖에 ${number}건`,
  limits: '검증은 고친 흔적을 드러낼 뿐, 고치는 것을 막지는 못합니다.',
  codebook: '코드북',
  codebookHelp: '진술을 코딩할 때 쓰는 용어를 두 언어로 보여 줍니다.',
  vocabulary: '용어집',
  filter: '용어 찾기',
  terms: (number) => `용어 ${number}개`,
  noTerm: '이름이나 정의에 이 말이 들어간 용어가 없습니다. 낱말의 일부나 다른 언어로 찾아보십시오.',
  everywhere: '모든 용어집에서 찾음',
  closed: '고정',
  loading: '잠시만 기다리십시오…',
}

export const settings = { en, ko }
