import { conflictSign, markSigns } from '../law/marks.ts'
import type { MatrixCell, MatrixRow } from '../law/matrix.ts'
import type { LawText } from '../law/model.ts'
import { articleInWords } from '../law/provision-in-words.ts'
import { markWords } from '../law/words.ts'
import { forceInWords } from './force-in-words.ts'
import type { PaperCell, PaperColumn, PaperMark, PaperRow } from './law-paper-model.ts'
import type { PaperWriter } from './law-paper-writer.ts'

export function paperColumns(writer: PaperWriter): PaperColumn[] {
  const { input, words } = writer
  return input.matrix.columns.map(({ code, instrument, basis, held, told }) => {
    const name = input.instruments.find((one) => one.code === instrument)?.name
    const text = input.texts.find((one) => one.code === code)
    const known = held ? writer.label('text-basis', basis) : words.notHeld
    return {
      text: code,
      instrument: writer.either(name, instrument),
      title: writer.text(code),
      notes: told ? [] : [known, force(writer, text), ...replaced(writer, text)],
    }
  })
}

function force({ words, language }: PaperWriter, text: LawText | undefined): string {
  const span = forceInWords(text ?? {}, language)
  return span === '' ? words.datesUnknown : `${words.inForce}: ${span}`
}

/** What ends a text whose last day nobody names. */
function replaced({ input, words, language }: PaperWriter, text: LawText | undefined): string[] {
  if (text === undefined || text.until !== undefined) return []
  const next = input.texts.find((one) => one.from !== undefined && one.replaces?.includes(text.code))
  return next === undefined ? [] : [`${words.replaced}: ${forceInWords({ from: next.from }, language)}`]
}

/** Rows in which anything stands. */
export function paperRows(writer: PaperWriter): PaperRow[] {
  const { matrix } = writer.input
  const at = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.text}`, cell]))
  return matrix.rows
    .map((row) => ({
      ...heading(writer, row),
      cells: matrix.columns.map(({ code }) => {
        const cell = at.get(`${row.key}\n${code}`)
        return cell && paperCell(writer, cell)
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

function heading(
  writer: PaperWriter,
  { conduct, media, circumstances }: MatrixRow,
): Pick<PaperRow, 'conduct' | 'media' | 'circumstances'> {
  const { notStated } = writer.words
  return {
    conduct: conduct === undefined ? notStated : writer.label('conduct', conduct),
    media: media === undefined ? notStated : writer.label('media-origin', media),
    circumstances: writer.labels('circumstance', circumstances),
  }
}

function paperCell(writer: PaperWriter, cell: MatrixCell): PaperCell {
  const { input, words, language } = writer
  const paper = cell.provisions.flatMap((code) => {
    const provision = input.provisions[code]
    return provision ? [{ says: writer.rule(provision), code }] : []
  })
  const reported = cell.reported.flatMap(({ account }) => {
    const told = input.accounts[account]
    return told ? [{ says: writer.stated(told.account), number: writer.number(account) }] : []
  })
  const marks = cell.marks.map(({ mark, holds }): PaperMark => ({
    ...{ sign: markSigns[mark], word: markWords[mark][language], mark },
    possibly: holds === 'possibly',
  }))
  const conflict: PaperMark = { sign: conflictSign, word: words.conflict, mark: 'conflict', possibly: false }
  return {
    paper: [...Map.groupBy(paper, ({ says }) => says)].map(([says, same]) => ({
      says,
      provisions: [...new Set(same.map(({ code }) => cited(writer, code)))],
    })),
    reported: [...Map.groupBy(reported, ({ says }) => says)].map(([says, same]) => ({
      says,
      accounts: same.map(({ number }) => number).sort((a, b) => a - b),
    })),
    marks: cell.conflict ? [...marks, conflict] : marks,
    accounts: cell.reported.length,
    origins: cell.origins,
  }
}

/** How a cell cites a provision: by its article, or by who tells it. */
function cited({ input, language }: PaperWriter, code: string): string {
  const provision = input.provisions[code]
  return provision?.article === undefined
    ? (provision?.reportedBy.by ?? code)
    : articleInWords(provision.article, language)
}
