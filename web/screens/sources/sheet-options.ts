import { columns, koreanColumns, requiredColumns, type Column } from '../../../src/accounts/sheet-columns.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import type { ListedSource } from '../../../src/operations/browse.ts'
import type { Option } from '../read/options.ts'

export function columnName(column: Column, language: Language): string {
  return language === 'ko' ? koreanColumns[column][0] : column.replaceAll('_', ' ')
}

/** What a column may hold, found by any name that a sheet may call it. */
export function columnOptions(language: Language): Option[] {
  return columns.map((code) => ({
    ...{ code, label: columnName(code, language), depth: 0 },
    also: [code, code.replaceAll('_', ' '), ...koreanColumns[code]].join(' '),
  }))
}

export function sourceOptions(listed: readonly ListedSource[]): Option[] {
  return listed.map(({ id, source: { codename, title } }) => ({
    ...{ code: id, label: codename, also: title ?? '', depth: 0 },
    ...(title === undefined ? {} : { hint: title }),
  }))
}

/** Columns without which no row can be read, as far as no place is theirs. */
export function missingColumns(places: readonly (Column | null)[]): Column[] {
  return requiredColumns.filter((it) => !places.includes(it))
}
