import type { Progress } from '../../kernel/ports.ts'
import { documentedIn } from '../capture-table.ts'
import type { CapturesByStratum } from '../captures-by-stratum.ts'
import { planFor, type ChainPlan } from '../latent-class-method.ts'
import { combineStrata } from '../strata.ts'
import { estimate, inputOf, outcomeOf, version, type Estimate } from './estimate.ts'

/** `lists`, `histories` and what was found are those of all strata together. */
export interface StratifiedEstimate extends Estimate {
  readonly by: string
  readonly strata: readonly { readonly value: string; readonly estimate: Estimate }[]
}

export const isStratified = (it: Estimate): it is StratifiedEstimate => 'strata' in it

/**
 * Persons of each stratum by themselves, then all together: lists that seem to depend on one another may do so only
 * because some kinds of people are seen more easily.
 */
export async function estimateStrata(
  { by, whole, strata: all }: CapturesByStratum,
  asked: Partial<ChainPlan> = {},
  progress?: Progress,
): Promise<StratifiedEstimate> {
  const strata = all.filter(({ captures }) => documentedIn(captures.table) > 0)
  const done: { value: string; estimate: Estimate }[] = []
  for (const { value, captures } of strata) {
    const part: Progress = (step, steps) => progress?.(done.length * steps + step, strata.length * steps)
    done.push({ value, estimate: await estimate(captures, asked, part) })
  }
  const { documented, methods, refused, summary } = combineStrata(
    done.map(({ value, estimate: found }) => ({ value, ...found })),
  )
  return {
    ...outcomeOf(documented, methods, refused, summary),
    ...inputOf(whole),
    ...{ seeds: planFor(whole.table, asked), version, by, strata: done },
  }
}
