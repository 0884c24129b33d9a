import type { Table } from '../sheet.ts'

export interface SheetJob {
  readonly bytes: Uint8Array
  readonly file: string
  readonly encoding?: string | undefined
}

export function isSheetJob(job: unknown): job is SheetJob {
  return (
    typeof job === 'object' &&
    job !== null &&
    'bytes' in job &&
    job.bytes instanceof Uint8Array &&
    'file' in job &&
    typeof job.file === 'string'
  )
}

/** Whoever reads a sheet may have been taken over by it: nothing but texts comes through. */
export function isTable(value: unknown): value is Table {
  return (
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    areTexts(value.columns) &&
    'rows' in value &&
    Array.isArray(value.rows) &&
    value.rows.every(areTexts) &&
    'firstRow' in value &&
    typeof value.firstRow === 'number'
  )
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((it) => typeof it === 'string')
}
