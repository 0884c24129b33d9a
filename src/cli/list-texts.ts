import type { Language } from '../kernel/bilingual.ts'

const en = {
  lists: 'lists of persons: who stands on several, how many people they name, how many may stand on none',
  add: 'take in a list of persons, CSV or XLSX, a row for each; its file is sealed, and its names are not searchable',
  show: 'the lists in the record',
  link: 'compare everybody on the lists: how many people they name, and which questions wait',
  estimate: 'estimate from the lists how many people there were, with those on none',
  argFile: 'CSV or XLSX with headings in its first row',
  optCode: 'what the list is called: one to eight capital letters and digits; row 17 of list A is A-17',
  optTitle: 'title of the source',
  optColumn: (fields: string) =>
    `which column holds what: field=heading, as often as needed; without it, headings tell. Fields: ${fields}`,
  optOnce: 'nobody stands on the list twice',
  optEncoding: 'encoding of a CSV file, where it can’t be told',
  optQuestions: 'how many questions to show (20 unless told)',
  optBy: 'who counts as one person: judged (by people; the usual) or proposed (by the comparison as well)',
  added: (code: string, persons: string) => `List ${code}: ${persons} in the record.`,
  none: 'The record has no lists of persons.',
  line: (code: string, persons: string, source: string, once: boolean) =>
    `${code}  ${persons}  ${source}${once ? '  (names nobody twice)' : ''}`,
  band: (least: string, proposed: string, most: string) =>
    `At least ${least}, proposed ${proposed}, at most ${most} people.`,
  bandHow:
    'At most: only those whom people have judged the same count once. At least: everybody who may be the same does. Proposed: as the comparison would join them; nobody has judged that, and it is no count.',
  open: (questions: string) =>
    `Questions that wait: ${questions}. They are answered in the workbench, under Review.`,
  noneOpen:
    'No question waits: the least and the greatest number may be published, together where they differ.',
  notYet: 'Not to be published yet: questions wait, and each answer changes how the lists overlap.',
  drawn: (draws: string) =>
    `If the questions that wait were answered by chance, as likely as the comparison holds each (${draws} draws): documented`,
  drawnRefused: (draws: string) => `In ${draws} of them no estimate could be made.`,
  optKeep: 'keep the estimate in the record, under a title; no question may wait',
  optTitleEn: 'with --keep: its title in English',
  optTitleKo: 'with --keep: its title in Korean',
  optTitleAlone: '--title and --title-ko go with --keep',
  kept: (id: string) => `Kept in the record: ${id}`,
  estimates: 'the estimates that were kept, and whether the lists give other counts since',
  optStrata: (fields: string) =>
    `estimate for each value of a field by itself, and add up; a person of whom lists say different things is in a group apart. Fields: ${fields}`,
  argEstimate: 'id of a kept estimate, or its beginning',
  rename: 'give a kept estimate another title: both languages as given here',
  optNewTitle: 'its title in English',
  optNewTitleKo: 'its title in Korean',
  renamed: (id: string) => `It has another title: ${id}`,
  withdrawEstimate:
    'take a kept estimate out of the record; the history keeps it, and “girok undo” brings it back',
  optReason: 'why; it stands in the history',
  withdrawn: (id: string) => `Withdrawn: ${id}`,
  keptBy: (by: string) => `by groups: ${by}`,
  noEstimates: 'The record has no kept estimates.',
  keptLine: (day: string, title: string, documented: string) =>
    `${day}  ${title}  (documented: ${documented})`,
  keptChanged: 'The lists have changed since: not to be published as it stands.',
  notProposed: 'Not to be published: it joins people whom nobody has judged the same.',
}

export type ListTexts = typeof en

