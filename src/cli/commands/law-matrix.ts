import { Command } from 'commander'
import { lawMatrix } from '../../operations/law-matrix.ts'
import { law } from '../../operations/law.ts'
import { lawPaper } from '../../publication/law-paper.ts'
import { paperLines } from '../law-words.ts'
import type { LawTexts } from '../law-texts.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'
import { filterIn, filtered, type FilterOptions } from './law-filter.ts'

/** What the paper says and what is reported: on the terminal, as CSV or PDF. */
export function matrixCommand(shell: Shell, texts: LawTexts): Command {
  const { terminal } = shell
  return filtered(new Command('matrix').description(texts.matrix), texts).action(
    async (options: FilterOptions) => {
      const made = await withRecord(terminal, recordFolder(terminal, shell.record()), '', async (context) => {
        const shown = await lawMatrix.run(context, { filter: filterIn(options) })
        const held = await law.run(context, {})
        return { shown, paper: lawPaper({ ...shown, ...pick(held) }, context.codebook, terminal.language) }
      })
      answer(terminal, made.shown, () =>
        made.paper.rows.length === 0 ? texts.noLaw : paperLines(texts, made.paper).join('\n'),
      )
    },
  )
}

type Held = Awaited<ReturnType<typeof law.run>>
const pick = ({ instruments, disputes }: Held): Pick<Held, 'instruments' | 'disputes'> => ({
  instruments,
  disputes,
})
