import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text, isCancel } from '@clack/prompts'
import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { kinds } from '../../kinds.ts'
import { problemText, releaseProblemText } from '../../language/wording.ts'
import { rebuild } from '../../operations/manage.ts'
import { verify } from '../../operations/verify.ts'
import { rekey } from '../../record/io/rekey.ts'
import { exportArchive, restoreArchive } from '../../record/io/archive.ts'
import { fileError } from '../../record/io/files.ts'
import { keyringFile, Record } from '../../record/io/record.ts'
import { discardUnfinished } from '../../record/io/unfinished.ts'
import type { Problem } from '../../record/problem.ts'
import { verifyReleaseFolder } from '../../publication/io/verify-release.ts'
import { exits } from '../exit-codes.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer, askPassphrase, print, progressBar, remark, type Terminal } from '../terminal.ts'

const longEnough = 20

async function newPassphrase({ terminal, texts }: Shell): Promise<string> {
  const passphrase = await askPassphrase(terminal, texts.askNewPassphrase)
  const typed = !terminal.env['GIROK_PASSPHRASE_FILE']
  if (typed && (await askPassphrase(terminal, texts.askAgain)) !== passphrase) {
    throw new GirokError('usage', { detail: texts.passphrasesDiffer })
  }
  if ([...passphrase].length < longEnough) remark(terminal, texts.weakPassphrase)
  return passphrase
}

async function memberName({ terminal }: Shell, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return 'documenter'
  const name = await text({
    message: terminal.language === 'ko' ? '이름이나 머리글자' : 'Your name or initials',
    output: terminal.err,
  })
  return isCancel(name) || name === '' ? 'documenter' : name
}

function target(shell: Shell, given: string | undefined): string {
  return resolve(given ?? shell.record() ?? recordFolder(shell.terminal, undefined))
}

function makeCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('new')
    .description(texts.commandNew)
    .argument('[dir]', texts.argFolder)
    .option('--by <name>', texts.optBy)
    .action(async (dir: string | undefined, options: { by?: string }) => {
      const folder = target(shell, dir)
      if (existsSync(join(folder, keyringFile))) throw new GirokError('record-exists', { path: folder })
      const name = await memberName(shell, options.by)
      const { record, recoveryKey } = await Record.create(
        folder,
        await newPassphrase(shell),
        { name },
        { kinds },
      )
      await record.close()
      answer(
        terminal,
        { path: folder, recoveryKey },
        () => `${texts.made(folder)}\n\n${texts.recoveryKey(recoveryKey)}`,
      )
    })
}

function verifyCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('verify')
    .description(texts.commandVerify)
    .argument('[dir]', texts.argTarget)
    .option('--checkpoint <file>', texts.optKnown)
    .option('--key <key>', texts.optReleaseKey)
    .action(async (dir: string | undefined, options: { checkpoint?: string; key?: string }) => {
      if (dir !== undefined && !existsSync(join(dir, keyringFile))) {
        await verifyReleased(shell, dir, options.key)
        return
      }
      const folder = dir ?? recordFolder(terminal, shell.record())
      const known = options.checkpoint === undefined ? [] : [readText(options.checkpoint)]
      const found = await withRecord(terminal, folder, texts.verifying, (context) =>
        verify.run(context, { known }),
      )
      if (!found.ok) shell.setExit(exits.unsound.code)
      answer(terminal, found, () =>
        [
          found.ok
            ? texts.verified(number(terminal, found.entries), number(terminal, found.items))
            : texts.notVerified(found.problems.length),
          ...(found.erased > 0 ? [texts.erasedNote(found.erased)] : []),
          ...listed(terminal, found.problems),
          ...(found.ok && found.checkpoint !== undefined
            ? ['', texts.checkpoint, '', found.checkpoint.trim()]
            : []),
        ].join('\n'),
      )
    })
}