const ko: ListTexts = {
  lists: '인명 명단: 누가 여러 명단에 나오는지, 모두 몇 명인지, 어느 명단에도 없는 사람이 몇 명쯤인지 보기',
  add: '인명 명단(CSV 또는 XLSX, 한 사람에 한 행)을 넣기. 파일은 봉인되며 이름은 검색되지 않음',
  show: '기록에 있는 명단 보기',
  link: '명단에 있는 사람들을 견주어, 모두 몇 명인지와 답을 기다리는 질문 보기',
  estimate: '어느 명단에도 없는 사람까지 모두 몇 명인지 명단으로 추정하기',
  argFile: '첫 행에 열 이름이 있는 CSV 또는 XLSX',
  optCode: '명단의 이름: 영문 대문자와 숫자 여덟 자 이내. 명단 A의 17행은 A-17이라고 부름',
  optTitle: '출처의 제목',
  optColumn: (fields) =>
    `어느 열이 무엇인지: 항목=열 이름(여러 번 쓸 수 있음). 쓰지 않으면 열 이름으로 짐작함. 항목: ${fields}`,
  optOnce: '한 사람이 두 번 나오지 않는 명단',
  optEncoding: 'CSV 파일의 인코딩(자동으로 알 수 없을 때)',
  optQuestions: '보여 줄 질문의 수(기본값 20)',
  optBy: '한 사람으로 셀 범위: judged(사람이 같다고 판단한 경우만, 기본값) 또는 proposed(제안된 경우까지)',
  added: (code, persons) => `명단 ${code}: ${persons}명을 기록에 넣었습니다.`,
  none: '기록에 인명 명단이 없습니다.',
  line: (code, persons, source, once) => `${code}  ${persons}명  ${source}${once ? '  (중복 없음)' : ''}`,
  band: (least, proposed, most) => `최소 ${least}명, 제안 ${proposed}명, 최대 ${most}명.`,
  bandHow:
    '최대: 사람이 같다고 판단한 경우만 한 명으로 셉니다. 최소: 같을 수 있으면 모두 한 명으로 셉니다. 제안: 비교 결과대로 합친 수로, 아직 아무도 판단하지 않았으므로 확정된 수가 아닙니다.',
  open: (questions) => `답을 기다리는 질문: ${questions}건. 작업 화면의 ‘검토’에서 답할 수 있습니다.`,
  noneOpen: '기다리는 질문이 없습니다. 최소와 최대를 공개해도 됩니다. 둘이 다르면 함께 밝혀 주십시오.',
  notYet: '아직 공개하지 않습니다. 남은 질문의 답에 따라 명단이 겹치는 정도가 달라집니다.',
  drawn: (draws) => `남은 질문의 답을 비교 결과의 확률대로 ${draws}번 뽑아 보면, 기록으로 확인된 사람은`,
  drawnRefused: (draws) => `그 가운데 ${draws}번은 추정할 수 없었습니다.`,
  optKeep: '추정을 제목을 붙여 기록에 보관하기. 기다리는 질문이 없어야 함',
  optTitleEn: '--keep와 함께: 영어 제목',
  optTitleKo: '--keep와 함께: 한국어 제목',
  optTitleAlone: '--title과 --title-ko는 --keep와 함께 씀',
  kept: (id) => `기록에 보관했습니다: ${id}`,
  estimates: '보관한 추정과, 그 뒤 명단의 인원수가 달라졌는지 보기',
  optStrata: (fields) =>
    `항목의 값마다 따로 추정해 더하기. 명단마다 값이 다른 사람은 따로 한 집단으로 둠. 항목: ${fields}`,
  argEstimate: '보관한 추정의 식별자나 그 앞부분',
  rename: '보관한 추정의 제목 바꾸기(두 언어 모두 여기 적은 대로)',
  optNewTitle: '영어 제목',
  optNewTitleKo: '한국어 제목',
  renamed: (id) => `제목을 바꾸었습니다: ${id}`,
  withdrawEstimate: '보관한 추정을 기록에서 빼기. 이력에는 남으며 ‘girok undo’로 되돌릴 수 있음',
  optReason: '까닭. 이력에 남음',
  withdrawn: (id) => `철회했습니다: ${id}`,
  keptBy: (by) => `집단별: ${by}`,
  noEstimates: '기록에 보관한 추정이 없습니다.',
  keptLine: (day, title, documented) => `${day}  ${title}  (기록으로 확인된 사람 ${documented}명)`,
  keptChanged: '그 뒤 명단이 달라졌습니다. 이대로 공개하지 마십시오.',
  notProposed: '공개하지 않습니다. 아무도 같다고 판단하지 않은 사람들까지 한 명으로 세었습니다.',
}

export const listTextsIn = (language: Language): ListTexts => (language === 'ko' ? ko : en)
