import { candidateTerms, fits, removable, type Terms } from './hierarchical.ts'
import { fitModel, type Cells, type LogLinearFit } from './log-linear.ts'

/** The 2 % point of χ² on 1 degree of freedom. */
const significant = 5.411894431054343

/**
 * Pairs of lists, one after another, as long as the best one improves the fit at 2 %, by the likelihood ratio (as Chan,
 * Silverman and Vincent 2021 do for sparse tables).
 */
export function stepwisePairs(cells: Cells): LogLinearFit | undefined {
  const pairs = candidateTerms(cells.lists, 2)
  let best = fitModel(cells, [])
  while (best !== undefined) {
    const now = best
    const next = pairs
      .filter((pair) => !now.terms.includes(pair))
      .map((pair) => fitModel(cells, [...now.terms, pair]))
      .filter((fit) => fit !== undefined)
      .reduce<LogLinearFit | undefined>((a, b) => (a && a.fit.deviance <= b.fit.deviance ? a : b), undefined)
    if (next === undefined || now.fit.deviance - next.fit.deviance < significant) return now
    best = next
  }
  return undefined
}

/**
 * From independence, adds or takes away the term of two or three lists that lowers the criterion most, until none does.
 * For tables whose hierarchical models are too many to try them all.
 */
export function stepwiseBy(cells: Cells, criterion: 'aic' | 'bic'): LogLinearFit | undefined {
  const candidates = candidateTerms(cells.lists, Math.min(3, cells.lists - 1))
  const seen = new Map<string, LogLinearFit | undefined>()
  const fitted = (terms: Terms): LogLinearFit | undefined => {
    const key = terms.join()
    if (!seen.has(key)) seen.set(key, fitModel(cells, terms))
    return seen.get(key)
  }
  let best = fitted([])
  while (best !== undefined) {
    const now = best
    const around = candidates.flatMap((term) => {
      if (!now.terms.includes(term)) return fits(term, now.terms) ? [[...now.terms, term]] : []
      return removable(term, now.terms) ? [now.terms.filter((one) => one !== term)] : []
    })
    const next = around
      .map((terms) => fitted(terms.sort((a, b) => a - b)))
      .filter((fit) => fit !== undefined)
      .reduce<LogLinearFit>((a, b) => (b[criterion] < a[criterion] - 1e-9 ? b : a), now)
    if (next === now) return now
    best = next
  }
  return undefined
}
