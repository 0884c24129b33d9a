import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { verdictInWords, type WordedVerdict } from '../../law/verdict-in-words.ts'
import { lawAdd, lawWhatIf } from '../../operations/law-add.ts'
import { lawFindings, lawKeep, lawKeepInput } from '../../operations/law-findings.ts'
import { lawNorm, lawRank } from '../../operations/law-judging.ts'
import { isLibrary, type LibraryName } from '../../operations/law-library.ts'
import { lawCompare } from '../../operations/law-matrix.ts'
import { law } from '../../operations/law.ts'
import type { Context } from '../../operations/operation.ts'
import { fileError } from '../../record/io/files.ts'
import { lawTextsIn, type LawTexts } from '../law-texts.ts'
import { comparisonLines, lawFindingLines, lawLines, whatIfLines, wordingIn } from '../law-words.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'
import { filterIn, filtered, type FilterOptions } from './law-filter.ts'
import { matrixCommand } from './law-matrix.ts'

type Work<T> = (context: Context) => Promise<T>

function inRecord<T>({ terminal, record }: Shell, work: Work<T>): Promise<T> {
  return withRecord(terminal, recordFolder(terminal, record()), '', work)
}

/** What a file or the library gives to read. @throws usage, file-unreadable */
function given(
  path: string | undefined,
  library: string | undefined,
  texts: LawTexts,
): { json?: string; library?: LibraryName } {
  if ((path === undefined) === (library === undefined))
    throw new GirokError('usage', { detail: texts.optPick })
  if (path === undefined) {
    if (!isLibrary(library)) throw new GirokError('usage', { detail: texts.optLibrary })
    return { library }
  }
  try {
    return { json: readFileSync(path, 'utf8') }
  } catch (error) {
    throw fileError(error, path)
  }
}

function addCommand(shell: Shell, texts: LawTexts): Command {
  return new Command('add')
    .description(texts.add)
    .argument('[file]', texts.argFile)
    .option('--library <name>', texts.optLibrary)
    .action(async (file: string | undefined, { library }: { library?: string }) => {
      const input = given(file, library, texts)
      const done = await inRecord(shell, (context) => lawAdd.run(context, input))
      answer(shell.terminal, done, () => texts.added(done))
    })
}

function textsCommand(shell: Shell, texts: LawTexts): Command {
  return new Command('texts').description(texts.texts).action(async () => {
    const held = await inRecord(shell, (context) => law.run(context, {}))
    answer(shell.terminal, held, () => lawLines(shell.terminal, texts, held).join('\n'))
  })
}

function compareCommand(shell: Shell, texts: LawTexts): Command {
  const { terminal } = shell
  return filtered(new Command('compare').description(texts.compare), texts)
    .option('--account <ref>', texts.optAccount)
    .action(async ({ account, ...options }: FilterOptions & { account?: string }) => {
      const input = { filter: filterIn(options), ...(account === undefined ? {} : { account }) }
      const { comparisons, codebook } = await inRecord(shell, async (context) => ({
        ...(await lawCompare.run(context, input)),
        codebook: context.codebook,
      }))
      const worded = terminal.json
        ? comparisons.map((one) => ({
            ...one,
            verdicts: one.verdicts.map((verdict) => ({
              ...verdict,
              reason: {
                ...verdict.reason,
                text: reasonOf(verdictInWords(verdict, wordingIn(terminal, codebook))),
              },
            })),
          }))
        : []
      answer(terminal, { comparisons: worded }, () =>
        comparisons.length === 0
          ? texts.nothingToCompare
          : comparisonLines([terminal, texts], comparisons, codebook).join('\n').trimEnd(),
      )
    })
}

const reasonOf = ({ reason, grounds }: WordedVerdict): string => [reason, ...grounds].join(' ')

