import type { AccountKind } from './model.ts'

/** The columns of a coding sheet as it comes by default, in their order. */
export const defaultColumns = [
  ...([
    'source',
    'quote',
    'kind',
    'voice',
    'origin',
    'basis',
    'act_type',
    'victims_min',
    'victims_max',
  ] as const),
  ...(['vague', 'when', 'where', 'manner', 'conduct', 'media_origin', 'circumstances', 'penalty'] as const),
  ...(['reaches', 'instrument', 'text_basis', 'article', 'body', 'channel', 'speaker', 'note'] as const),
] as const

/** Columns that a sheet may have as well. `reason` is what a refused row comes back with; it is read over. */
export const furtherColumns = [
  ...(['persons', 'victims', 'credibility', 'status', 'incident', 'silent'] as const),
  ...(['prefix', 'suffix', 'occurrence', 'reason'] as const),
] as const

export const columns = [...defaultColumns, ...furtherColumns] as const
export type Column = (typeof columns)[number]

export const requiredColumns = ['source', 'quote', 'kind'] as const satisfies readonly Column[]

/** Korean names, the first being the one that is offered. */
export const koreanColumns: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  source: ['출처', '자료'],
  quote: ['인용', '인용문'],
  kind: ['종류', '진술 종류'],
  voice: ['말한 이', '화자'],
  origin: ['원출처'],
  basis: ['근거', '앎의 근거'],
  act_type: ['유형', '침해 유형', '행위 유형'],
  victims_min: ['피해자 최소', '최소 피해자', '최소 피해자 수'],
  victims_max: ['피해자 최대', '최대 피해자', '최대 피해자 수'],
  vague: ['어림', '막연함'],
  when: ['언제', '시기', '날짜'],
  where: ['어디', '어디서', '장소'],
  manner: ['방식'],
  conduct: ['행위'],
  media_origin: ['매체', '매체 출처'],
  circumstances: ['정황'],
  penalty: ['처벌', '형벌'],
  reaches: ['처벌 대상', '처벌 범위', '처벌이 미치는 사람'],
  instrument: ['법령', '법률'],
  text_basis: ['법문 근거', '법문의 근거'],
  article: ['조항', '조문'],
  body: ['기관'],
  channel: ['경로', '유통 경로'],
  speaker: ['발언자'],
  note: ['비고', '메모'],
  persons: ['피해자', '인물'],
  victims: ['피해자 수'],
  credibility: ['신빙성', '내용 신빙성'],
  status: ['상태', '진술 상태'],
  incident: ['사건'],
  silent: ['침묵', '법의 침묵'],
  prefix: ['앞말', '앞 문맥'],
  suffix: ['뒷말', '뒤 문맥'],
  occurrence: ['순번', '몇 번째'],
  reason: ['거부 사유', '사유'],
}

const whenWhere = ['when', 'where'] as const
const rule = ['conduct', 'media_origin', 'circumstances', 'penalty', 'reaches'] as const
const victims = ['act_type', 'victims', 'victims_min', 'victims_max', 'vague', 'persons', 'incident'] as const
const everyKind = [
  ...(['source', 'quote', 'kind', 'voice', 'origin', 'basis', 'note', 'credibility', 'status'] as const),
  ...(['prefix', 'suffix', 'occurrence', 'reason'] as const),
] as const

/**
 * Which columns a kind of account has room for. A value in any other is refused, not dropped: the coder meant
 * something by it. For `channel` this is also what keeps place, day and person away from how media travel.
 */
export const columnsOf: Readonly<Record<AccountKind, ReadonlySet<Column>>> = {
  act: new Set<Column>([...everyKind, ...whenWhere, ...rule, ...victims, 'manner', 'body']),
  practice: new Set<Column>([...everyKind, ...whenWhere, ...rule, 'manner', 'body']),
  provision: new Set<Column>([
    ...everyKind,
    ...whenWhere,
    ...rule,
    'instrument',
    'text_basis',
    'article',
    'silent',
  ]),
  body: new Set<Column>([...everyKind, ...whenWhere, 'body']),
  channel: new Set<Column>([...everyKind, 'channel']),
  response: new Set<Column>([...everyKind, ...whenWhere, 'speaker']),
  comment: new Set<Column>(everyKind),
}

const byName = new Map<string, Column>(
  columns.flatMap((column) =>
    [column, ...koreanColumns[column]].map((name) => [foldName(name), column] as const),
  ),
)

/** The column that a heading names, in English or Korean, whatever its case, spaces, hyphens and underscores. */
export function columnNamed(heading: string): Column | undefined {
  return byName.get(foldName(heading))
}

export function foldName(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-\u200B\uFEFF]+/g, '')
}
