import type { Bilingual, Language } from '../../kernel/bilingual.ts'
import type { GuardCode, GuardProblem } from './model.ts'

interface Worded {
  readonly is: Bilingual
  readonly todo: Bilingual
}

const keepWords: Bilingual = {
  ko: '그 글을 공개하지 않거나 고쳐 쓰고, 진술이면 이 말이 빠진 인용문으로 다시 입력해 주십시오. 살펴보니 문제가 아니면 경보를 넘길 수 있습니다.',
  en: 'Withhold or reword it; code an account anew with a quote that leaves it out. If it is something else, let the alarm pass.',
}

/** What was found, and what to do about it. */
export const guardWords: Readonly<Record<GuardCode, Worded>> = {
  'consent-missing': {
    is: {
      ko: '이 범위의 공개에 출처가 동의하지 않았습니다.',
      en: 'No consent to go out this far.',
    },
    todo: {
      ko: '이런 진술은 공개본에 들어가지 않습니다. 동의를 받으면 출처의 동의 범위를 고쳐 주십시오.',
      en: 'What isn’t agreed to stays in the record. Where a source agrees, change its consent.',
    },
  },
  'consent-ended': {
    is: { ko: '출처의 동의 기간이 끝났습니다.', en: 'Consent has ended.' },
    todo: {
      ko: '이런 진술은 공개본에 들어가지 않습니다. 다시 동의를 받으면 기한을 고쳐 주십시오.',
      en: 'What it covered stays in the record. Where a source agrees again, change the date.',
    },
  },
  'consent-withdrawn': {
    is: { ko: '출처가 동의를 철회했습니다.', en: 'Consent was withdrawn.' },
    todo: {
      ko: '이런 진술은 이번 공개본부터 들어가지 않습니다. 이미 나간 공개본에 무엇이 실렸는지 확인해 주십시오.',
      en: 'What it covered doesn’t go out from now on. See what earlier releases carried.',
    },
  },
  'kept-whole': {
    is: {
      ko: '사람이 내보내지 않기로 한 진술입니다.',
      en: 'Somebody keeps these accounts in the record.',
    },
    todo: {
      ko: '이 진술에 기댄 수에는 그 사실이 적힙니다. 다시 내보내려면 ‘나가는 내용’에서 되돌리십시오.',
      en: 'Numbers that rest on them say so. Take it back where it says what goes out, if they should go.',
    },
  },
  'looked-at': {
    is: {
      ko: '사람이 살펴보고 문제가 아니라고 판단한 경보입니다.',
      en: 'Somebody looked at this alarm and says that it is none.',
    },
    todo: {
      ko: '그 판단이 지금도 맞는지 확인하십시오. 글이 바뀌면 경보가 다시 뜹니다.',
      en: 'See whether that still holds. Other words raise the alarm again.',
    },
  },
  'finer-than-chosen': {
    is: {
      ko: '판단에 실린 날짜나 장소가 그 진술에서 공개되는 것보다 자세합니다.',
      en: 'A finding gives a date or a place finer than its account goes out with.',
    },
    todo: {
      ko: 'Girok의 결함입니다. 이 판단을 빼고 봉인하고, 결함을 알려 주십시오.',
      en: 'This is a fault of Girok. Leave the finding out, and report the fault.',
    },
  },
  'sealed-name': {
    is: {
      ko: '봉인된 신원의 이름이나 연락처, 메모로 보이는 말이 있습니다.',
      en: 'This looks like the name, the contact or the note of a sealed identity.',
    },
    todo: keepWords,
  },
  'names-not-looked-for': {
    is: {
      ko: '봉인된 신원을 열지 않아 이름을 찾아보지 못했습니다.',
      en: 'Identities are sealed, so nobody has looked for their names.',
    },
    todo: {
      ko: '신원 보관함을 열고 다시 검사해 주십시오.',
      en: 'Open the sealed identities and check again.',
    },
  },
  'name-is-a-word': {
    is: {
      ko: '이 출처의 이름은 흔히 쓰는 낱말이기도 합니다. 호칭이 붙은 것만 찾았습니다.',
      en: 'The name of this source is an ordinary word too. It was looked for only where a title stands with it.',
    },
    todo: {
      ko: '이름이 그대로 나오는 곳이 없는지 직접 읽고 확인해 주십시오.',
      en: 'Read through what goes out and look for it yourself.',
    },
  },
  'name-not-readable': {
    is: {
      ko: '이 출처의 이름은 한글, 한자, 로마자가 아니거나 너무 짧아 적힌 그대로만 찾았습니다.',
      en: 'The name of this source is in another script or too short: it was looked for only as it is written.',
    },
    todo: {
      ko: '신원에 한글이나 로마자 이름을 함께 적고 다시 검사해 주십시오.',
      en: 'Add the name in Hangul or Latin letters to the identity, and check again.',
    },
  },
  'phone-number': {
    is: { ko: '전화번호로 보이는 숫자가 있습니다.', en: 'This looks like a telephone number.' },
    todo: keepWords,
  },
  'mail-address': {
    is: { ko: '전자우편 주소로 보이는 말이 있습니다.', en: 'This looks like a mail address.' },
    todo: keepWords,
  },
  'street-address': {
    is: {
      ko: '집이나 인민반까지 적힌 주소로 보이는 말이 있습니다.',
      en: 'This looks like an address, down to a house or a neighbours’ unit.',
    },
    todo: keepWords,
  },
  'day-and-place': {
    is: {
      ko: '날짜가 하루까지, 장소가 시·군 아래까지 함께 드러납니다. 그 자리에 있던 사람을 짚어 낼 수 있습니다.',
      en: 'A day stands together with a place below province. That leads to whoever was there.',
    },
    todo: {
      ko: '날짜나 장소 가운데 하나를 더 넓게 바꾸거나 공개하지 마십시오.',
      en: 'Make one of the two coarser, or withhold it.',
    },
  },
  'day-and-place-published': {
    is: {
      ko: '이미 보도된 글에 날짜와 시·군 아래 장소가 함께 나옵니다.',
      en: 'Words that were published already name a day together with a place below province.',
    },
    todo: {
      ko: '다시 실어도 괜찮은지 판단해 주십시오. 괜찮지 않으면 그 글을 공개하지 마십시오.',
      en: 'Judge whether they should stand here too. If not, withhold those words.',
    },
  },
  'singled-out': {
    is: {
      ko: '공개되는 내용만으로 이 출처가 누구인지 몇 사람 안으로 좁혀집니다.',
      en: 'What goes out narrows this source down to very few people.',
    },
    todo: {
      ko: '아래에 적힌 대로 모두 바꾸면 해결됩니다.',
      en: 'All that is proposed below, taken together, is enough.',
    },
  },
  'withheld-words-beside': {
    is: {
      ko: '내보내지 않기로 한 글이 이 진술의 인용문이나 그 앞뒤에 들어 있습니다.',
      en: 'Words that were withheld stand in the quote of this account, or around it.',
    },
    todo: { ko: '이 진술의 인용문도 내보내지 마십시오.', en: 'Withhold the quotes of this account too.' },
  },
  'channel-alone': {
    is: {
      ko: '유통 경로 진술이 하나씩 공개됩니다.',
      en: 'An account of how things travel would go out by itself.',
    },
    todo: {
      ko: '이 진술은 공개하지 마십시오. 유통 경로는 출처 수로만 공개할 수 있습니다.',
      en: 'Withhold this account. Channels go out only as numbers of sources.',
    },
  },
  'reference-withheld': {
    is: {
      ko: '글이 공개되지 않는 진술을 가리킵니다.',
      en: 'A text refers to an account that doesn’t go out.',
    },
    todo: { ko: '글에서 그 참조를 빼 주십시오.', en: 'Take the reference out of the text.' },
  },
  'reference-unknown': {
    is: {
      ko: '글이 이 공개본에 없는 것을 가리킵니다.',
      en: 'A text refers to something that isn’t in this release.',
    },
    todo: {
      ko: '참조를 고치거나, 가리키는 판단을 공개본에 넣어 주십시오.',
      en: 'Mend the reference, or add the finding to the release.',
    },
  },
  'passage-lost': {
    is: {
      ko: '각주가 가리키는 구절이 원문의 그 자리에 없습니다.',
      en: 'The passage of a footnote isn’t where it was.',
    },
    todo: { ko: '검토 대기에서 구절의 자리를 정해 주십시오.', en: 'Settle the passage in the review queue.' },
  },
  'translation-missing': {
    is: {
      ko: '제목이나 글이 한국어와 영어 가운데 하나로만 되어 있습니다.',
      en: 'A title or a text stands in one of the two languages only.',
    },
    todo: { ko: '빠진 언어로 적어 주십시오.', en: 'Write it in the other language too.' },
  },
  'estimate-gone': {
    is: {
      ko: '고른 추정이 철회되었거나 되돌려져 이제 기록에 없습니다.',
      en: 'An estimate that was chosen has been withdrawn or undone since.',
    },
    todo: {
      ko: '‘선택’에서 이 추정을 빼 주십시오.',
      en: 'Take it out under “Chosen”.',
    },
  },
  'estimate-list-kept': {
    is: {
      ko: '추정의 바탕이 된 명단의 출처가 이 범위의 공개에 동의하지 않았거나, 사람이 내보내지 않기로 했습니다.',
      en: 'An estimate is made from a list whose source hasn’t agreed to go out this far, or that somebody keeps.',
    },
    todo: {
      ko: '동의를 받으면 출처의 동의 범위를 고치고, 아니면 이 추정을 공개본에서 빼 주십시오.',
      en: 'Where the source agrees, change its consent; otherwise take the estimate out of the release.',
    },
  },
  'estimate-list-gone': {
    is: {
      ko: '추정의 바탕이 된 명단이 이제 기록에 없어, 공개에 동의했는지 알 수 없습니다.',
      en: 'An estimate is made from a list that is no longer in the record, so nobody can say whether it agrees.',
    },
    todo: {
      ko: '이 추정을 공개본에서 빼고, 지금의 명단으로 다시 추정해 주십시오.',
      en: 'Take the estimate out of the release, and estimate again from the lists as they are.',
    },
  },
  'estimate-small-counts': {
    is: {
      ko: '추정에 쓴 인원수 가운데, 이 공개본에서 증언자와 구별되지 않아야 하는 최소 인원보다 적은 것이 있습니다. 어떤 사람이 한 명단에 있음을 아는 이는 그 사람이 다른 명단에 없다는 것까지 알게 될 수 있습니다.',
      en: 'Some counts behind the estimate hold fewer people than a witness must look like in this release. Whoever knows that somebody is on one list may learn from them on which others that person isn’t.',
    },
    todo: {
      ko: '그래도 해가 없다면 까닭을 적고 넘기십시오. 수는 그대로 나가며, 그래야 누구나 다시 계산할 수 있습니다. 아니면 명단이나 집단을 합쳐 다시 추정하거나 이 추정을 빼 주십시오.',
      en: 'If that does nobody harm, let it pass and say why: the counts go out as they are, so that anybody can compute it again. Otherwise join lists or groups and estimate again, or take it out.',
    },
  },
  'estimate-changed': {
    is: {
      ko: '추정을 보관한 뒤로 명단의 인원수가 달라졌거나 기다리는 질문이 생겼습니다.',
      en: 'Since the estimate was kept, the lists give other counts, or a question waits.',
    },
    todo: {
      ko: '다시 추정해 보관하거나, 공개본에 그렇게 표시된 채로 두십시오.',
      en: 'Estimate again and keep that, or let it go out marked as it is.',
    },
  },
  'estimate-title-missing': {
    is: {
      ko: '추정의 제목이 한국어와 영어 가운데 하나로만 되어 있습니다.',
      en: 'The estimate has a title in one of the two languages only.',
    },
    todo: {
      ko: '명단 화면에서 제목을 마저 적거나, 이 제목이 대신 보이도록 두십시오.',
      en: 'Add the other title under Lists, or let this one stand for both.',
    },
  },
  'finding-stale': {
    is: {
      ko: '서명한 뒤로 기록이 바뀌어 판단의 수가 달라졌습니다.',
      en: 'The record has changed since the finding was signed, and its number with it.',
    },
    todo: {
      ko: '판단을 검토하고 다시 서명하거나, 공개본에 그렇게 표시된 채로 두십시오.',
      en: 'Review it and sign again, or let it go out marked as it is.',
    },
  },
  'title-missing': {
    is: {
      ko: '판단의 제목이 한국어와 영어 가운데 하나로만 되어 있거나 없습니다.',
      en: 'The finding has a title in one of the two languages only, or none.',
    },
    todo: {
      ko: '제목을 마저 적거나, 다른 언어의 제목이나 질문이 대신 보이도록 두십시오.',
      en: 'Add it, or let the other language or the question stand in its place.',
    },
  },
  'finding-draft': {
    is: { ko: '아직 서명하지 않은 판단입니다.', en: 'The finding isn’t signed yet.' },
    todo: {
      ko: '서명하거나, 공개본에 초안으로 표시된 채로 두십시오.',
      en: 'Sign it, or let it go out marked as a draft.',
    },
  },
}

