import type { PersonTable } from '../src/linkage/person-table.ts'
import { givenShares, surnameShares } from '../src/linkage/korean/name-frequencies.ts'
import { spelt, type Part } from '../src/linkage/korean/name-spellings.ts'
import type { Dice } from './dice.ts'

const places = ['Ostrel', 'Vasny', 'Kilm', 'Tarrow', 'Norrin', 'Upper Marrow', 'Lower Marrow', 'Dall']
const works = ['teacher', 'farmer', 'driver', 'student', 'soldier', 'miner', '', '']

/** One of the keys, as often as its share says. */
function anyOf(shares: ReadonlyMap<string, number>, throwOf: Dice): string {
  let left = throwOf(1_000_000) / 1_000_000
  for (const [key, share] of shares) if ((left -= share) < 0) return key
  return shares.keys().next().value ?? ''
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A syllable that was heard or noted wrong, once in thirty. */
const noted = (syllable: string, throwOf: Dice): string =>
  throwOf(30) === 0 ? anyOf(givenShares, throwOf) : syllable

/**
 * Invented people with Korean names as common as they are, three rows each: in Hangul or in Latin letters of any habit,
 * with the gaps and slips that lists of witnesses have.
 */
export function koreanRows(persons: number, throwOf: Dice): { table: PersonTable; truth: string[] } {
  const chance = (percent: number): boolean => throwOf(100) < percent
  const latin = (part: Part, hangul: string): string => anyOf(spelt(part, hangul), throwOf)
  const columns: Record<string, string[]> = { name: [], born: [], sex: [], 'birth place': [], occupation: [] }
  const truth: string[] = []
  for (let person = 0; person < persons; person++) {
    const surname = anyOf(surnameShares, throwOf)
    const given = [anyOf(givenShares, throwOf), anyOf(givenShares, throwOf)]
    const [year, month, day] = [1945 + throwOf(60), 1 + throwOf(12), 1 + throwOf(28)]
    const [home, work] = [throwOf(places.length), throwOf(works.length)]
    const sex = chance(50) ? 'M' : 'F'
    for (let row = 0; row < 3; row++) {
      truth.push(String(person))
      const said = given.map((it) => noted(it, throwOf))
      const cells = {
        name: chance(50)
          ? surname + said.join('')
          : `${latin('surname', surname)} ${said.map((it) => latin('given', it)).join(chance(50) ? '-' : '')}`,
        born: chance(20)
          ? ''
          : chance(35)
            ? String(year + (chance(15) ? 1 : 0))
            : `${year}-${two(chance(6) ? 1 + throwOf(12) : month)}-${two(chance(10) ? 1 + throwOf(28) : day)}`,
        sex: chance(10) ? '' : chance(1) ? (sex === 'M' ? 'F' : 'M') : sex,
        'birth place': chance(25) ? '' : (places[chance(12) ? throwOf(places.length) : home] ?? ''),
        occupation: works[chance(15) ? throwOf(works.length) : work] ?? '',
      }
      for (const [name, cell] of Object.entries(cells)) columns[name]?.push(cell)
    }
  }
  const ids = truth.map((_, row) => String(row))
  return { table: { ids, lists: ids.map(() => ''), fields: new Map(Object.entries(columns)) }, truth }
}
