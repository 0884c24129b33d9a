import { GirokError } from '../kernel/errors.ts'
import { usualCuts } from './cuts.ts'
import { howOf, mapColumns, type Role } from './columns.ts'
import {
  linkSpecSchema,
  type BlockingRule,
  type Comparison,
  type How,
  type KeyPart,
  type LinkSpec,
  type Take,
} from './link-spec.ts'
import { rareRows, ruleKeys } from './matching/block-keys.ts'
import { forEachBlock, sortKeys } from './matching/blocks.ts'
import { mostlyKorean } from './matching/korean-name.ts'
import { fieldColumns, joinedCells } from './matching/prepare.ts'
import type { FieldName, PersonTable } from './person-table.ts'

// A rule may bring each row together with so many others on average, and all rules with so many.
const mostOfRule = 15
const mostOfAll = 150
const mostRules = 40
const largestBlock = 2000
// Longer cells are remarks, and tell of anything.
const longestCell = 60

/**
 * What to compare and by which rules, going by the headers and by how the values spread: a rule is taken where it doesn't
 * bring too many rows together. `rows` is how many rows there are where the table is a part of them.
 * @throws link-columns-unknown
 */
export function specFor(table: PersonTable, rows = table.ids.length): LinkSpec {
  const comparisons = comparisonsFor(table)
  if (comparisons.length === 0)
    throw new GirokError('link-columns-unknown', { found: [...table.fields.keys()] })
  const scale = (rows / Math.max(1, table.ids.length)) ** 2
  const columnOf = fieldColumns(table, comparisons)
  let left = mostOfAll * rows
  const taken: BlockingRule[] = []
  for (const rule of possibleRules(comparisons)) {
    if (
      taken.length === mostRules ||
      taken.some((one) => one.every((part) => rule.some((it) => covers(part, it))))
    )
      continue
    const sorted = sortKeys(ruleKeys(rule, columnOf, table.ids.length, rareRows / Math.sqrt(scale)))
    let pairs = 0
    let largest = 0
    forEachBlock(sorted, 0, sorted.rows.length, (from, to) => {
      pairs += ((to - from) * (to - from - 1)) / 2
      largest = Math.max(largest, to - from)
    })
    if (pairs === 0 || pairs * scale > Math.min(left, mostOfRule * Math.max(rows, 1000))) continue
    if (largest * Math.sqrt(scale) > largestBlock) continue
    taken.push(rule)
    left -= pairs * scale
  }
  if (taken.length === 0) taken.push([{ fields: comparisons[0]?.fields ?? [], take: 'whole' }])
  return linkSpecSchema.parse({ comparisons, blocking: taken, largestBlock })
}

/** Whether two rows that agree on the second part agree on the first too. */
function covers(wide: KeyPart, narrow: KeyPart): boolean {
  if (wide.fields.join('\n') !== narrow.fields.join('\n')) return false
  return wide.take === narrow.take || (wider[narrow.take] ?? []).includes(wide.take)
}

const wider: Partial<Record<Take, readonly Take[]>> = {
  whole: ['without-end', 'year'],
  word: ['sound'],
  'two-words': ['two-sounds'],
}

function comparisonsFor(table: PersonTable): Comparison[] {
  const fields = [...table.fields.keys()].filter((field) => tells(table.fields.get(field) ?? []))
  const mapped = mapColumns(fields)
  const having = (role: Role): FieldName[] =>
    mapped.filter((it) => it.role === role).map(({ column }) => column)
  const [name] = having('name')
  const [native] = having('native-name')
  const parts = [...having('given-name').slice(0, 1), ...having('surname').slice(0, 1)]
  const found: Comparison[] = []
  const cells = (names: readonly FieldName[]): readonly string[] =>
    names.length === 0 ? [] : joinedCells(table, names)
  const names = name !== undefined ? [name] : parts
  const both = native === undefined ? names : [native, ...names]
  if (both.length > 0 && mostlyKorean(cells(both))) found.push({ fields: both, how: 'korean-name' })
  else {
    if (names.length > 0) found.push({ fields: names, how: 'full-name' })
    if (native !== undefined) found.push({ fields: [native], how: 'full-name' })
  }
  if (found.length === 0) return []
  for (const { column, role } of mapped) {
    const how = role === 'kin' ? howOfKin(cells([column])) : howOf[role]
    if (how === undefined || isName(role) || found.length >= 12) continue
    const levels = usualCuts(how)
    found.push({
      fields: [column],
      how,
      ...(levels && { levels }),
      ...(role === 'sex' || role === 'death' ? { forbids: true } : {}),
    })
  }
  return found
}

const relation =
  /^(?:father|mother|parents?|husband|wife|spouse|son|daughter|brother|sister|uncle|aunt|cousin|(?:아|할아)버지|(?:어|할)머니|부친?|모친?|부모|남편|아내|처|배우자|아들|딸|형|오빠|누나|언니|(?:남|여)?동생|삼촌|사촌)$/i

/** Kin are compared by their names, where it is names that the column holds, and not whose kin they are or how many. */
function howOfKin(cells: readonly string[]): How {
  const filled = cells.filter((cell) => cell !== '')
  const others = filled.filter((cell) => relation.test(cell) || /\d/.test(cell))
  if (others.length * 4 > filled.length) return 'text'
  return mostlyKorean(filled) ? 'korean-name' : 'full-name'
}

const isName = (role: Role): boolean =>
  role === 'name' || role === 'native-name' || role === 'given-name' || role === 'surname'

/** A column of one value, or of none, tells nobody apart; one of remarks tells of anything. */
function tells(cells: readonly string[]): boolean {
  const values = new Set<string>()
  let filled = 0
  let length = 0
  for (const cell of cells) {
    if (cell === '') continue
    filled++
    length += cell.length
    if (values.size < 2) values.add(cell)
  }
  return values.size > 1 && length / filled <= longestCell
}

const keysOfHow: Readonly<
  Record<Comparison['how'], { readonly alone: readonly Take[]; readonly joined: readonly Take[] }>
> = {
  'full-name': {
    alone: ['two-sounds', 'two-words', 'rare-sound', 'rare-word', 'whole'],
    joined: ['sound', 'word'],
  },
  'korean-name': { alone: ['korean-keys'], joined: ['korean-keys'] },
  name: { alone: [], joined: ['sound', 'whole'] },
  date: { alone: ['whole'], joined: ['year', 'whole'] },
  place: { alone: [], joined: ['whole'] },
  postcode: { alone: ['without-end', 'whole'], joined: ['without-end', 'whole'] },
  number: { alone: ['whole'], joined: ['whole'] },
  text: { alone: ['whole'], joined: ['whole'] },
  occupation: { alone: [], joined: ['whole'] },
  age: { alone: [], joined: ['whole'] },
  exact: { alone: [], joined: ['whole'] },
  sex: { alone: [], joined: [] },
}

/** Rules in the order in which they are tried: the wider before the narrower, one column before two. */
function possibleRules(comparisons: readonly Comparison[]): BlockingRule[] {
  const alone = comparisons.flatMap(({ fields, how }) =>
    keysOfHow[how].alone.map((take): BlockingRule => [{ fields, take }]),
  )
  const joined: BlockingRule[] = []
  for (const [i, first] of comparisons.entries()) {
    for (const second of comparisons.slice(i + 1)) {
      for (const take of keysOfHow[first.how].joined)
        for (const other of keysOfHow[second.how].joined)
          joined.push([
            { fields: first.fields, take },
            { fields: second.fields, take: other },
          ])
    }
  }
  return [...alone, ...joined]
}
