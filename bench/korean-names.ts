/**
 * `node bench/korean-names.ts FILE [--hangul COLUMN] [--latin COLUMN]`: a sheet of persons with their names in Hangul and
 * as they are spelled in Latin letters. Prints how many spellings find their person among all, and how many wrong pairs
 * come with them, of all pairs (every Hangul name with the spelling of every other row; two rows of the same Hangul make
 * wrong pairs that nobody can tell from right ones, and count). A pair is taken where the names make it likelier than
 * not, if each person is once in the file: likeness in binary digits above log2 of the rows. Nothing is fitted to the
 * file. Without names of columns: the first in which most cells are Hangul, the first in which most are Latin.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readSheet } from '../src/accounts/io/read-confined-sheet.ts'
import type { Table } from '../src/accounts/sheet.ts'
import { nameLikeness, prepareName, type PreparedName } from '../src/linkage/korean/name-likeness.ts'

function columnOf(sheet: Table, wanted: string | undefined, sign: RegExp): number {
  const found = sheet.columns.findIndex((name, at) => {
    if (wanted !== undefined) return name === wanted
    return sheet.rows.filter((row) => sign.test((row[at] ?? '').trim())).length > sheet.rows.length / 2
  })
  if (found < 0) throw new Error(`No column ${wanted ?? String(sign)} among: ${sheet.columns.join(', ')}`)
  return found
}

interface Outcome {
  right: number
  wrong: number
  /** Of the wrong ones, those of two rows with the same Hangul. */
  homonyms: number
}

function take(likeness: Float32Array, names: readonly string[], above: number): Outcome {
  const found = { right: 0, wrong: 0, homonyms: 0 }
  const count = names.length
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < count; other += 1) {
      if ((likeness[one * count + other] ?? 0) < above) continue
      if (one === other) found.right += 1
      else {
        found.wrong += 1
        if (names[one] === names[other]) found.homonyms += 1
      }
    }
  }
  return found
}

function speed(title: string, left: readonly PreparedName[], right: readonly PreparedName[]): void {
  for (const a of left) for (const b of right) nameLikeness(a, b)
  const start = process.cpuUsage()
  let pairs = 0
  while (process.cpuUsage(start).user < 1e6) {
    for (const a of left) for (const b of right) nameLikeness(a, b)
    pairs += left.length * right.length
  }
  const { user, system } = process.cpuUsage(start)
  const millions = pairs / (user + system)
  console.log(`${title}: ${millions.toFixed(1)} million pairs a second of processor time`)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { hangul: { type: 'string' }, latin: { type: 'string' } },
})
const [file] = positionals
if (file === undefined) throw new Error('node bench/korean-names.ts FILE [--hangul COLUMN] [--latin COLUMN]')
const sheet = await readSheet(readFileSync(file), basename(file))
const hangulAt = columnOf(sheet, values.hangul, /^[가-힣\s]+$/)
const latinAt = columnOf(sheet, values.latin, /^[a-zŏŭ\s,.'’-]*[a-z][a-zŏŭ\s,.'’-]*$/iu)
const rows = sheet.rows
  .map((row) => ({ hangul: (row[hangulAt] ?? '').trim(), latin: (row[latinAt] ?? '').trim() }))
  .filter(({ hangul, latin }) => hangul !== '' && latin !== '')
const names = rows.map(({ hangul }) => hangul)
const hangul = names.map(prepareName)
const latin = rows.map((row) => prepareName(row.latin))
const count = rows.length
const unread = latin.filter(({ script }) => script === 'none').length
console.log(
  `${count} names, ${count * (count - 1)} wrong pairs possible; spellings not read as Korean: ${unread}`,
)

const likeness = new Float32Array(count * count)
hangul.forEach((a, one) => {
  latin.forEach((b, other) => {
    likeness[one * count + other] = nameLikeness(a, b)
  })
})
const usual = Math.log2(count)
for (const above of [usual, usual - 4, usual - 2, usual + 2, usual + 4]) {
  const { right, wrong, homonyms } = take(likeness, names, above)
  const share = ((right / count) * 100).toFixed(1)
  const words = `recall ${share} % (${right}), wrong pairs ${wrong}, ${homonyms} of them of the same Hangul`
  console.log(`above ${above.toFixed(1)}${above === usual ? ' (log2 of the rows)' : ''}: ${words}`)
}
speed('Hangul and Latin', hangul, latin)
speed('Latin and Latin', latin, latin)
speed('Hangul and Hangul', hangul, hangul)
