import type { Language } from '../kernel/bilingual.ts'

const en = {
  link: 'find which rows of a list are likely to be one person; needs no record, and merges nothing by itself',
  argFile:
    'CSV or XLSX: a row for each time that a list names a person; the first row has the names of columns',
  optSpec: 'what is compared, and by which rules, as JSON (guessed from the names of columns unless told)',
  optPairs: 'write the likely pairs to this file',
  optClusters: 'write each row’s cluster to this file',
  optCaptures: 'write who stands on which list to this file, for “girok estimate”',
  optThreshold: 'rows belong together from so many bits of evidence on: -50 to 100 (0 unless told)',
  optOneToOne: 'nobody stands twice on these lists; “all” for every list',
  steps: {
    reading: 'Reading',
    preparing: 'Preparing',
    learning: 'Learning',
    comparing: 'Comparing',
    clustering: 'Putting together',
  },
  rows: 'Rows',
  compared: (pairs: string, perRow: string) => `Pairs compared: ${pairs} (${perRow} a row)`,
  compares: 'Compared by',
  rules: 'Rules that bring rows together',
  clusters: 'Persons, as a proposal',
  ladder: 'Persons by how much evidence is asked for',
  rung: (bits: string, persons: string) => `from ${bits} bits on: ${persons}`,
  largest: 'Most rows for one person',
  alone: 'Rows that no rule brought together with another',
  large: 'Blocks too large to be compared',
  largeBlock: (rows: string, values: string) => `${rows} rows with ${values}`,
  takenApart: 'Groups too large to be weighed at once, taken apart at higher evidence',
  proposal:
    'These are proposals: who is who is for people to decide, and no published count rests on them alone.',
  seconds: 'Seconds',
  memory: 'Most memory',
  written: 'Written',
}

export type LinkTexts = typeof en

const ko: LinkTexts = {
  link: '명단의 행 가운데 같은 사람일 수 있는 것 찾기. 기록이 필요 없고, 저절로 합치는 일은 없음',
  argFile: 'CSV 또는 XLSX: 명단에 사람이 한 번 나올 때마다 한 행, 첫 행에는 열 이름',
  optSpec: '무엇을 어떤 규칙으로 비교할지 적은 JSON(없으면 열 이름에서 짐작)',
  optPairs: '같은 사람일 수 있는 쌍을 이 파일에 쓰기',
  optClusters: '행마다 어느 묶음에 드는지 이 파일에 쓰기',
  optCaptures: '누가 어느 명단에 있는지 이 파일에 쓰기(‘girok estimate’에서 사용)',
  optThreshold: '한 사람으로 묶는 데 필요한 증거의 비트 수: -50~100(기본값 0)',
  optOneToOne: '같은 사람이 두 번 나오지 않는 명단들. 모든 명단이면 ‘all’',
  steps: {
    reading: '읽는 중',
    preparing: '준비하는 중',
    learning: '배우는 중',
    comparing: '비교하는 중',
    clustering: '묶는 중',
  },
  rows: '행',
  compared: (pairs, perRow) => `비교한 쌍: ${pairs}(행마다 ${perRow})`,
  compares: '비교하는 항목',
  rules: '비교할 행을 모으는 규칙',
  clusters: '사람 수(제안)',
  ladder: '요구하는 증거에 따른 사람 수',
  rung: (bits, persons) => `${bits}비트 이상: ${persons}`,
  largest: '한 사람으로 묶인 행의 최대 수',
  alone: '어느 규칙으로도 다른 행과 만나지 않은 행',
  large: '너무 커서 비교하지 않은 모음',
  largeBlock: (rows, values) => `${rows}행, 값 ${values}`,
  takenApart: '너무 커서 더 강한 증거로 나눈 모음',
  proposal:
    '이 결과는 제안입니다. 누가 누구인지는 사람이 판단하며, 이것만으로 공개하는 수를 정하지 않습니다.',
  seconds: '초',
  memory: '최대 메모리',
  written: '쓴 파일',
}

export function linkTextsIn(language: Language): LinkTexts {
  return language === 'ko' ? ko : en
}
