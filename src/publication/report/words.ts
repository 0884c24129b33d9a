import type { Language } from '../../kernel/bilingual.ts'
import type { Audience } from '../profiles.ts'

const n = (value: number): string => new Intl.NumberFormat('en-US').format(value)
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`

const en = {
  contents: 'Contents',
  release: (number: number) => `Release ${n(number)}`,
  audience: {
    public: 'For everybody',
    partner: 'For a partner organisation, restricted',
    court: 'For submission to a court',
  } satisfies Record<Audience, string>,
  restricted: {
    partner: 'Restricted: given to one partner organisation, not to be passed on',
    court: 'For submission to a court, not for publication',
  },
  sealedAt: 'Sealed (UTC)',
  holds: 'Holds',
  counted: (texts: number, findings: number, estimates: number, law: boolean) =>
    [
      ...(texts > 0 ? [plural(texts, 'text')] : []),
      ...(findings > 0 ? [plural(findings, 'finding')] : []),
      ...(estimates > 0 ? [plural(estimates, 'estimate')] : []),
      ...(law ? ['law and practice'] : []),
    ].join(', '),
  accountsWithheld: 'Stay in the record',
  accountsCounted: (count: number) => plural(count, 'account'),
  k: 'Witnesses',
  kHelp: (k: number) => `by what is said of them here, each resembles at least ${plural(k - 1, 'other')}`,
  corrects: (number: number) => `Corrects release ${n(number)}`,
  previous: 'Release before this one',
  previousManifest: 'SHA-256 of its manifest',
  fingerprint: 'Key fingerprint (SHA-256)',
  checkpointRoot: 'Root hash of the checkpoint',
  finding: (place: number) => `Finding ${n(place)}`,
  findings: 'Findings',
  otherFindings: 'Further findings',
  otherFindingsLead: (most: number) =>
    `The first ${n(most)} findings, and those that the texts refer to, stand above in full. The others stand here with their numbers, and in full on the site in the same folder (index.html).`,
  otherFindingsLeft: (count: number) =>
    `${plural(count, 'further finding')} not listed here: see index.html and the tables in the same folder.`,
  numberColumn: 'No.',
  titleColumn: 'Finding',
  figuresColumn: 'Numbers',
  withheldTitle: 'What is withheld',
  withheldWhy: (count: number) =>
    `${plural(count, 'account')} withheld: the source hasn’t agreed, or the organisation keeps what it said back. ${count === 1 ? 'It counts' : 'They count'} all the same; what was said can’t be checked from here.`,
  proofColumns: ['No.', 'Counts', 'When', 'Where', 'Origins', 'Accounts'],
  membersLeft: (count: number) =>
    `${plural(count, 'further member')} of the proof not listed here: see the finding’s page on the site.`,
  pairsLeft: (count: number) =>
    `${plural(count, 'further pair')} not listed here: see the finding’s page on the site; the check works all of them out anew.`,
  reportedColumns: ['Origin', 'States', 'When', 'Where', 'Account'],
  reportedLeft: (count: number) =>
    `${plural(count, 'further statement')} not listed here: see the finding’s page on the site.`,
  words: 'The accounts in their own words',
  accountsLeft: (count: number) =>
    `${plural(count, 'further account')} not printed here: see the finding’s page and the pages of accounts on the site, and the tables in the same folder.`,
  maybeLeft: (count: number) =>
    `${plural(count, 'further account')} of this kind not printed here: see the finding’s page on the site.`,
  silentTitle: 'What this doesn’t say',
  silent: {
    total: 'The minimum is no total and no estimate: how many there were beyond it isn’t known.',
    notHeld: 'That no number is held doesn’t mean that nothing happened.',
    maybe: 'Accounts that may lie inside aren’t counted; they may still speak of further victims.',
    origins:
      'Independent origins are those that are known as such; how each of them came to know isn’t judged here.',
    true: 'That an account is printed doesn’t mean that it is true: it is what its source states.',
  },
  lawLeft:
    'What each cell stands on, with provisions, accounts, verdicts and international norms in full, is on the page law.html of the site in the same folder.',
  lawRowsLeft: (count: number) =>
    `${plural(count, 'further row')} not printed here: see law.html on the site in the same folder.`,
  annex: 'How to check this report',
  steps: [
    'This report is one file of a release. The folder that it came in has the data behind it, the site, the tables, CHECK.txt, and verify.mjs, a program that needs neither Girok nor a network.',
    'First compare the fingerprint below with one that you know from elsewhere, such as the organisation’s own site. What is printed here proves nothing about itself.',
    'With Node.js 18 or newer, run in that folder: node verify.mjs. It checks this file too, by the SHA-256 that the signed manifest has of it.',
    'On paper alone nothing can be checked. Ask whoever gave it to you for the folder.',
  ],
  canTitle: 'What can be checked',
  cannotTitle: 'What can’t',
  leftTitle: 'What is left out of this report',
  left: [
    'Long lists are cut, and say so where they are. The site and the tables in the same folder have them whole.',
    'The typeface has Korean letters, the Chinese characters that Korean uses, Latin and Cyrillic. □ stands for any other letter; the site has it.',
    'Long quotes end in “[…]”. The site has them whole, as they stand in the record.',
  ],
  cut: ' […]',
}
export type ReportWords = typeof en

const ko: ReportWords = {
  contents: '차례',
  release: (number) => `공개본 제${n(number)}호`,
  audience: { public: '일반 공개', partner: '협력 기관 제한', court: '법원 제출' },
  restricted: {
    partner: '협력 기관 제한: 받은 기관 밖으로 넘기지 마십시오',
    court: '법원 제출용: 일반에 공개하지 않음',
  },
  sealedAt: '봉인 시각(UTC)',
  holds: '실린 것',
  counted: (texts, findings, estimates, law) =>
    [
      ...(texts > 0 ? [`글 ${n(texts)}편`] : []),
      ...(findings > 0 ? [`판단 ${n(findings)}건`] : []),
      ...(estimates > 0 ? [`추정 ${n(estimates)}건`] : []),
      ...(law ? ['법과 실제'] : []),
    ].join(', '),
  accountsWithheld: '공개하지 않은 것',
  accountsCounted: (count) => `진술 ${n(count)}건`,
  k: '증언자 보호',
  kHelp: (k) => `여기 실린 내용으로는 누구든 적어도 다른 ${n(k - 1)}명과 구별되지 않음`,
  corrects: (number) => `공개본 제${n(number)}호를 바로잡음`,
  previous: '바로 앞의 공개본',
  previousManifest: '그 목록 파일의 SHA-256',
  fingerprint: '열쇠 지문(SHA-256)',
  checkpointRoot: '확인점의 뿌리 해시',
  finding: (place) => `판단 ${n(place)}`,
  findings: '판단',
  otherFindings: '그 밖의 판단',
  otherFindingsLead: (most) =>
    `처음 ${n(most)}건과 글에서 인용한 판단은 앞에 모두 실었습니다. 나머지는 여기에 수만 적었으며, 전문은 같은 폴더의 사이트(index.html)에 있습니다.`,
  otherFindingsLeft: (count) =>
    `나머지 판단 ${n(count)}건은 여기에 싣지 않았습니다. 같은 폴더의 index.html과 표에 있습니다.`,
  numberColumn: '번호',
  titleColumn: '판단',
  figuresColumn: '수',
  withheldTitle: '공개하지 않은 것',
  withheldWhy: (count) =>
    `진술 ${n(count)}건은 출처가 동의하지 않았거나 기관이 공개하지 않기로 하여 싣지 않았습니다. 수에는 들어 있으나, 그 내용은 여기서 확인할 수 없습니다.`,
  proofColumns: ['번호', '셈한 수', '시기', '장소', '원출처', '진술'],
  membersLeft: (count) =>
    `나머지 근거 ${n(count)}개는 여기에 싣지 않았습니다. 사이트의 해당 판단 쪽에 있습니다.`,
  pairsLeft: (count) =>
    `나머지 ${n(count)}쌍은 여기에 싣지 않았습니다. 사이트의 해당 판단 쪽을 보십시오. 검증할 때는 모든 쌍을 다시 따져 봅니다.`,
  reportedColumns: ['원출처', '밝힌 수', '시기', '장소', '진술'],
  reportedLeft: (count) => `나머지 ${n(count)}건은 여기에 싣지 않았습니다. 사이트의 해당 판단 쪽에 있습니다.`,
  words: '진술 원문',
  accountsLeft: (count) =>
    `나머지 진술 ${n(count)}건은 여기에 싣지 않았습니다. 사이트의 해당 판단 쪽과 진술 목록, 같은 폴더의 표에 있습니다.`,
  maybeLeft: (count) => `이런 진술 ${n(count)}건은 여기에 싣지 않았습니다. 사이트의 해당 판단 쪽에 있습니다.`,
  silentTitle: '이 판단이 말하지 않는 것',
  silent: {
    total: '최소 수는 전체 수도 추정치도 아닙니다. 이보다 얼마나 더 많은지는 알 수 없습니다.',
    notHeld: '수를 내세울 수 없다고 해서 그런 일이 없었다는 뜻은 아닙니다.',
    maybe: '들어맞을 수도 있는 진술은 세지 않았습니다. 그 진술이 다른 피해자를 말한 것일 수도 있습니다.',
    origins:
      '독립된 원출처는 그렇게 알려진 것만 셌습니다. 원출처마다 어떻게 알게 되었는지는 여기서 따지지 않습니다.',
    true: '진술을 실었다고 해서 그 내용이 사실이라는 뜻은 아닙니다. 출처가 그렇게 말했다는 뜻입니다.',
  },
  lawLeft:
    '칸마다 그 근거가 된 조항과 진술, 판정, 국제 규범의 전문은 같은 폴더에 있는 사이트의 law.html에 있습니다.',
  lawRowsLeft: (count) =>
    `나머지 ${n(count)}행은 여기에 싣지 않았습니다. 같은 폴더에 있는 사이트의 law.html에 있습니다.`,
  annex: '이 보고서를 확인하는 방법',
  steps: [
    '이 보고서는 공개본에 든 파일 하나입니다. 보고서가 들어 있던 폴더에는 근거 자료와 사이트, 표, CHECK.txt, 그리고 Girok도 네트워크도 없이 쓸 수 있는 검증 프로그램 verify.mjs가 있습니다.',
    '먼저 아래 지문이 기관의 홈페이지 등 다른 경로로 알게 된 지문과 같은지 견주어 보십시오. 여기 인쇄된 것만으로는 아무것도 증명되지 않습니다.',
    'Node.js 18 이상이 있으면 그 폴더에서 node verify.mjs를 실행하십시오. 서명된 목록에 적힌 SHA-256으로 이 파일도 함께 확인합니다.',
    '종이만으로는 아무것도 확인할 수 없습니다. 보고서를 건네준 쪽에 폴더를 요청하십시오.',
  ],
  canTitle: '확인되는 것',
  cannotTitle: '확인되지 않는 것',
  leftTitle: '이 보고서에 싣지 않은 것',
  left: [
    '긴 목록은 줄였고, 줄인 자리마다 그렇다고 적었습니다. 같은 폴더의 사이트와 표에는 모두 있습니다.',
    '이 글꼴에는 한글과 한국에서 쓰는 한자, 로마자, 키릴 문자가 있습니다. 그 밖의 글자는 □로 찍혔으며, 사이트에는 그대로 있습니다.',
    '긴 인용은 “[…]”로 줄였습니다. 사이트에는 기록에 있는 그대로 모두 실려 있습니다.',
  ],
  cut: ' […]',
}

export const reportWords: Readonly<Record<Language, ReportWords>> = { ko, en }
