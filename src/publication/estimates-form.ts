import { countsAsCsv, strataAsCsv, stratumColumn } from '../estimation/counts-as-csv.ts'
import type { Form, Press } from './form.ts'
import type { PublishedEstimate } from './model.ts'

/** From the release's folder; `place` from 0. */
export const estimateCsv = (place: number): string => `estimates/${place + 1}.csv`
export const estimateJson = (place: number): string => `estimates/${place + 1}.json`

/** What gives the same digits again, run in the release's folder. */
export function commandFor({ estimate: { seeds, strata } }: PublishedEstimate, place: number): string {
  const { seed, chains, rounds } = seeds
  const by = strata === undefined ? '' : ` --by ${stratumColumn}`
  // Strata of few lists have fewer classes than the whole, unless somebody asked: then it follows from the counts again.
  const classes = new Set([seeds, ...(strata ?? []).map((it) => it.estimate.seeds)].map((it) => it.classes))
  const asked = classes.size === 1 ? ` --classes ${seeds.classes}` : ''
  return `girok estimate ${estimateCsv(place)}${by} --seed ${seed} --chains ${chains} --rounds ${rounds}${asked} --json`
}

/** Estimates as others can compute them again: the counts, and beside them what came of them. */
export function estimatesForm({ head: { estimates = [] }, sink }: Press): Form {
  for (const [place, it] of estimates.entries()) {
    const { lists, histories, strata } = it.estimate
    const names = lists.map(({ name }) => name)
    sink.add(
      estimateCsv(place),
      strata === undefined ? countsAsCsv(names, histories) : strataAsCsv(names, strata),
    )
    const told = { title: it.title, counted: it.counted, again: commandFor(it, place), ...it.estimate }
    sink.add(estimateJson(place), `${JSON.stringify(told, undefined, 2)}\n`)
  }
  return {}
}
