import { RandomNumbers } from '../src/estimation/random-numbers.ts'

export interface InventedList {
  readonly code: string
  readonly csv: string
  /** As the list has them, in the order of its rows. */
  readonly names: readonly string[]
}

const given = [
  'Ana',
  'Oren',
  'Mirel',
  'Tavo',
  'Sella',
  'Ilko',
  'Runa',
  'Pavet',
  'Dorin',
  'Yssa',
  'Kelm',
  'Nadra',
]
const surnames = [
  'Vell',
  'Tarsk',
  'Ombrin',
  'Leskova',
  'Harun',
  'Petrash',
  'Quill',
  'Zand',
  'Morvay',
  'Estrel',
  'Bakos',
]
const places = ['Ostrel', 'Vasny', 'Kilm', 'Tarrow']

/** Three lists of invented people, each holding some of the same `people`, with the slips that lists have. */
export function listsOfPersons(people: number): InventedList[] {
  const random = new RandomNumbers(11, 0)
  const one = <T>(from: readonly T[]): T | undefined => from[Math.floor(random.uniform() * from.length)]
  const persons = Array.from({ length: people }, () => ({
    name: `${one(given) ?? ''} ${one(surnames) ?? ''}`,
    born: `${1950 + Math.floor(random.uniform() * 50)}-${two(1 + Math.floor(random.uniform() * 12))}-${two(1 + Math.floor(random.uniform() * 28))}`,
    sex: random.uniform() < 0.5 ? 'F' : 'M',
    place: one(places) ?? '',
  }))
  const chances = [0.75, 0.65, 0.7]
  // Everybody stands on one list at least.
  const held = persons.map((_, at) =>
    chances.map((chance, list) => random.uniform() < chance || list === at % 3),
  )
  return ['A', 'B', 'C'].map((code, list) => {
    const names: string[] = []
    const rows = persons.flatMap((it, at) => {
      if (held[at]?.[list] !== true) return []
      const name = random.uniform() < 0.15 ? slip(it.name, random) : it.name
      const born = random.uniform() < 0.15 ? it.born.slice(0, 4) : it.born
      names.push(name)
      return [[names.length, name, born, it.sex, it.place].join(',')]
    })
    return { code, names, csv: ['No,Full name,Date of birth,Sex,Place', ...rows, ''].join('\n') }
  })
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A letter that was left out. */
function slip(name: string, random: RandomNumbers): string {
  const at = 1 + Math.floor(random.uniform() * (name.length - 2))
  return name.slice(0, at) + name.slice(at + 1)
}
