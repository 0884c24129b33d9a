/** Import of a coding sheet over a folder of sources, through the operations that the command line calls. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { add } from '../src/operations/add.ts'
import { importSheet } from '../src/operations/import-sheet.ts'
import { contextOf, newRecord } from './bench-record.ts'
import { figure, seconds } from './figure.ts'
import { inventedSources, sheetHeadings, sheetRow } from './invented-sheet.ts'
import type { Sizes } from './sizes.ts'

export function prepareImport(folder: string, { rows, sources }: Sizes): void {
  const sheet = join(folder, 'sheet.csv')
  mkdirSync(join(folder, 'sources'))
  writeFileSync(sheet, sheetHeadings)
  for (const source of inventedSources(sources, rows)) {
    writeFileSync(join(folder, 'sources', source.file), source.text)
    appendFileSync(sheet, source.rows.map(sheetRow).join(''))
  }
}

export async function measureImport(folder: string, { rows, sources }: Sizes): Promise<void> {
  const { record } = await newRecord(folder)
  const context = await contextOf(record)
  const start = performance.now()
  const taken = await add.run(context, add.input.parse({ paths: [join(folder, 'sources')] }))
  const added = performance.now()
  const report = await importSheet.run(context, importSheet.input.parse({ path: join(folder, 'sheet.csv') }))
  const end = performance.now()
  if (taken.added.length !== sources || report.added !== rows)
    throw new Error(
      `${taken.added.length} sources, ${report.added} rows; ${JSON.stringify(report.refused[0])}`,
    )
  figure(`import: take in ${sources} sources`, undefined, added - start)
  figure(`import: anchor and enter ${rows} rows`, undefined, end - added)
  figure(`import: ${rows} rows over ${sources} sources`, seconds(40), end - start)
  await record.close()
}
