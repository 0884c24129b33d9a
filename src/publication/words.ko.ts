import type { Words } from './words.ts'

const number = new Intl.NumberFormat('ko-KR')
const n = (value: number): string => number.format(value)

export const ko = {
  number: n,
  languageName: '한국어',
  skip: '본문으로 건너뛰기',
  findings: '판단',
  home: '판단 목록',
  published: (day) => `${day} 공개`,
  draft: '초안입니다. 아직 아무도 서명하지 않았습니다.',
  stale: '다시 검토해야 합니다. 서명한 뒤 기록이 달라졌고, 그에 따라 수도 바뀌었습니다.',
  signed: (day) => `${day} 서명`,
  standard: '증명 기준',
  note: '덧붙임',
  question: '무엇을 물었는가',
  everyAct: '모든 침해',
  any: ' 또는 ',
  inCode: '기록에 물은 그대로',
  media: (label) => `${label} 매체`,
  penalty: (label) => `처벌: ${label}`,
  person: (names) => `피해자: ${names}`,
  body: (names) => `책임 기관: ${names}`,
  source: (names) => `출처: ${names}`,
  origin: (names) => `원출처: ${names}`,
  leastOrigins: (k) => `독립된 원출처 ${n(k)}곳 이상`,
  leastGrade: (grade) => `신뢰도 ${grade} 이상인 출처`,
  leastCredibility: (grade) => `신빙도 ${String(grade)} 이상인 정보`,
  reviewed: '검토를 마친 진술만',
  figures: '알려진 것',
  reported: '보고된 수',
  reportedHelp: '원출처마다 밝힌 수를 그대로 옮겼습니다. 서로 더하면 안 됩니다.',
  unknownOrigin: '원출처를 밝히지 않음',
  nothingReported: '물음에 온전히 들어맞는 진술이 없습니다.',
  says: ({ min, max, vague }) => {
    const words =
      max === undefined
        ? `${n(min)}명 이상`
        : min === max
          ? `${n(min)}명`
          : min === 0
            ? `${n(max)}명 이하`
            : `${n(min)}~${n(max)}명`
    return vague === true ? `${words}(정확한 수는 밝히지 않음)` : words
  },
  undated: '시기 미상',
  minimum: '입증된 최소 수',
  unit: (unit) => (unit === 'persons' ? '명' : '건'),
  minimumHelp: '적어도 이만큼입니다. 같은 피해자를 두고 한 말일 수 없는 진술들로 입증되는 가장 큰 수입니다.',
  instancesHelp: '사람이 아니라 건수입니다. 한 사람이 같은 일을 두 번 당했을 수 있습니다.',
  notHeld: '판단할 수 없음',
  notHeldHelp: (asked, found) =>
    `독립된 원출처 ${n(asked)}곳 이상을 요구한 물음인데, ${
      found === 0
        ? '원출처가 한 곳도 없어'
        : found < asked
          ? `원출처가 ${n(found)}곳뿐이어서`
          : `원출처 ${n(found)}곳이 같은 일을 말한다고 묶이지 않아`
    } 어떤 수도 내세울 수 없습니다.`,
  nothingProven: '입증된 피해자가 없습니다.',
  bounds: (value, upper) =>
    `${n(value)} 이상 ${n(upper)} 이하: ${n(value)}까지는 입증되었습니다. 더 큰 수가 입증될 가능성을 끝까지 따져 보지는 못했으나, 이 진술들로 ${n(upper)}보다 큰 수는 입증될 수 없습니다.`,
  origins: '독립된 원출처',
  originsUnit: '곳',
  originsHelp: '한 원출처를 옮긴 출처들은 한목소리이므로 한 번만 셉니다.',
  proof: '최소 수의 근거',
  proofLead: (members, value) =>
    members === 1
      ? `하나의 근거에서 ${n(value)}이라는 수가 나왔습니다.`
      : `근거 ${n(members)}개를 더한 수가 ${n(value)}입니다. 어느 둘도 같은 피해자를 말한 것일 수 없으며, 그 까닭은 아래에 둘씩 짝지어 밝힙니다.`,
  member: (place, weight) => `근거 ${n(place)}: ${n(weight)}`,
  gap: '',
  notStated: '장소 미상',
  pairs: '둘씩 견주어 본 까닭',
  pair: '짝',
  because: '같을 수 없는 까닭',
  and: (a, b) => `${String(a)} · ${String(b)}`,
  dates: (a, b) => `날짜가 하루도 겹치지 않습니다: ${a} / ${b}`,
  places: (a, b) => `한쪽이 다른 쪽에 속하지 않는 별개의 장소입니다: ${a} / ${b}`,
  datesClosed: '날짜가 하루도 겹치지 않습니다(한쪽은 공개하지 않음).',
  placesClosed: '한쪽이 다른 쪽에 속하지 않는 별개의 장소입니다(한쪽은 공개하지 않음).',
  persons: '양쪽 모두 피해자의 이름이 빠짐없이 밝혀졌고, 겹치는 이름이 없습니다.',
  judged: '기록하는 사람이 서로 다른 일이라고 판정했고, 그 이유를 기록에 남겼습니다.',
  pairsLeftOut: (count) => `나머지 ${n(count)}쌍은 싣지 않았습니다. 검증할 때 다시 따져 봅니다.`,
  maybe: '들어맞을 수도 있는 진술',
  maybeLead: (count) =>
    `${n(count)}건은 물은 내용에 해당할 수도 있으나 확실하지 않습니다. 여기서는 아무것도 입증하지 못하므로 세지 않았습니다.`,
  account: '진술',
  accounts: '진술 목록',
  states: '내용',
  withheld: (count) => `진술 ${n(count)}건은 출처가 공개에 동의하지 않아 싣지 않았습니다.`,
  withheldMember: '공개하지 않음',
  withheldHelp: '수에는 들어 있으나, 그 내용은 여기서 확인할 수 없습니다.',
  passage: '원문',
  page: (page) => `${String(page)}쪽`,
  from: '출처',
  voice: '누구의 말',
  relayed: (origin) => `${origin}의 말을 옮김`,
  own: '출처 스스로 한 말',
  reliability: (grade, label) => `신뢰도 ${grade}: ${label}`,
  credibility: '신빙도',
  files: '파일의 SHA-256',
  inTheLog: '기록에서의 자리',
  entry: (index, day) => `${n(index)}번 항목, ${day} 기록`,
  log: '로그',
  leaf: '잎 해시',
  disclosed: (open, all) => `필드 ${n(all)}개 가운데 ${n(open)}개 공개`,
  about: '이 문서로 알 수 있는 것과 없는 것',
  can: '이 기록은 고치면 드러나게 되어 있습니다. 기록의 키가 없는 사람이 여기 실린 내용을 바꾸면 검증을 통과하지 못합니다. 모든 수는 함께 열거된 진술에서 나옵니다.',
  cannot:
    '그렇다고 내용이 곧 사실이라는 뜻은 아닙니다. 서명은 누가 열쇠를 가지고 있었는지, 그때 기록에 무엇이 있었는지를 말해 줄 뿐입니다. 출처의 말이 옳은지, 빠진 것은 없는지, 나중에 바로잡힌 것은 없는지는 말해 주지 않습니다.',
  check: '확인하는 방법',
  checkHow:
    '같은 폴더의 CHECK.txt에 Girok이 있을 때와 없을 때 확인하는 방법이 적혀 있습니다. 먼저 아래 열쇠가 다른 경로로 알게 된 열쇠와 같은지 견주어 보십시오.',
  key: '열쇠',
  checkpoint: (size) => `항목 ${n(size)}개까지의 확인점`,
  madeWith: 'Girok으로 만들었습니다. 이 문서는 네트워크에 접속하지 않으며 아무것도 저장하지 않습니다.',
} satisfies Words