type Remedy = NonNullable<GuardProblem['remedy']>

const fields: Readonly<Record<string, Bilingual>> = {
  '*': { ko: '전부', en: 'everything' },
  when: { ko: '진술의 날짜', en: 'dates of its accounts' },
  where: { ko: '진술의 장소', en: 'places of its accounts' },
  date: { ko: '출처의 날짜', en: 'the date of the source' },
  language: { ko: '출처의 언어', en: 'the language of the source' },
  kind: { ko: '출처의 종류', en: 'the kind of the source' },
  attribution: { ko: '누구의 말인지', en: 'whose word it is' },
  passages: { ko: '인용문', en: 'the quotes' },
  title: { ko: '제목', en: 'the title' },
  lists: { ko: '명단의 이름', en: 'the names of its lists' },
  groups: { ko: '집단의 이름', en: 'the names of its groups' },
}
const grains: Readonly<Record<NonNullable<Remedy['to']>, Bilingual>> = {
  month: { ko: '월까지만', en: 'to the month only' },
  year: { ko: '연도까지만', en: 'to the year only' },
  province: { ko: '도까지만', en: 'to the province only' },
  country: { ko: '나라까지만', en: 'to the country only' },
}

/** `진술의 날짜: 연도까지만`; `places of its accounts: keep`. A field without a name of its own is called as in the record. */
export function remedyInWords({ field, to }: Remedy, language: Language): string {
  const what = fields[field]?.[language] ?? field
  const how = to ? grains[to][language] : { ko: '내보내지 않음', en: 'withhold' }[language]
  return `${what}: ${how}`
}

