import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { readSheet } from '../../accounts/io/read-confined-sheet.ts'
import { capturesByColumn } from '../../estimation/captures-by-stratum.ts'
import { estimate, type Outcome } from '../../estimation/io/estimate.ts'
import { estimateLinked } from '../../estimation/io/estimate-linked.ts'
import { estimateStrata } from '../../estimation/io/estimate-strata.ts'
import { leastChains, planOf, type ChainPlan } from '../../estimation/latent-class-method.ts'
import { linkedRows } from '../../estimation/linked-rows.ts'
import { readCaptures, type Chosen } from '../../estimation/read-captures.ts'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn, type EstimateTexts } from '../estimate-texts.ts'
import { estimateLines, linkedLines, strataLines } from '../estimate-words.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'

interface Options extends PlanOptions {
  readonly where?: string[]
  readonly by?: string
  readonly linked?: string
  readonly list?: string
  readonly clusterings?: string
}

/** What the digits depend on besides the lists. */
export interface PlanOptions {
  readonly seed?: string
  readonly chains?: string
  readonly rounds?: string
  readonly classes?: string
}

const usualClusterings = 20

/** Needs no record: what it works on is a table of counts. */
export function estimateCommands({ terminal, setExit }: Shell): Command[] {
  const texts = estimateTextsIn(terminal.language)
  const command = planOptions(new Command('estimate').description(texts.estimate), texts)
    .argument('<file>', texts.argFile)
    .option('--where <column=value...>', texts.optWhere)
    .option('--by <column>', texts.optBy)
    .option('--linked <pairs>', texts.optLinked)
    .option('--list <column>', texts.optList)
    .option('--clusterings <number>', texts.optClusterings)
    .action(async (file: string, options: Options) => {
      if (options.by !== undefined && options.linked !== undefined)
        throw new GirokError('usage', { detail: texts.together })
      const plan = planAsked(options, texts)
      const chosen = (options.where ?? []).map((text) => chosenIn(text, texts))
      const count = wholeNumber(options.clusterings, 2, 1000, texts.optClusterings) ?? usualClusterings
      const sheet = await readSheet(bytesOf(file), file)
      const pairs =
        options.linked === undefined ? undefined : await readSheet(bytesOf(options.linked), options.linked)
      const bar = progressBar(terminal, texts.running)
      const { outcome, lines } = await found().finally(() => bar.end())
      if (outcome.methods.length === 0) setExit(exits.refused.code)
      answer(terminal, outcome, () => lines().join('\n'))

      async function found(): Promise<{ outcome: Outcome; lines: () => string[] }> {
        if (pairs !== undefined) {
          const outcome = await estimateLinked(linkedRows(sheet, pairs, options.list), count, plan, bar)
          return { outcome, lines: () => linkedLines(outcome, texts, terminal.language) }
        }
        if (options.by !== undefined) {
          const outcome = await estimateStrata(capturesByColumn(sheet, options.by, chosen), plan, bar)
          return { outcome, lines: () => strataLines(outcome, texts, terminal.language) }
        }
        const outcome = await estimate(readCaptures(sheet, chosen), plan, bar)
        return { outcome, lines: () => estimateLines(outcome, texts, terminal.language) }
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
