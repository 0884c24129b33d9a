import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command } from 'commander'
import { readSheet } from '../../accounts/io/read-confined-sheet.ts'
import { capturesByColumn } from '../../estimation/captures-by-stratum.ts'
import { estimate, type Estimate, type Outcome } from '../../estimation/io/estimate.ts'
import { estimateLinked } from '../../estimation/io/estimate-linked.ts'
import { estimateStrata } from '../../estimation/io/estimate-strata.ts'
import { leastChains, planOf, type ChainPlan } from '../../estimation/latent-class-method.ts'
import { linkedRows } from '../../estimation/linked-rows.ts'
import { readCaptures, type Chosen } from '../../estimation/read-captures.ts'
import { GirokError } from '../../kernel/errors.ts'
import type { Progress } from '../../kernel/ports.ts'
import { keepEstimate, refuseKeeping } from '../../operations/kept-estimates.ts'
import { fileError } from '../../record/io/files.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn, type EstimateTexts } from '../estimate-texts.ts'
import { estimateLines, linkedLines, strataLines } from '../estimate-words.ts'
import { inRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'

interface Options extends PlanOptions {
  readonly where?: string[]
  readonly by?: string
  readonly linked?: string
  readonly list?: string
  readonly clusterings?: string
  readonly keep?: true
  readonly title?: string
  readonly titleKo?: string
}

/** What the digits depend on besides the lists. */
export interface PlanOptions {
  readonly seed?: string
  readonly chains?: string
  readonly rounds?: string
  readonly classes?: string
}

const usualClusterings = 20

interface Found {
  readonly outcome: Outcome
  /** That may be kept: of one table of counts, or of strata. */
  readonly estimate?: Estimate
  readonly lines: () => string[]
  /** Its id, where it is. */
  readonly kept?: string
}

/** Needs no record, unless the estimate is to be kept in one: what it works on is a table of counts. */
export function estimateCommands(shell: Shell): Command[] {
  const { terminal, setExit } = shell
  const texts = estimateTextsIn(terminal.language)
  const command = planOptions(new Command('estimate').description(texts.estimate), texts)
    .argument('<file>', texts.argFile)
    .option('--where <column=value...>', texts.optWhere)
    .option('--by <column>', texts.optBy)
    .option('--linked <pairs>', texts.optLinked)
    .option('--list <column>', texts.optList)
    .option('--clusterings <number>', texts.optClusterings)
    .option('--keep', texts.optKeep)
    .option('--title <words>', texts.optTitle)
    .option('--title-ko <words>', texts.optTitleKo)
    .action(async (file: string, options: Options) => {
      if (options.by !== undefined && options.linked !== undefined)
        throw new GirokError('usage', { detail: texts.together })
      if (options.keep !== undefined && options.linked !== undefined)
        throw new GirokError('usage', { detail: texts.notLinked })
      const title = { en: options.title, ko: options.titleKo }
      if (options.keep === undefined && (title.en ?? title.ko) !== undefined)
        throw new GirokError('usage', { detail: texts.titleAlone })
      const from = { file: basename(file) }
      if (options.keep !== undefined) refuseKeeping(title, from)
      const plan = planAsked(options, texts)
      const chosen = (options.where ?? []).map((text) => chosenIn(text, texts))
      const count = wholeNumber(options.clusterings, 2, 1000, texts.optClusterings) ?? usualClusterings
      const sheet = await readSheet(bytesOf(file), file)
      const pairs =
        options.linked === undefined ? undefined : await readSheet(bytesOf(options.linked), options.linked)
      const { outcome, lines, kept } = options.keep === undefined ? await found() : await keeping()
      if (outcome.methods.length === 0) setExit(exits.refused.code)
      const told = kept === undefined ? outcome : { ...outcome, kept }
      answer(terminal, told, () =>
        [...lines(), ...(kept === undefined ? [] : ['', texts.kept(kept)])].join('\n'),
      )

      /** The record is opened first: nobody waits for minutes to be asked a passphrase. */
      async function keeping(): Promise<Found> {
        return inRecord(shell, async (context) => {
          const made = await found()
          if (made.estimate === undefined) throw new GirokError('usage', { detail: texts.notLinked })
          const { estimate: kept } = await keepEstimate(context, { title, from, estimate: made.estimate })
          return { ...made, kept }
        })
      }

      async function found(): Promise<Found> {
        const bar = progressBar(terminal, texts.running)
        return estimated(bar).finally(() => bar.end())
      }

      async function estimated(bar: Progress): Promise<Found> {
        if (pairs !== undefined) {
          const outcome = await estimateLinked(linkedRows(sheet, pairs, options.list), count, plan, bar)
          return { outcome, lines: () => linkedLines(outcome, texts, terminal.language) }
        }
        if (options.by !== undefined) {
          const outcome = await estimateStrata(capturesByColumn(sheet, options.by, chosen), plan, bar)
          return { outcome, estimate: outcome, lines: () => strataLines(outcome, texts, terminal.language) }
        }
        const outcome = await estimate(readCaptures(sheet, chosen), plan, bar)
        return { outcome, estimate: outcome, lines: () => estimateLines(outcome, texts, terminal.language) }
      }
    })
  return [command]
}

export function planOptions(command: Command, texts: EstimateTexts): Command {
  return command
    .option('--seed <number>', texts.optSeed)
    .option('--chains <number>', texts.optChains)
    .option('--rounds <number>', texts.optRounds)
    .option('--classes <number>', texts.optClasses)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw fileError(error, file)
  }
}

function chosenIn(text: string, texts: EstimateTexts): Chosen {
  const at = text.indexOf('=')
  if (at < 1) throw new GirokError('usage', { detail: texts.optWhere })
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

/** @throws usage */
export function planAsked(options: PlanOptions, texts: EstimateTexts): Partial<ChainPlan> {
  const seed = wholeNumber(options.seed, 0, 2 ** 31 - 1, texts.optSeed)
  const chains = wholeNumber(options.chains, leastChains, 1000, texts.optChains)
  const rounds = wholeNumber(options.rounds, 1000, 10_000_000, texts.optRounds)
  const classes = wholeNumber(options.classes, 2, 50, texts.optClasses)
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(chains === undefined ? {} : { chains }),
    ...(rounds === undefined ? {} : planOf(rounds)),
    ...(classes === undefined ? {} : { classes }),
  }
}

function wholeNumber(
  text: string | undefined,
  least: number,
  most: number,
  what: string,
): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new GirokError('usage', { detail: what })
  return value
}
