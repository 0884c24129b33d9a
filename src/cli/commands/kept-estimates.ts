import { Command } from 'commander'
import { eitherForBoth, type Language } from '../../kernel/bilingual.ts'
import { formatNumber } from '../../language/numbers.ts'
import { shown } from '../../language/shown.ts'
import { strataBy } from '../../linkage/strata-words.ts'
import { renameEstimate, withdrawEstimate } from '../../operations/change-estimate.ts'
import { keptEstimates, type ShownKeptEstimate } from '../../operations/kept-estimates.ts'
import type { ListTexts } from '../list-texts.ts'
import { inRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer } from '../terminal.ts'

/** The estimates that were kept, the newest first; one is renamed or withdrawn by the commands below it. */
export function keptEstimatesCommand(shell: Shell, texts: ListTexts): Command {
  const command = new Command('estimates').description(texts.estimates).action(async () => {
    const kept = await inRecord(shell, (context) => keptEstimates.run(context, {}))
    answer(shell.terminal, { estimates: kept }, () =>
      kept.length === 0
        ? texts.noEstimates
        : kept.map((it) => keptLines(it, texts, shell.terminal.language)).join('\n\n'),
    )
  })
  command.addCommand(renameCommand(shell, texts))
  command.addCommand(withdrawCommand(shell, texts))
  return command
}

const renameCommand = (shell: Shell, texts: ListTexts): Command =>
  new Command('rename')
    .description(texts.rename)
    .argument('<estimate>', texts.argEstimate)
    .option('--title <words>', texts.optNewTitle)
    .option('--title-ko <words>', texts.optNewTitleKo)
    .action(async (estimate: string, { title: en, titleKo: ko }: { title?: string; titleKo?: string }) => {
      const title = { ...(en !== undefined && { en }), ...(ko !== undefined && { ko }) }
      const done = await inRecord(shell, (context) => renameEstimate.run(context, { estimate, title }))
      answer(shell.terminal, done, () => texts.renamed(done.estimate))
    })

const withdrawCommand = (shell: Shell, texts: ListTexts): Command =>
  new Command('withdraw')
    .description(texts.withdrawEstimate)
    .argument('<estimate>', texts.argEstimate)
    .requiredOption('--reason <words>', texts.optReason)
    .action(async (estimate: string, { reason }: { reason: string }) => {
      const input = withdrawEstimate.input.parse({ estimate, reason })
      const done = await inRecord(shell, (context) => withdrawEstimate.run(context, input))
      answer(shell.terminal, done, () => texts.withdrawn(done.estimate))
    })

function keptLines(
  { id, at, title, from, estimate: of, changed }: ShownKeptEstimate,
  texts: ListTexts,
  language: Language,
): string {
  const documented = formatNumber(of.documented, language)
  const line = texts.keptLine(at.slice(0, 10), shown(eitherForBoth(title)[language], 80), documented)
  const strata =
    of.by === undefined
      ? []
      : [`  ${texts.keptBy(shown(strataBy(of.by, from.kind === 'lists', language), 40))}`]
  return [line, `  ${id}`, ...strata, `  ${changed ? texts.keptChanged : of.sentence[language]}`].join('\n')
}
