/**
 * How well a file is linked whose true persons are known: `node bench/link-quality.ts FILE --truth COLUMN [--pattern
 * REGEXP] [--spec FILE]`. The column takes no part in the linking. Where the truth is a part of each value, the pattern's
 * first group has it: `rec-17-dup-2` with `-(\d+)-`.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { meet } from '../src/linkage/matching/blocks.ts'
import { textsOf } from '../src/linkage/matching/folded-columns.ts'
import { linkSpecSchema } from '../src/linkage/link-spec.ts'
import { linkFile, type LinkedFile } from '../src/linkage/io/link-file.ts'
import { peakMegabytes } from './figure.ts'

/** The person of each row, as a number. */
function truthOf({ persons }: LinkedFile, column: string, pattern?: RegExp): Int32Array {
  const raw = persons.table.columns.find(({ name }) => name === column)
  if (raw === undefined) throw new Error(`${column}: no such column`)
  const numbers = new Map<string, number>()
  const ofCode = textsOf(raw).map((text) => {
    const key = pattern === undefined ? text : (pattern.exec(text)?.[1] ?? text)
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
  return raw.codes.map((code) => ofCode[code] ?? 0)
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2

function groups(of: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [row, group] of of.entries()) {
    const rows = found.get(group)
    if (rows === undefined) found.set(group, [row])
    else rows.push(row)
  }
  return found
}

export interface Quality {
  readonly truePairs: number
  readonly blockingRecall: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function qualityOf(linked: LinkedFile, truth: Int32Array): Quality {
  let truePairs = 0
  let broughtTogether = 0
  for (const rows of groups(truth).values()) {
    truePairs += pairsOf(rows.length)
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1)) if (linked.rules.some((rule) => meet(rule, a, b))) broughtTogether++
  }
  let proposed = 0
  let right = 0
  for (const rows of groups(linked.clusterOf).values()) {
    proposed += pairsOf(rows.length)
    const sizes = new Map<number, number>()
    for (const row of rows) sizes.set(truth[row] ?? 0, (sizes.get(truth[row] ?? 0) ?? 0) + 1)
    for (const size of sizes.values()) right += pairsOf(size)
  }
  return {
    truePairs,
    blockingRecall: broughtTogether / truePairs,
    precision: right / proposed,
    recall: right / truePairs,
    f1: (2 * right) / (proposed + truePairs),
  }
}

export async function measureQuality(
  file: string,
  column: string,
  pattern?: RegExp,
  specFile?: string,
): Promise<Quality> {
  const spec =
    specFile === undefined ? undefined : linkSpecSchema.parse(JSON.parse(readFileSync(specFile, 'utf8')))
  const began = performance.now()
  const linked = await linkFile(file, spec)
  const seconds = (performance.now() - began) / 1000
  const quality = qualityOf(linked, truthOf(linked, column, pattern))
  const share = (value: number): string => value.toFixed(4)
  console.log(
    `${file}: ${linked.rows} rows, ${quality.truePairs} true pairs, spec ${spec ? 'given' : 'guessed'}`,
  )
  console.log(
    `– ${linked.compared} pairs compared (${(linked.compared / linked.rows).toFixed(1)} a row), blocking recall ${share(quality.blockingRecall)}`,
  )
  console.log(
    `– pairwise after clustering: precision ${share(quality.precision)}, recall ${share(quality.recall)}, F1 ${share(quality.f1)}`,
  )
  console.log(`– ${seconds.toFixed(1)} s, peak ${peakMegabytes()} MB`)
  return quality
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { truth: { type: 'string' }, pattern: { type: 'string' }, spec: { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined || values.truth === undefined) throw new Error('FILE --truth COLUMN')
  await measureQuality(
    file,
    values.truth,
    values.pattern === undefined ? undefined : new RegExp(values.pattern),
    values.spec,
  )
}
