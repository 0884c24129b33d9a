import { Command } from 'commander'
import { disagreements, settle } from '../../operations/disagreements.ts'
import { extract, reanchor } from '../../operations/extract.ts'
import type { Context } from '../../operations/operation.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'

function inRecord<T>(shell: Shell, work: (context: Context) => Promise<T>): Promise<T> {
  return withRecord(shell.terminal, recordFolder(shell.terminal, shell.record()), '', work)
}

function extractCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('extract')
    .description(texts.commandExtract)
    .argument('<ref>', texts.argRef)
    .action(async (ref: string) => {
      const done = await inRecord(shell, (context) => extract.run(context, { ref }))
      answer(terminal, done, () => done.files.map((it) => texts.extracted(it.file, it.changed)).join('\n'))
    })
}

function reanchorCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('reanchor')
    .description(texts.commandReanchor)
    .argument('<ref>', texts.argRef)
    .action(async (ref: string) => {
      const done = await inRecord(shell, (context) => reanchor.run(context, { ref }))
      answer(terminal, done, () => texts.reanchored(done.moved, done.waiting))
    })
}

function disagreementsCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('disagreements').description(texts.commandDisagreements).action(async () => {
    const found = await inRecord(shell, (context) => disagreements.run(context, { limit: 2000 }))
    answer(terminal, found, () =>
      found.cards.length === 0
        ? texts.noDisagreements
        : found.cards
            .flatMap(({ subject, name, sides, differing }) => [
              `${subject}  ${name}`,
              ...sides.flatMap(({ at, author, object }, side) => [
                `  ${side + 1}. ${at}  ${author}`,
                ...differing.map((field) => `     ${field}: ${short(object[field])}`),
              ]),
            ])
            .join('\n'),
    )
  })
}

function settleCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('settle')
    .description(texts.commandSettle)
    .argument('<ref>', texts.argRef)
    .argument('<number>', texts.argHead)
    .option('--why <reason>', texts.optWhy, '')
    .action(async (ref: string, keep: string, options: { why: string }) => {
      const input = { ref, keep, take: {}, reason: options.why }
      const done = await inRecord(shell, (context) => settle.run(context, input))
      answer(terminal, done, () => texts.settled)
    })
}

function short(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)} …` : text
}

export function settleCommands(shell: Shell): Command[] {
  return [extractCommand, reanchorCommand, disagreementsCommand, settleCommand].map((make) => make(shell))
}
