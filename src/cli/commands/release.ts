import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { audiences, type Audience } from '../../publication/profiles.ts'
import type { ReleaseText } from '../../publication/release-model.ts'
import { pairedTexts } from '../../publication/text-files.ts'
import type { Grain } from '../../publication/treatment.ts'
import { editRelease, newRelease, passAlarm, releases } from '../../operations/release.ts'
import { overrule } from '../../operations/release-overrules.ts'
import { fileError } from '../../record/io/files.ts'
import { releaseTexts } from '../release-texts.ts'
import type { Shell } from '../shell.ts'
import { bagCommand, checkCommand, diffCommand, sealCommand } from './release-out.ts'
import { releasePart } from './release-part.ts'

interface Content {
  title?: string
  titleKo?: string
  for?: Audience
  finding?: string[]
  law?: string | true
  estimate?: string[]
  text?: string[]
  k?: string
  kReason?: string
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

function listCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'list', (it) => it.list)
  return command.action(async () => {
    const all = await inRecord((context) => releases.run(context, {}))
    const listed = all.map(({ release, sealed }) => ({ release: release.subject, sealed, ...release.object }))
    answer({ releases: listed }, () =>
      all.length === 0
        ? texts.none
        : listed
            .map((it) => {
              const { release, title, audience, number, at, findings, texts: written } = it
              const state = number === undefined ? texts.draft : texts.sealed(number, at ?? '')
              const name = title[shell.terminal.language] ?? title.ko ?? title.en ?? release
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
    .option('--estimate <id...>', texts.optEstimate)
    .option('--text <file...>', texts.optText)
    .option('--k <number>', texts.optK)
    .option('--k-reason <words>', texts.optKReason)
}

function contentOf({
  title,
  titleKo,
  for: audience,
  finding,
  law,
  estimate,
  text,
  k,
  kReason,
}: Content): object {
  const titles = { ...(title !== undefined && { en: title }), ...(titleKo !== undefined && { ko: titleKo }) }
  return {
    ...(Object.keys(titles).length > 0 && { title: titles }),
    ...(audience !== undefined && { audience }),
    ...(finding !== undefined && { findings: finding }),
    ...(law !== undefined && { law: law === true ? {} : { finding: law } }),
    ...(estimate !== undefined && { estimates: estimate }),
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
  const { command, texts, inRecord, answer } = releasePart(shell, 'new', (it) => it.new)
  return contentOptions(command, shell)
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
      const made = await inRecord((context) => newRelease.run(context, input))
      answer(made, () => texts.made(made.release))
    })
}

function editCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'edit', (it) => it.edit)
  return contentOptions(command.argument('[release]', texts.argRelease), shell).action(
    async (ref: string | undefined, given: Content) => {
      const input = editRelease.input.parse({ ref: ref ?? '', ...contentOf(given) })
      const done = await inRecord((context) => editRelease.run(context, input))
      answer(done, () => texts.changed(done.release))
    },
  )
}

function withholdCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'withhold', (it) => it.withhold)
  return command
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
        const done = await inRecord((context) => overrule.run(context, input.data))
        answer(done, () => texts.changed(done.release))
      },
    )
}

function passCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'pass', (it) => it.pass)
  return command
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
        const done = await inRecord((context) => passAlarm.run(context, input.data))
        answer(done, () => texts.changed(done.release))
      },
    )
}
