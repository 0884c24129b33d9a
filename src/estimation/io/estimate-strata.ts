import type { Table } from '../../accounts/sheet.ts'
import { GirokError } from '../../kernel/errors.ts'
import type { Progress } from '../../kernel/ports.ts'
import type { ChainPlan } from '../latent-class-method.ts'
import { readCaptures, valuesOf, type Captures, type Chosen } from '../read-captures.ts'
import { combineStrata } from '../strata.ts'
import { estimate, outcomeOf, version, type Estimate, type Outcome } from './estimate.ts'

const mostStrata = 200

export interface StratifiedEstimate extends Outcome {
  readonly by: string
  readonly input: Omit<Captures, 'table'>
  readonly strata: readonly { readonly value: string; readonly estimate: Estimate }[]
  readonly version: number
}

/**
 * Persons of each value of a column by themselves, then all together: lists that seem to depend on one another may do so
 * only because some kinds of people are seen more easily. @throws as `readCaptures`, and capture-strata-many
 */
export async function estimateStrata(
  sheet: Table,
  by: string,
  chosen: readonly Chosen[],
  asked: Partial<ChainPlan>,
  progress?: Progress,
): Promise<StratifiedEstimate> {
  // As a whole first: a person in two strata, or a cell that is wrong, shows here.
  const { table, ...input } = readCaptures(sheet, [...chosen, { column: by, value: undefined }])
  const values = valuesOf(sheet, by)
  if (values.length > mostStrata || table.histories.length === 0)
    throw new GirokError('capture-strata-many', { column: by, strata: values.length, limit: mostStrata })
  const strata = values
    .map((value) => ({ value, captures: readCaptures(sheet, [...chosen, { column: by, value }]) }))
    .filter(({ captures }) => captures.table.histories.length > 0)
  const done: { value: string; estimate: Estimate }[] = []
  for (const { value, captures } of strata) {
    const part: Progress = (step, steps) => progress?.(done.length * steps + step, strata.length * steps)
    done.push({ value, estimate: await estimate(captures, asked, part) })
  }
  const { documented, methods, refused, summary } = combineStrata(
    done.map(({ value, estimate: found }) => ({ value, ...found })),
  )
  return { ...outcomeOf(documented, methods, refused, summary), by, input, strata: done, version }
}
