import { codebook } from '../../codebook.svelte.ts'
import { placeLabel } from '../../../src/codebook/places.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { kindName } from '../../../src/language/names.ts'
import { dateInWords } from '../../../src/publication/dates-in-words.ts'

/** The vocabularies that fields take their codes from. */
const vocabularyOf: Readonly<Record<string, string>> = {
  type: 'act-type',
  media: 'media-origin',
  conduct: 'conduct',
  manner: 'manner',
  circumstances: 'circumstance',
  standard: 'standard-of-proof',
}

const statuses: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  suggested: ['제안', 'suggested'],
  coded: ['코딩됨', 'coded'],
  reviewed: ['검토됨', 'reviewed'],
  withdrawn: ['철회됨', 'withdrawn'],
}

/** Ciphertext says nothing to anybody, and long. */
const sealed = new Set(['sealed.text', 'locked.passphrase', 'locked.recovery', 'locked.kdf.salt'])

/** A field's value as people read it: codes by their labels, dates and places in words; anything else as it is. */
export function valueText(field: string, value: string, language: Language): string {
  const name = field.replace(/^question\./, '')
  if (sealed.has(field)) return '●●●'
  const vocabulary = Object.hasOwn(vocabularyOf, name) ? vocabularyOf[name] : undefined
  const each = (label: (code: string) => string): string => value.split(', ').map(label).join(', ')
  if (vocabulary !== undefined) return each((code) => codebook.label(vocabulary, code, language))
  if (name === 'where') return each((code) => placeLabel(code, language))
  if (name === 'when') return dateInWords(value, language)
  if (name === 'kind') return kindName(value, language)
  if (name === 'status' && Object.hasOwn(statuses, value))
    return statuses[value]?.[language === 'ko' ? 0 : 1] ?? value
  return value
}
