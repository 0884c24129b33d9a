import type { Language } from '../kernel/bilingual.ts'

const en = {
  estimate:
    'estimate from three lists or more how many people there were, with those on no list; needs no record',
  argFile: 'CSV or XLSX: a row a person or a combination of lists, a column of 0 and 1 a list',
  optWhere: 'only rows with this value in this column: column=value',
  optSeed: 'where the chains’ random numbers begin: a whole number (1 unless told)',
  optChains: 'how many chains to run: 20 to 1,000',
  optRounds: 'how long each chain runs: 1,000 to 10,000,000 rounds (50,000 unless told)',
  optClasses: 'at most so many latent classes: 2 to 50',
  running: 'Estimating',
  documented: 'Documented',
  lists: 'Lists',
  emptyLists: 'Lists without anybody, left out',
  pooled: 'Taken together over',
  unlisted: 'On no list, left out',
  methods: 'Methods, each with its 95 % interval',
  noEnd: 'no upper end',
  refused: 'No estimate is made from this table',
  notUsed: 'Methods not used',
  disagreement: 'Why there is no single number',
  may: 'What may be published',
  mayNot: 'What may not',
  again: (seed: number, chains: number, rounds: number, version: number) =>
    `To get the same digits again: seed ${seed}, ${chains} chains of ${rounds} rounds, methods version ${version}.`,
}

export type EstimateTexts = typeof en

const ko: EstimateTexts = {
  estimate: '셋 이상의 명단으로, 어느 명단에도 없는 사람까지 모두 몇 명인지 추정하기. 기록이 필요 없음',
  argFile: 'CSV 또는 XLSX: 사람이나 명단 조합마다 한 행, 명단마다 0과 1로 된 한 열',
  optWhere: '이 열에 이 값이 있는 행만: 열=값',
  optSeed: '사슬이 쓰는 난수의 시작값: 정수(기본값 1)',
  optChains: '사슬의 수: 20~1,000',
  optRounds: '사슬 하나의 길이: 1,000~10,000,000회(기본값 50,000)',
  optClasses: '잠재 계층의 최대 수: 2~50',
  running: '추정하는 중',
  documented: '기록으로 확인된 사람',
  lists: '명단',
  emptyLists: '아무도 없어 뺀 명단',
  pooled: '구분하지 않고 합친 열',
  unlisted: '어느 명단에도 없어 뺀 사람',
  methods: '방법별 추정값과 95% 구간',
  noEnd: '위쪽 한계 없음',
  refused: '이 표로는 추정하지 않음',
  notUsed: '쓰지 않은 방법',
  disagreement: '하나의 수로 말할 수 없는 이유',
  may: '공개해도 되는 문장',
  mayNot: '공개하면 안 되는 문장',
  again: (seed, chains, rounds, version) =>
    `같은 수를 다시 얻으려면: 시작값 ${seed}, 사슬 ${chains}개, 각 ${rounds}회, 방법 버전 ${version}.`,
}

export function estimateTextsIn(language: Language): EstimateTexts {
  return language === 'ko' ? ko : en
}
