import { closeSync, openSync, writeSync } from 'node:fs'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'
import { cellOf, idOf, listsOf } from '../matching/raw-persons.ts'
import { probabilityOf } from '../matching/scorer.ts'
import type { LinkedFile } from './link-file.ts'

/** Pairs from the lowest threshold on, the likeliest first. */
export function writePairs(path: string, { kept, persons }: LinkedFile): void {
  const order = Uint32Array.from(kept.weights, (_, i) => i)
  order.sort((i, j) => (kept.weights[j] ?? 0) - (kept.weights[i] ?? 0))
  writeLines(path, ['id_a', 'id_b', 'bits', 'probability'], function* () {
    for (const i of order) {
      const ids = [idOf(persons, kept.a[i] ?? 0), idOf(persons, kept.b[i] ?? 0)].sort(byText)
      const weight = kept.weights[i] ?? 0
      yield [...ids, weight.toFixed(2), probabilityOf(weight).toPrecision(6)]
    }
  })
}

/** Each row with the cluster that it is in, which is called by the first of its ids. */
export function writeClusters(path: string, linked: LinkedFile): void {
  const names = clusterNames(linked)
  writeLines(path, ['id', 'cluster'], function* () {
    for (const [row, cluster] of linked.clusterOf.entries())
      yield [idOf(linked.persons, row), names.get(cluster) ?? '']
  })
}

/** Each cluster with 1 for the lists that name it and 0 for the others: what `girok estimate` reads. @throws link-lists-missing */
export function writeCaptures(path: string, linked: LinkedFile): void {
  const { persons, clusterOf } = linked
  if (persons.lists === undefined)
    throw new GirokError('link-lists-missing', { found: persons.table.columns.map(({ name }) => name) })
  const ofRow = listsOf(persons)
  const lists = [...new Set(ofRow)].filter((list) => list !== '').sort(byText)
  const names = clusterNames(linked)
  const seen = new Map<number, Set<string>>()
  for (const [row, cluster] of clusterOf.entries()) {
    let found = seen.get(cluster)
    if (found === undefined) seen.set(cluster, (found = new Set()))
    found.add(ofRow[row] ?? '')
  }
  writeLines(path, ['id', ...lists], function* () {
    for (const [cluster, found] of seen)
      yield [names.get(cluster) ?? '', ...lists.map((list) => (found.has(list) ? '1' : '0'))]
  })
}

function clusterNames({ clusterOf, persons }: LinkedFile): Map<number, string> {
  const names = new Map<number, string>()
  for (const [row, cluster] of clusterOf.entries()) {
    const id = idOf(persons, row)
    const name = names.get(cluster)
    if (name === undefined || id < name) names.set(cluster, id)
  }
  return names
}

/** A value that two rows of a large block have in common can be told from any row of it. */
export const cellsOf = ({ persons }: LinkedFile, fields: readonly string[], row: number): string =>
  fields
    .map((field) => persons.table.columns.find(({ name }) => name === field))
    .map((column) => (column === undefined ? '' : cellOf(column, row)))
    .join(' ')

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function writeLines(path: string, header: readonly string[], rows: () => Iterable<readonly string[]>): void {
  let file: number | undefined
  try {
    file = openSync(path, 'w')
    let text = `${header.map(quoted).join(',')}\n`
    for (const row of rows()) {
      text += `${row.map(quoted).join(',')}\n`
      if (text.length < 1 << 20) continue
      writeSync(file, text)
      text = ''
    }
    writeSync(file, text)
  } catch (error) {
    throw fileError(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
