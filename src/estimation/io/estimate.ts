import type { Bilingual } from '../../kernel/bilingual.ts'
import type { Progress } from '../../kernel/ports.ts'
import { documentedIn, heldBy } from '../capture-table.ts'
import { summarise } from '../disagreement.ts'
import { graphMethod } from '../graph-method.ts'
import { latentClassMethod, planFor, type ChainPlan } from '../latent-class-method.ts'
import { logLinearMethods } from '../log-linear-methods.ts'
import type { MethodEstimate, Refusal, Summary } from '../model.ts'
import type { Captures } from '../read-captures.ts'
import { refusalsOf } from '../refusals.ts'
import { reasonInWords, refusalInWords, sentences, type Sentences } from '../sentences.ts'
import { runChains } from './chains.ts'

/** Of the methods: a later version that gives other digits has another number. */
const version = 2

export interface Estimate extends Omit<Summary, 'disagreement'> {
  readonly documented: number
  readonly lists: readonly { readonly name: string; readonly persons: number }[]
  /** How many persons stand on exactly these lists: what is needed to do it all again. */
  readonly histories: readonly { readonly lists: readonly string[]; readonly count: number }[]
  readonly input: Omit<Captures, 'table'>
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly (Refusal & { readonly words: Bilingual })[]
  readonly disagreement: readonly (Summary['disagreement'][number] & { readonly words: Bilingual })[]
  readonly sentence: Sentences['publish']
  readonly notToBeSaid: Sentences['never']
  readonly seeds: ChainPlan
  readonly version: number
}

/** All methods side by side, or why there are none. The same captures and plan give the same digits. */
export async function estimate(
  captures: Captures,
  asked: Partial<ChainPlan> = {},
  progress?: Progress,
): Promise<Estimate> {
  const { table, ...input } = captures
  const plan = planFor(table, asked)
  const forbidden = refusalsOf(table)
  const named = (mask: number): string[] => table.lists.filter((_, i) => (mask & (2 ** i)) !== 0)
  const found =
    forbidden.length > 0 ? { methods: [], refused: forbidden, chains: undefined } : await byMethods()
  const summary = summarise(found.methods, found.chains)
  const documented = documentedIn(table)
  const { publish, never } = sentences(documented, summary, found.methods)
  return {
    documented,
    lists: table.lists.map((name, i) => ({ name, persons: heldBy(table, 2 ** i) })),
    histories: table.histories.map(({ mask, count }) => ({ lists: named(mask), count })),
    input,
    methods: found.methods,
    refused: found.refused.map((it) => ({ ...it, words: refusalInWords(it) })),
    ...summary,
    disagreement: summary.disagreement.map((it) => ({ ...it, words: reasonInWords(it) })),
    ...{ sentence: publish, notToBeSaid: never, seeds: plan, version },
  }

  async function byMethods(): Promise<Pick<Estimate, 'methods'> & { refused: Refusal[]; chains: Chains }> {
    const logLinear = logLinearMethods(table)
    const graphs = graphMethod(table)
    const latent = latentClassMethod(await runChains(table, plan, progress), plan)
    return {
      methods: [...logLinear.methods, ...graphs.methods, latent.method],
      refused: [...logLinear.refused, ...graphs.refused],
      chains: latent.found,
    }
  }
}

type Chains = Parameters<typeof summarise>[1]
