import type { Language } from '../kernel/bilingual.ts'

const formats = {
  ko: new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }),
}

/** With the language's separators, and at most one decimal: `12,345.6`. */
export function formatNumber(value: number, language: Language): string {
  return formats[language].format(value)
}

const units = ['KB', 'MB', 'GB', 'TB'] as const

/** A size in powers of 1,000, as file managers and the sellers of disks give it: `12.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return language === 'ko' ? `${formatNumber(bytes, 'ko')}바이트` : plural(bytes, 'byte')
  let value = bytes
  let unit = ''
  for (const name of units) {
    if (value < 1000) break
    value /= 1000
    unit = name
  }
  return `${formatNumber(value, language)} ${unit}`
}

/** English only: `1 row`, `2 rows`, `0 entries`. A count that is a text already stays as it is written. */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  const written = typeof count === 'string' ? count : formatNumber(count, 'en')
  return `${written} ${written === '1' || written === '-1' ? one : many}`
}
