const en = {
  title: 'Where and when',
  question: 'Question',
  questionHelp: 'As in findings: type:execution when:2018/2023 where:KP. Empty: every act.',
  ask: 'Show',
  loading: 'Looking…',
  empty:
    'No account lies inside this question, or may lie inside it. Ask more widely, or code accounts of acts.',
  toSources: 'To the sources',
  toFinding: 'What can be proven for this question',
  places: 'Places',
  everywhere: 'All places',
  nowhere: 'Without a place',
  countHelp: 'Accounts, not victims. Several accounts may tell of one act.',
  hereOnly: (number: number) => `${number} no closer than this`,
  times: 'Timeline',
  undated: (number: number) => `Without a date: ${number}`,
  undatedNone: 'Every account here has a date.',
  barHelp:
    'A bar covers all the time that an account allows. A faded end is one that nobody knows; a striped bar only may belong here.',
  mayBeHere: 'may be here',
  mayBeInside: 'may lie inside the question',
  shown: (number: number, all: number) => `The first ${number} of ${all}`,
  noDate: 'no date',
  or: ' or ',
}

const ko: typeof en = {
  title: '장소와 때',
  question: '질문',
  questionHelp:
    '판단에서 쓰는 것과 같습니다. 예: type:execution when:2018/2023 where:KP. 비워 두면 모든 침해 행위입니다.',
  ask: '보기',
  loading: '찾는 중…',
  empty:
    '이 질문에 들거나 들 수 있는 진술이 없습니다. 더 넓게 묻거나, 침해 행위를 말하는 진술을 코딩하십시오.',
  toSources: '출처로 가기',
  toFinding: '이 질문으로 증명되는 것 보기',
  places: '장소',
  everywhere: '모든 장소',
  nowhere: '장소를 알 수 없음',
  countHelp: '사람 수가 아니라 진술 수입니다. 여러 진술이 한 행위를 말할 수 있습니다.',
  hereOnly: (number) => `${number}건은 여기까지만 밝힘`,
  times: '시간순',
  undated: (number) => `날짜를 알 수 없음: ${number}건`,
  undatedNone: '여기 있는 진술에는 모두 날짜가 있습니다.',
  barHelp:
    '막대는 진술이 허용하는 기간 전체입니다. 흐려지는 끝은 아무도 모르는 끝이고, 빗금 막대는 여기 속할 수도 있는 진술입니다.',
  mayBeHere: '여기일 수도 있음',
  mayBeInside: '질문에 들 수도 있음',
  shown: (number, all) => `${all}건 중 처음 ${number}건`,
  noDate: '날짜 없음',
  or: ' 또는 ',
}

export const lensWords = { en, ko }
