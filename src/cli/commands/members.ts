import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { member, members } from '../../operations/members.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'

interface Given {
  initials?: string
  rename?: string
}

function memberCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('member')
    .description(texts.commandMember)
    .argument('<what>', texts.argMemberWhat)
    .argument('[name]', texts.argMember)
    .option('--initials <letters>', texts.optInitials)
    .option('--rename <member>', texts.optRename)
    .action(async (what: string, name: string | undefined, given: Given) => {
      if (what !== 'list' && what !== 'add') throw new GirokError('usage', { detail: texts.argMemberWhat })
      if (what === 'add' && name === undefined)
        throw new GirokError('usage', { detail: texts.missingArgument('name') })
      const folder = recordFolder(terminal, shell.record())
      const all = await withRecord(terminal, folder, '', async (context) => {
        if (name !== undefined && what === 'add') await member.run(context, inputOf(name, given))
        return members.run(context, {})
      })
      answer(terminal, all, () =>
        all.members
          .map(
            (it) =>
              `${it.id === all.working ? '*' : ' '} ${it.id}  ${it.name}${it.initials === undefined ? '' : ` (${it.initials})`}`,
          )
          .join('\n'),
      )
    })
}

function inputOf(
  name: string,
  { initials, rename }: Given,
): { name: string; initials?: string; ref?: string } {
  const input = member.input.safeParse({
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(rename === undefined ? {} : { ref: rename }),
  })
  if (input.success) return input.data
  const [field = ''] = input.error.issues[0]?.path ?? []
  throw new GirokError('value-unusable', { field: String(field), detail: '' })
}

export function memberCommands(shell: Shell): Command[] {
  return [memberCommand(shell)]
}
