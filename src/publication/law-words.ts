import type { Bilingual, Language } from '../kernel/bilingual.ts'
import type { Mark } from '../law/marks.ts'

const n = (value: number): string => new Intl.NumberFormat('en-US').format(value)
const plural = (count: number, one: string): string => `${n(count)} ${count === 1 ? one : `${one}s`}`

const en = {
  title: 'Law and practice',
  lead: 'What a law says, in each text of it that is known, beside what is reported to be done in its name.',
  origins: (count: number) =>
    `With what is withheld, ${plural(count, 'independent origin')} ${count === 1 ? 'stands' : 'stand'} behind what is reported.`,
  withheld: (count: number) =>
    `${plural(count, 'account')} behind this comparison ${count === 1 ? 'is' : 'are'} withheld: the source hasn’t agreed to publication. Everything here, but for the number that follows, is made of disclosed accounts alone.`,
  stale: 'To be reviewed. The record has changed since this was signed, and verdicts with it.',
  shownOnly: 'What is shown',
  when: (span: string) => `dates: ${span}`,
  where: (places: string) => `places: ${places}`,
  texts: (titles: string) => `texts: ${titles}`,
  voices: (names: string) => `origins: ${names}`,
  signs: 'How to read the signs',
  possibly: 'possibly',
  possiblyHelp: 'It depends on something that the account leaves open. The cell says on what.',
  conflict: 'conflict',
  conflictHelp: 'Provisions that apply together answer differently. None was chosen.',
  matrix: 'The matrix',
  matrixHelp:
    'A row is one conduct, with media of one origin, under certain circumstances. A cell leads to what it stands on.',
  row: 'Conduct · media · circumstances',
  conductNotStated: 'conduct not stated',
  mediaNotStated: 'media not stated',
  paper: 'On paper',
  reported: 'Reported',
  nothingOnPaper: 'No provision that is known covers this.',
  nothingReported: 'Nothing is reported.',
  notHeld: 'Known of, not held',
  notHeldHelp: 'Nobody is known to have seen this text.',
  told: 'As told, no text named',
  open: 'Open',
  account: (source: string) => `The account in full: ${source}`,
  accounts: 'The accounts',
  behind: (accounts: number, origins: number) =>
    `${plural(accounts, 'account')}, ${origins === 0 ? 'origin not named' : plural(origins, 'independent origin')}`,
  cells: 'Cell by cell',
  printAll: 'When printing, print every cell, also those that are folded',
  by: (who: string) => `reported by ${who}`,
  silent: 'It is reported that the text says nothing of this:',
  penaltyNotStated: 'penalty not stated',
  reaches: (whom: string) => `for: ${whom}`,
  together: 'all of this together',
  label: (label: string) => `called “${label}”`,
  left: 'No verdict is given here: what is withheld would change it.',
  noVerdict: 'No verdict.',
  forceUnsure: 'It isn’t certain that this text was in force at the time.',
  conditions: 'If',
  norms: 'International norms',
  normsHelp:
    'Articles of treaties that a provision itself, or what is reported, would breach. Rules propose them; a person who works on the record confirms or strikes each, and gives a reason there. Struck ones are left out here. What lies within a law may breach a treaty.',
  normProvisions: 'The provision itself',
  normAccounts: 'What is reported',
  textsTitle: 'The texts',
  instrument: 'Law',
  basis: 'How it is known',
  force: 'In force',
  forceUnknown: 'not known',
  span: (first: string, last: string) => `${first} – ${last}`,
  untilBefore: (first: string, next: string) => `${first} until replaced (${next})`,
  adopted: 'Adopted',
  reporters: 'Reported by',
  disputes: 'Where reports of the law disagree',
  saidOrSilent: (what: string) => `Does the law say so? ${what}`,
  saidBy: 'It does, by',
  silentBy: 'It is silent, by',
  rival: (article: string, text: string) => `${article} of ${text} is reported differently.`,
  definition: (label: string) => `“${label}” stands for different media.`,
  ranked: (first: string) =>
    `Somebody who works on the record ranked these reports, and gave a reason there. First: ${first}.`,
  checking: 'What of this page can be checked',
  checkable:
    'verify.mjs checks that each account, quote and text of a law laid open here is what the record held, and that this page is as it was signed.',
  notCheckable:
    'It doesn’t work out the verdicts, the marks or the disagreements anew. They follow from the provisions and accounts laid open here by Girok’s rules of comparison, and each gives its reason, so that a reader can follow it by hand. They are no legal advice.',
  listed: (rows: number, texts: number) => `${plural(rows, 'row')} against ${plural(texts, 'text')}`,
  listedOrigins: (count: number) => `Independent origins: ${n(count)}`,
  markHelp: {
    harsher: 'A penalty graver than every one that the text provides, or one whose maximum goes beyond it.',
    'other-kind': 'A kind of penalty that the text doesn’t name.',
    'no-basis':
      'The text isn’t known to name what is decisive here: such a penalty for such persons, or a circumstance.',
    'others-reached': 'Persons are punished whom no provision that applies names.',
    milder: 'A penalty lighter than the text provides, or one whose minimum stays below it.',
    within: 'A penalty inside what the text provides. It may still breach international law.',
    'cannot-say': 'What the comparison needs isn’t known: a term, a date, a provision, or the text itself.',
  } satisfies Record<Mark, string>,
}
export type LawWords = typeof en

