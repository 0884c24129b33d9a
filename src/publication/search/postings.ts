/**
 * Where a term occurs, as text: numbers in groups of five bits, the last group of each without the sixth bit. A number
 * is the step from the account before, times four, plus how much the term weighs there (0 to 3).
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Uint8Array(128)
for (let at = 0; at < 64; at++) values[digits.charCodeAt(at)] = at

export function encoded(step: number, weight: number): string {
  let rest = step * 4 + weight
  let text = ''
  while (rest > 31) {
    text += digits.charAt((rest & 31) | 32)
    rest = Math.floor(rest / 32)
  }
  return text + digits.charAt(rest)
}

/** Calls `each` with every account and weight; the first step is counted from `base`. */
export function decode(text: string, base: number, each: (account: number, weight: number) => void): void {
  let account = base
  let value = 0
  let scale = 1
  for (let at = 0; at < text.length; at++) {
    const group = values[text.charCodeAt(at)] ?? 0
    value += (group & 31) * scale
    if (group > 31) {
      scale *= 32
    } else {
      account += Math.floor(value / 4)
      each(account, value & 3)
      value = 0
      scale = 1
    }
  }
}
