import type { Language } from '../kernel/bilingual.ts'
import { releaseTreatments } from '../publication/treatment-words.ts'
import type { Audience } from '../publication/profiles.ts'

const en = {
  release: 'what goes out: chosen, checked, sealed and signed, for an audience',
  list: 'list releases: drafts, and what has been sealed',
  new: 'make a draft: signed findings (or all, where none is signed), law against practice, texts',
  edit: 'change a draft; what isn’t given stays',
  withhold: 'let less of an account or a source go out than consent and audience allow',
  check: 'say what would go out, in which form and why, and what must not',
  seal: 'number, sign and write it: a folder that opens anywhere and is checked without Girok',
  bag: 'pack a sealed release and the files as received that may go into a bag (BagIt, RFC 8493)',
  argFolder: 'the folder of a sealed release',
  argBag: 'a folder that is new or empty',
  optNoEvidence: 'without the files as received',
  bagged: (files: number, path: string) => `${files} files are in the bag: ${path}`,
  diff: 'say what became public, what changed and what was withdrawn since an earlier release',
  argRelease: 'a release’s number, or its id or the beginning of it; without it the newest draft',
  argOut: 'a folder that is new, empty or an earlier release',
  argOf: 'an account’s or a source’s id, or a source’s codename',
  argField: 'a field as “girok show” has it, such as when, where, passages, title; or * for all',
  optTitle: 'title in English',
  optTitleKo: 'title in Korean',
  optFor: 'for whom: public, partner or court',
  optFinding: 'these findings, in this order (ids)',
  optLaw: 'law against practice too: all that is compared, or as a finding about law (its id) has it',
  optEstimate: 'estimates that were kept, by their ids (girok lists estimates)',
  optText: 'texts in Markdown: NAME.ko.md and NAME.en.md; [[fin_…]] and [[acc_…]] become footnotes',
  optFrom: 'take over what this release chose',
  optCorrects: 'the sealed release that this one corrects',
  optWhy: 'why',
  optK: 'a witness must look like at least as many (default 5)',
  optKReason: 'why fewer than 5 are enough',
  optTo: 'how coarse: month or year for a date, province or country for a place; without it, withheld',
  optUndo: 'take it back: what consent and audience allow goes out again',
  optRelease: 'the release; without it the newest draft',
  optIdentities: 'ask for the passphrase of sealed identities, so that their names are looked for',
  optSince: 'the earlier release; without it, the one before it for the same audience',
  audience: { public: 'public', partner: 'restricted partner', court: 'court' } satisfies Record<
    Audience,
    string
  >,
  none: 'No releases yet. Make a draft: girok release new',
  draft: 'draft',
  sealed: (number: number, at: string) => `no. ${number}, sealed ${at.slice(0, 10)}`,
  contents: (findings: number, texts: number) =>
    `${findings} ${findings === 1 ? 'finding' : 'findings'}, ${texts} ${texts === 1 ? 'text' : 'texts'}`,
  made: (id: string) => `Draft ${id}. See what would go out: girok release check`,
  changed: (id: string) => `Draft ${id} is changed.`,
  goes: (disclosed: number, withheld: number) =>
    `${disclosed} ${disclosed === 1 ? 'account goes' : 'accounts go'} out, ${withheld} ${withheld === 1 ? 'stays' : 'stay'} in the record.`,
  fields: 'Fields that go out coarser or not at all:',
  ...releaseTreatments.en,
  accounts: (count: number) => `${count} ${count === 1 ? 'account' : 'accounts'}`,
  blocked: (count: number) =>
    `${count === 1 ? 'One thing' : `${count} things`} must be cleared before it can be sealed:`,
  notices: 'To know:',
  open: 'Nothing stands against sealing it: girok release seal OUT',
  remedy: (of: string, field: string, to: string | undefined) =>
    `girok release withhold ${of} ${field}${to === undefined ? '' : ` --to ${to}`} --why …`,
  sealedNow: (number: number, findings: number, files: number, path: string) =>
    `Release ${number} is sealed: ${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files} files. Open ${path}; check it with: node verify.mjs (Node 18 or newer, without Girok)`,
  cutOff: (numbers: string) =>
    `The sealing of no. ${numbers} had been cut off, and nothing of it was written: it is a draft again.`,
  pass: 'let an alarm about words or small counts pass: somebody looked, and it does no harm',
  argAlarm: 'the alarm’s name, as “release check” gives it',
  passIt: (alarm: string) => `it isn’t so, or does no harm? girok release pass ${alarm} --why …`,
  passed: (reason: string, by: string) => `${by}: “${reason}”`,
  withheld: (count: number) =>
    `${count} ${count === 1 ? 'account is' : 'accounts are'} withheld; the numbers that rest on them say so.`,
  noEarlier: 'There is no earlier release for this audience: all of it is new.',
  since: (number: number) => `Since release ${number}:`,
  added: (count: number) => `${count} ${count === 1 ? 'account' : 'accounts'} became public`,
  revised: 'revised',
  shown: (fields: string) => `now goes out: ${fields}`,
  kept: (fields: string) => `no longer goes out: ${fields}`,
  gone: { 'account-withdrawn': 'withdrawn from the record', 'not-chosen': 'not chosen' },
  number: (then: number | undefined, now: number | undefined) =>
    then === undefined ? `new, at ${now ?? 0}` : now === undefined ? `gone, was ${then}` : `${then} → ${now}`,
  same: 'Nothing is different.',
}

