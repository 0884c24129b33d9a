import { formatPeriod, parsePeriod, type Period } from './period.ts'

/** What the address carries: the question, and what is chosen in either half of the lens. */
export interface View {
  readonly question: string
  readonly place: string | undefined
  readonly period: Period | undefined
  /** A country's code, or `world`; undefined: the country that the question is about. */
  readonly map: string | undefined
}

export const world = 'world'

export function viewIn(query: string): View {
  const asked = new URLSearchParams(query)
  const text = (name: string): string | undefined => asked.get(name) ?? undefined
  return {
    question: text('q') ?? '',
    place: text('place'),
    period: parsePeriod(asked.get('when')),
    map: text('map'),
  }
}

export function addressOf({ question, place, period, map }: View): string {
  const query = new URLSearchParams({
    q: question,
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { when: formatPeriod(period) }),
    ...(map === undefined ? {} : { map }),
  })
  return `/lens?${query.toString()}`
}
