/**
 * Whether bytes that are valid CP949 are Korean in it. Nine of ten double bytes must be Hangul syllables, and most of
 * those of KS X 1001: a curly apostrophe of Windows-1252 before a letter is a rare syllable of CP949 as well.
 */
export function isKorean(bytes: Uint8Array): boolean {
  let common = 0
  let rare = 0
  let other = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) common++
    else if (lead <= 0xc6 && (lead < 0xa1 || trail < 0xa1)) rare++
    // Punctuation of either kind of row is nobody's sign.
    else if (lead > 0xa3) other++
  }
  const all = common + rare + other
  return all > 0 && common + rare >= all * 0.9 && common >= (common + rare) * 0.7
}

type Order = 'utf-16le' | 'utf-16be'

/**
 * The byte order of UTF-16 without a mark, where the bytes say it plainly: nearly all of it is letters and punctuation
 * of the scripts at hand, with spaces or line ends among them; read the wrong way round, it is neither.
 */
export function utf16Order(bytes: Uint8Array): Order | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const little = plausible(bytes, 1)
  const big = plausible(bytes, 0)
  if (Math.max(little, big) < 0.97 || little === big) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

const sampleBytes = 400_000

function plausible(bytes: Uint8Array, high: 0 | 1): number {
  const length = Math.min(bytes.length, sampleBytes)
  let good = 0
  let hasAscii = false
  for (let i = 0; i < length; i += 2) {
    const unit = ((bytes[i + high] ?? 0) << 8) | (bytes[i + 1 - high] ?? 0)
    if (isUsual(unit)) good++
    if (unit < 0x80) hasAscii = true
  }
  return hasAscii ? good / (length / 2) : 0
}

function isUsual(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 ? unit !== 0x7f : unit === 9 || unit === 10 || unit === 13
  return (
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xa0 && unit < 0x250) ||
    (unit >= 0x2010 && unit <= 0x2030) ||
    (unit >= 0x3000 && unit < 0x3200) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0x400 && unit < 0x460) ||
    (unit >= 0xd800 && unit < 0xe000) ||
    (unit >= 0xff00 && unit < 0xfff0)
  )
}
