import type { Comparison, How } from '../link-spec.ts'
import { placeText } from './place-value.ts'
import { plainText, trimmedText } from './plain-text.ts'

/** How the cells of some fields are folded: marks tell in dates and in Korean names, and part the names of places. */
export function foldFor(
  comparisons: readonly Comparison[],
): (fields: readonly string[]) => (cell: string) => string {
  const of = (...hows: readonly How[]): ReadonlySet<string> =>
    new Set(comparisons.filter(({ how }) => hows.includes(how)).flatMap(({ fields }) => fields))
  const [marked, places] = [of('date', 'korean-name'), of('place')]
  return (fields) => {
    if (fields.some((field) => marked.has(field))) return trimmedText
    return fields.some((field) => places.has(field)) ? placeText : plainText
  }
}
