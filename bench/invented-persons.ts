import { closeSync, openSync, writeSync } from 'node:fs'
import { dice, type Dice } from './dice.ts'

const onsets = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'kr',
  'st',
  'tr',
  'sh',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const codas = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k']

/** An invented word, always the same for its number. */
function word(number: number, syllables: number, salt: number): string {
  const throwOf = dice(number * 2654435 + salt)
  for (let i = 0; i < 4; i++) throwOf(2)
  let text = ''
  for (let i = 0; i < syllables; i++)
    text += `${onsets[throwOf(onsets.length)] ?? ''}${vowels[throwOf(vowels.length)] ?? ''}${codas[throwOf(codas.length)] ?? ''}`
  return text
}

/** The common ones are much commoner than the rare ones. */
const skewed = (throwOf: Dice, size: number): number =>
  Math.floor(size * (throwOf(1_000_000) / 1_000_000) ** 1.8)

/** A slip of the hand: a letter lost, doubled, mistaken or changed with its neighbour. */
function slip(text: string, throwOf: Dice): string {
  if (text.length < 3) return text
  const at = 1 + throwOf(text.length - 1)
  switch (throwOf(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + text.slice(at - 1)
    case 2:
      return `${text.slice(0, at)}${'aeinorst'.charAt(throwOf(8))}${text.slice(at + 1)}`
    default:
      return `${text.slice(0, at - 1)}${text.charAt(at)}${text.charAt(at - 1)}${text.slice(at + 1)}`
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A file of so many rows about invented people, three to twenty-one rows a person, each with mistakes and gaps of its own.
 * Names, places and postcodes grow with the file, so that rules bring about as many rows together at every size.
 */
export function writePersons(path: string, rows: number, seed = 1): void {
  const throwOf = dice(seed * 7919 + 13)
  const givens = Array.from({ length: 1500 }, (_, i) => word(i, 2, 1))
  const surnames = Array.from({ length: Math.max(400, Math.round(rows / 55)) }, (_, i) => word(i, 3, 2))
  const places = Array.from({ length: Math.max(60, Math.round(rows / 550)) }, (_, i) => word(i, 3, 3))
  const works = Array.from({ length: 80 }, (_, i) => word(i, 3, 4))
  const chance = (percent: number): boolean => throwOf(100) < percent
  const file = openSync(path, 'w')
  let lines = ['id,person,given_name,surname,sex,born,birth_place,postcode,occupation']
  const flush = (): void => {
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  let row = 0
  for (let person = 0; row < rows; person++) {
    const given = givens[skewed(throwOf, givens.length)] ?? ''
    const surname = surnames[skewed(throwOf, surnames.length)] ?? ''
    const [year, month, day] = [1930 + throwOf(75), 1 + throwOf(12), 1 + throwOf(28)]
    const place = throwOf(places.length)
    const postcode = `${word(place, 1, 5).slice(0, 2)}${place} ${throwOf(10)}${'abdefghjln'.charAt(throwOf(10))}${'abdefghjln'.charAt(throwOf(10))}`
    const work = works[skewed(throwOf, works.length)] ?? ''
    const female = chance(50)
    for (let left = 3 + throwOf(17); left > 0 && row < rows; left--) {
      row++
      const called = chance(4) ? given.charAt(0) : chance(3) ? '' : chance(9) ? slip(given, throwOf) : given
      const family = chance(6)
        ? ''
        : chance(4)
          ? (surnames[throwOf(surnames.length)] ?? '')
          : chance(10)
            ? slip(surname, throwOf)
            : surname
      const born = chance(18)
        ? ''
        : chance(8)
          ? `${year}-01-01`
          : chance(12)
            ? `${year + throwOf(3) - 1}-${two(1 + throwOf(12))}-${two(day)}`
            : `${year}-${two(month)}-${two(day)}`
      const home = chance(12)
        ? ''
        : chance(10)
          ? (places[throwOf(places.length)] ?? '')
          : (places[place] ?? '')
      const code = chance(20) ? '' : chance(12) ? postcode.slice(0, -2) + 'zz' : postcode
      const job = chance(40) ? '' : chance(10) ? (works[throwOf(works.length)] ?? '') : work
      const sex = chance(15) ? '' : female !== chance(2) ? 'female' : 'male'
      lines.push(`R${row},P${person},${called},${family},${sex},${born},${home},${code},${job}`)
      if (lines.length === 20_000) flush()
    }
  }
  if (lines.length > 0) flush()
  closeSync(file)
}
