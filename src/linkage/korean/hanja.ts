/** Surnames that are read otherwise in a name than in a word. */
const memory = new Map<string, string | undefined>([
  ['沈', '심'],
  ['車', '차'],
  ['葉', '엽'],
])
let collator: Intl.Collator | undefined
const first = 0xac00
const last = 0xd7a3

/**
 * How a hanja is read, of those in KS X 1001 (4,888, in their Korean forms): undefined for any other, the simplified
 * ones of China among them. The Korean collation of CLDR, which comes with the runtime, sorts each behind the syllable
 * that it is read as; so no table is needed. It knows one reading of each: 金 is 김, 李 is 리.
 */
export function hanjaReading(hanja: string): string | undefined {
  if (memory.has(hanja)) return memory.get(hanja)
  collator ??= new Intl.Collator('ko')
  let low = first
  let high = last
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (collator.compare(String.fromCharCode(middle), hanja) <= 0) low = middle
    else high = middle - 1
  }
  // What the collation doesn't know stands behind the last syllable, or before the first one.
  const known = low < last && collator.compare(String.fromCharCode(first), hanja) < 0
  const reading = known ? String.fromCharCode(low) : undefined
  memory.set(hanja, reading)
  return reading
}

export const isHanja = (point: number): boolean =>
  (point >= 0x4e00 && point <= 0x9fff) ||
  (point >= 0x3400 && point <= 0x4dbf) ||
  (point >= 0xf900 && point <= 0xfaff)
