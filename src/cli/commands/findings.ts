import { Command } from 'commander'
import { find, findings } from '../../operations/find.ts'
import { findingLines, resultLines } from '../finding-words.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'

interface FindOptions {
  title?: string
  titleKo?: string
  standard?: string
  note?: string
  only?: true
}

function findCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('find')
    .description(texts.commandFind)
    .argument('[question...]', texts.argQuestion)
    .option('--title <words>', texts.optTitle)
    .option('--title-ko <words>', texts.optTitleKo)
    .option('--standard <code>', texts.optStandard)
    .option('--note <words>', texts.optNote)
    .option('--only', texts.optOnly)
    .action(async (question: string[], { title, titleKo, standard, note, only }: FindOptions) => {
      const folder = recordFolder(terminal, shell.record())
      if (question.length === 0) {
        const kept = await withRecord(terminal, folder, '', (context) => findings.run(context, {}))
        const listed = kept.map((it) => ({
          finding: it.finding.subject,
          text: it.text,
          ...it.finding.object,
          now: it.now,
          changes: it.changes,
        }))
        answer(terminal, { findings: listed }, () =>
          kept.length === 0 ? texts.noFindings : kept.flatMap((it) => findingLines(shell, it)).join('\n'),
        )
        return
      }
      const input = {
        question: question.join(' '),
        keep: !only,
        ...(title === undefined ? {} : { titleEn: title }),
        ...(titleKo === undefined ? {} : { titleKo }),
        ...(standard === undefined ? {} : { standard }),
        ...(note === undefined ? {} : { note }),
      }
      const found = await withRecord(terminal, folder, '', (context) => find.run(context, input))
      answer(terminal, found, () => {
        const kept = standard === undefined ? texts.findingKept : texts.findingSigned
        return [
          ...resultLines(shell, found, found.text),
          ...(found.finding === undefined ? [] : ['', kept(found.finding)]),
        ].join('\n')
      })
    })
}

export function findingCommands(shell: Shell): Command[] {
  return [findCommand(shell)]
}
