/** What words in double brackets or braces stand for. */
export type Reference =
  | { readonly kind: 'finding'; readonly finding: string }
  /** `passage` counts from 0. */
  | { readonly kind: 'account'; readonly account: string; readonly passage: number }
  | { readonly kind: 'number'; readonly finding: string; readonly which: FindingNumber }
  | { readonly kind: 'unknown' }

export const findingNumbers = ['minimum', 'origins', 'reported'] as const
export type FindingNumber = (typeof findingNumbers)[number]

const marked = /\[\[([^[\]\n]*)\]\]|\{\{([^{}\n]*)\}\}/g
const cited = /^(?:(fin_\w+)|(acc_\w+)(?:#([1-9]\d{0,3}))?)$/
const numbered = /^(fin_\w+)\.(\w+)$/

/** Words and references in turn, as they stand in a text. */
export function splitAtReferences(
  text: string,
): ({ readonly words: string } | { readonly token: string; readonly reference: Reference })[] {
  const parts: ReturnType<typeof splitAtReferences> = []
  let from = 0
  for (const match of text.matchAll(marked)) {
    if (match.index > from) parts.push({ words: text.slice(from, match.index) })
    parts.push({ token: match[0], reference: referenceOf(match[1], match[2]) })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ words: text.slice(from) })
  return parts
}

function referenceOf(inBrackets: string | undefined, inBraces = ''): Reference {
  if (inBrackets !== undefined) {
    const [, finding, account, passage = '1'] = cited.exec(inBrackets.trim()) ?? []
    if (finding !== undefined) return { kind: 'finding', finding }
    return account === undefined
      ? { kind: 'unknown' }
      : { kind: 'account', account, passage: Number(passage) - 1 }
  }
  const [, finding, name] = numbered.exec(inBraces.trim()) ?? []
  const which = findingNumbers.find((it) => it === name)
  return finding === undefined || which === undefined
    ? { kind: 'unknown' }
    : { kind: 'number', finding, which }
}
