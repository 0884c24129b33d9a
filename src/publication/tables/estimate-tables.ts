import { methodWords } from '../../estimation/sentences.ts'
import { stratumName } from '../../linkage/strata-words.ts'
import { estimateCsv } from '../estimates-form.ts'
import type { PublishedEstimate } from '../model.ts'
import { column, labelled, textsInCell, type Table } from './column.ts'

type Computed = Pick<
  PublishedEstimate['estimate'],
  'documented' | 'methods' | 'refused' | 'disagreement' | 'sentence' | 'histories'
>

/** One method on all people, or on those of one stratum. */
export interface EstimateRow {
  readonly published: PublishedEstimate
  readonly place: number
  readonly of: Computed
  readonly stratum?: string
  /** Absent where no method can be used. */
  readonly method?: Computed['methods'][number]
}

export function estimateRows(published: PublishedEstimate, place: number): EstimateRow[] {
  return partsOf(published).flatMap(({ of, ...stratum }) => {
    const row = { published, place, of, ...stratum }
    return of.methods.length === 0 ? [row] : of.methods.map((method) => ({ ...row, method }))
  })
}

function partsOf({ estimate }: PublishedEstimate): { of: Computed; stratum?: string }[] {
  const strata = estimate.strata ?? []
  return [{ of: estimate }, ...strata.map((it) => ({ of: it.estimate, stratum: it.value }))]
}

const stratumColumns = [
  column<Named>('by', '집단을 나눈 기준', 'Groups by', ({ published: { estimate }, stratum }) =>
    stratum === undefined ? undefined : estimate.by,
  ),
  column<Named>('stratum_ko', '집단', 'Group (Korean)', (row) => named(row, 'ko')),
  column<Named>('stratum_en', '집단 (영어)', 'Group', (row) => named(row, 'en')),
] as const
type Named = Pick<EstimateRow, 'published' | 'stratum'>

const named = ({ published: { counted, estimate }, stratum }: Named, language: 'ko' | 'en') =>
  stratum === undefined
    ? undefined
    : stratumName(estimate.by ?? '', stratum, counted.kind === 'lists', language)

/** Each method by itself: none may be added to another, and their middle is nobody's estimate. */
export const estimateTable: Table<EstimateRow> = {
  name: 'estimates',
  label: { ko: '추정', en: 'Estimates' },
  columns: [
    column('number', '번호', 'Number', ({ place }) => place + 1),
    column('title_ko', '제목', 'Title (Korean)', ({ published }) => published.title.ko),
    column('title_en', '제목 (영어)', 'Title', ({ published }) => published.title.en),
    ...stratumColumns,
    column('documented', '기록으로 확인된 사람', 'Documented', ({ of }) => of.documented),
    column('at_least', '확인된 사람의 최소', 'Documented at least', ({ published: { counted }, stratum }) =>
      stratum === undefined && counted.kind === 'lists' ? counted.atLeast : undefined,
    ),
    column('at_most', '확인된 사람의 최대', 'Documented at most', ({ published: { counted }, stratum }) =>
      stratum === undefined && counted.kind === 'lists' ? counted.atMost : undefined,
    ),
    ...labelled<EstimateRow>(
      'method',
      '방법',
      'Method',
      ({ method }) => (method === undefined ? [] : [method.name]),
      (_, language, { method }) => (method === undefined ? '' : methodWords[method.name][language]),
    ),
    column('estimate', '추정값', 'Estimate', ({ method }) => method?.estimate),
    column('low', '95% 구간의 아래', '95 % interval from', ({ method }) => method?.interval[0]),
    column('high', '95% 구간의 위 (빈칸: 한계 없음)', '95 % interval to (empty: no end)', ({ method }) =>
      method?.interval[1] === null ? undefined : method?.interval[1],
    ),
    column('interval_by', '구간을 구한 방법', 'Interval by', ({ method }) => method?.intervalBy),
    column('disagreement', '하나의 수가 없는 이유', 'Why there is no single number', ({ of }) =>
      of.disagreement.map(({ code }) => code).join('|'),
    ),
    column('refused', '쓰지 않은 방법과 이유', 'Methods not used', ({ of }) =>
      textsInCell(of.refused.map(({ words }) => words.en)),
    ),
    column('sentence_ko', '공개해도 되는 문장', 'What may be said (Korean)', ({ of }) => of.sentence.ko),
    column('sentence_en', '공개해도 되는 문장 (영어)', 'What may be said', ({ of }) => of.sentence.en),
    column('seed', '시작값', 'Seed', ({ published }) => published.estimate.seeds.seed),
    column('chains', '사슬', 'Chains', ({ published }) => published.estimate.seeds.chains),
    column('rounds', '사슬의 길이', 'Rounds of each', ({ published }) => published.estimate.seeds.rounds),
    column('version', '방법 버전', 'Version of the methods', ({ published }) => published.estimate.version),
    column('changed', '그 뒤 명단이 달라짐', 'Lists changed since', ({ published }) =>
      published.changed ? 'yes' : 'no',
    ),
    column('counts', '인원수 파일', 'File of the counts', ({ place }) => estimateCsv(place)),
  ],
}

export interface CountRow extends Named {
  readonly place: number
  readonly history: Computed['histories'][number]
}

/** By strata where there are any: those of all people are their sum. */
export function countRows(published: PublishedEstimate, place: number): CountRow[] {
  const parts = partsOf(published)
  return parts
    .filter(({ stratum }) => stratum !== undefined || parts.length === 1)
    .flatMap(({ of, ...stratum }) =>
      of.histories.map((history) => ({ published, place, history, ...stratum })),
    )
}

export const countTable: Table<CountRow> = {
  name: 'estimate-counts',
  label: { ko: '추정 인원수', en: 'Estimate counts' },
  columns: [
    column('number', '추정 번호', 'Estimate', ({ place }) => place + 1),
    ...stratumColumns,
    column('lists', '이 명단에만 있는 사람', 'On these lists and no other', ({ history }) =>
      textsInCell(history.lists),
    ),
    column('people', '인원', 'People', ({ history }) => history.count),
  ],
}
