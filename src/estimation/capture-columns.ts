import { GirokError } from '../kernel/errors.ts'

/** What each column of a file of captures is, by its place. */
export interface Columns {
  readonly kind: 'histories' | 'persons' | 'pairs'
  /** Names of the lists; of the two columns where the rows are pairs. */
  readonly names: readonly string[]
  readonly lists: readonly number[]
  /** A column that holds a history as digits: `1010`. */
  readonly pattern: number | undefined
  readonly count: number | undefined
  /** Columns whose values together may stand but once. */
  readonly unique: readonly number[]
  readonly pooled: readonly string[]
}

interface Row {
  readonly cells: readonly string[]
}

const countName = /^(counts?|n|freq|frequency|number|total|persons|수|건수|명수|인원|인원수|빈도|사람 ?수)$/i
const idName =
  /^(id|.*[_ -]id|person|person[_ ]?(no|number)|name|code|codename|key|번호|이름|성명|사람|피해자|가명|코드)$/i
/** A heading that says of a column that it is no list. */
export const isNoListName = (name: string): boolean => countName.test(name) || idName.test(name)
const missing = /^(|nan|na|n\/a|null|none|\?|-)$/i

export function isYes(value: string): boolean {
  return value !== '' && (Number(value) === 1 || /^true$/i.test(value))
}

export function isYesOrNo(value: string): boolean {
  return isYes(value) || (value !== '' && Number(value) === 0) || /^false$/i.test(value)
}

/** @throws capture-shape-unknown where the columns don't say what they are */
export function columnsOf(
  names: readonly string[],
  rows: readonly Row[],
  chosen: ReadonlySet<number>,
): Columns {
  const unknown = (): GirokError => new GirokError('capture-shape-unknown', { found: [...names] })
  const cells = (at: number): string[] => rows.map((row) => row.cells[at] ?? '')
  const free = [...names.keys()].filter((at) => !chosen.has(at))
  const count = free.find((at) => countName.test(names[at] ?? ''))
  // A list with bad or missing values is a list with bad values, not something else to be passed over.
  const isList = (at: number): boolean => {
    const given = cells(at).filter((cell) => !missing.test(cell))
    return given.every(isYesOrNo) || given.filter(isYesOrNo).length * 2 > given.length
  }
  const id = free.find((at) => at !== count && idName.test(names[at] ?? ''))
  const lists = free.filter((at) => at !== count && at !== id && isList(at))
  const others = free.filter((at) => at !== count && at !== id && !lists.includes(at))
  const name = (at: number): string => names[at] ?? ''
  if (lists.length === 0) return withoutLists()
  // Numbers at the end under an unknown heading might be counts: to guess wrong would change every figure.
  const last = names.length - 1
  if (
    count === undefined &&
    others.includes(last) &&
    cells(last).every((cell) => cell !== '' && Number(cell) >= 0)
  )
    throw unknown()
  const base = { names: lists.map(name), lists, pattern: undefined, count, pooled: others.map(name) }
  if (count !== undefined)
    return { ...base, kind: 'histories', unique: [...names.keys()].filter((at) => at !== count) }
  return { ...base, kind: 'persons', unique: id === undefined ? [] : [id] }

  function withoutLists(): Columns {
    const digits = others.find((at) => cells(at).every((cell) => /^[01]{2,}$/.test(cell)))
    const width = digits === undefined ? 0 : (rows[0]?.cells[digits]?.length ?? 0)
    if (digits !== undefined && count !== undefined && cells(digits).every((cell) => cell.length === width)) {
      const letters = Array.from({ length: width }, (_, i) => `#${i + 1}`)
      const pooled = others.filter((at) => at !== digits).map(name)
      const unique = [...names.keys()].filter((at) => at !== count)
      return { kind: 'histories', names: letters, lists: [], pattern: digits, count, unique, pooled }
    }
    const pair = free.filter((at) => at !== count)
    const [first = 0, second = 0] = pair
    if (pair.length !== 2 || count !== undefined) throw unknown()
    // The one with fewer different values holds the lists.
    const kinds = (at: number): number => new Set(cells(at)).size
    const person = kinds(first) >= kinds(second) ? first : second
    const list = person === first ? second : first
    const unique = [person, list]
    return {
      kind: 'pairs',
      names: unique.map(name),
      lists: [],
      pattern: undefined,
      count,
      unique,
      pooled: [],
    }
  }
}
