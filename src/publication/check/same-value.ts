/** Whether two values are the same JSON: members that are undefined are as if they weren't there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((each, at) => sameValue(each, b[at]))
  }
  const [one, other] = [new Map(membersOf(a)), new Map(membersOf(b))]
  if (one.size !== other.size) return false
  for (const [name, value] of one) if (!other.has(name) || !sameValue(value, other.get(name))) return false
  return true
}

const membersOf = (it: object): [string, unknown][] =>
  Object.entries(it).filter((entry): entry is [string, unknown] => entry[1] !== undefined)
