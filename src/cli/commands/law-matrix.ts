import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { lawMatrix } from '../../operations/law-matrix.ts'
import { law } from '../../operations/law.ts'
import type { Context } from '../../operations/operation.ts'
import { lawPaperPdf, papers, type PaperSize, type PaperState } from '../../publication/io/write-law-paper.ts'
import { lawPaper } from '../../publication/law-paper.ts'
import { lawPaperSheet } from '../../publication/law-paper-sheet.ts'
import { fileError } from '../../record/io/files.ts'
import { paperLines } from '../law-words.ts'
import type { LawTexts } from '../law-texts.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'
import { filterIn, filtered, type FilterOptions } from './law-filter.ts'

interface MatrixOptions extends FilterOptions {
  readonly csv?: string
  readonly pdf?: string
  readonly paper: string
}

/** What the paper says and what is reported: on the terminal, as CSV or PDF. */
export function matrixCommand(shell: Shell, texts: LawTexts): Command {
  const { terminal } = shell
  return filtered(new Command('matrix').description(texts.matrix), texts)
    .option('--csv <file>', texts.optCsv)
    .option('--pdf <file>', texts.optPdf)
    .option('--paper <size>', texts.optPaper, 'a3')
    .action(async (options: MatrixOptions) => {
      const { csv, pdf, paper: size } = options
      const paperSize = papers.find((one) => one === size.toLowerCase())
      if (paperSize === undefined) throw new GirokError('usage', { detail: texts.optPaper })
      const made = await withRecord(terminal, recordFolder(terminal, shell.record()), '', async (context) => {
        const shown = await lawMatrix.run(context, { filter: filterIn(options) })
        const { instruments, disputes } = await law.run(context, {})
        const paper = lawPaper({ ...shown, instruments, disputes }, context.codebook, terminal.language)
        return { shown, paper, state: await stateOf(context, options, paperSize) }
      })
      const { paper, state } = made
      if (csv !== undefined) write(csv, lawPaperSheet(paper, terminal.language))
      if (pdf !== undefined) write(pdf, await lawPaperPdf(paper, state))
      const written = [csv, pdf].filter((path) => path !== undefined)
      answer(terminal, written.length > 0 ? { written } : made.shown, () => {
        if (written.length > 0) return written.map((path) => texts.written(path)).join('\n')
        return paper.rows.length === 0
          ? texts.noLaw
          : paperLines([terminal, texts], paper, made.shown).join('\n')
      })
    })
}

async function stateOf(
  { record, language }: Context,
  { when, where = [], text = [], origin = [] }: MatrixOptions,
  paper: PaperSize,
): Promise<PaperState> {
  const [, size = '', root = ''] = (await record.read.newestCheckpoint())?.split('\n') ?? []
  const [last] = await record.read.changes(1)
  return {
    language,
    paper,
    filter: [...(when === undefined ? [] : [when]), ...where, ...text, ...origin].join(', '),
    sealed: `${size} · ${root.slice(0, 16)}`,
    seconds: last === undefined ? 0 : Math.floor(Date.parse(last.at) / 1000),
  }
}

function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw fileError(error, path)
  }
}
