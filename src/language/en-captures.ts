import { quoted } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber } from './numbers.ts'
import { listed, nearestFirst } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'en')

/** Files that say who stands on which list, for estimates. */
export const captureErrors = {
  'capture-column-missing': ({ column, found }) =>
    `There is no column ${quoted(column)}; the file has ${listed(nearestFirst(column, found))}. Name one of these.`,
  'capture-column-twice': ({ column }) =>
    `The file has the column ${quoted(column)} twice. Keep one of them, or give the other its own name.`,
  'capture-shape-unknown': ({ found }) =>
    `What the columns mean can't be told: ${listed(found)}. Give each list a column of 0 and 1, and either a row for each person (a column “id”) or a row for each combination of lists with how many persons it has (a column “count”).`,
  'capture-value-invalid': ({ row, column, value }) =>
    `Row ${number(row)}, column ${quoted(column)}: ${value.trim() === '' ? 'nothing is entered' : `${quoted(value)} is neither 0 nor 1`}. Write 1 where the list has the person and 0 where it has not; what nobody knows can't be used.`,
  'capture-count-invalid': ({ row, value }) =>
    `Row ${number(row)}: ${value.trim() === '' ? 'the number of persons is missing' : `${quoted(value)} is no number of persons`}. Write a whole number, 0 or more.`,
  'capture-twice': ({ row, value }) =>
    `Row ${number(row)} repeats what an earlier row has: ${quoted(value)}. If it is one person or one combination, keep one row; if not, give each its own id.`,
  'capture-lists-many': ({ lists, limit }) =>
    `The file has ${number(lists)} lists, and estimates are made from at most ${number(limit)}. Join lists that come from the same hand, or leave out the smallest.`,
  'capture-strata-many': ({ column, strata, limit }) =>
    strata > limit
      ? `The column ${quoted(column)} has ${number(strata)} different values, and each is estimated by itself: at most ${number(limit)}. Name a column of broader groups, such as provinces or years.`
      : `No row is left that names anybody on a list. Look at what ${quoted('--where')} asks for.`,
  'capture-pair-invalid': ({ row, value }) =>
    `Row ${number(row)} of the pairs: ${quoted(value)}. Each row needs the ids of two different rows of the other file, and a probability from 0 to 1.`,
} satisfies Partial<ErrorMessages>
