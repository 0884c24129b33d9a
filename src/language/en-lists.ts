import { quoted } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber, plural } from './numbers.ts'
import { listed, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'en')

/** Lists of persons. */
export const listErrors = {
  'list-code-invalid': ({ code }) =>
    `${quoted(code)} can't be the code of a list. Take one to eight capital letters and digits, a letter first, such as A or FAM2: everybody on the list is called by it and their row.`,
  'list-code-taken': ({ code }) =>
    `The code ${quoted(code)} is in use: another list has it, or accounts name persons such as ${quoted(`${code}-1`)}. Take another.`,
  'list-column-missing': ({ found }) =>
    `Nothing says which column holds the names. The file has ${listed(found)}. Say which it is; without names nobody can be found on another list.`,
  'list-known': ({ file, code }) =>
    `${quoted(file)} is in the record already, as list ${shown(code, 12)}. Look at it under Lists, or with “girok lists show”.`,
  'list-in-text': ({ file, source }) =>
    `${quoted(file)} has been taken in as a text, so its names can be found by search. Erase that source with “girok erase” (${shown(source, 40)}), then add the file as a list: its names then stand in the sealed file alone.`,
  'lists-too-large': ({ persons, limit }) =>
    `The lists hold ${plural(persons, 'person')}, and the record links at most ${number(limit)}. Link the files themselves on the command line, with “girok link”.`,
  'estimate-untitled': () =>
    'An estimate is kept under a title, in Korean, in English or in both. Give it one.',
  'estimate-proposed': () =>
    'This estimate joins people whom nobody has judged the same, so it is not kept. Estimate from those judged the same, and keep that.',
  'estimate-waits': ({ questions }) =>
    `${questions === 1 ? 'One question' : `${number(questions)} questions`} whether two listed persons are the same still ${questions === 1 ? 'waits' : 'wait'}, so the estimate is not kept. Answer under Review, then estimate again.`,
  'estimate-outdated': () =>
    'This estimate is not of the lists as they stand now, or the workbench no longer has it. Estimate again, and keep that.',
} satisfies Partial<ErrorMessages>
