import type { SiteWords } from './site-words.ts'

/** Fields as readers call them; `when~` is a date that goes out coarser. */
export function fieldNames(words: SiteWords, fields: readonly string[]): string {
  const names = new Map<string, string>(Object.entries(words.fields))
  return fields
    .map((field) => {
      const plain = field.replace(/~$/, '')
      const name = names.get(plain) ?? words.otherField(plain)
      return plain === field ? name : words.coarser(name)
    })
    .join(', ')
}
