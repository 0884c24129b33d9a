import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import type { Refusal, Table } from '../accounts/sheet.ts'
import { fileError } from '../record/io/files.ts'
import { anchorSheet } from './anchor-sheet.ts'
import { enterSheet } from './enter-sheet.ts'
import { operation } from './operation.ts'

export const importInput = z.strictObject({
  path: z.string(),
  mapping: z.record(z.string(), z.string()).default({}),
  /** Enter the rows that can be anchored although others are refused. */
  keepGood: z.boolean().default(false),
  encoding: z.string().optional(),
})

export interface ImportReport {
  readonly rows: number
  readonly anchored: number
  readonly added: number
  /** Rows whose account the record holds already, word for word. */
  readonly already: number
  readonly refused: Refusal[]
  readonly table: Table
}

/** Reads a coding sheet: every quote is anchored, or its row refused; all rows are entered, or none. */
export const importSheet = operation({
  name: 'import',
  kind: 'change',
  input: importInput,
  async run(context, input): Promise<ImportReport> {
    const file = basename(input.path)
    const table = await readSheet(readBytes(input.path), file, input.encoding)
    const anchored = await anchorSheet(context, table, { mapping: input.mapping })
    const { rows, ready, refused } = anchored
    const report = { rows, anchored: ready.length, refused, table }
    if (refused.length > 0 && !input.keepGood) return { ...report, added: 0, already: 0 }
    const { added, already } = await enterSheet(context, file, anchored)
    return { ...report, added, already }
  },
})

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
}