const ko: LawWords = {
  title: '법과 실제',
  lead: '법이 정한 내용을 알려진 법문마다 적고, 그 법을 내세워 실제로 한다고 전해지는 일을 나란히 놓았습니다.',
  origins: (count) => `싣지 않은 진술까지 치면 전해진 일의 독립된 원출처는 ${n(count)}곳입니다.`,
  withheld: (count) =>
    `이 비교에 쓰인 진술 ${n(count)}건은 출처가 공개에 동의하지 않아 싣지 않았습니다. 바로 뒤에 적은 원출처 수를 빼고는 모두 공개된 진술만으로 만들었습니다.`,
  stale: '다시 검토해야 합니다. 서명한 뒤 기록이 달라졌고, 그에 따라 판정도 바뀌었습니다.',
  shownOnly: '보인 범위',
  when: (span) => `시기: ${span}`,
  where: (places) => `장소: ${places}`,
  texts: (titles) => `법문: ${titles}`,
  voices: (names) => `원출처: ${names}`,
  signs: '표시 읽는 법',
  possibly: '그럴 수 있음',
  possiblyHelp: '진술이 밝히지 않은 점에 달려 있습니다. 무엇에 달렸는지는 칸 안에 적었습니다.',
  conflict: '조항 충돌',
  conflictHelp: '함께 적용되는 조항들의 답이 서로 다릅니다. 어느 것도 고르지 않았습니다.',
  matrix: '대조표',
  matrixHelp:
    '한 행은 어디에서 온 매체로 어떤 행위를 어떤 정황에서 했는지를 나타냅니다. 칸마다 그 근거로 이어집니다.',
  row: '행위 · 매체 · 정황',
  conductNotStated: '행위 미상',
  mediaNotStated: '매체 미상',
  paper: '법문',
  reported: '전해진 일',
  nothingOnPaper: '이를 다루는 조항은 알려진 것이 없습니다.',
  nothingReported: '전해진 일이 없습니다.',
  notHeld: '알려졌으나 확보하지 못함',
  notHeldHelp: '이 법문을 보았다는 사람은 알려져 있지 않습니다.',
  told: '전하는 말, 법문을 밝히지 않음',
  open: '열기',
  account: (source) => `진술 전체: ${source}`,
  accounts: '진술',
  behind: (accounts, origins) =>
    `진술 ${n(accounts)}건, ${origins === 0 ? '원출처 미상' : `독립된 원출처 ${n(origins)}곳`}`,
  cells: '칸마다 보기',
  printAll: '인쇄할 때 접힌 칸까지 모두 싣기',
  by: (who) => `${who} 전함`,
  silent: '다음 내용은 법문에 없다고 전해집니다.',
  penaltyNotStated: '처벌 미상',
  reaches: (whom) => `대상: ${whom}`,
  together: '모두 함께 해당할 때',
  label: (label) => `법문에서 부르는 말: “${label}”`,
  left: '공개하지 않은 진술에 따라 달라지므로 여기서는 판정을 밝히지 않습니다.',
  noVerdict: '판정이 없습니다.',
  forceUnsure: '그때 이 법문이 시행되고 있었는지 확실하지 않습니다.',
  conditions: '조건',
  norms: '국제 규범',
  normsHelp:
    '조항 자체나 전해진 일이 어느 조약의 어느 조항에 어긋나는지를 적었습니다. 규칙이 제안하고, 기록하는 사람이 하나하나 확인하거나 지우며 그 이유를 기록에 남깁니다. 지운 것은 여기에 싣지 않았습니다. 법의 범위 안에 있는 처벌도 조약에는 어긋날 수 있습니다.',
  normProvisions: '조항 자체',
  normAccounts: '전해진 일',
  textsTitle: '법문',
  instrument: '법령',
  basis: '알게 된 근거',
  force: '시행',
  forceUnknown: '미상',
  span: (first, last) => `${first} ~ ${last}`,
  untilBefore: (first, next) => `${first}부터(${next} 대체)`,
  adopted: '채택',
  reporters: '전한 곳',
  disputes: '법의 내용을 두고 엇갈리는 보도',
  saidOrSilent: (what) => `법에 이런 내용이 있는가? ${what}`,
  saidBy: '있다고 전한 곳',
  silentBy: '없다고 전한 곳',
  rival: (article, text) => `${text} ${article}에 대한 보도가 서로 다릅니다.`,
  definition: (label) => `“${label}”에 드는 매체를 서로 다르게 전합니다.`,
  ranked: (first) =>
    `기록하는 사람이 이 보도들의 순서를 정했고, 그 이유를 기록에 남겼습니다. 먼저 따르는 것: ${first}.`,
  checking: '이 문서에서 확인되는 것',
  checkable:
    '여기 공개된 진술과 인용, 법문이 기록에 있던 그대로인지, 이 문서가 서명된 그대로인지를 verify.mjs가 확인합니다.',
  notCheckable:
    '판정과 표시, 엇갈리는 보도는 다시 따져 보지 않습니다. 이들은 여기 공개된 조항과 진술에 Girok의 비교 규칙을 적용하여 나온 것이며, 판정마다 까닭을 적어 읽는 사람이 직접 따라가 볼 수 있습니다. 법률 자문이 아닙니다.',
  listed: (rows, texts) => `행 ${n(rows)}개 · 법문 ${n(texts)}개`,
  listedOrigins: (count) => `독립된 원출처: ${n(count)}곳`,
  markHelp: {
    harsher: '법문이 정한 어느 처벌보다 무겁거나, 가장 무거운 쪽이 법문의 한도를 넘습니다.',
    'other-kind': '법문에 없는 종류의 처벌입니다.',
    'no-basis':
      '그런 사람에게 그런 처벌을 한다는 것, 또는 결과를 가른 정황이 법문에 있다고 알려져 있지 않습니다.',
    'others-reached': '적용되는 조항에 없는 사람까지 처벌합니다.',
    milder: '법문이 정한 처벌보다 가볍거나, 가장 가벼운 쪽이 법문의 하한에 못 미칩니다.',
    within: '법문이 정한 범위 안의 처벌입니다. 그래도 국제법에 어긋날 수 있습니다.',
    'cannot-say': '기간, 시점, 조항 또는 법문 자체 등 견주는 데 필요한 것을 알 수 없습니다.',
  },
}

export const lawWords: Readonly<Record<Language, LawWords>> = { ko, en }

/** The words in one language; where it has none, the other's. */
export function eitherWords(
  words: Partial<Bilingual> | { ko?: string | undefined; en?: string | undefined },
  language: Language,
): string {
  return words[language] ?? words[language === 'ko' ? 'en' : 'ko'] ?? ''
}
