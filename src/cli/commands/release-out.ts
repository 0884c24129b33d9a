import { join } from 'node:path'
import type { Command } from 'commander'
import { guardCodes, type GuardProblem } from '../../publication/guard/model.ts'
import { guardText } from '../../publication/guard/words.ts'
import { changedTitle, estimateChangeInWords } from '../../publication/estimate-changes.ts'
import type { ReleaseChanges } from '../../publication/model.ts'
import { bagRelease } from '../../operations/release-bag.ts'
import { checkRelease, type ReleaseCheck } from '../../operations/release-check.ts'
import { diffReleases } from '../../operations/release-diff.ts'
import { sealRelease } from '../../operations/release-seal.ts'
import { exits } from '../exit-codes.ts'
import { releaseTexts } from '../release-texts.ts'
import type { Shell } from '../shell.ts'
import { askIdentityPassphrase } from '../terminal.ts'
import { releasePart } from './release-part.ts'

interface Identities {
  openIdentities?: true
}

async function identityPassphrase(
  shell: Shell,
  { openIdentities }: Identities,
): Promise<{ passphrase?: string }> {
  const { terminal, texts } = shell
  if (!openIdentities && !terminal.env['GIROK_IDENTITY_PASSPHRASE_FILE']) return {}
  return { passphrase: await askIdentityPassphrase(terminal, texts.askIdentityPassphrase) }
}

export function checkCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'check', (it) => it.check)
  return command
    .argument('[release]', texts.argRelease)
    .option('--open-identities', texts.optIdentities)
    .action(async (ref: string | undefined, options: Identities) => {
      const asked = { ...(ref !== undefined && { ref }), ...(await identityPassphrase(shell, options)) }
      const found = await inRecord((context) => checkRelease.run(context, asked))
      if (!found.open) shell.setExit(exits.state.code)
      answer(found, () => checkLines(shell, found).join('\n'))
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

export function sealCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'seal', (it) => it.seal)
  return command
    .argument('<out>', texts.argOut)
    .option('--release <release>', texts.optRelease)
    .option('--open-identities', texts.optIdentities)
    .action(async (out: string, options: Identities & { release?: string }) => {
      const { release } = options
      const asked = {
        ...{ out, ...(release !== undefined && { ref: release }) },
        ...(await identityPassphrase(shell, options)),
      }
      const done = await inRecord((context) => sealRelease.run(context, asked))
      answer(done, () =>
        [
          texts.sealedNow(done.number, done.findings, done.files, join(out, 'index.html')),
          ...(done.cutOff ? [texts.cutOff(done.cutOff.join(', '))] : []),
          ...(done.withheld > 0 ? [texts.withheld(done.withheld)] : []),
        ].join('\n'),
      )
    })
}

export function diffCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'diff', (it) => it.diff)
  return command
    .argument('[release]', texts.argRelease)
    .option('--since <release>', texts.optSince)
    .action(async (ref: string | undefined, { since }: { since?: string }) => {
      const asked = { ...(ref !== undefined && { ref }), ...(since !== undefined && { since }) }
      const changes = await inRecord((context) => diffReleases.run(context, asked))
      answer({ changes: changes ?? null }, () =>
        changes === undefined ? texts.noEarlier : diffLines(shell, changes).join('\n'),
      )
    })
}

function diffLines({ terminal: { language } }: Shell, changes: ReleaseChanges): string[] {
  const texts = releaseTexts(language)
  const { added, changed, withdrawn, findings, estimates, since } = changes
  const lines = [
    ...findings.map((it) => `  ${it.title[language] || it.finding}: ${texts.number(it.then, it.now)}`),
    ...estimates.map((it) => `  ${changedTitle(it, language)}: ${estimateChangeInWords(it, language)}`),
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

export function bagCommand(shell: Shell): Command {
  const { command, texts, inRecord, answer } = releasePart(shell, 'bag', (it) => it.bag)
  return command
    .argument('<folder>', texts.argFolder)
    .argument('<out>', texts.argBag)
    .option('--no-evidence', texts.optNoEvidence)
    .action(async (folder: string, out: string, { evidence }: { evidence: boolean }) => {
      const done = await inRecord((context) => bagRelease.run(context, { folder, out, evidence }))
      answer(done, () => texts.bagged(done.files, done.path))
    })
}
