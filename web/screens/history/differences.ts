type Fields = Readonly<Record<string, unknown>>

/** One field that a change set, altered or took out. */
export interface Difference {
  /** `victims.min`; parts of a list are numbered from 1. */
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** Field by field, in the order in which they stand; what stayed the same is left out. */
export function differences(before: Fields | undefined, after: Fields | undefined): Difference[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})]
  const fields = new Set([...was.keys(), ...is.keys()])
  return [...fields].flatMap((field): Difference[] => {
    const [one, other] = [was.get(field), is.get(field)]
    if (one === other) return []
    return [
      {
        field,
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other }),
      },
    ]
  })
}

/** Why it was taken out of the record, where that is what the revision says. */
export function withdrawalIn(after: Fields | undefined): string | undefined {
  const why = after?.['withdrawn']
  return typeof why === 'string' ? why : undefined
}

function flat(fields: Fields): Map<string, string> {
  const found = new Map<string, string>()
  const put = (field: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) {
      const all: unknown[] = value
      if (all.every((it) => typeof it !== 'object')) found.set(field, all.map(String).join(', '))
      else for (const [at, it] of all.entries()) put(`${field}.${String(at + 1)}`, it)
    } else if (typeof value === 'object') {
      for (const [name, it] of Object.entries(value)) put(`${field}.${name}`, it)
    } else found.set(field, typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const [name, value] of Object.entries(fields)) put(name, value)
  return found
}
