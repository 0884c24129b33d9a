import type { Codebook } from '../../codebook/codebook.ts'
import { markWords } from '../../law/words.ts'
import type { PublishedCell, PublishedLaw, PublishedSource } from '../model.ts'
import { coded, column, labelled, type Table } from './column.ts'

export interface SourceRow {
  readonly source: PublishedSource
  readonly codebook: Codebook
}

export const sourceTable: Table<SourceRow> = {
  name: 'sources',
  label: { ko: '출처', en: 'Sources' },
  columns: [
    column('id', '출처 ID', 'Source', ({ source }) => source.id),
    column('codename', '가명', 'Codename', ({ source }) => source.codename),
    column('title', '제목', 'Title', ({ source }) => source.title),
    ...coded<SourceRow>('kind', 'source-kind', '출처 종류', 'Kind', ({ source }) => [source.kind]),
    column('language', '언어', 'Language', ({ source }) => source.language),
    column('date', '날짜 (EDTF)', 'Date (EDTF)', ({ source }) => source.date),
    ...coded<SourceRow>('reliability', 'reliability', '신뢰도', 'Reliability', ({ source }) =>
      source.reliability === undefined ? [] : [source.reliability],
    ),
    column('kept', '공개하지 않은 필드', 'Fields not disclosed', ({ source }) => source.kept?.join('|')),
    column('generalised', '넓혀서 공개한 필드', 'Fields made coarser', ({ source }) =>
      Object.keys(source.generalised ?? {}).join('|'),
    ),
    column('sha256', '파일의 SHA-256', 'SHA-256 of its files', ({ source }) => source.sha256?.join('|')),
  ],
}

export interface LawRow {
  readonly law: PublishedLaw
  readonly cell: PublishedCell
  /** Absent in a cell of which nothing is reported. */
  readonly reported?: PublishedCell['reported'][number]
  readonly codebook: Codebook
}

const rowOf = ({ law, cell }: LawRow): PublishedLaw['rows'][number] | undefined =>
  law.rows.find(({ key }) => key === cell.row)
const textOf = ({ law, cell }: LawRow): PublishedLaw['columns'][number] | undefined =>
  law.columns.find(({ code }) => code === cell.text)
const one = (code: string | undefined): string[] => (code === undefined ? [] : [code])

/** Law against practice: one account in one cell of the matrix a row. */
export const lawTable: Table<LawRow> = {
  name: 'law',
  label: { ko: '법과 실제', en: 'Law and practice' },
  columns: [
    ...coded<LawRow>('conduct', 'conduct', '행위', 'Conduct', (row) => one(rowOf(row)?.conduct)),
    ...coded<LawRow>('media', 'media-origin', '매체의 출처지', 'Origin of the media', (row) =>
      one(rowOf(row)?.media),
    ),
    ...coded<LawRow>(
      'circumstances',
      'circumstance',
      '정황',
      'Circumstances',
      (row) => rowOf(row)?.circumstances ?? [],
    ),
    column('instrument', '법령', 'Instrument', (row) => textOf(row)?.instrument),
    column('text', '법문', 'Text', ({ cell }) => cell.text),
    ...coded<LawRow>('text_basis', 'text-basis', '본문을 아는 근거', 'How the text is known', (row) =>
      one(textOf(row)?.basis),
    ),
    column('provisions', '해당 규정', 'Provisions that cover it', ({ cell }) => cell.provisions.join('|')),
    ...labelled<LawRow>(
      'marks',
      '칸의 표시',
      'Marks of the cell',
      ({ cell }) => cell.marks.map(({ mark }) => mark),
      (code, language) => markLabels[code]?.[language] ?? code,
    ),
    column('account', '진술 ID', 'Account', ({ reported }) => reported?.account),
    column('force', '시행 여부', 'In force then', ({ reported }) => reported?.force),
    column('verdicts', '견준 결과', 'Verdicts', ({ reported }) =>
      reported?.verdicts
        .map(({ dimension, verdict, holds }) => [dimension, verdict, holds].join(':'))
        .join('|'),
    ),
    column('left_open', '결과를 내지 않은 까닭', 'Left open because', ({ reported }) => reported?.left),
  ],
}

/** A cell of which nothing is reported has a row too: what only the paper says. */
export function lawRows(law: PublishedLaw, codebook: Codebook): LawRow[] {
  return law.cells.flatMap((cell) => {
    const row = { law, cell, codebook }
    return cell.reported.length === 0 ? [row] : cell.reported.map((reported) => ({ ...row, reported }))
  })
}

const markLabels: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = markWords
