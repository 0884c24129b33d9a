import { editDistance } from '../codebook/edit-distance.ts'

/** A message stays readable, whatever a file or a sheet holds: longer parameters are cut to these lengths. */
const longestText = 72
const longestPath = 100
const longestList = 110

// Names and quotes come from files that others made: nothing in them may steer a terminal or turn the text around.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu

/** A text as a message shows it: on one line, without control characters, cut at `limit` characters. */
export function shown(text: string, limit = longestText): string {
  // Cut before the costly steps: a "quote" may be a whole book.
  const clean = text
    .slice(0, limit * 8)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .trim()
  const characters = Array.from(clean)
  if (characters.length <= limit) return text.length > limit * 8 ? `${clean}…` : clean
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

/** A path, cut in its middle: its ends tell the most. */
export function shownPath(path: string): string {
  const characters = Array.from(path.toWellFormed().replace(unseen, '\uFFFD'))
  if (characters.length <= longestPath) return characters.join('')
  const half = Math.floor((longestPath - 1) / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}

/** `a, b, c`; what doesn't fit is counted: `a, b, … (+12)`. */
export function listed(values: readonly string[]): string {
  const names = values.map((value) => shown(value, 40))
  let taken = 0
  let length = 0
  for (const name of names) {
    length += name.length + 2
    if (length > longestList) break
    taken += 1
  }
  const rest = names.length - taken
  return rest === 0 ? names.join(', ') : `${[...names.slice(0, taken), '…'].join(', ')} (+${rest})`
}

/** The most alike first, so that what was probably meant is not what a long list leaves out. */
export function nearestFirst(asked: string, values: readonly string[]): string[] {
  const word = asked.slice(0, 100).toLowerCase()
  return values
    .map((value) => ({ value, distance: editDistance(word, value.slice(0, 100).toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ value }) => value)
}

/** `girok/log/5f0c91d2…` in short; machine-readable output has it whole. */
export function shortLog(origin: string): string {
  const name = shown(origin.split('/').at(-1) ?? origin)
  return Array.from(name).slice(0, 8).join('').trimEnd()
}
