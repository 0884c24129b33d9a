import { sizeOf } from './capture-table.ts'

/**
 * A hierarchical log-linear model: which sets of lists depend on one another, as masks of two lists or more. Whatever
 * it holds, it holds every part of, and every list has an effect of its own.
 */
export type Terms = readonly number[]

/** In order of size, then of lists. */
export function candidateTerms(lists: number, largest: number): number[] {
  const masks = Array.from({ length: 2 ** lists }, (_, mask) => mask)
  return masks
    .filter((mask) => sizeOf(mask) >= 2 && sizeOf(mask) <= largest)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
}

/** Whether all parts of a term that are one list smaller stand in the model. */
export function fits(term: number, terms: Terms): boolean {
  if (sizeOf(term) === 2) return true
  for (let bit = 1; bit <= term; bit *= 2)
    if ((term & bit) !== 0 && !terms.includes(term & ~bit)) return false
  return true
}

/** Whether no larger term of the model needs this one. */
export function removable(term: number, terms: Terms): boolean {
  return terms.every((other) => other === term || (other & term) !== term)
}

/** All hierarchical models of so many lists but the one that holds everything: 8 for three lists, 113 for four. */
export function allModels(lists: number): Terms[] {
  const candidates = candidateTerms(lists, lists - 1)
  let models: Terms[] = [[]]
  for (const term of candidates)
    models = models.flatMap((model) => (fits(term, model) ? [model, [...model, term]] : [model]))
  return models
}

/** The largest terms, which say the whole model: `[A·B, C]`. */
export function generators(terms: Terms, lists: readonly string[]): string {
  const singles = lists.map((_, i) => 2 ** i)
  const all = [...terms, ...singles]
  const largest = all.filter((term) => all.every((other) => other === term || (other & term) !== term))
  const named = largest
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
    .map((term) => lists.filter((_, i) => (term & (2 ** i)) !== 0).join('·'))
  return `[${named.join(', ')}]`
}

/** The design: a row for every history that can be seen, by mask from 1; intercept, lists, terms. */
export function designRow(mask: number, lists: number, terms: Terms): Float64Array {
  const row = new Float64Array(1 + lists + terms.length)
  row[0] = 1
  for (let i = 0; i < lists; i += 1) row[1 + i] = (mask & (2 ** i)) === 0 ? 0 : 1
  terms.forEach((term, i) => (row[1 + lists + i] = (mask & term) === term ? 1 : 0))
  return row
}
