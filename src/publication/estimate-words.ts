import type { Language } from '../kernel/bilingual.ts'

const en = {
  title: 'Estimates',
  lead: 'How many people there may have been, with those whom no list has, by several methods side by side. Where they disagree, no single number is given. They follow from the counts below, not from accounts, and the check doesn’t compute them again.',
  untitled: (number: number) => `Estimate ${number}`,
  changed: 'The lists have changed since this was computed.',
  documented: (number: string) => `Documented: ${number}`,
  documentedBand: (least: string, most: string) =>
    `Documented: at least ${least}, at most ${most}; computed from the most`,
  documentedColumn: 'Documented',
  lists: (names: string) => `Lists: ${names}`,
  list: (name: string, persons: string) => `${name} (${persons})`,
  rangeColumn: 'Over all methods',
  noEstimate: 'no estimate',
  groupsRefused: 'Groups without an estimate',
  strata: (by: string) => `By group: ${by}`,
  stratum: 'Group',
  onLists: 'On these lists and no other',
  people: 'People',
  countsTitle: 'The counts that it follows from',
  countsLeft: (rows: string) => `Rows not printed here: ${rows}. The CSV file has all.`,
  seeds: (seed: number, chains: number, rounds: string, version: number) =>
    `Seed ${seed}, ${chains} chains of ${rounds} rounds, methods version ${version}.`,
  files: (csv: string, json: string) =>
    `In the folder of this release: ${csv} has the counts, ${json} all that was computed.`,
  methods: 'methods',
  methodsTitle: 'Methods side by side',
  method: 'Method',
  estimated: 'Estimate',
  interval: '95 % interval',
  noEnd: 'no upper end',
  disagreement: 'Why there is no single number',
  notUsed: 'Methods not used',
  refused: 'Why no estimate is made',
  again: 'To compute it again',
  againHow: (version: number) =>
    `With Girok (methods version ${version}), in the folder of this release. The same counts and seed give the same digits.`,
  counts: 'How many people stand on which lists (CSV)',
  outcome: 'What was computed, with everything it depends on (JSON)',
}

const ko: typeof en = {
  title: '추정',
  lead: '어느 명단에도 없는 사람까지 모두 몇 명쯤인지를 여러 방법으로 추정해 나란히 실었습니다. 서로 어긋나면 하나의 수를 내지 않습니다. 진술이 아니라 아래의 인원수로 계산했으며, 검증할 때 다시 계산하지는 않습니다.',
  untitled: (number) => `추정 ${number}`,
  changed: '이 추정을 계산한 뒤로 명단이 달라졌습니다.',
  documented: (number) => `기록으로 확인된 사람: ${number}명`,
  documentedBand: (least, most) =>
    `기록으로 확인된 사람: 최소 ${least}명, 최대 ${most}명(추정은 최대 인원으로 계산)`,
  documentedColumn: '기록으로 확인된 사람',
  lists: (names) => `명단: ${names}`,
  list: (name, persons) => `${name}(${persons}명)`,
  rangeColumn: '모든 방법에 걸친 범위',
  noEstimate: '추정하지 않음',
  groupsRefused: '추정하지 않은 집단',
  strata: (by) => `집단별 추정: ${by}`,
  stratum: '집단',
  onLists: '이 명단에만 있는 사람',
  people: '인원',
  countsTitle: '추정에 쓴 인원수',
  countsLeft: (rows) => `나머지 ${rows}행은 여기에 싣지 않았습니다. CSV 파일에는 모두 있습니다.`,
  seeds: (seed, chains, rounds, version) =>
    `시작값 ${seed}, 사슬 ${chains}개, 각 ${rounds}회, 방법 버전 ${version}.`,
  files: (csv, json) => `이 공개본 폴더의 ${csv}에 인원수가, ${json}에 계산 결과 전체가 있습니다.`,
  methods: '방법별 추정',
  methodsTitle: '방법별 추정',
  method: '방법',
  estimated: '추정값',
  interval: '95% 구간',
  noEnd: '위쪽 한계 없음',
  disagreement: '하나의 수로 말할 수 없는 이유',
  notUsed: '쓰지 않은 방법',
  refused: '추정하지 않은 이유',
  again: '다시 계산하려면',
  againHow: (version) =>
    `Girok(방법 버전 ${version})으로 이 공개본 폴더에서 실행하십시오. 인원수와 시작값이 같으면 같은 수가 나옵니다.`,
  counts: '어느 명단들에 몇 명이 있는지(CSV)',
  outcome: '계산 결과와 계산에 쓴 모든 것(JSON)',
}

/** What stands on the page of estimates. */
export const estimateWords: Readonly<Record<Language, typeof en>> = { en, ko }