function whatIfCommand(shell: Shell, texts: LawTexts): Command {
  return new Command('what-if')
    .description(texts.whatIf)
    .argument('[file]', texts.argFile)
    .option('--library <name>', texts.optLibrary)
    .action(async (file: string | undefined, { library }: { library?: string }) => {
      const input = given(file, library, texts)
      const found = await inRecord(shell, (context) => lawWhatIf.run(context, input))
      answer(shell.terminal, found, () => whatIfLines([shell.terminal, texts], found).join('\n'))
    })
}

function rankCommand(shell: Shell, texts: LawTexts): Command {
  return new Command('rank')
    .description(texts.rank)
    .argument('<provisions...>', texts.argProvisions)
    .requiredOption('--why <reason>', shell.texts.optWhy)
    .action(async (provisions: string[], { why }: { why: string }) => {
      const input = lawRank.input.safeParse({ provisions, reason: why })
      if (!input.success) throw new GirokError('usage', { detail: texts.rank })
      const done = await inRecord(shell, (context) => lawRank.run(context, input.data))
      answer(shell.terminal, done, () => texts.ranked(done.reading))
    })
}

function normCommand(shell: Shell, texts: LawTexts): Command {
  return new Command('norm')
    .description(texts.norm)
    .argument('<subject>', texts.argSubject)
    .argument('<norm>', texts.argNorm)
    .argument('<judgement>', texts.argJudgement)
    .requiredOption('--why <reason>', shell.texts.optWhy)
    .action(async (subject: string, norm: string, verdict: string, { why }: { why: string }) => {
      const input = lawNorm.input.safeParse({ subject, norm, verdict, reason: why })
      if (!input.success) throw new GirokError('usage', { detail: texts.argJudgement })
      const done = await inRecord(shell, (context) => lawNorm.run(context, input.data))
      answer(shell.terminal, done, () => texts.judged)
    })
}

interface KeepOptions extends FilterOptions {
  readonly title?: string
  readonly titleKo?: string
  readonly standard?: string
  readonly note?: string
}

function keepCommand(shell: Shell, texts: LawTexts): Command {
  return filtered(new Command('keep').description(texts.keep), texts)
    .option('--title <words>', shell.texts.optTitle)
    .option('--title-ko <words>', shell.texts.optTitleKo)
    .option('--standard <code>', shell.texts.optStandard)
    .option('--note <words>', shell.texts.optNote)
    .action(async ({ title, titleKo, standard, note, ...options }: KeepOptions) => {
      const input = lawKeepInput.parse({
        title: { en: title, ko: titleKo },
        filter: filterIn(options),
        standard,
        note,
      })
      const done = await inRecord(shell, (context) => lawKeep.run(context, input))
      answer(shell.terminal, done, () => {
        if (!done.kept) return texts.keptAlready(done.finding)
        return standard === undefined
          ? texts.kept(done.held, done.finding)
          : texts.signed(done.held, done.finding)
      })
    })
}

function findingsCommand(shell: Shell, texts: LawTexts): Command {
  const { terminal } = shell
  return new Command('findings').description(texts.findings).action(async () => {
    const found = await inRecord(shell, (context) => lawFindings.run(context, {}))
    const listed = found.map(({ finding, ...rest }) => ({
      finding: finding.subject,
      ...finding.object,
      ...rest,
    }))
    answer(terminal, { findings: listed }, () =>
      found.length === 0
        ? texts.noFindings
        : found.flatMap((one) => lawFindingLines([terminal, texts], shell.texts, one)).join('\n'),
    )
  })
}

/** Law against practice. */
export function lawCommands(shell: Shell): Command[] {
  const texts = lawTextsIn(shell.terminal.language)
  const group = new Command('law').description(texts.law)
  const parts = [
    addCommand,
    textsCommand,
    compareCommand,
    matrixCommand,
    whatIfCommand,
    rankCommand,
    normCommand,
  ]
  for (const part of [...parts, keepCommand, findingsCommand]) group.addCommand(part(shell, texts))
  return [group]
}
