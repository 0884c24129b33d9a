/** The first letter that no list has; after Z, a letter and a number. */
export function freeCode(taken: readonly string[]): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const candidates = [...letters, ...letters.map((it) => `${it}2`)]
  return candidates.find((it) => !taken.includes(it)) ?? ''
}
