export type Language = 'ko' | 'en'

const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`

const en = {
  search: 'Search this release',
  searchHelp: 'Findings, and the words of all accounts. What you type stays in this page.',
  searchMissing:
    'The files of the search are missing from this folder. All accounts stand on the page “Accounts”.',
  account: (number: number) => `Account ${n(number)}`,
  found: (pages: number, accounts: number, shown: number) =>
    pages + accounts === 0
      ? 'Nothing found. All words must occur; try fewer, or another form of the word.'
      : `${[...(pages > 0 ? [plural(pages, 'finding or text', 'findings or texts')] : []), ...(accounts > 0 ? [plural(accounts, 'account')] : [])].join(', ')} found${shown < accounts ? `; the best ${n(shown)} are listed` : ''}.`,
  more: 'Show more',
  check: 'Check this release',
  checking: (done: number, total: number) => `${n(done)} of ${plural(total, 'data file')} checked …`,
  checkMissing: 'The program check.js is missing from this folder. Use one of the ways below.',
  checkFailed: 'The check broke off. Use one of the ways below.',
  sound: (fields: number) =>
    `Nothing was altered: all ${plural(fields, 'disclosed field')} ${fields === 1 ? 'is' : 'are'} what the record held, and the numbers follow from them.`,
  unsound: (count: number) =>
    `${plural(count, 'problem')} found. Do not rely on this release: get it again from whoever published it, and tell them.`,
  onlyIf: 'This holds for the key above, and only if it is the organisation’s.',
  finding: (minimum: number, accounts: number, withheld: number, fields: number) =>
    `${n(minimum)} follows from ${plural(accounts, 'disclosed account')}${withheld > 0 ? ` and ${n(withheld)} withheld, which can’t be looked at` : ''}; ${plural(fields, 'field')} checked.`,
  outOfReach:
    'Not checked, since a page can’t: the bytes of other files (pages, PDF, tables), and this page and its scripts themselves. verify.mjs checks them.',
  problems: 'What is wrong',
  problem: {
    'field-altered': 'A value isn’t what the record held:',
    'header-invalid': 'An entry’s header can’t be read:',
    'entry-misplaced': 'An entry doesn’t stand where it should:',
    'leaf-differs': 'An entry isn’t in the signed record:',
    'checkpoint-altered': 'The checkpoint was changed:',
    'checkpoint-signature': 'The signature on the checkpoint isn’t valid:',
    'checkpoint-missing': 'A checkpoint is missing:',
    'file-missing': 'A file is missing:',
    'file-altered': 'A file isn’t as it was sealed:',
    'disclosure-altered': 'What is shown doesn’t match the signed record:',
    'count-wrong': 'A number doesn’t follow from its accounts:',
    'proof-wrong': 'A proof doesn’t hold:',
  } as Readonly<Record<string, string>>,
  otherProblem: 'Something doesn’t hold:',
  findings: 'By finding',
}
export type Words = typeof en

const ko: Words = {
  search: '이 공개본에서 검색',
  searchHelp: '판단과 모든 진술의 원문을 찾습니다. 입력한 말은 이 화면을 벗어나지 않습니다.',
  searchMissing: '검색에 필요한 파일이 이 폴더에 없습니다. 모든 진술은 ‘진술’ 쪽에 있습니다.',
  account: (number) => `진술 ${n(number)}`,
  found: (pages, accounts, shown) =>
    pages + accounts === 0
      ? '찾은 것이 없습니다. 모든 낱말이 들어 있어야 하니, 낱말을 줄이거나 바꾸어 보십시오.'
      : `${[...(pages > 0 ? [`판단·글 ${n(pages)}건`] : []), ...(accounts > 0 ? [`진술 ${n(accounts)}건`] : [])].join(', ')}을 찾았습니다.${shown < accounts ? ` 가장 가까운 ${n(shown)}건을 보입니다.` : ''}`,
  more: '더 보기',
  check: '이 공개본 확인하기',
  checking: (done, total) => `데이터 파일 ${n(total)}개 가운데 ${n(done)}개를 확인했습니다…`,
  checkMissing: '검증 프로그램 check.js가 이 폴더에 없습니다. 아래 방법을 쓰십시오.',
  checkFailed: '확인을 마치지 못했습니다. 아래 방법을 쓰십시오.',
  sound: (fields) =>
    `바뀐 것이 없습니다. 공개된 필드 ${n(fields)}개가 모두 기록에 있던 그대로이며, 수도 거기에서 나옵니다.`,
  unsound: (count) =>
    `문제 ${n(count)}건을 찾았습니다. 이 공개본을 믿지 마십시오. 공개한 쪽에 알리고 다시 받으십시오.`,
  onlyIf: '위의 열쇠가 그 기관의 것일 때에만 뜻이 있는 결과입니다.',
  finding: (minimum, accounts, withheld, fields) =>
    `${n(minimum)}이라는 수가 공개된 진술 ${n(accounts)}건${withheld > 0 ? `과, 들여다볼 수 없는 비공개 진술 ${n(withheld)}건` : ''}에서 나옵니다. 필드 ${n(fields)}개를 확인했습니다.`,
  outOfReach:
    '화면에서는 확인할 수 없는 것: 다른 파일(웹 페이지, PDF, 표)의 바이트, 그리고 이 화면과 스크립트 자체. 이것들은 verify.mjs로 확인하십시오.',
  problems: '문제',
  problem: {
    'field-altered': '값이 기록에 있던 것과 다릅니다.',
    'header-invalid': '항목의 머리글을 읽을 수 없습니다.',
    'entry-misplaced': '항목이 제자리에 있지 않습니다.',
    'leaf-differs': '서명된 기록에 없는 항목입니다.',
    'checkpoint-altered': '확인점이 바뀌었습니다.',
    'checkpoint-signature': '확인점의 서명이 맞지 않습니다.',
    'checkpoint-missing': '확인점이 없습니다.',
    'file-missing': '파일이 없습니다.',
    'file-altered': '파일이 봉인할 때와 다릅니다.',
    'disclosure-altered': '보이는 내용이 서명된 기록과 다릅니다.',
    'count-wrong': '수가 그 진술에서 나오지 않습니다.',
    'proof-wrong': '근거가 성립하지 않습니다.',
  },
  otherProblem: '맞지 않는 것이 있습니다.',
  findings: '판단마다',
}

export const words: Readonly<Record<Language, Words>> = { ko, en }
