/** Whether a typeface has a letter, by code point. */
export type Coverage = (codePoint: number) => boolean

/** What a TrueType file's own table of letters says: `cmap`, formats 4 and 12. A file without one covers nothing. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const spans = tablesOf(view).flatMap((at) => spansIn(view, at))
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/**
 * Text in letters that all typefaces have, composed (NFC). Another letter becomes □, so that a reader sees that one
 * stood there; what shows nothing anyway goes.
 */
export function inLettersOf(coverages: readonly Coverage[], text: string): string {
  const known = new Map<string, string>()
  const shown = (letter: string): string => {
    const codePoint = letter.codePointAt(0) ?? 0
    if (coverages.every((covers) => covers(codePoint))) return letter
    return /\p{Default_Ignorable_Code_Point}/u.test(letter) ? '' : '□'
  }
  return text.normalize('NFC').replace(/[^\0-~]/gu, (letter) => {
    const replaced = known.get(letter) ?? shown(letter)
    known.set(letter, replaced)
    return replaced
  })
}

type Span = readonly [first: number, last: number]

/** Where the subtables for Unicode begin. */
function tablesOf(view: DataView): number[] {
  for (let at = 12, left = view.getUint16(4); left > 0; at += 16, left--) {
    if (view.getUint32(at) !== 0x636d6170) continue
    const cmap = view.getUint32(at + 8)
    return Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + 4 + i * 8)
      .filter((record) => [0, 3].includes(view.getUint16(record)))
      .map((record) => cmap + view.getUint32(record + 4))
  }
  return []
}

function spansIn(view: DataView, at: number): Span[] {
  switch (view.getUint16(at)) {
    case 4: {
      const segments = view.getUint16(at + 6) / 2
      return Array.from({ length: segments }, (_, i): Span => [
        view.getUint16(at + 16 + (segments + i) * 2),
        view.getUint16(at + 14 + i * 2),
      ]).filter(([first]) => first !== 0xffff)
    }
    case 12:
      return Array.from({ length: view.getUint32(at + 12) }, (_, i): Span => [
        view.getUint32(at + 16 + i * 12),
        view.getUint32(at + 20 + i * 12),
      ])
    default:
      return []
  }
}
