import { penaltyToCell } from '../accounts/penalty.ts'
import type { ReportedCase } from './reported-case.ts'
import type { Answer } from './certainty.ts'
import type { Conflict, Verdict } from './verdict.ts'

export interface Gathered {
  readonly verdicts: readonly Verdict[]
  readonly conflicts: readonly Conflict[]
}

/** Verdicts that all cells of a case share are said once; all stand in one order. */
export function gathered(answers: readonly Answer[], reported: ReportedCase): Gathered {
  const verdicts = answers.map(({ verdict }) => keyed(verdict))
  const conflicts = answers.flatMap(({ conflict }) => (conflict ? [keyed(conflict)] : []))
  return { verdicts: inOrder(merged(verdicts, reported)), conflicts: inOrder(merged(conflicts, reported)) }
}

interface Placed {
  readonly alternative?: Verdict['alternative']
  readonly conduct?: string
  readonly media?: string
}

/** A verdict apart from what it is about, and what that is. */
interface Keyed<T> {
  readonly one: T
  readonly key: string
  readonly alternative: string | undefined
  readonly conduct: string | undefined
  readonly media: string | undefined
}

function keyed<T extends Placed>(one: T): Keyed<T> {
  const { alternative, conduct, media, ...rest } = one
  const cell = alternative && penaltyToCell([alternative])
  return { one, key: JSON.stringify(rest), alternative: cell, conduct, media }
}

type Field = 'alternative' | 'conduct' | 'media'

function merged<T extends Placed>(all: readonly Keyed<T>[], reported: ReportedCase): Keyed<T>[] {
  const overMedia = mergedOver(all, 'media', ['conduct', 'alternative'], reported.media.length)
  const overConduct = mergedOver(overMedia, 'conduct', ['media', 'alternative'], reported.conduct.length)
  // The one penalty of an account is worth naming all the same.
  if (reported.penalty.length < 2) return overConduct
  return mergedOver(overConduct, 'alternative', ['conduct', 'media'], reported.penalty.length)
}

/** Takes `field` off those that differ in nothing else and of which there is one for every value. */
function mergedOver<T extends Placed>(
  all: readonly Keyed<T>[],
  field: Field,
  others: readonly Field[],
  values: number,
): Keyed<T>[] {
  const groups = Map.groupBy(all, (it) => `${it.key}\n${others.map((other) => it[other] ?? '').join('\n')}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first?.[field] === undefined || group.length < values) return group
    const one = { ...first.one }
    Reflect.deleteProperty(one, field)
    return [{ ...first, one, [field]: undefined }]
  })
}

const dimensions = ['"dimension":"penalty"', '"dimension":"persons"', '"dimension":"basis"']

function inOrder<T>(all: readonly Keyed<T>[]): T[] {
  const ranked = all.map((it) => {
    const dimension = dimensions.findIndex((text) => it.key.includes(text))
    const about = [it.alternative, it.conduct, it.media].map((text) => text ?? '').join('\n')
    return { one: it.one, rank: `${dimension}\n${about}\n${it.key}` }
  })
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))).map(({ one }) => one)
}
