import type { Language } from '../kernel/bilingual.ts'
import type { ReleaseChanges } from './model.ts'
import type { Audience } from './profiles.ts'
import type { Grain } from './treatment.ts'

const format = new Intl.NumberFormat('en-US')
const n = (value: number): string => format.format(value)
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`

type WhyGone = ReleaseChanges['withdrawn'][number]['because']

const en = {
  release: (number: number) => `Release ${n(number)}`,
  audience: {
    public: 'Public',
    partner: 'For a partner organisation, restricted',
    court: 'For submission to a court',
  } satisfies Record<Audience, string>,
  restricted: {
    partner: 'Restricted: given to one partner organisation, not to be passed on.',
    court: 'For submission to a court, not for publication.',
  },
  open: 'Open in English',
  contents: 'Contents',
  allFindings: (count: number) => `All ${plural(count, 'finding')}`,
  accounts: 'Accounts',
  accountsLead: (count: number, withheld: number) =>
    `${plural(count, 'account')} ${count === 1 ? 'stands' : 'stand'} behind the findings${withheld === 0 ? '' : `, ${n(withheld)} of them withheld`}. Each page has up to a hundred.`,
  accountsFrom: (from: number, to: number) =>
    from === to ? `Account ${n(from)}` : `Accounts ${n(from)}–${n(to)}`,
  accountNumber: (number: number) => `Account ${n(number)}`,
  earlier: 'The accounts before these',
  later: 'The accounts after these',
  sources: 'Sources',
  sourcesLead: (count: number) =>
    `${plural(count, 'source')} ${count === 1 ? 'has' : 'have'} accounts that are disclosed here.`,
  accountsOfSource: (count: number) => plural(count, 'account'),
  moreOfSource: (count: number) => `${plural(count, 'further account')}: search for the codename.`,
  check: 'How to check',
  changes: (since: number) => `What has changed since release ${n(since)}`,
  noChanges: 'Nothing: the same findings rest on the same accounts.',
  added: (count: number) => `${plural(count, 'account')} became available.`,
  changed: (count: number) =>
    `${plural(count, 'account')} ${count === 1 ? 'is' : 'are'} shown in another form.`,
  gone: (count: number) => `${plural(count, 'account')} ${count === 1 ? 'is' : 'are'} no longer here.`,
  more: (count: number) => `and ${n(count)} more`,
  revised: 'revised in the record',
  nowShown: (fields: string) => `now shown: ${fields}`,
  nowKept: (fields: string) => `no longer shown as it was: ${fields}`,
  coarser: (field: string) => `${field} (coarser)`,
  whyGone: {
    house: 'kept by the organisation',
    profile: 'not for this audience',
    'consent-missing': 'the consent doesn’t reach so far',
    'consent-ended': 'the consent has ended',
    'consent-withdrawn': 'the consent was withdrawn',
    'day-and-place': 'not for this audience',
    overruled: 'by decision of the organisation',
    'account-withdrawn': 'withdrawn from the record',
    'not-chosen': 'not chosen for this release',
  } satisfies Record<WhyGone, string>,
  earlierHas: 'Earlier releases carried them; who has one should use this one instead.',
  number: (then: number | undefined, now: number | undefined) =>
    then === undefined
      ? `new, at ${n(now ?? 0)}`
      : now === undefined
        ? `no longer here (was ${n(then)})`
        : `${n(then)} → ${n(now)}`,
  corrects: (number: number, why: string) => `Corrects release ${n(number)}: ${why}`,
  findingsChanged: (count: number) =>
    `${plural(count, 'finding')} ${count === 1 ? 'has' : 'have'} another number.`,
  estimatesChanged: (count: number) =>
    `${plural(count, 'estimate')} ${count === 1 ? 'has' : 'have'} come, changed or gone.`,
  downloads: 'Files',
  files: {
    'report-en.pdf': 'Report (PDF, English)',
    'report-ko.pdf': 'Report (PDF, Korean)',
    'tables.xlsx': 'Tables (XLSX)',
    'tables/READ-ME.txt': 'Tables (CSV): what each holds',
    'entities.ftm.jsonl': 'Entities (FollowTheMoney)',
    'release.jsonld': 'Linked data with passages (JSON-LD)',
    'CHECK.txt': 'How to check (text)',
    'verify.mjs': 'Program that checks (Node.js)',
    'manifest.txt': 'Signed list of all files',
  },
  fields: {
    when: 'date',
    where: 'place',
    persons: 'persons',
    passages: 'the words',
    bodies: 'bodies responsible',
    manner: 'manner',
    conduct: 'conduct',
    media: 'media',
    circumstances: 'circumstances',
    penalty: 'penalty',
    reaches: 'whom it reaches',
    credibility: 'credibility',
    title: 'title',
    date: 'date',
    reliability: 'reliability',
    language: 'language',
    codename: 'codename',
    instrument: 'law',
    article: 'article',
    textBasis: 'basis of the text',
    silent: 'silence of the law',
    speaker: 'speaker',
    channel: 'channel',
  },
  otherField: (name: string) => `field “${name}”`,
  keptHere: (fields: string) => `Not disclosed: ${fields}.`,
  dateKept: 'date not disclosed',
  placeKept: 'place not disclosed',
  wordsKept: 'The words themselves are not disclosed.',
  only: {
    month: 'month only',
    year: 'year only',
    province: 'province only',
    country: 'country only',
  } satisfies Record<Grain, string>,
  coarserHelp: 'made coarser here; can’t be checked against the record',
  withheldWhy: {
    consent: 'Withheld: its source hasn’t agreed that it is shown here.',
    overruled: 'Withheld by decision of the organisation.',
  },
  withheldCount: {
    consent: (count: number) =>
      `${plural(count, 'account')} withheld: ${count === 1 ? 'its source hasn’t' : 'their sources haven’t'} agreed that it is shown here.`,
    overruled: (count: number) => `${plural(count, 'account')} withheld by decision of the organisation.`,
  },
  inFull: 'The account in full',
  restElsewhere: (count: number) =>
    `${plural(count, 'further statement')} not listed on this page. All accounts stand on the pages “Accounts”.`,
  key: 'The key',
  keyHelp:
    'Compare it with a fingerprint that you know from elsewhere, such as a printed page or the organisation’s own site. What stands here proves nothing about itself.',
  inPage: 'In this page',
  inPageHelp:
    'The page works out anew every hash, signature and number from the data files in this folder. With many accounts that takes a while.',
  noScripts: 'Scripts are off in this browser. Use one of the ways below.',
  outside: 'With a program of your own',
  steps: [
    'With Node.js 18 or newer, run in this folder: node verify.mjs. It uses no network, and checks every file, the pages too.',
    'A page can’t check itself: whoever can alter the folder can alter the page. Safer still is a verify.mjs that reached you another way: node verify.mjs FOLDER --key KEY',
    'Without Node.js you can at least see whether files have changed, with sha256sum: CHECK.txt has the command.',
  ],
  checked: 'What is checked',
  checkedList: [
    'that disclosed values are what the record held when its checkpoint was signed by this key;',
    'that every number follows from the accounts that are listed with it.',
  ],
  notChecked: 'What isn’t',
  notCheckedList: [
    'whether a source is right, and whether anything is missing;',
    'what withheld accounts say, and coarser values against finer ones;',
    'people’s judgements, and verdicts of law against practice.',
  ],
  estimatesNotChecked:
    'how estimates were computed: their page has the command that computes each again from its counts.',
  previous: 'Release before this one',
  previousManifest: (number: number) => `Release ${n(number)}, SHA-256 of its manifest`,
}
export type SiteWords = typeof en

const ko: SiteWords = {
  release: (number) => `공개본 제${n(number)}호`,
  audience: { public: '일반 공개', partner: '협력 기관 제한', court: '법원 제출' },
  restricted: {
    partner: '협력 기관 제한: 받은 기관 밖으로 넘기지 마십시오.',
    court: '법원 제출용으로, 일반에 공개하지 않습니다.',
  },
  open: '한국어로 보기',
  contents: '차례',
  allFindings: (count) => `판단 ${n(count)}건 모두 보기`,
  accounts: '진술',
  accountsLead: (count, withheld) =>
    `판단의 바탕이 된 진술은 ${n(count)}건입니다.${withheld === 0 ? '' : ` 이 가운데 ${n(withheld)}건은 공개하지 않았습니다.`} 한 쪽에 백 건까지 실었습니다.`,
  accountsFrom: (from, to) => (from === to ? `진술 ${n(from)}` : `진술 ${n(from)}~${n(to)}`),
  accountNumber: (number) => `진술 ${n(number)}`,
  earlier: '앞의 진술',
  later: '뒤의 진술',
  sources: '출처',
  sourcesLead: (count) => `여기에 공개한 진술의 출처는 ${n(count)}곳입니다.`,
  accountsOfSource: (count) => `진술 ${n(count)}건`,
  moreOfSource: (count) => `그 밖에 ${n(count)}건이 있습니다. 가명으로 검색하십시오.`,
  check: '확인하는 방법',
  changes: (since) => `공개본 제${n(since)}호 이후 달라진 것`,
  noChanges: '없습니다. 같은 판단이 같은 진술을 바탕으로 하고 있습니다.',
  added: (count) => `진술 ${n(count)}건을 새로 공개했습니다.`,
  changed: (count) => `진술 ${n(count)}건의 공개 방식이 달라졌습니다.`,
  gone: (count) => `진술 ${n(count)}건은 더 이상 싣지 않습니다.`,
  more: (count) => `그 밖에 ${n(count)}건`,
  revised: '기록에서 고쳐짐',
  nowShown: (fields) => `새로 공개: ${fields}`,
  nowKept: (fields) => `이제 전처럼 공개하지 않음: ${fields}`,
  coarser: (field) => `${field}(범위를 넓힘)`,
  whyGone: {
    house: '기관이 공개하지 않음',
    profile: '이 공개 대상에게는 공개하지 않음',
    'consent-missing': '동의 범위를 넘음',
    'consent-ended': '동의 기간이 끝남',
    'consent-withdrawn': '동의가 철회됨',
    'day-and-place': '이 공개 대상에게는 공개하지 않음',
    overruled: '기관의 결정',
    'account-withdrawn': '기록에서 철회됨',
    'not-chosen': '이번 공개본에 고르지 않음',
  },
  earlierHas: '이전 공개본에는 실려 있습니다. 이전 공개본을 가진 분은 이 공개본으로 바꾸어 주십시오.',
  number: (then, now) =>
    then === undefined
      ? `새로 실음(${n(now ?? 0)})`
      : now === undefined
        ? `더 이상 싣지 않음(이전 ${n(then)})`
        : `${n(then)} → ${n(now)}`,
  corrects: (number, why) => `공개본 제${n(number)}호를 바로잡음: ${why}`,
  findingsChanged: (count) => `판단 ${n(count)}건의 수가 달라졌습니다.`,
  estimatesChanged: (count) => `추정 ${n(count)}건이 더해지거나 달라지거나 빠졌습니다.`,
  downloads: '파일',
  files: {
    'report-en.pdf': '보고서(PDF, 영어)',
    'report-ko.pdf': '보고서(PDF, 한국어)',
    'tables.xlsx': '표(XLSX)',
    'tables/READ-ME.txt': '표(CSV) 안내',
    'entities.ftm.jsonl': '개체(FollowTheMoney)',
    'release.jsonld': '원문 자리를 담은 연결 데이터(JSON-LD)',
    'CHECK.txt': '확인하는 방법(텍스트)',
    'verify.mjs': '검증 프로그램(Node.js)',
    'manifest.txt': '서명된 파일 목록',
  },
  fields: {
    when: '날짜',
    where: '장소',
    persons: '피해자',
    passages: '원문',
    bodies: '책임 기관',
    manner: '방식',
    conduct: '행위',
    media: '매체',
    circumstances: '정황',
    penalty: '처벌',
    reaches: '미치는 범위',
    credibility: '신빙도',
    title: '제목',
    date: '날짜',
    reliability: '신뢰도',
    language: '언어',
    codename: '가명',
    instrument: '법령',
    article: '조항',
    textBasis: '법문의 근거',
    silent: '법의 침묵',
    speaker: '말한 이',
    channel: '경로',
  },
  otherField: (name) => `‘${name}’ 항목`,
  keptHere: (fields) => `공개하지 않은 것: ${fields}`,
  dateKept: '날짜 비공개',
  placeKept: '장소 비공개',
  wordsKept: '원문은 공개하지 않았습니다.',
  only: { month: '월까지만', year: '연도만', province: '도·주까지만', country: '나라만' },
  coarserHelp: '여기서 범위를 넓힌 값이므로 기록과 견주어 확인할 수 없습니다',
  withheldWhy: {
    consent: '공개하지 않음: 출처가 여기에 싣는 데 동의하지 않았습니다.',
    overruled: '공개하지 않음: 기관이 그렇게 결정했습니다.',
  },
  withheldCount: {
    consent: (count) => `진술 ${n(count)}건은 출처가 여기에 싣는 데 동의하지 않아 공개하지 않았습니다.`,
    overruled: (count) => `진술 ${n(count)}건은 기관의 결정으로 공개하지 않았습니다.`,
  },
  inFull: '진술 전체 보기',
  restElsewhere: (count) =>
    `나머지 ${n(count)}건은 이 쪽에 열거하지 않았습니다. 모든 진술은 ‘진술’ 쪽에 있습니다.`,
  key: '열쇠',
  keyHelp:
    '인쇄물이나 기관의 홈페이지처럼 다른 경로로 알게 된 지문과 같은지 견주어 보십시오. 여기 적힌 것만으로는 아무것도 증명되지 않습니다.',
  inPage: '이 화면에서',
  inPageHelp:
    '이 폴더의 데이터 파일에서 모든 해시와 서명, 수를 다시 계산합니다. 진술이 많으면 시간이 걸립니다.',
  noScripts: '이 브라우저에서는 스크립트가 꺼져 있습니다. 아래 방법을 쓰십시오.',
  outside: '따로 가진 프로그램으로',
  steps: [
    'Node.js 18 이상이 있으면 이 폴더에서 node verify.mjs를 실행하십시오. 네트워크를 쓰지 않으며, 이 화면을 비롯한 모든 파일을 확인합니다.',
    '화면은 스스로를 확인할 수 없습니다. 폴더를 고칠 수 있는 사람은 화면도 고칠 수 있기 때문입니다. 다른 경로로 받은 verify.mjs를 쓰면 더 안전합니다: node verify.mjs 폴더 --key 열쇠',
    'Node.js가 없으면 sha256sum으로 파일이 바뀌지 않았는지만이라도 볼 수 있습니다. 명령은 CHECK.txt에 있습니다.',
  ],
  checked: '확인되는 것',
  checkedList: [
    '공개된 값이, 이 열쇠로 확인점에 서명할 때 기록에 있던 그대로라는 것',
    '모든 수가 함께 열거된 진술에서 나온다는 것',
  ],
  notChecked: '확인되지 않는 것',
  notCheckedList: [
    '출처의 말이 옳은지, 빠진 것은 없는지',
    '공개하지 않은 진술의 내용과, 범위를 넓힌 값의 본디 값',
    '사람의 판정과, 법과 실제를 견준 판정',
  ],
  estimatesNotChecked: '추정의 계산. 인원수로 다시 계산하는 명령은 추정 쪽에 있습니다',
  previous: '바로 앞의 공개본',
  previousManifest: (number) => `공개본 제${n(number)}호 목록 파일의 SHA-256`,
}

export const siteWords: Readonly<Record<Language, SiteWords>> = { ko, en }