async function verifyReleased(shell: Shell, dir: string, key: string | undefined): Promise<void> {
  const { terminal, texts } = shell
  const found = await verifyReleaseFolder(dir, key)
  if (!found.ok) shell.setExit(exits.unsound.code)
  answer(terminal, found, () =>
    [
      found.ok
        ? texts.releaseVerified(found.findings.length, number(terminal, found.fields))
        : texts.releaseNotVerified(found.problems.length),
      ...listed(terminal, found.problems, releaseProblemText),
      ...(found.ok ? [texts.releaseNotTold] : []),
      '',
      texts.releaseKeys,
      ...found.keys.map(({ origin, fingerprint }) => `  ${origin}\n    ${fingerprint}`),
    ].join('\n'),
  )
}

const shown = 20

function listed(terminal: Terminal, problems: readonly Problem[], inWords = problemText): string[] {
  const lines = problems.slice(0, shown).map((it) => `  ${inWords(it, terminal.language)}`)
  return problems.length > shown ? [...lines, `  … +${problems.length - shown}`] : lines
}

export function number(terminal: Terminal, value: number): string {
  return value.toLocaleString(terminal.language)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(error, path)
  }
}

function archiveCommands(shell: Shell): Command[] {
  const { terminal, texts } = shell
  const exporting = new Command('export')
    .description(texts.commandExport)
    .argument('<dir>', texts.argFolder)
    .action(async (dir: string) => {
      const done = await withRecord(
        terminal,
        recordFolder(terminal, shell.record()),
        texts.exporting,
        (context) => exportArchive(context.record, dir, context.progress),
      )
      answer(terminal, { path: dir, ...done }, () => texts.exported(dir, done.entries, done.items))
    })
  const restoring = new Command('restore')
    .description(texts.commandRestore)
    .argument('<export>', texts.argFolder)
    .argument('[dir]', texts.argFolder)
    .action(async (from: string, dir: string | undefined) => {
      const folder = target(shell, dir)
      const { record, recoveryKey } = await Record.create(folder, await newPassphrase(shell), undefined, {
        kinds,
      })
      const bar = progressBar(terminal, texts.restoring)
      let done
      try {
        done = await restoreArchive(from, record, bar)
      } catch (error) {
        await record.close()
        discardUnfinished(folder)
        throw error
      } finally {
        bar.end()
      }
      await record.close()
      answer(
        terminal,
        { path: folder, recoveryKey, ...done },
        () => `${texts.restored(folder, done.entries)}\n\n${texts.recoveryKey(recoveryKey)}`,
      )
    })
  return [exporting, restoring]
}

function keyCommands(shell: Shell): Command[] {
  const { terminal, texts } = shell
  const rekeying = new Command('rekey')
    .description(texts.commandRekey)
    .option('--new-passphrase-file <file>', texts.askNewPassphrase)
    .action(async (options: { newPassphraseFile?: string }) => {
      const folder = recordFolder(terminal, shell.record())
      const secret = await askPassphrase(terminal, texts.askPassphrase)
      const env =
        options.newPassphraseFile === undefined ? {} : { GIROK_PASSPHRASE_FILE: options.newPassphraseFile }
      const asker = { ...shell, terminal: { ...terminal, env } }
      const recoveryKey = rekey(folder, secret, await newPassphrase(asker))
      answer(
        terminal,
        { path: folder, recoveryKey },
        () => `${texts.rekeyed}\n${texts.rekeyWarning}\n\n${texts.recoveryKey(recoveryKey)}`,
      )
    })
  const rebuilding = new Command('rebuild').description(texts.commandRebuild).action(async () => {
    await withRecord(terminal, recordFolder(terminal, shell.record()), texts.rebuilding, (context) =>
      rebuild.run(context, {}),
    )
    answer(terminal, { ok: true }, () => texts.rebuilt)
  })
  const checkpoint = new Command('checkpoint').description(texts.commandCheckpoint).action(async () => {
    const note = await withRecord(terminal, recordFolder(terminal, shell.record()), '', ({ record }) =>
      record.read.newestCheckpoint(),
    )
    if (terminal.json) print(terminal, JSON.stringify({ checkpoint: note }))
    else terminal.out.write(note ?? '')
  })
  return [rekeying, rebuilding, checkpoint]
}

export function recordCommands(shell: Shell): Command[] {
  return [makeCommand(shell), verifyCommand(shell), ...archiveCommands(shell), ...keyCommands(shell)]
}
