/** Linking: how fast a file of invented persons is, and how well published files are linked that stand beside the project. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkFile } from '../src/linkage/io/link-file.ts'
import { figure, memoryFigure, seconds } from './figure.ts'
import { writePersons } from './invented-persons.ts'
import { benchSpec } from './link-rules.ts'
import { measureQuality } from './link-quality.ts'
import type { Sizes } from './sizes.ts'

const beside = fileURLToPath(new URL('../../shared/data/linkage', import.meta.url))
const data = process.env['GIROK_LINK_DATA'] ?? beside

export const personsFile = (folder: string): string => join(folder, 'persons.csv')

export function prepareLink(folder: string, { persons }: Sizes): void {
  writePersons(personsFile(folder), persons)
}

export async function measureLink(folder: string, { persons }: Sizes): Promise<void> {
  const began = performance.now()
  const { compared, alsoCompared, rows, ladder } = await linkFile(personsFile(folder), benchSpec)
  const took = performance.now() - began
  // Fifteen seconds for a million, two hundred for ten: in between and beyond, as many for each row.
  const aim = persons <= 1_000_000 ? (15 * persons) / 1_000_000 : (20 * persons) / 1_000_000
  figure(`link: ${rows} rows, ten rules, end to end`, seconds(Math.max(1, Math.round(aim))), took)
  memoryFigure('link: most memory', 8000)
  const { user, system } = process.cpuUsage()
  console.log(
    `– ${compared - alsoCompared} pairs by the rules (${((compared - alsoCompared) / rows).toFixed(1)} a row), ${alsoCompared} within groups; processor ${((user + system) / 1e6).toFixed(1)} s`,
  )
  console.log(
    `– ${ladder.map(({ threshold, clusters }) => `${clusters} persons from ${threshold} bits on`).join(', ')}`,
  )
}

export async function measureLinkQuality(): Promise<void> {
  const files = [
    { file: 'historical_50k.csv', truth: 'cluster', least: 0.85 },
    { file: 'febrl3.csv', truth: 'rec_id', pattern: /^rec-(\d+)-/, least: 0.996 },
  ]
  for (const { file, truth, pattern, least } of files) {
    const path = join(data, file)
    if (!existsSync(path)) {
      console.log(`link-quality: skipped, no ${path}`)
      continue
    }
    const { f1 } = await measureQuality(path, truth, pattern)
    console.log(`– F1 ${f1.toFixed(4)} against ${least}: ${f1 >= least ? 'met' : 'MISSED'}`)
  }
}
