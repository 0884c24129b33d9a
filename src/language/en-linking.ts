import { quoted } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber } from './numbers.ts'
import { listed, nearestFirst, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'en')

/** Lists of persons that are to be linked. */
export const linkErrors = {
  'link-table-empty': () =>
    'There is nothing to link: the file needs a first row with the names of columns, and a row for each person.',
  'link-id-twice': ({ id }) =>
    `The id ${quoted(id)} stands in two rows. Give each row an id of its own; rows of one person are found by what they say.`,
  'link-field-unknown': ({ field, known }) =>
    `There is no column ${quoted(field)}; there are ${listed(nearestFirst(field, known))}. Name one of these in the specification.`,
  'link-columns-unknown': ({ found }) =>
    `No column can be told to be a name: ${listed(found)}. Call one of them “name” (or “given name” and “surname”), or say with --spec what is compared. (A column that is empty, or says the same in every row, tells nobody apart.)`,
  'link-spec-invalid': ({ detail }) =>
    `The specification can't be used: ${shown(detail, 160)}. docs/linking.md shows what it may hold.`,
  'link-lists-missing': ({ found }) =>
    `No column says which list a row comes from: ${listed(found)}. Call it “list” or “source”; without it there are no captures to write.`,
  'link-table-large': ({ rows, limit }) =>
    `The file has ${number(rows)} rows, and at most ${number(limit)} are linked at once. Divide it by region or year first.`,
  'link-quote-open': ({ row }) =>
    `Row ${number(row)}: a quotation mark that begins here is never closed. Close it, or save the file again as CSV.`,
  'link-cells-many': ({ row, columns }) =>
    `Row ${number(row)} has more cells than the ${number(columns)} columns of the first row. Put cells that hold the separator between quotation marks.`,
  'link-not-utf8': ({ file }) =>
    `${quoted(file)} is written neither in UTF-8 nor in a Korean code page. Save it again as CSV in UTF-8.`,
  'link-output-taken': ({ file }) =>
    `${quoted(file)} is read here, or written twice. Give each output a file of its own.`,
} satisfies Partial<ErrorMessages>
