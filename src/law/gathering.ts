import { conflictAt, verdictAt, type Content, type Spot } from './contents.ts'
import type { Conflict, Verdict } from './verdict.ts'

export interface Gathered {
  readonly verdicts: readonly Verdict[]
  readonly conflicts: readonly Conflict[]
}

/** The places of a case: how many values it names of each field, and what stands at them. */
export interface Places {
  readonly sizes: Readonly<Record<Field, number>>
  spot(alternative: number, conduct: number, media: number): Spot
}

/** Something that is said of one place of a case: numbers count from 1 in the case's own lists; 0: of all. */
export interface Item<T> {
  readonly content: Content<T>
  readonly alternative: number
  readonly conduct: number
  readonly media: number
}
export interface Items {
  readonly verdicts: readonly Item<Verdict>[]
  readonly conflicts: readonly Item<Conflict>[]
}

/** Verdicts that all cells of a case share are said once; all stand in one order. */
export function gathered({ verdicts, conflicts }: Items, one: Places): Gathered {
  return {
    verdicts: inOrder(merged(verdicts, one), one, verdictAt),
    conflicts: conflicts.length === 0 ? [] : inOrder(merged(conflicts, one), one, conflictAt),
  }
}

type Field = 'alternative' | 'conduct' | 'media'
type Sizes = Places['sizes']

function merged<T>(all: readonly Item<T>[], { sizes }: Places): readonly Item<T>[] {
  const overConduct = mergedOver(mergedOver(all, 'media', sizes), 'conduct', sizes)
  // The one penalty of an account is worth naming all the same.
  return sizes.alternative < 2 ? overConduct : mergedOver(overConduct, 'alternative', sizes)
}

/** Takes `field` off those that differ in nothing else and of which there is one for every value. */
function mergedOver<T>(all: readonly Item<T>[], field: Field, sizes: Sizes): readonly Item<T>[] {
  const values = sizes[field]
  if (values < 2) return all
  const weights = {
    ...{ media: 1, conduct: sizes.media + 1 },
    alternative: (sizes.media + 1) * (sizes.conduct + 1),
  }
  const weight = weights.alternative * (sizes.alternative + 1)
  const keys = all.map(
    (item) =>
      item.content.number * weight +
      (field === 'alternative' ? 0 : item.alternative * weights.alternative) +
      (field === 'conduct' ? 0 : item.conduct * weights.conduct) +
      (field === 'media' ? 0 : item.media),
  )
  const times = new Map<number, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  const said = new Set<number>()
  const found: Item<T>[] = []
  all.forEach((item, at) => {
    const key = keys[at] ?? 0
    if (item[field] === 0 || (times.get(key) ?? 0) < values) found.push(item)
    else if (!said.has(key)) {
      said.add(key)
      found.push({ ...item, [field]: 0 })
    }
  })
  return found
}

function inOrder<T>(
  all: readonly Item<T>[],
  one: Places,
  placed: (content: Content<T>, spot: Spot) => T,
): T[] {
  return all
    .map(({ content, ...at }) => ({ content, spot: one.spot(at.alternative, at.conduct, at.media) }))
    .sort(
      (a, b) =>
        a.content.dimension - b.content.dimension ||
        compare(a.spot.words, b.spot.words) ||
        (a.content === b.content ? 0 : compare(a.content.key, b.content.key)),
    )
    .map(({ content, spot }) => placed(content, spot))
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
