/**
 * A data file: a call of `girokData` with its name and its value, so that a page loads it from a stick by a plain
 * script, and a program takes what stands between the first comma and the last bracket as JSON. The two separators
 * that older scripts don't take in a text are escaped.
 */
export function dataFile(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16)}`)
  return `girokData(${JSON.stringify(name)},${json})\n`
}

/** What a data file holds, or undefined where it is none of that name. */
export function readDataFile(name: string, text: string): unknown {
  const head = `girokData(${JSON.stringify(name)},`
  if (!text.startsWith(head) || !text.endsWith(')\n')) return undefined
  try {
    return JSON.parse(text.slice(head.length, -2))
  } catch {
    return undefined
  }
}
