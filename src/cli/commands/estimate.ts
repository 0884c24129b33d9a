import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { readSheet } from '../../accounts/io/read-confined-sheet.ts'
import { estimate } from '../../estimation/io/estimate.ts'
import { leastChains, type ChainPlan } from '../../estimation/latent-class-method.ts'
import { readCaptures, type Chosen } from '../../estimation/read-captures.ts'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn, type EstimateTexts } from '../estimate-texts.ts'
import { estimateLines } from '../estimate-words.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'

interface Options extends PlanOptions {
  readonly where?: string[]
}

/** What the digits depend on besides the lists. */
export interface PlanOptions {
  readonly seed?: string
  readonly chains?: string
  readonly rounds?: string
  readonly classes?: string
}

/** Needs no record: what it works on is a table of counts. */
export function estimateCommands({ terminal, setExit }: Shell): Command[] {
  const texts = estimateTextsIn(terminal.language)
  const command = planOptions(new Command('estimate').description(texts.estimate), texts)
    .argument('<file>', texts.argFile)
    .option('--where <column=value...>', texts.optWhere)
    .action(async (file: string, options: Options) => {
      const plan = planAsked(options, texts)
      const chosen = (options.where ?? []).map((text) => chosenIn(text, texts))
      const captures = readCaptures(await readSheet(bytesOf(file), file), chosen)
      const bar = progressBar(terminal, texts.running)
      const found = await estimate(captures, plan, bar).finally(() => bar.end())
      if (found.methods.length === 0) setExit(exits.refused.code)
      answer(terminal, found, () => estimateLines(found, texts, terminal.language).join('\n'))
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
  const number = (
    text: string | undefined,
    least: number,
    most: number,
    what: string,
  ): number | undefined => {
    if (text === undefined) return undefined
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new GirokError('usage', { detail: what })
    return value
  }
  const seed = number(options.seed, 0, 2 ** 31 - 1, texts.optSeed)
  const chains = number(options.chains, leastChains, 1000, texts.optChains)
  const rounds = number(options.rounds, 1000, 10_000_000, texts.optRounds)
  const classes = number(options.classes, 2, 50, texts.optClasses)
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(chains === undefined ? {} : { chains }),
    ...(rounds === undefined ? {} : { rounds, burnIn: Math.round(rounds / 5) }),
    ...(classes === undefined ? {} : { classes }),
  }
}