/** What things are called, by id; what isn't among them is named by its id. */
type Names = Readonly<Record<string, Bilingual>>

/** One problem in words: where it stands, what it is, what to do. */
export function guardText(problem: GuardProblem, language: Language, names: Names = {}): string {
  const { is, todo } = guardWords[problem.code]
  const was = problem.was === undefined ? '' : guardWords[problem.was].is[language]
  const parts = [whereOf(problem, language, names), was, is[language], todo[language]]
  return parts.filter((it) => it !== '').join(' ')
}

function whereOf(problem: GuardProblem, language: Language, names: Names): string {
  const { account, source, finding, estimate, text, field, code, count } = problem
  const id = account ?? source ?? finding ?? estimate
  const parts = [
    id === undefined ? '' : (names[id]?.[language] ?? id),
    text === undefined ? '' : { ko: `글 ${text + 1}`, en: `text ${text + 1}` }[language],
    field === undefined ? '' : (fields[field]?.[language] ?? field),
    count === undefined ? '' : counted(problem.was ?? code, count, language),
  ].filter((it) => it !== '')
  return parts.length === 0 ? '' : `${parts.join(', ')}:`
}

/** How many accounts, or, of one who is singled out, people, or small counts. */
export function counted(code: GuardCode, count: number, language: Language): string {
  const n = count.toLocaleString(language)
  if (code === 'singled-out')
    return { ko: `들어맞는 사람 ${n}명`, en: `fits ${n} ${count === 1 ? 'person' : 'people'}` }[language]
  if (code === 'estimate-small-counts')
    return { ko: `인원수가 적은 칸 ${n}개`, en: `${n} small ${count === 1 ? 'count' : 'counts'}` }[language]
  return { ko: `진술 ${n}건`, en: `${n} ${count === 1 ? 'account' : 'accounts'}` }[language]
}
