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

/** English only: `1 row`, `2 rows`, `0 entries`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 'en')} ${Math.abs(count) === 1 ? one : many}`
}
