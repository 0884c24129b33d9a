import type { Count } from '../kernel/count.ts'

/** An account as it is seen where and when: its date and place, and enough to know it by. */
export interface Seen {
  readonly id: string
  readonly source: string
  readonly codename: string
  readonly type: string
  readonly victims: Count
  /** EDTF, and its bounds in days since 1970-01-01, both inclusive; no bound is given where an end is open. */
  readonly when?: string
  readonly span?: SeenSpan
  readonly where?: readonly string[]
  /** `false`: it only may lie inside the question. */
  readonly inside: boolean
}

export interface SeenSpan {
  readonly earliest?: number
  readonly latest?: number
  readonly firm: boolean
}

interface SeenDate {
  readonly when: string
  readonly span: SeenSpan
}

/**
 * Many accounts by columns. Accounts say the same few things over and over: each stands once, in a list of its own, and
 * a column holds its number there, -1 where an account says nothing.
 */
export interface SeenColumns {
  readonly ids: readonly string[]
  readonly inside: readonly (0 | 1)[]
  readonly source: readonly number[]
  readonly type: readonly number[]
  readonly victims: readonly number[]
  readonly date: readonly number[]
  readonly place: readonly number[]
  readonly sources: readonly { readonly id: string; readonly codename: string }[]
  readonly types: readonly string[]
  readonly counts: readonly Count[]
  readonly dates: readonly SeenDate[]
  readonly places: readonly (readonly string[])[]
}

/** The different values of a column. Equal ones that aren't the same object may stand twice: that costs room only. */
class Values<K, V> {
  readonly all: V[] = []
  readonly #numbers = new Map<K, number>()

  numberOf(key: K, make: () => V): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    return this.all.push(make()) - 1
  }
}

export function columnsOf(all: Iterable<Seen>): SeenColumns {
  const ids: string[] = []
  const inside: (0 | 1)[] = []
  const source: number[] = []
  const type: number[] = []
  const victims: number[] = []
  const date: number[] = []
  const place: number[] = []
  const sources = new Values<string, { id: string; codename: string }>()
  const types = new Values<string, string>()
  const counts = new Values<Count, Count>()
  const dates = new Values<string, SeenDate>()
  const places = new Values<readonly string[], readonly string[]>()
  for (const it of all) {
    const { when, span, where } = it
    ids.push(it.id)
    inside.push(it.inside ? 1 : 0)
    source.push(sources.numberOf(it.source, () => ({ id: it.source, codename: it.codename })))
    type.push(types.numberOf(it.type, () => it.type))
    victims.push(counts.numberOf(it.victims, () => it.victims))
    date.push(when === undefined || !span ? -1 : dates.numberOf(when, () => ({ when, span })))
    place.push(where === undefined ? -1 : places.numberOf(where, () => where))
  }
  return {
    ...{ ids, inside, source, type, victims, date, place },
    ...{ sources: sources.all, types: types.all, counts: counts.all, dates: dates.all, places: places.all },
  }
}

/** The accounts again, in their order; what several say is one object. */
export function seenIn(columns: SeenColumns): Seen[] {
  const { ids, inside, source, type, victims, date, place } = columns
  return ids.map((id, at): Seen => {
    const from = columns.sources[source[at] ?? -1]
    const dated = columns.dates[date[at] ?? -1]
    const where = columns.places[place[at] ?? -1]
    return {
      id,
      source: from?.id ?? '',
      codename: from?.codename ?? '',
      type: columns.types[type[at] ?? -1] ?? '',
      victims: columns.counts[victims[at] ?? -1] ?? { min: 0 },
      ...(dated && { when: dated.when, span: dated.span }),
      ...(where && { where }),
      inside: inside[at] === 1,
    }
  })
}
