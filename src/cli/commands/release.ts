import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { guardCodes, type GuardProblem } from '../../publication/guard/model.ts'
import { guardText } from '../../publication/guard/words.ts'
import type { ReleaseChanges } from '../../publication/model.ts'
import { audiences, type Audience } from '../../publication/profiles.ts'
import type { ReleaseText } from '../../publication/release-model.ts'
import { pairedTexts } from '../../publication/text-files.ts'
import type { Grain } from '../../publication/treatment.ts'
import { bagRelease } from '../../operations/release-bag.ts'
import { checkRelease, type ReleaseCheck } from '../../operations/release-check.ts'
import { diffReleases } from '../../operations/release-diff.ts'
import { sealRelease } from '../../operations/release-seal.ts'
import { editRelease, newRelease, overrule, passAlarm, releases } from '../../operations/release.ts'
import { fileError } from '../../record/io/files.ts'
import { releaseTexts } from '../release-texts.ts'
import { recordFolder, withRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer, askIdentityPassphrase } from '../terminal.ts'
import { exits } from '../exit-codes.ts'
import type { Context } from '../../operations/operation.ts'

interface Content {
  title?: string
  titleKo?: string
  for?: Audience
  finding?: string[]
  law?: string | true
  text?: string[]
  k?: string
  kReason?: string
}

interface Identities {
  openIdentities?: true
}

/** `girok release` and what it can do. */
export function releaseCommands(shell: Shell): Command[] {
  const top = new Command('release').description(releaseTexts(shell.terminal.language).release)
  const parts = [
    listCommand,
    newCommand,
    editCommand,
    withholdCommand,
    passCommand,
    checkCommand,
    sealCommand,
    diffCommand,
    bagCommand,
  ]
  for (const part of parts) top.addCommand(part(shell), { isDefault: part === listCommand })
  return [top]
}

const inRecord = <T>(shell: Shell, work: (context: Context) => Promise<T>): Promise<T> =>
  withRecord(shell.terminal, recordFolder(shell.terminal, shell.record()), '', work)

function listCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('list').description(texts.list).action(async () => {
    const all = await inRecord(shell, (context) => releases.run(context, {}))
    const listed = all.map(({ release, sealed }) => ({ release: release.subject, sealed, ...release.object }))
    answer(terminal, { releases: listed }, () =>
      all.length === 0
        ? texts.none
        : listed
            .map((it) => {
              const { release, title, audience, number, at, findings, texts: written } = it
              const state = number === undefined ? texts.draft : texts.sealed(number, at ?? '')
              const name = title[terminal.language] ?? title.ko ?? title.en ?? release
              return `${name} — ${state} · ${texts.audience[audience]} · ${texts.contents(findings.length, written.length)} (${release})`
            })
            .join('\n'),
    )
  })
}

function contentOptions(command: Command, shell: Shell): Command {
  const texts = releaseTexts(shell.terminal.language)
  return command
    .option('--title <words>', texts.optTitle)
    .option('--title-ko <words>', texts.optTitleKo)
    .addOption(new Option('--for <audience>', texts.optFor).choices(audiences))
    .option('--finding <id...>', texts.optFinding)
    .option('--law [id]', texts.optLaw)
    .option('--text <file...>', texts.optText)
    .option('--k <number>', texts.optK)
    .option('--k-reason <words>', texts.optKReason)
}

function contentOf({ title, titleKo, for: audience, finding, law, text, k, kReason }: Content): object {
  const titles = { ...(title !== undefined && { en: title }), ...(titleKo !== undefined && { ko: titleKo }) }
  return {
    ...(Object.keys(titles).length > 0 && { title: titles }),
    ...(audience !== undefined && { audience }),
    ...(finding !== undefined && { findings: finding }),
    ...(law !== undefined && { law: law === true ? {} : { finding: law } }),
    ...(text !== undefined && { texts: textsIn(text) }),
    ...(k !== undefined && { k: Number(k) }),
    ...(kReason !== undefined && { kReason }),
  }
}

/** @throws file-unreadable */
function textsIn(paths: readonly string[]): ReleaseText[] {
  return pairedTexts(
    paths.map((path) => {
      try {
        return { path, markdown: readFileSync(path, 'utf8') }
      } catch (error) {
        throw fileError(error, path)
      }
    }),
  )
}

function newCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return contentOptions(new Command('new').description(texts.new), shell)
    .option('--from <release>', texts.optFrom)
    .option('--corrects <release>', texts.optCorrects)
    .option('--why <words>', texts.optWhy)
    .action(async (given: Content & { from?: string; corrects?: string; why?: string }) => {
      const { from, corrects, why } = given
      if (corrects !== undefined && why === undefined) throw new GirokError('usage', { detail: '--why' })
      const input = newRelease.input.parse({
        ...contentOf(given),
        ...(from !== undefined && { from }),
        ...(corrects !== undefined && { corrects: { release: corrects, why } }),
      })
      const made = await inRecord(shell, (context) => newRelease.run(context, input))
      answer(terminal, made, () => texts.made(made.release))
    })
}

function editCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return contentOptions(
    new Command('edit').description(texts.edit).argument('[release]', texts.argRelease),
    shell,
  ).action(async (ref: string | undefined, given: Content) => {
    const input = editRelease.input.parse({ ref: ref ?? '', ...contentOf(given) })
    const done = await inRecord(shell, (context) => editRelease.run(context, input))
    answer(terminal, done, () => texts.changed(done.release))
  })
}

function withholdCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('withhold')
    .description(texts.withhold)
    .argument('<of>', texts.argOf)
    .argument('[field]', texts.argField, '*')
    .option('--to <grain>', texts.optTo)
    .option('--why <words>', texts.optWhy)
    .option('--undo', texts.optUndo)
    .option('--release <release>', texts.optRelease)
    .action(
      async (
        of: string,
        field: string,
        { to, why, undo, release }: { to?: Grain; why?: string; undo?: true; release?: string },
      ) => {
        if (why === undefined && !undo) throw new GirokError('usage', { detail: '--why' })
        const input = overrule.input.safeParse({
          ...{ ref: release ?? '', of, field, reason: why ?? '-', undo: undo ?? false },
          ...(to === undefined ? { treatment: 'withheld' } : { treatment: 'generalised', to }),
        })
        if (!input.success) throw new GirokError('field-without-coarser', { field })
        const done = await inRecord(shell, (context) => overrule.run(context, input.data))
        answer(terminal, done, () => texts.changed(done.release))
      },
    )
}

function passCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('pass')
    .description(texts.pass)
    .argument('<alarm>', texts.argAlarm)
    .option('--why <words>', texts.optWhy)
    .option('--undo', texts.optUndo)
    .option('--release <release>', texts.optRelease)
    .action(
      async (alarm: string, { why, undo, release }: { why?: string; undo?: true; release?: string }) => {
        if (why === undefined && !undo) throw new GirokError('usage', { detail: '--why' })
        const given = { ref: release ?? '', alarm, reason: why ?? '-', undo: undo ?? false }
        const input = passAlarm.input.safeParse(given)
        if (!input.success) throw new GirokError('not-found', { ref: alarm })
        const done = await inRecord(shell, (context) => passAlarm.run(context, input.data))
        answer(terminal, done, () => texts.changed(done.release))
      },
    )
}

async function identityPassphrase(
  shell: Shell,
  { openIdentities }: Identities,
): Promise<{ passphrase?: string }> {
  const { terminal, texts } = shell
  if (!openIdentities && !terminal.env['GIROK_IDENTITY_PASSPHRASE_FILE']) return {}
  return { passphrase: await askIdentityPassphrase(terminal, texts.askIdentityPassphrase) }
}

function checkCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('check')
    .description(texts.check)
    .argument('[release]', texts.argRelease)
    .option('--open-identities', texts.optIdentities)
    .action(async (ref: string | undefined, options: Identities) => {
      const asked = { ...(ref !== undefined && { ref }), ...(await identityPassphrase(shell, options)) }
      const found = await inRecord(shell, (context) => checkRelease.run(context, asked))
      if (!found.open) shell.setExit(exits.state.code)
      answer(terminal, found, () => checkLines(shell, found).join('\n'))
    })
}

