const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Code units that neither join what stands before them nor are joined by what stands after them. */
function standsApart(unit: number): boolean {
  return (
    (unit < 0x300 && unit !== 0x0a && unit !== 0x0d) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3041 && unit <= 0x3096)
  )
}

/** Whether an extended grapheme cluster (Unicode Standard Annex 29) ends and another begins at a code unit. */
export function isGraphemeBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return at === 0 || at === text.length
  if (standsApart(text.charCodeAt(at - 1)) && standsApart(text.charCodeAt(at))) return true
  // Clusters such as flags and families depend on all that precedes them, back to something that stands apart.
  let from = at - 1
  while (from > 0 && at - from < 256 && !standsApart(text.charCodeAt(from))) from -= 1
  return segmenter.segment(text.slice(from, at + 8)).containing(at - from)?.index === at - from
}

/** The next border at `at` or after it. */
export function borderFrom(text: string, at: number): number {
  let border = at
  while (!isGraphemeBorder(text, border)) border += 1
  return border
}

/** The last border at `at` or before it. */
export function borderBefore(text: string, at: number): number {
  let border = at
  while (!isGraphemeBorder(text, border)) border -= 1
  return border
}