export type ReleaseTexts = typeof en

const ko: ReleaseTexts = {
  release: '공개본: 골라서 검사하고 봉인·서명해 공개 대상에게 내보내기',
  list: '공개본 목록: 초안과 봉인한 것',
  new: '초안 만들기: 서명한 판단(없으면 모든 판단), 법과 실제, 글',
  edit: '초안 고치기(적지 않은 것은 그대로)',
  withhold: '동의 범위와 공개 대상이 허용하는 것보다 진술이나 출처를 덜 드러내기',
  check: '무엇이 어떤 꼴로, 왜 그렇게 나가는지와 나가면 안 되는 것 확인하기',
  seal: '번호를 매기고 서명해 쓰기: 어디서나 열리고 Girok 없이도 검증되는 폴더',
  bag: '봉인한 공개본과 내보내도 되는 원본 파일을 자료 꾸러미(BagIt, RFC 8493)로 묶기',
  argFolder: '봉인한 공개본의 폴더',
  argBag: '새 폴더 또는 빈 폴더',
  optNoEvidence: '원본 파일 없이',
  bagged: (files, path) => `파일 ${files}개를 꾸러미에 담았습니다: ${path}`,
  diff: '이전 공개본 이후 새로 공개된 것, 달라진 것, 거두어들인 것 보기',
  argRelease: '공개본 번호, 식별자나 그 앞부분. 없으면 가장 최근 초안',
  argOut: '새 폴더, 빈 폴더 또는 이전 공개본 폴더',
  argOf: '진술이나 출처의 식별자, 또는 출처의 가명',
  argField: '‘girok show’에 나오는 항목 이름(when, where, passages, title 등). *는 전부',
  optTitle: '영어 제목',
  optTitleKo: '한국어 제목',
  optFor: '공개 대상: public, partner, court',
  optFinding: '이 판단들을 이 순서로(식별자)',
  optLaw: '법과 실제도 함께: 견준 것 전부, 또는 법 판단(식별자) 하나의 범위',
  optEstimate: '보관한 추정(식별자: girok lists estimates)',
  optText: '마크다운 글: NAME.ko.md와 NAME.en.md. [[fin_…]], [[acc_…]]는 각주가 됩니다',
  optFrom: '이 공개본에서 고른 것을 이어받기',
  optCorrects: '바로잡을 봉인된 공개본',
  optWhy: '까닭',
  optK: '증언자와 구별되지 않아야 하는 최소 인원(기본값 5)',
  optKReason: '5명보다 적어도 되는 까닭',
  optTo: '얼마나 넓게: 날짜는 month·year, 장소는 province·country. 없으면 내보내지 않음',
  optUndo: '되돌리기: 동의 범위와 공개 대상이 허용하는 대로 다시 내보냄',
  optRelease: '공개본. 없으면 가장 최근 초안',
  optIdentities: '봉인된 신원의 암호문구를 물어 그 이름이 드러나는지 찾기',
  optSince: '견줄 이전 공개본. 없으면 같은 공개 대상의 바로 앞 공개본',
  audience: { public: '일반 공개', partner: '협력 기관 제한', court: '법원 제출' },
  none: '공개본이 아직 없습니다. 초안 만들기: girok release new',
  draft: '초안',
  sealed: (number, at) => `${number}호, ${at.slice(0, 10)} 봉인`,
  contents: (findings, texts) => `판단 ${findings}건, 글 ${texts}편`,
  made: (id) => `초안 ${id}. 무엇이 나가는지 보기: girok release check`,
  changed: (id) => `초안 ${id}: 고쳤습니다.`,
  goes: (disclosed, withheld) => `진술 ${disclosed}건이 나가고 ${withheld}건은 기록에 남습니다.`,
  fields: '더 넓게 뭉뚱그리거나 내보내지 않는 항목:',
  ...releaseTreatments.ko,
  accounts: (count) => `진술 ${count}건`,
  blocked: (count) => `봉인하기 전에 해결할 것 ${count}건:`,
  notices: '알아 둘 것:',
  open: '봉인해도 좋습니다: girok release seal OUT',
  remedy: (of, field, to) =>
    `girok release withhold ${of} ${field}${to === undefined ? '' : ` --to ${to}`} --why …`,
  sealedNow: (number, findings, files, path) =>
    `공개본 ${number}호를 봉인했습니다. 판단 ${findings}건, 파일 ${files}개입니다. ${path} 파일을 여십시오. 검증은 Girok 없이 Node 18 이상에서: node verify.mjs`,
  cutOff: (numbers) =>
    `${numbers}호는 봉인이 중간에 끊겨 아무것도 쓰이지 않았으므로 다시 초안으로 돌렸습니다.`,
  pass: '글이나 인원수가 적은 칸에 뜬 경보 넘기기: 살펴보니 문제가 아닐 때',
  argAlarm: '‘release check’가 알려 주는 경보 이름',
  passIt: (alarm) => `문제가 아니라면: girok release pass ${alarm} --why …`,
  passed: (reason, by) => `${by}: “${reason}”`,
  withheld: (count) => `진술 ${count}건은 내보내지 않았고, 그 진술에 기댄 숫자에는 그 사실이 적혀 있습니다.`,
  noEarlier: '같은 공개 대상의 이전 공개본이 없어 모두 새로 공개되는 것입니다.',
  since: (number) => `공개본 ${number}호 이후:`,
  added: (count) => `새로 공개된 진술 ${count}건`,
  revised: '고쳐짐',
  shown: (fields) => `이제 나가는 항목: ${fields}`,
  kept: (fields) => `더는 나가지 않는 항목: ${fields}`,
  gone: { 'account-withdrawn': '기록에서 철회됨', 'not-chosen': '고르지 않음' },
  number: (then, now) =>
    then === undefined
      ? `새 판단, ${now ?? 0}`
      : now === undefined
        ? `빠짐(이전 ${then})`
        : `${then} → ${now}`,
  same: '달라진 것이 없습니다.',
}

const all: Readonly<Record<Language, ReleaseTexts>> = { en, ko }
export const releaseTexts = (language: Language): ReleaseTexts => all[language]
