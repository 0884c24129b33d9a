import { eitherForBoth } from '../kernel/bilingual.ts'
import { consentOf, type Terms } from '../publication/decisions.ts'
import type { Guard, GuardProblem } from '../publication/guard/model.ts'
import type { PublishedEstimate } from '../publication/model.ts'
import type { HeldEstimate, Release } from '../publication/release-model.ts'
import type { Evidence } from './evidence.ts'
import { keptEstimates, type ShownKeptEstimate } from './kept-estimates.ts'
import type { Context } from './operation.ts'
import { smallCells } from './small-cells.ts'
import { personLists } from './person-lists.ts'

/** In the release's order; those that were withdrawn or undone since are missing, and keep it from being sealed. */
export async function chosenEstimates(
  context: Context,
  ids: readonly string[],
): Promise<ShownKeptEstimate[]> {
  if (ids.length === 0) return []
  const all = new Map((await keptEstimates.run(context, {})).map((it) => [it.id, it]))
  return ids.flatMap((id) => all.get(id) ?? [])
}

/** Who kept it, from which file, and ids of lists stay in the record. */
export function publishedEstimate({ title, from, changed, estimate }: ShownKeptEstimate): PublishedEstimate {
  const counted =
    from.kind === 'file'
      ? ({ kind: 'file' } as const)
      : ({ kind: 'lists', atLeast: from.atLeast, atMost: from.atMost } as const)
  return { title: eitherForBoth(title), counted, changed, estimate }
}

/** What is remembered of those that go out. */
export const heldOf = (estimates: readonly ShownKeptEstimate[]): HeldEstimate[] =>
  estimates.map(({ id, title, estimate }) => ({
    ...{ estimate: id, title: eitherForBoth(title), documented: estimate.documented },
  }))

/** Words that somebody chose; all others are Girok's, around these. */
export function readEstimateWords(guard: Guard, estimates: readonly ShownKeptEstimate[]): void {
  for (const { id, title, estimate: of } of estimates) {
    for (const words of [title.ko, title.en])
      if (words !== undefined) guard.words(words, { estimate: id, field: 'title' })
    const lists = [...of.lists.map((it) => it.name), ...of.input.emptyLists, ...of.input.pooled]
    for (const name of lists) guard.words(name, { estimate: id, field: 'lists' })
    const groups = [of.by ?? '', ...(of.strata ?? []).map(({ value }) => value)]
    for (const name of groups) guard.words(name, { estimate: id, field: 'groups' })
  }
}

interface Chosen {
  readonly release: Pick<Release, 'audience' | 'estimates' | 'k' | 'passed'>
  readonly estimates: readonly ShownKeptEstimate[]
  readonly evidence: Evidence
  readonly terms: Terms
}

/** A list of which nobody may be told may not be counted in public either. */
export async function estimateProblems(
  context: Context,
  { release, estimates, evidence, terms }: Chosen,
): Promise<GuardProblem[]> {
  const found = new Set(estimates.map(({ id }) => id))
  const gone = (release.estimates ?? []).filter((id) => !found.has(id))
  const missing = gone.map((estimate): GuardProblem => ({ code: 'estimate-gone', estimate }))
  if (estimates.length === 0) return missing
  const lists = new Map((await personLists.run(context, {})).map((it) => [it.id, it]))
  const keptHome = (list: string): GuardProblem[] => {
    const shown = lists.get(list)
    const source = shown && evidence.sources.get(shown.source)?.object
    if (shown === undefined || source === undefined) return [{ code: 'estimate-list-gone' }]
    const overruled = terms.overrules.some((it) => it.of === shown.source && it.field === '*')
    if (consentOf(source, terms) === undefined && !overruled) return []
    return [{ code: 'estimate-list-kept', source: shown.source }]
  }
  const others = estimates.flatMap((it): GuardProblem[] => {
    const { id, from, title, changed } = it
    const lacks = [title.ko, title.en].some((one) => (one ?? '').trim() === '')
    const ofLists = from.kind === 'lists' ? from.lists.flatMap(keptHome) : []
    return [
      ...ofLists.map((one) => ({ ...one, estimate: id })),
      ...smallCells(it, release),
      ...(changed ? [{ code: 'estimate-changed', estimate: id } as const] : []),
      ...(lacks ? [{ code: 'estimate-title-missing', estimate: id } as const] : []),
    ]
  })
  return [...missing, ...others]
}
