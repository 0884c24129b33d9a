import type { Codebook } from '../../codebook/codebook.ts'
import { placeLabel } from '../../codebook/places.ts'
import type { ProofMember, Reported, Statement } from '../../findings/model.ts'
import type { PublishedAccount, PublishedFinding } from '../model.ts'
import { coded, column, labelled, type Table } from './column.ts'

export interface FindingRow {
  readonly finding: PublishedFinding
  readonly place: number
  readonly codebook: Codebook
}

export const findingTable: Table<FindingRow> = {
  name: 'findings',
  label: { ko: '판단', en: 'Findings' },
  columns: [
    column('id', '판단 ID', 'Finding', ({ finding }) => finding.id),
    column('number', '번호', 'Number', ({ place }) => place + 1),
    column('title_ko', '제목', 'Title (Korean)', ({ finding }) => finding.title.ko),
    column('title_en', '제목 (영어)', 'Title', ({ finding }) => finding.title.en),
    column('question', '물음', 'The question', ({ finding }) => finding.questionText),
    column('unit', '세는 단위', 'Unit', ({ finding }) => finding.result.unit),
    column('held', '판단 여부', 'Held', ({ finding }) => (finding.result.held ? 'yes' : 'no')),
    column('minimum', '입증된 최소 수', 'Documented minimum', ({ finding }) => finding.result.minimum.value),
    column(
      'upper',
      '입증될 수 있는 한도',
      'Can’t be proven beyond',
      ({ finding }) => finding.result.minimum.upper,
    ),
    column('origins', '독립된 원출처', 'Independent origins', ({ finding }) => finding.result.origins),
    column(
      'accounts',
      '물음에 드는 진술 수',
      'Accounts inside',
      ({ finding }) => finding.result.accounts.length,
    ),
    column(
      'maybe',
      '들 수도 있는 진술 수',
      'Accounts that may lie inside',
      ({ finding }) => finding.result.maybe.length,
    ),
    ...coded<FindingRow>('standard', 'standard-of-proof', '증명 기준', 'Standard of proof', ({ finding }) =>
      finding.standard === undefined ? [] : [finding.standard],
    ),
    column('signed_at', '서명한 때', 'Signed at', ({ finding }) => finding.signed?.at),
    column('stale', '다시 검토해야 함', 'To be reviewed', ({ finding }) => (finding.stale ? 'yes' : 'no')),
    column('note', '덧붙임', 'Note', ({ finding }) => finding.note),
  ],
}

export interface ProofRow {
  readonly finding: string
  readonly place: number
  readonly member: ProofMember
  readonly account: string
  readonly withheld: PublishedAccount['withheld']
}

/** What a minimum is the sum of: one account of one member a row. The weight of a member stands once, in its first row. */
export const proofTable: Table<ProofRow> = {
  name: 'proofs',
  label: { ko: '최소 수의 근거', en: 'Proofs' },
  columns: [
    column('finding', '판단 ID', 'Finding', ({ finding }) => finding),
    column('member', '근거 번호', 'Member', ({ place }) => place + 1),
    column('counts', '센 수', 'Counts', ({ member, account }) =>
      member.accounts[0] === account ? member.weight : undefined,
    ),
    column('account', '진술 ID', 'Account', ({ account }) => account),
    column('withheld', '공개하지 않은 까닭', 'Withheld', ({ withheld }) => withheld),
    column('when', '시기 (EDTF)', 'When (EDTF)', ({ member }) => member.when),
    ...labelled<ProofRow>('where', '장소', 'Where', ({ member }) => member.where ?? [], placeLabel),
  ],
}

export interface ReportedRow {
  readonly finding: string
  readonly voice: Reported
  readonly statement: Statement
}

/** What each origin says. Statements of one origin are one voice, and none may be added to another. */
export const reportedTable: Table<ReportedRow> = {
  name: 'reported',
  label: { ko: '보고된 수', en: 'Reported' },
  columns: [
    column('finding', '판단 ID', 'Finding', ({ finding }) => finding),
    column('origin', '원출처 키', 'Origin (key)', ({ voice }) => voice.key),
    column('origin_name', '원출처', 'Origin', ({ voice }) => voice.origin),
    column('account', '진술 ID', 'Account', ({ statement }) => statement.account),
    column('min', '최소', 'At least', ({ statement }) => statement.min),
    column('max', '최대', 'At most', ({ statement }) => statement.max),
    column('vague', '정확한 수는 밝히지 않음', 'No number stated', ({ statement }) =>
      statement.vague ? 'yes' : undefined,
    ),
    column('when', '시기 (EDTF)', 'When (EDTF)', ({ statement }) => statement.when),
    ...labelled<ReportedRow>('where', '장소', 'Where', ({ statement }) => statement.where ?? [], placeLabel),
  ],
}
