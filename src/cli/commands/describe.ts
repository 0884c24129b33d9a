import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { describe, describeInput } from '../../operations/describe.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'

function describeCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('describe')
    .description(texts.commandDescribe)
    .argument('<refs...>', texts.argRef)
    .option('--codename <name>', texts.optCodename)
    .option('--title <words>', texts.optSourceTitle)
    .option('--kind <kind>', texts.optKind)
    .option('--language <code>', texts.optLanguage)
    .option('--date <edtf>', texts.optDate)
    .option('--reliability <grade>', texts.optReliability)
    .option('--relays <name>', texts.optRelays)
    .option('--note <words>', texts.optNote)
    .option('--why <reason>', texts.optWhy)
    .action(async (refs: string[], given: Record<string, unknown>) => {
      const { record: _, json: __, lang: ___, ...details } = given
      const input = describeInput.safeParse({ refs, ...details })
      if (!input.success) {
        const [issue] = input.error.issues
        throw new GirokError('usage', { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
      }
      const done = await withRecord(terminal, recordFolder(terminal, shell.record()), '', (context) =>
        describe.run(context, input.data),
      )
      answer(terminal, done, () =>
        [
          done.change === undefined ? texts.describedNothing : texts.described(done.subjects.length),
          ...(done.narrowed.length > 0 ? [texts.narrowed(done.narrowed.length)] : []),
        ].join('\n'),
      )
    })
}

export function describeCommands(shell: Shell): Command[] {
  return [describeCommand(shell)]
}
