import { readFileSync } from 'node:fs'
import { isCancel, text } from '@clack/prompts'
import { Command } from 'commander'
import { readTable } from '../../accounts/io/read-sheet.ts'
import { GirokError } from '../../kernel/errors.ts'
import { personVerdicts, type PersonVerdict } from '../../linkage/model.ts'
import { consent, erase, judge, origin, undo, withdraw } from '../../operations/manage.ts'
import { judgePersons } from '../../operations/persons.ts'
import type { Context } from '../../operations/operation.ts'
import { consentScopes } from '../../sources/model.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer, remark } from '../terminal.ts'

function inRecord<T>(shell: Shell, work: (context: Context) => Promise<T>): Promise<T> {
  return withRecord(shell.terminal, recordFolder(shell.terminal, shell.record()), '', work)
}

function withdrawCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('withdraw')
    .description(texts.commandWithdraw)
    .argument('<ref>', texts.argRef)
    .option('--why <reason>', texts.optWhy, '-')
    .action(async (ref: string, options: { why: string }) => {
      const done = await inRecord(shell, (context) => withdraw.run(context, { ref, reason: options.why }))
      answer(terminal, done, () =>
        [
          done.kind === 'account' ? texts.withdrawnAccount : texts.withdrawnSource,
          ...(done.publications.length > 0 ? [texts.carried(done.publications.join(', '))] : []),
        ].join('\n'),
      )
    })
}

function eraseCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('erase')
    .description(texts.commandErase)
    .argument('<ref>', texts.argRef)
    .option('--why <reason>', texts.optWhy, '-')
    .option('-y, --yes', texts.optYes)
    .action(async (ref: string, options: { why: string; yes?: true }) => {
      if (!options.yes) {
        const typed = process.stdin.isTTY
          ? await text({ message: texts.eraseQuestion(ref), output: terminal.err })
          : undefined
        if (isCancel(typed) || typed !== ref) {
          remark(terminal, texts.eraseRefused)
          shell.setExit(2)
          return
        }
      }
      const done = await inRecord(shell, (context) => erase.run(context, { ref, reason: options.why }))
      answer(terminal, done, () => texts.erased(done.entries, done.items))
    })
}

function consentCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('consent')
    .description(texts.commandConsent)
    .argument('<ref>', texts.argRef)
    .argument('<scope>', texts.argScope)
    .option('--until <day>', texts.optUntil)
    .option('--why <reason>', texts.optWhy)
    .action(async (ref: string, given: string, options: { until?: string; why?: string }) => {
      const scope = consentScopes.find((it) => it === given)
      if (!scope)
        throw new GirokError('code-unknown', {
          vocabulary: 'consent',
          value: given,
          nearest: consentScopes.join(', '),
        })
      const input = {
        ref,
        scope,
        ...(options.until === undefined ? {} : { until: options.until }),
        ...(options.why === undefined ? {} : { reason: options.why }),
      }
      const done = await inRecord(shell, (context) => consent.run(context, input))
      answer(terminal, done, () => texts.consentSet)
    })
}

interface OriginOptions {
  alias?: string[]
  source?: string
  relays?: string
  file?: string
}

function originCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('origin')
    .description(texts.commandOrigin)
    .argument('[name]', texts.argName)
    .option('--alias <name...>', texts.optAlias)
    .option('--source <ref>', texts.optSource)
    .option('--relays <name>', texts.optRelays)
    .option('--file <csv>', texts.optFile)
    .action(async (name: string | undefined, { file, alias, source, relays }: OriginOptions) => {
      const given = file === undefined ? [] : originsIn(file)
      if (name !== undefined) given.push({ name, aliases: alias, source, relays })
      if (given.length === 0) throw new GirokError('usage', { detail: texts.missingArgument('name') })
      const entered = await inRecord(shell, async (context) => {
        const subjects: string[] = []
        for (const it of given) subjects.push((await origin.run(context, present(it))).subject)
        return subjects
      })
      answer(terminal, { origins: entered }, () => texts.originSet(given.map((it) => it.name).join(', ')))
    })
}

interface GivenOrigin {
  name: string
  aliases?: string[] | undefined
  source?: string | undefined
  relays?: string | undefined
}

export function originsIn(file: string): GivenOrigin[] {
  const { columns, rows } = readTable(readFileSync(file), file)
  return rows.map((row) => {
    const cell = (column: string): string | undefined => row[columns.indexOf(column)]?.trim() || undefined
    return {
      name: cell('name') ?? '',
      aliases: cell('aliases')?.split('|'),
      source: cell('source'),
      relays: cell('relays'),
    }
  })
}

/** The members that are there. */
export function present(given: GivenOrigin): {
  name: string
  aliases?: string[]
  source?: string
  relays?: string
} {
  const { name, aliases, source, relays } = given
  return {
    name,
    ...(aliases === undefined ? {} : { aliases }),
    ...(source === undefined ? {} : { source }),
    ...(relays === undefined ? {} : { relays }),
  }
}

function judgeCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('judge')
    .description(texts.commandJudge)
    .argument('<verdict>', texts.argVerdict)
    .argument('<accounts...>', texts.argRef)
    .requiredOption('--why <reason>', texts.optWhy)
    .option('--persons', texts.optPersons)
    .action(async (verdict: string, accounts: string[], options: { why: string; persons?: true }) => {
      if (options.persons) {
        const judged = await inRecord(shell, (context) =>
          judgePersons.run(context, personsIn(verdict, accounts, options.why, texts.argVerdict)),
        )
        answer(terminal, judged, () => texts.judged)
        return
      }
      if (verdict !== 'same' && verdict !== 'different')
        throw new GirokError('usage', { detail: texts.argVerdict })
      const input = { accounts, same: verdict === 'same', reason: options.why }
      const done = await inRecord(shell, (context) => judge.run(context, input))
      answer(terminal, done, () => texts.judged)
    })
}

function personsIn(
  given: string,
  [a, b, ...more]: string[],
  reason: string,
  detail: string,
): { persons: [string, string]; verdict: PersonVerdict; reason: string } {
  const verdict = personVerdicts.find((it) => it === given)
  if (verdict === undefined || a === undefined || b === undefined || more.length > 0)
    throw new GirokError('usage', { detail })
  return { persons: [a, b], verdict, reason }
}

function undoCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('undo')
    .description(texts.commandUndo)
    .argument('[change]', texts.argChange)
    .option('--why <reason>', texts.optWhy, '')
    .action(async (change: string | undefined, options: { why: string }) => {
      const input = { reason: options.why, ...(change === undefined ? {} : { change }) }
      const undone = await inRecord(shell, (context) => undo.run(context, input))
      answer(terminal, undone, () =>
        undone.already ? texts.undoneAlready(undone.at) : texts.undone(undone.operation, undone.at),
      )
    })
}

export function manageCommands(shell: Shell): Command[] {
  return [withdrawCommand, eraseCommand, consentCommand, originCommand, judgeCommand, undoCommand].map(
    (make) => make(shell),
  )
}
