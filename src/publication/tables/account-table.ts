import { penaltyToCell } from '../../accounts/penalty.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import { placeLabel } from '../../codebook/places.ts'
import type { Sha256 } from '../../kernel/ports.ts'
import { ruleOf } from '../disclosed-law.ts'
import { standingOf } from '../entry-standing.ts'
import type { DisclosedAccount, PublishedAccount, ReleaseHead } from '../model.ts'
import { attributionOf, isDisclosed } from '../packed-account.ts'
import { coded, column, labelled, textsInCell, type Cell, type Table } from './column.ts'

export interface AccountRow {
  readonly account: PublishedAccount
  readonly head: ReleaseHead
  readonly codebook: Codebook
  readonly sha256: Sha256
}

/** What the row says of a disclosed account; nothing of one that is withheld. */
const of =
  <T>(read: (account: DisclosedAccount, row: AccountRow) => T | undefined) =>
  (row: AccountRow): T | undefined =>
    isDisclosed(row.account) ? read(row.account, row) : undefined

const field = (name: string): ((row: AccountRow) => Cell) => of(({ fields }) => text(fields[name]))
const codes = (name: string): ((row: AccountRow) => readonly string[]) => {
  const read = of(({ fields }) => texts(fields[name]))
  return (row) => read(row) ?? []
}
const victims = (bound: 'min' | 'max'): ((row: AccountRow) => Cell) =>
  of(({ fields }) => {
    const { victims } = fields
    const value = isObject(victims) ? victims[bound] : undefined
    return typeof value === 'number' ? value : undefined
  })
const basis = of((account) => attributionOf(account))

/** One account a row: withheld ones too, with nothing but that they are there. */
export const accountTable: Table<AccountRow> = {
  name: 'accounts',
  label: { ko: '진술', en: 'Accounts' },
  columns: [
    column('id', '진술 ID', 'Account', ({ account }) => account.id),
    column('withheld', '공개하지 않은 까닭', 'Withheld', ({ account }) => account.withheld),
    ...coded<AccountRow>('kind', 'account-kind', '진술 종류', 'Kind', codes('kind')),
    ...coded<AccountRow>('type', 'act-type', '침해 유형', 'Type of act', codes('type')),
    column('victims_min', '피해자 수(최소)', 'Victims, at least', victims('min')),
    column('victims_max', '피해자 수(최대)', 'Victims, at most', victims('max')),
    column(
      'victims_vague',
      '정확한 수는 밝히지 않음',
      'No number stated',
      of(({ fields: { victims } }) => (isObject(victims) && victims['vague'] === true ? 'yes' : undefined)),
    ),
    column('when', '시기 (EDTF)', 'When (EDTF)', field('when')),
    ...labelled<AccountRow>('where', '장소', 'Where', codes('where'), placeLabel),
    ...coded<AccountRow>('conduct', 'conduct', '행위', 'Conduct', codes('conduct')),
    ...coded<AccountRow>('media', 'media-origin', '매체의 출처지', 'Origin of the media', codes('media')),
    ...coded<AccountRow>('circumstances', 'circumstance', '정황', 'Circumstances', codes('circumstances')),
    column(
      'penalty',
      '처벌 (코드)',
      'Penalty (code)',
      of((account) => penaltyToCell(ruleOf(account).penalty ?? [])),
    ),
    ...coded<AccountRow>('reaches', 'reach', '처벌이 미치는 사람', 'Who else is reached', codes('reaches')),
    ...coded<AccountRow>('manner', 'manner', '집행 방식', 'Manner', codes('manner')),
    column('bodies', '책임 기관', 'Bodies responsible', (row) => textsInCell(codes('bodies')(row))),
    column('persons', '피해자 가명', 'Victims, by codename', (row) => textsInCell(codes('persons')(row))),
    column('instrument', '법령', 'Instrument', field('instrument')),
    column('article', '조문', 'Article', field('article')),
    ...coded<AccountRow>(
      'text_basis',
      'text-basis',
      '본문을 아는 근거',
      'How the text is known',
      codes('textBasis'),
    ),
    column(
      'silent',
      '규정이 없다는 진술',
      'Said to be silent',
      of(({ fields }) => (fields['silent'] === true ? 'yes' : undefined)),
    ),
    ...coded<AccountRow>('channel', 'channel', '경로', 'Channel', codes('channel')),
    column('speaker', '말한 사람', 'Speaker', field('speaker')),
    ...coded<AccountRow>('basis', 'basis', '앎의 근거', 'Basis of knowledge', (row) =>
      list(basis(row)?.basis),
    ),
    column(
      'origin',
      '원출처 키',
      'Origin (key)',
      of(({ origin }) => origin),
    ),
    column(
      'origin_name',
      '원출처',
      'Origin',
      of(({ origin }, { head }) => (origin === undefined ? undefined : head.origins[origin])),
    ),
    column(
      'source',
      '출처 ID',
      'Source',
      of(({ source }) => source),
    ),
    column(
      'source_codename',
      '출처 가명',
      'Source, by codename',
      of(({ source }, { head }) => head.sources[source]?.codename),
    ),
    ...coded<AccountRow>('credibility', 'credibility', '신빙도', 'Credibility', codes('credibility')),
    ...coded<AccountRow>('status', 'account-status', '처리 상태', 'Status', codes('status')),
    column(
      'passages',
      '발췌 수',
      'Passages',
      of(({ passages }) => passages.length),
    ),
    column(
      'kept',
      '공개하지 않은 필드',
      'Fields not disclosed',
      of(({ kept = [] }) => kept.join('|')),
    ),
    column(
      'generalised',
      '넓혀서 공개한 필드',
      'Fields made coarser',
      of(({ generalised = {} }) => Object.keys(generalised).sort().join('|')),
    ),
    column(
      'log',
      '로그',
      'Log',
      of(({ entry }) => entry.log),
    ),
    column(
      'entry',
      '항목 번호',
      'Entry',
      of(({ entry }) => entry.index),
    ),
    column(
      'leaf',
      '잎 해시',
      'Leaf hash',
      of(({ entry }, { sha256 }) => standingOf(entry, sha256).leaf),
    ),
  ],
}

export interface PassageRow {
  readonly account: DisclosedAccount
  readonly place: number
}

const passage = ({ account, place }: PassageRow): DisclosedAccount['passages'][number] | undefined =>
  account.passages[place]

/** The words that an account rests on, one passage a row. */
export const passageTable: Table<PassageRow> = {
  name: 'passages',
  label: { ko: '발췌', en: 'Passages' },
  columns: [
    column('account', '진술 ID', 'Account', ({ account }) => account.id),
    column('passage', '발췌 번호', 'Passage', ({ place }) => place + 1),
    column('before', '앞말', 'Before', (row) => passage(row)?.before),
    column('quote', '원문', 'The words', (row) => passage(row)?.quote),
    column('after', '뒷말', 'After', (row) => passage(row)?.after),
    column('page', '쪽', 'Page', (row) => passage(row)?.page),
  ],
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const list = (value: unknown): string[] =>
  typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : list(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
