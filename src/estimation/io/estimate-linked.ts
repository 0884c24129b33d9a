import type { Progress } from '../../kernel/ports.ts'
import { documentedIn } from '../capture-table.ts'
import { summarise } from '../disagreement.ts'
import { planFor, type ChainPlan } from '../latent-class-method.ts'
import { sampleClusterings, tableOf, type LinkedRows } from '../sampled-clusterings.ts'
import { combineTables, type SampledTable } from '../sampled-tables.ts'
import { inDoubtSentence } from '../sentences.ts'
import { byMethods, outcomeOf, version, type Outcome } from './estimate.ts'

/** Chains that each table gets at least; all tables together have many. */
const leastChainsEach = 4

export interface LinkedEstimate extends Outcome {
  readonly rows: number
  readonly pairs: number
  readonly lists: readonly string[]
  readonly clusterings: {
    readonly count: number
    /** The least and the greatest number of different persons. */
    readonly documented: readonly [number, number]
    readonly refused: number
  }
  readonly seeds: ChainPlan
  readonly version: number
}

/** Estimates over many ways to join rows into persons, drawn as the pairs make them likely. */
export async function estimateLinked(
  given: LinkedRows,
  count: number,
  asked: Partial<ChainPlan>,
  progress?: Progress,
): Promise<LinkedEstimate> {
  const tables = sampleClusterings(given, asked.seed ?? 1, count).map((persons) => tableOf(given, persons))
  const chains = Math.max(leastChainsEach, Math.ceil((asked.chains ?? 0) / count))
  const plan = { ...planFor({ lists: given.lists, histories: [] }, asked), chains }
  const done: SampledTable[] = []
  // The same table comes again where little is in doubt: it has been estimated.
  const known = new Map<string, SampledTable>()
  for (const table of tables) {
    const key = JSON.stringify(table.histories)
    const part: Progress = (step, steps) => progress?.(done.length * steps + step, count * steps)
    const found = known.get(key) ?? (await estimated(table, plan, part))
    known.set(key, found)
    done.push(found)
  }
  const across = combineTables(done)
  const { documented, documentedRange, methods, refused, summary } = across
  const outcome = outcomeOf(documented, methods, refused, summary)
  const [low, high] = documentedRange
  return {
    ...outcome,
    // What a model joined is published by nobody.
    ...(low === high ? {} : { sentence: inDoubtSentence(low, high) }),
    ...{ rows: given.rows, pairs: given.pairs.length, lists: given.lists },
    clusterings: {
      count,
      documented: documentedRange,
      refused: done.filter(({ methods }) => methods.length === 0).length,
    },
    ...{ seeds: plan, version },
  }
}

async function estimated(
  table: ReturnType<typeof tableOf>,
  plan: ChainPlan,
  progress: Progress,
): Promise<SampledTable> {
  const { methods, refused, chains } = await byMethods(table, plan, progress)
  const { disagreement } = summarise(methods, chains)
  return { documented: documentedIn(table), methods, refused, disagreement }
}
