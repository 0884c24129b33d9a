/** What folding does with one UTF-16 code unit; see `roleOf`. */
export const plain = 0
export const space = 1
export const lineEnd = 2
/** Has no width of its own: dropped. */
export const unseen = 3
/** Dropped as well, but belongs to the grapheme before it. */
export const joiner = 4
export const dash = 5
export const dot = 6
/** A list bullet, where it stands alone between spaces. */
export const bullet = 7
/** `#`, `>` and `+`: a mark of Markdown only where it stands alone at the start of a line. */
export const lineMark = 8
/** `*`, `_` and the backtick: a mark of Markdown where `emphasisMarks` says so. */
export const delimiter = 9

export const roleOf = new Uint8Array(0x10000)
/** What a code unit reads as after folding, for the roles that keep it. */
export const folded = new Uint16Array(0x10000)
for (let unit = 0; unit < folded.length; unit += 1) folded[unit] = unit

function give(role: number, units: string, reading?: string): void {
  for (const unit of units.split('')) {
    roleOf[unit.charCodeAt(0)] = role
    if (reading !== undefined) folded[unit.charCodeAt(0)] = reading.charCodeAt(0)
  }
}

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step)).join('')
}

give(space, `\t \u00a0\u1680${between(0x2000, 0x200a)}\u202f\u205f\u3000`)
give(lineEnd, '\n\v\f\r\u0085\u2028\u2029')
// Soft hyphen, zero-width space, word joiner, byte order mark, and the marks of writing direction.
give(
  unseen,
  `\u00ad\u061c\u180e\u200b\u200e\u200f${between(0x202a, 0x202e)}\u2060${between(0x2066, 0x2069)}\ufeff`,
)
give(joiner, '\u200c\u200d')
give(dash, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d', '-')
give(dot, '.\u2024\u2025\u2026\u22ef', '.')
give(bullet, '\u2022\u2023\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25c6\u25c7\u25cb\u25cf\u25e6')
// Korean text swaps the middle dot for its look-alikes freely.
give(bullet, '\u00b7\u2027\u2219\u22c5\u30fb\u318d\uff65', '\u00b7')
give(lineMark, '#>+')
give(delimiter, '*_')
give(delimiter, '`', "'")

// Corner and angle brackets are quotation marks in Korean: what the north's press sets in 《》 the south's reprints
// in “”. The double ones read as ", the single ones as '. Never < and >, which are also signs of comparison.
give(plain, '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f\uff02', '"')
give(plain, '\u300a\u300b\u300e\u300f\ufe43\ufe44', '"')
give(plain, '\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u00b4\u02bc\uff07', "'")
give(plain, '\u3008\u3009\u300c\u300d\uff62\uff63\ufe41\ufe42', "'")

/** How many dots a unit of the role `dot` stands for. */
export function dotsIn(unit: number): number {
  return unit === 0x2026 || unit === 0x22ef ? 3 : unit === 0x2025 ? 2 : 1
}
