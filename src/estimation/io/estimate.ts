import type { Bilingual } from '../../kernel/bilingual.ts'
import type { Progress } from '../../kernel/ports.ts'
import { documentedIn, heldBy, type CaptureTable } from '../capture-table.ts'
import { summarise, type ChainsFound } from '../disagreement.ts'
import { graphMethod } from '../graph-method.ts'
import { latentClassMethod, planFor, type ChainPlan } from '../latent-class-method.ts'
import { logLinearMethods } from '../log-linear-methods.ts'
import type { Disagreement, MethodEstimate, Refusal, Summary } from '../model.ts'
import type { Captures } from '../read-captures.ts'
import { refusalsOf } from '../refusals.ts'
import { reasonInWords, refusalInWords, sentences, type Sentences } from '../sentences.ts'
import { runChains } from './chains.ts'

/** Of the methods: a later version that gives other digits has another number. */
export const version = 2

/** What is said of any persons, of one table or of several combined. */
export interface Outcome extends Omit<Summary, 'disagreement'> {
  readonly documented: number
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly (Refusal & { readonly words: Bilingual })[]
  readonly disagreement: readonly (Disagreement & { readonly words: Bilingual })[]
  readonly sentence: Sentences['publish']
  readonly notToBeSaid: Sentences['never']
}

export interface Estimate extends Outcome {
  readonly lists: readonly { readonly name: string; readonly persons: number }[]
  /** How many persons stand on exactly these lists: what is needed to do it all again. */
  readonly histories: readonly { readonly lists: readonly string[]; readonly count: number }[]
  readonly input: Omit<Captures, 'table'>
  readonly seeds: ChainPlan
  readonly version: number
}

/** All methods side by side, or why there are none. The same captures and plan give the same digits. */
export async function estimate(
  captures: Captures,
  asked: Partial<ChainPlan> = {},
  progress?: Progress,
): Promise<Estimate> {
  const { table } = captures
  const plan = planFor(table, asked)
  const found = await byMethods(table, plan, progress)
  const summary = summarise(found.methods, found.chains)
  return {
    ...outcomeOf(documentedIn(table), found.methods, found.refused, summary),
    ...inputOf(captures),
    ...{ seeds: plan, version },
  }
}

/** What an estimate was made from, as it is kept and published. */
export function inputOf({ table, ...input }: Captures): Pick<Estimate, 'lists' | 'histories' | 'input'> {
  const named = (mask: number): string[] => table.lists.filter((_, i) => (mask & (2 ** i)) !== 0)
  return {
    lists: table.lists.map((name, i) => ({ name, persons: heldBy(table, 2 ** i) })),
    histories: table.histories.map(({ mask, count }) => ({ lists: named(mask), count })),
    input,
  }
}

export interface Found {
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly Refusal[]
  readonly chains: ChainsFound | undefined
}

export async function byMethods(table: CaptureTable, plan: ChainPlan, progress?: Progress): Promise<Found> {
  const forbidden = refusalsOf(table)
  if (forbidden.length > 0) return { methods: [], refused: forbidden, chains: undefined }
  const logLinear = logLinearMethods(table)
  const graphs = graphMethod(table)
  const latent = latentClassMethod(await runChains(table, plan, progress), plan)
  return {
    methods: [...logLinear.methods, ...graphs.methods, latent.method],
    refused: [...logLinear.refused, ...graphs.refused],
    chains: latent.found,
  }
}

export function outcomeOf(
  documented: number,
  methods: readonly MethodEstimate[],
  refused: readonly Refusal[],
  summary: Summary,
): Outcome {
  const { publish, never } = sentences(documented, summary, methods)
  return {
    ...{ documented, methods },
    refused: refused.map((it) => ({ ...it, words: refusalInWords(it) })),
    ...summary,
    disagreement: summary.disagreement.map((it) => ({ ...it, words: reasonInWords(it) })),
    ...{ sentence: publish, notToBeSaid: never },
  }
}
