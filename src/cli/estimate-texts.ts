import type { Language } from '../kernel/bilingual.ts'

const en = {
  estimate:
    'estimate from three lists or more how many people there were, with those on no list; needs no record, unless it is kept',
  argFile: 'CSV or XLSX: a row a person or a combination of lists, a column of 0 and 1 a list',
  optWhere: 'only rows with this value in this column: column=value',
  optBy: 'estimate for each value of this column by itself, and add up',
  optLinked:
    'the file has a row each time that a list names somebody; these pairs (id_a, id_b, probability) say who may be the same',
  optList: 'with --linked: the column that names the list (“list” unless told)',
  optClusterings: 'with --linked: how many ways to join the rows are drawn: 2 to 1,000 (20 unless told)',
  together: '--by and --linked can’t be used together',
  optSeed: 'where the chains’ random numbers begin: a whole number (1 unless told)',
  optChains: 'how many chains to run: 20 to 1,000',
  optRounds: 'how long each chain runs: 1,000 to 10,000,000 rounds (50,000 unless told)',
  optClasses: 'at most so many latent classes: 2 to 50',
  optKeep: 'keep the estimate in the record, under a title; the file’s name is kept with it, and stays there',
  optTitle: 'with --keep: its title in English',
  optTitleKo: 'with --keep: its title in Korean',
  titleAlone: '--title and --title-ko go with --keep',
  notLinked: '--keep doesn’t go with --linked: nobody has judged who is whom',
  kept: (id: string) => `Kept in the record: ${id}`,
  running: 'Estimating',
  documented: 'Documented',
  lists: 'Lists',
  emptyLists: 'Lists without anybody, left out',
  pooled: 'Taken together over',
  unlisted: 'On no list, left out',
  methods: 'Methods, each with its 95 % interval',
  noEnd: 'no upper end',
  strata: (by: string) => `For each value of ${by} (documented; estimated)`,
  noEstimate: 'no estimate',
  clusterings: (count: string, low: string, high: string) =>
    `${count} ways drawn to join the rows; different persons: ${low} to ${high}`,
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
  estimate:
    '셋 이상의 명단으로, 어느 명단에도 없는 사람까지 모두 몇 명인지 추정하기. 보관할 때가 아니면 기록이 필요 없음',
  argFile: 'CSV 또는 XLSX: 사람이나 명단 조합마다 한 행, 명단마다 0과 1로 된 한 열',
  optWhere: '이 열에 이 값이 있는 행만: 열=값',
  optBy: '이 열의 값마다 따로 추정해 더하기',
  optLinked:
    '명단이 누군가를 적을 때마다 한 행인 파일. 이 쌍 파일(id_a, id_b, probability)에 따라 같은 사람인지 가림',
  optList: '--linked와 함께: 명단 이름이 든 열(기본값 “list”)',
  optClusterings: '--linked와 함께: 행을 사람으로 묶는 방식을 몇 가지 뽑을지: 2~1,000(기본값 20)',
  together: '--by와 --linked는 함께 쓸 수 없음',
  optSeed: '사슬이 쓰는 난수의 시작값: 정수(기본값 1)',
  optChains: '사슬의 수: 20~1,000',
  optRounds: '사슬 하나의 길이: 1,000~10,000,000회(기본값 50,000)',
  optClasses: '잠재 계층의 최대 수: 2~50',
  optKeep: '추정에 제목을 붙여 기록에 보관하기. 파일 이름도 함께 보관하되 밖으로 내보내지 않음',
  optTitle: '--keep와 함께: 영어 제목',
  optTitleKo: '--keep와 함께: 한국어 제목',
  titleAlone: '--title과 --title-ko는 --keep와 함께 씀',
  notLinked: '--keep는 --linked와 함께 쓸 수 없음. 누가 같은 사람인지 아무도 판단하지 않았음',
  kept: (id) => `기록에 보관했습니다: ${id}`,
  running: '추정하는 중',
  documented: '기록으로 확인된 사람',
  lists: '명단',
  emptyLists: '아무도 없어 뺀 명단',
  pooled: '구분하지 않고 합친 열',
  unlisted: '어느 명단에도 없어 뺀 사람',
  methods: '방법별 추정값과 95% 구간',
  noEnd: '위쪽 한계 없음',
  strata: (by) => `${by} 값별(확인된 사람, 추정)`,
  noEstimate: '추정하지 않음',
  clusterings: (count, low, high) => `행을 묶는 방식 ${count}가지를 뽑음. 서로 다른 사람 ${low}~${high}명`,
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