function checkLines({ terminal: { language } }: Shell, found: ReleaseCheck): string[] {
  const texts = releaseTexts(language)
  const { accounts, problems, decisions } = found
  const blockers = problems.filter(({ code }) => guardCodes[code] === 'blocker')
  const notices = problems.filter(({ code }) => guardCodes[code] === 'notice')
  const less = decisions.filter(({ treatment, because }) => treatment !== 'named' && because !== 'house')
  const alarmLine = (alarm: string): string => {
    const passed = found.passed[alarm]
    return passed === undefined ? texts.passIt(alarm) : texts.passed(passed.reason, passed.by)
  }
  const problemLines = (one: GuardProblem): string[] => [
    `  ${guardText(one, language, found.names)}`,
    ...(one.alarm !== undefined ? [`    ${alarmLine(one.alarm)}`] : []),
    ...(one.remedy ? [`    ${texts.remedy(one.remedy.of, one.remedy.field, one.remedy.to)}`] : []),
  ]
  return [
    texts.goes(accounts.disclosed, accounts.withheld),
    ...(less.length > 0 ? ['', texts.fields] : []),
    ...less.map(
      (it) =>
        `  ${it.field}: ${texts.treatment[it.treatment]} — ${texts.because[it.because]} (${texts.accounts(it.accounts)})`,
    ),
    ...(notices.length > 0 ? ['', texts.notices, ...notices.flatMap(problemLines)] : []),
    '',
    ...(blockers.length > 0
      ? [texts.blocked(blockers.length), ...blockers.flatMap(problemLines)]
      : [texts.open]),
  ]
}

function sealCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('seal')
    .description(texts.seal)
    .argument('<out>', texts.argOut)
    .option('--release <release>', texts.optRelease)
    .option('--open-identities', texts.optIdentities)
    .action(async (out: string, options: Identities & { release?: string }) => {
      const { release } = options
      const asked = {
        ...{ out, ...(release !== undefined && { ref: release }) },
        ...(await identityPassphrase(shell, options)),
      }
      const done = await inRecord(shell, (context) => sealRelease.run(context, asked))
      answer(terminal, done, () =>
        [
          texts.sealedNow(done.number, done.findings, done.files, join(out, 'index.html')),
          ...(done.cutOff ? [texts.cutOff(done.cutOff.join(', '))] : []),
          ...(done.withheld > 0 ? [texts.withheld(done.withheld)] : []),
        ].join('\n'),
      )
    })
}

function diffCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('diff')
    .description(texts.diff)
    .argument('[release]', texts.argRelease)
    .option('--since <release>', texts.optSince)
    .action(async (ref: string | undefined, { since }: { since?: string }) => {
      const asked = { ...(ref !== undefined && { ref }), ...(since !== undefined && { since }) }
      const changes = await inRecord(shell, (context) => diffReleases.run(context, asked))
      answer(terminal, { changes: changes ?? null }, () =>
        changes === undefined ? texts.noEarlier : diffLines(shell, changes).join('\n'),
      )
    })
}

function diffLines({ terminal: { language } }: Shell, changes: ReleaseChanges): string[] {
  const texts = releaseTexts(language)
  const { added, changed, withdrawn, findings, since } = changes
  const lines = [
    ...findings.map((it) => `  ${it.title[language] || it.finding}: ${texts.number(it.then, it.now)}`),
    ...(added.length > 0 ? [`  ${texts.added(added.length)}`] : []),
    ...changed.map((it) => {
      const parts = [
        ...(it.revised ? [texts.revised] : []),
        ...(it.shown.length > 0 ? [texts.shown(it.shown.join(', '))] : []),
        ...(it.kept.length > 0 ? [texts.kept(it.kept.join(', '))] : []),
      ]
      return `  ${it.account}: ${parts.join('; ')}`
    }),
    ...withdrawn.map(({ account, because }) => {
      const why = because in texts.gone ? texts.gone[because as keyof typeof texts.gone] : undefined
      return `  ${account}: ${why ?? texts.because[because as keyof typeof texts.because]}`
    }),
  ]
  return lines.length === 0 ? [texts.same] : [texts.since(since), ...lines]
}

function bagCommand(shell: Shell): Command {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return new Command('bag')
    .description(texts.bag)
    .argument('<folder>', texts.argFolder)
    .argument('<out>', texts.argBag)
    .option('--no-evidence', texts.optNoEvidence)
    .action(async (folder: string, out: string, { evidence }: { evidence: boolean }) => {
      const done = await inRecord(shell, (context) => bagRelease.run(context, { folder, out, evidence }))
      answer(terminal, done, () => texts.bagged(done.files, done.path))
    })
}
