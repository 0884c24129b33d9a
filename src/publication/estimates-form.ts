import { countsAsCsv } from '../estimation/counts-as-csv.ts'
import type { Form, Press } from './form.ts'
import type { PublishedEstimate } from './model.ts'

/** From the release's folder; `place` from 0. */
export const estimateCsv = (place: number): string => `estimates/${place + 1}.csv`
export const estimateJson = (place: number): string => `estimates/${place + 1}.json`

/** What gives the same digits again, run in the release's folder. */
export function commandFor({ estimate: { seeds } }: PublishedEstimate, place: number): string {
  const { seed, chains, rounds, classes } = seeds
  return `girok estimate ${estimateCsv(place)} --seed ${seed} --chains ${chains} --rounds ${rounds} --classes ${classes} --json`
}

/** Estimates as others can compute them again: the counts, and beside them what came of them. */
export function estimatesForm({ head: { estimates = [] }, sink }: Press): Form {
  for (const [place, it] of estimates.entries()) {
    const { lists, histories } = it.estimate
    const names = lists.map(({ name }) => name)
    sink.add(estimateCsv(place), countsAsCsv(names, histories))
    const told = { title: it.title, counted: it.counted, again: commandFor(it, place), ...it.estimate }
    sink.add(estimateJson(place), `${JSON.stringify(told, undefined, 2)}\n`)
  }
  return {}
}
