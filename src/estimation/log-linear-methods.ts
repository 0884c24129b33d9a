import type { CaptureTable } from './capture-table.ts'
import { chaoBound } from './chao.ts'
import { allModels, generators } from './hierarchical.ts'
import { cellsToFit, fitModel, type Cells, type LogLinearFit } from './log-linear.ts'
import type { MethodEstimate, MethodName, Refusal } from './model.ts'
import { profileOf } from './profile.ts'
import { mostListsOfModels } from './refusals.ts'
import { stepwiseBy, stepwisePairs } from './stepwise.ts'

/** All models are tried up to so many lists; above, terms come and go one by one. */
const mostListsOfAll = 4

const names = ['independence', 'chao', 'log-linear-aic', 'log-linear-bic', 'log-linear-stepwise'] as const
type LogLinearName = (typeof names)[number]

export interface Found {
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly Refusal[]
}

export function logLinearMethods(table: CaptureTable): Found {
  const lists = table.lists.length
  if (lists > mostListsOfModels)
    return {
      methods: [],
      refused: names.map((method) => ({ code: 'method-lists', method, limit: mostListsOfModels })),
    }
  const cells = cellsToFit(table)
  const methods: MethodEstimate[] = []
  const refused: Refusal[] = []
  const say = (name: LogLinearName, fit: LogLinearFit | undefined, more: MethodEstimate['detail']): void => {
    if (fit === undefined) refused.push({ code: 'method-not-identifiable', method: name })
    else methods.push(worded(name, fit, table, more))
  }
  say('independence', fitModel(cells, []), {})
  say('chao', chaoBound(cells), {})
  for (const criterion of ['aic', 'bic'] as const) {
    const { best, tried } = bestBy(cells, criterion)
    say(`log-linear-${criterion}`, best, tried)
  }
  say('log-linear-stepwise', stepwisePairs(cells), { among: 'pairs-forward', threshold: 0.02 })
  return { methods, refused }
}

function bestBy(
  cells: Cells,
  criterion: 'aic' | 'bic',
): { best: LogLinearFit | undefined; tried: MethodEstimate['detail'] } {
  if (cells.lists > mostListsOfAll)
    return { best: stepwiseBy(cells, criterion), tried: { among: 'hierarchical-stepwise' } }
  const models = allModels(cells.lists)
  const fits = models.map((terms) => fitModel(cells, terms)).filter((fit) => fit !== undefined)
  const best = fits.reduce<LogLinearFit | undefined>(
    (a, b) => (a === undefined || b[criterion] < a[criterion] - 1e-9 ? b : a),
    undefined,
  )
  return {
    best,
    tried: { among: 'hierarchical-all', models: models.length, notIdentifiable: models.length - fits.length },
  }
}

function worded(
  name: MethodName,
  found: LogLinearFit,
  table: CaptureTable,
  more: MethodEstimate['detail'],
): MethodEstimate {
  const documented = cellsToFit(table).documented
  const { estimate, standardError, degreesOfFreedom, aic, bic, fit } = found
  const detail = {
    ...(name === 'chao' ? {} : { model: generators(found.terms, table.lists) }),
    ...{ standardError: tenths(standardError), deviance: thousandths(fit.deviance), degreesOfFreedom },
    ...{ aic: thousandths(aic), bic: thousandths(bic), ...more },
  }
  const { low, high } = profileOf(found, documented)
  const interval = [tenths(low), high === undefined ? null : tenths(high)] as const
  return { name, estimate: tenths(estimate), interval, intervalBy: 'profile', detail }
}

export const tenths = (value: number): number => Math.round(value * 10) / 10
export const thousandths = (value: number): number => Math.round(value * 1000) / 1000
