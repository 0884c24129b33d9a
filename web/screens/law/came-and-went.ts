/** What only one of two lists has, each once: what two entries have in common by their key is no change. */
export function cameAndWent<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { readonly went: T[]; readonly came: T[] } {
  const once = (list: readonly T[]): Map<string, T> => new Map(list.map((one) => [keyOf(one), one]))
  const [old, young] = [once(before), once(after)]
  return {
    went: [...old].flatMap(([key, one]) => (young.has(key) ? [] : [one])),
    came: [...young].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
  }
}
