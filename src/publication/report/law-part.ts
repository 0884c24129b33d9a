import type { Dispute } from '../../law/disputes.ts'
import { conflictSign, marks, markSigns } from '../../law/marks.ts'
import { markWords } from '../../law/words.ts'
import { dayInWords } from '../dates-in-words.ts'
import { eitherWords } from '../law-words.ts'
import { LawWriter } from '../law-writer.ts'
import type { PublishedCell, PublishedLaw } from '../model.ts'
import { scopeLine, withheldIn } from '../page-law.ts'
import { cellOf, forceInWords, reportedPenalty, rowName } from '../page-law-table.ts'
import type { PageWriter } from '../page-writer.ts'
import type { LawCell, LawPart } from './model.ts'
import { reportWords } from './words.ts'

/** Texts side by side on a page across, and rows of the whole matrix that are printed. */
const mostColumns = 4
const mostRows = 150

/** Law against practice as the report prints it: the matrix at a glance. What it stands on is on the site. */
export function lawPart(page: PageWriter, law: PublishedLaw): LawPart {
  const writer = new LawWriter(page, law)
  const { words } = writer
  const { say, codebook, language } = page
  const withheld = withheldIn(page.publication, law)
  const scope = scopeLine(writer)
  const left = law.rows.length - mostRows
  return {
    title: law.title === undefined ? words.title : eitherWords(law.title, language),
    flags: [
      ...(law.stale !== undefined && law.signed === undefined ? [say.draft] : []),
      ...(law.stale === true ? [words.stale] : []),
    ],
    lines: [
      words.lead,
      ...(scope === '' ? [] : [`${words.shownOnly}: ${scope}`]),
      words.origins(law.origins),
      ...(withheld > 0 ? [words.withheld(withheld)] : []),
      ...(law.standard === undefined
        ? []
        : [`${say.standard}: ${codebook.label('standard-of-proof', law.standard, language)}`]),
      ...(law.signed === undefined ? [] : [say.signed(dayInWords(law.signed.at, language))]),
      words.notCheckable,
    ],
    words: {
      row: words.row,
      paper: words.paper,
      reported: words.reported,
      signs: words.signs,
      disputes: words.disputes,
    },
    tables: tablesOf(writer),
    ...(left > 0 && { note: reportWords[language].lawRowsLeft(left) }),
    legend: legendOf(writer),
    disputes: law.disputes.map((it) => disputeLine(writer, it)),
  }
}

function tablesOf(writer: LawWriter): LawPart['tables'] {
  const { law } = writer
  const rows = law.rows.slice(0, mostRows)
  const parts = Array.from({ length: Math.ceil(law.columns.length / mostColumns) }, (_, at) =>
    law.columns.slice(at * mostColumns, (at + 1) * mostColumns),
  )
  return parts.map((columns) => ({
    columns: columns.map((column) => columnOf(writer, column)),
    rows: rows
      .map((row) => ({
        name: rowName(writer, row),
        cells: columns.map(({ code }) => cellIn(writer, cellOf(writer, row.key, code))),
      }))
      .filter(({ cells }) => cells.some(({ paper, reported }) => paper ?? reported)),
  }))
}

function columnOf(
  writer: LawWriter,
  column: PublishedLaw['columns'][number],
): { name: string; notes: string[] } {
  const { words } = writer
  const text = writer.text(column.code)
  return {
    name: text === undefined ? writer.instrumentName(column.instrument) : writer.textName(column.code),
    notes: [
      column.told ? words.told : writer.label('text-basis', column.basis),
      ...(text ? [`${words.force}: ${forceInWords(writer, text)}`] : []),
      ...(column.held ? [] : [words.notHeld]),
    ],
  }
}

function cellIn(writer: LawWriter, cell: PublishedCell | undefined): LawCell {
  if (cell === undefined) return { marks: [] }
  const { words, page } = writer
  const penalties = new Set(cell.provisions.map((code) => writer.penalty(writer.rule(code)?.penalty)))
  const reported = new Set(cell.reported.flatMap(({ account }) => reportedPenalty(writer, account) ?? []))
  const count = cell.reported.length
  return {
    ...(penalties.size > 0 && { paper: [...penalties].join(' / ') }),
    ...(count > 0 && {
      reported: reported.size === 0 ? words.penaltyNotStated : [...reported].join(' / '),
      behind: words.behind(count, cell.origins),
    }),
    marks: [
      ...cell.marks.map(({ mark, holds }) => ({
        sign: markSigns[mark],
        name: `${markWords[mark][page.language]}${holds === 'possibly' ? ` (${words.possibly})` : ''}`,
      })),
      ...(cell.conflict ? [{ sign: conflictSign, name: words.conflict }] : []),
    ],
  }
}

function legendOf({ words, page, law }: LawWriter): LawPart['legend'] {
  const shown = new Set(law.cells.flatMap((cell) => cell.marks.map(({ mark }) => mark)))
  const isPossible = law.cells.some((cell) => cell.marks.some(({ holds }) => holds === 'possibly'))
  return [
    ...marks
      .filter((mark) => shown.has(mark))
      .map((mark) => ({
        sign: markSigns[mark],
        name: markWords[mark][page.language],
        help: words.markHelp[mark],
      })),
    ...(law.cells.some(({ conflict }) => conflict)
      ? [{ sign: conflictSign, name: words.conflict, help: words.conflictHelp }]
      : []),
    ...(isPossible ? [{ sign: '( )', name: words.possibly, help: words.possiblyHelp }] : []),
  ]
}

function disputeLine(writer: LawWriter, dispute: Dispute): string {
  const { words } = writer
  const names = (codes: readonly string[]): string =>
    codes.map((code) => writer.provisionName(code)).join(', ')
  const told = (codes: readonly string[]): string =>
    codes
      .map((code) => `${writer.provisionName(code)}: ${writer.penalty(writer.rule(code)?.penalty)}`)
      .join('; ')
  switch (dispute.kind) {
    case 'said-or-silent': {
      const about = [
        writer.labels('conduct', dispute.conduct),
        writer.labels('penalty', dispute.penalties),
        dispute.reaches && words.reaches(writer.labels('reach', dispute.reaches) ?? ''),
      ].filter((part) => part !== undefined)
      const asked = words.saidOrSilent(`${writer.instrumentName(dispute.instrument)}: ${about.join(' · ')}`)
      return `${asked} ${words.saidBy}: ${names(dispute.says)}. ${words.silentBy}: ${names(dispute.silent)}.`
    }
    case 'rival-reports':
      return `${words.rival(dispute.article, writer.textName(dispute.text))} ${told(dispute.provisions)}.`
    case 'definition': {
      const meanings = dispute.meanings.map(
        ({ media, provisions }) => `${writer.labels('media-origin', media) ?? ''}: ${names(provisions)}`,
      )
      return `${words.definition(dispute.label)} ${meanings.join('; ')}.`
    }
  }
}
