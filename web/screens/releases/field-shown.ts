import type { Language } from '../../../src/kernel/bilingual.ts'
import { generalisable } from '../../../src/publication/generalise.ts'
import { dateGrains, placeGrains, type Grain } from '../../../src/publication/treatment.ts'
import type { Answer } from '../../client.ts'
import { codebook } from '../../codebook.svelte.ts'
import { differences } from '../history/differences.ts'
import { valueText } from '../history/values.ts'
import { fieldName } from '../history/words.ts'

export type Row = Answer<'release-fields'>['rows'][number]
export type FieldOut = Row['fields'][number]

/** Vocabularies of codes that stand within a field, by the field's path without its numbers. */
const vocabularies: Readonly<Record<string, string>> = {
  'attribution.basis': 'basis',
  'attribution.voice': 'voice',
  'penalty.kind': 'penalty',
  reaches: 'reach',
  credibility: 'credibility',
  reliability: 'reliability',
}

/** A field's value in one line: parts with their names, codes by their labels. */
export function shownValue(field: string, value: unknown, language: Language): string {
  if (field === 'passages' && Array.isArray(value))
    return value.map((quote) => (language === 'ko' ? `‘${String(quote)}’` : `“${String(quote)}”`)).join(' · ')
  if (field === 'kind' && typeof value === 'string' && codebook.has('source-kind', value))
    return codebook.label('source-kind', value, language)
  return differences(undefined, { [field]: value })
    .map(({ field: name, after = '' }) => {
      const path = name.replace(/\.\d+(?=\.|$)/g, '')
      const vocabulary = Object.hasOwn(vocabularies, path) ? vocabularies[path] : undefined
      const text = vocabulary
        ? after
            .split(', ')
            .map((code) => codebook.label(vocabulary, code, language))
            .join(', ')
        : valueText(name, after, language)
      const part = path.split('.').slice(1).join('.')
      return part === '' || vocabulary !== undefined ? text : `${fieldName(part, language)}: ${text}`
    })
    .join(' · ')
}

/** How much coarser a field can go out. */
export const coarserFor = (field: string): Grain[] =>
  [...dateGrains, ...placeGrains].filter((it) => generalisable(field, it))

/** Fields that go out otherwise than the record has them; house matters aren't counted. */
export function countsOf({ fields }: Row): { coarser: number; withheld: number } {
  const told = fields.filter(({ because }) => because !== 'house')
  const of = (treatment: string): number => told.filter((it) => it.treatment === treatment).length
  return { coarser: of('generalised'), withheld: of('withheld') }
}

/** Fields of accounts that less can go out of. */
export const accountFields = [
  ...['passages', 'when', 'where', 'type', 'victims', 'persons', 'bodies', 'media', 'conduct', 'manner'],
  ...['circumstances', 'penalty', 'reaches', 'credibility'],
]

/** Fields of accounts and sources that may be looked for. */
export const knownFields = [...accountFields, 'attribution', 'codename', 'title', 'date', 'language']
