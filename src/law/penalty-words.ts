import type { Penalty } from '../accounts/model.ts'
import type { Language } from '../kernel/bilingual.ts'
import { kindWords, numberWord } from './penalty-kinds.ts'

/** "five to fifteen years in a labour camp or death": read by `penaltyFromWords`, it is the same again. */
export function penaltyInWords(penalties: readonly Penalty[], language: Language): string {
  const parts = penalties.map((penalty) => (language === 'ko' ? inKorean(penalty) : inEnglish(penalty)))
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  return `${parts.slice(0, -1).join(', ')}${language === 'ko' ? ' 또는 ' : ' or '}${last}`
}

function inEnglish({ kind, from, to }: Penalty): string {
  const words = kindWords[kind]
  const term = termInEnglish(from, to)
  return term === '' ? (words?.alone ?? kind) : `${term} ${words?.after ?? `of ${kind}`}`
}

function termInEnglish(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? '' : `up to ${length(to)}`
  if (to === undefined) return `${length(from)} or more`
  if (from === to) return length(from)
  const [count, unit] = split(from)
  const same = unit !== 'life' && unit === split(to)[1]
  return `${same ? numberWord(count) : length(from)} to ${length(to)}`
}

const units: Readonly<Record<string, string>> = { y: 'year', m: 'month', d: 'day' }

function length(term: string): string {
  const [count, unit] = split(term)
  return unit === 'life' ? 'life' : `${numberWord(count)} ${units[unit] ?? unit}${count === 1 ? '' : 's'}`
}

function split(term: string): readonly [count: number, unit: string] {
  return term === 'life' ? [0, 'life'] : [Number.parseInt(term, 10), term.slice(-1)]
}

function inKorean({ kind, from, to }: Penalty): string {
  const name = kindWords[kind]?.ko ?? kind
  if (from === undefined && to === undefined) return name
  if (from === 'life' && to === 'life') return `무기 ${name}`
  if (from === to && from !== undefined) return `${lengthInKorean(from)}의 ${name}`
  const least = from === undefined ? '' : `${lengthInKorean(from)} 이상`
  const most = to === undefined ? '' : `${lengthInKorean(to)} 이하`
  return `${[least, most].filter((part) => part !== '').join(' ')}의 ${name}`
}

const koreanUnits: Readonly<Record<string, string>> = { y: '년', m: '개월', d: '일' }

function lengthInKorean(term: string): string {
  const [count, unit] = split(term)
  return unit === 'life' ? '무기' : `${count}${koreanUnits[unit] ?? unit}`
}
