import { candidateTerms, fits, removable, type Terms } from './hierarchical.ts'
import { fitModel, type Cells, type LogLinearFit } from './log-linear.ts'
import { poissonLogTail } from './poisson-tail.ts'

const significant = Math.log(0.02)

/**
 * Pairs of lists, one after another: each time the pair whose overlap the model finds most surprising, as long as it would
 * be so at 2 %. By the one-sided Poisson test of the overlap itself (Chan, Silverman and Vincent 2021), not by likelihood
 * ratios: where lists are large and seldom meet, the two choose different pairs.
 */
export function stepwisePairs(cells: Cells): LogLinearFit | undefined {
  const pairs = candidateTerms(cells.lists, 2)
  let best = fitModel(cells, [])
  while (best !== undefined) {
    const now = best
    const surprising = pairs
      .filter((pair) => !now.terms.includes(pair))
      .map((pair) => ({ pair, logShare: overlapLogShare(now, pair) }))
      .filter(({ logShare }) => logShare < significant)
      .sort((a, b) => a.logShare - b.logShare || a.pair - b.pair)
    let next: LogLinearFit | undefined
    for (const { pair } of surprising) {
      // A pair with which the table tells nothing of those on no list is passed over.
      next = fitModel(cells, [...now.terms, pair])
      if (next !== undefined) break
    }
    if (next === undefined) return now
    best = next
  }
  return undefined
}

/** How often so few, or so many, would stand on both lists if the model held: the logarithm of the smaller share. */
function overlapLogShare({ masks, means, counts }: LogLinearFit, pair: number): number {
  let expected = 0
  let found = 0
  masks.forEach((mask, i) => {
    if ((mask & pair) !== pair) return
    expected += means[i] ?? 0
    found += counts[i] ?? 0
  })
  return Math.min(poissonLogTail(expected, found, -1), poissonLogTail(expected, found, 1))
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
