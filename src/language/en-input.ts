import { path, quoted, why } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { fileKindName, kindName, vocabularyName } from './names.ts'
import { formatBytes, formatNumber, plural } from './numbers.ts'
import { listed, nearestFirst, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'en')
const size = (bytes: number): string => formatBytes(bytes, 'en')

/** What people bring: files, quotes, values, coding sheets and questions. */
export const inputErrors = {
  'codename-taken': ({ codename }) =>
    `The codename ${quoted(codename)} belongs to another source already, or a file of it is called so. Choose another one.`,
  'file-empty': ({ file }) =>
    `${path(file)} is empty. Check whether it was copied whole, and get it again if it was not.`,
  'file-too-large': ({ file, bytes, limit }) =>
    `${path(file)} has ${size(bytes)}; the most that can be taken in is ${size(limit)}. Add it in smaller parts.`,
  'file-encrypted': ({ file }) =>
    `${path(file)} is locked with a password. Open it in its own program, save a copy without the password and add that; keep the original too.`,
  'file-damaged': ({ file, detail }) =>
    `${path(file)} is damaged or cut short${why(detail)}. Get it again from where it came; if it opens in another program, save it anew there and add that copy.`,
  'file-kind-unknown': ({ file }) =>
    `Girok can't read text from a file like ${path(file)}. Save it as plain text, HTML, PDF or DOCX, and add that.`,
  'file-lies': ({ file, claimed, found }) =>
    `The name of ${path(file)} says ${shown(claimed, 30)}, but its content is ${shown(fileKindName(found, 'en'), 30)}. Make sure where it comes from before you open it; if it can be trusted, give it the right ending and add it again.`,
  'file-without-text': ({ file }) =>
    `${path(file)} holds no text, perhaps only pictures of pages. Run text recognition (OCR) over it, and add the result.`,
  'file-expands': ({ file, limit }) =>
    `${path(file)} unpacks to far more than it should (over ${size(limit)}, or out of proportion), so it was not read on. If you trust where it comes from, save its text in a simpler form and add that.`,
  'text-undecodable': ({ file, encoding }) =>
    `The text of ${path(file)} can't be read as ${shown(encoding, 30)}. Name its true encoding, or save it again as UTF-8.`,
  'text-unpaired-surrogate': ({ file, at }) =>
    `${path(file)} holds a broken character at position ${number(at)}. Save it again as UTF-8 in the program it comes from, and add that.`,
  'extraction-timeout': ({ file, seconds }) =>
    `Reading ${path(file)} took more than ${plural(seconds, 'second')} and was stopped. Add it in smaller parts, or save its text in a simpler form and add that.`,
  'extraction-memory': ({ file, megabytes }) =>
    `Reading ${path(file)} needed more than ${number(megabytes)} MB of memory and was stopped. Add it in smaller parts, or save its text in a simpler form and add that.`,
  'quote-empty': () => 'There is no quote here. Copy the exact words from the source into it.',
  'quote-not-found': ({ quote, nearest }) =>
    nearest.trim() === ''
      ? `The source has nothing like ${quoted(quote)}. Check that the row names the right source, then copy the words exactly as they stand there.`
      : `The source doesn't have these words: ${quoted(quote, 105)}. Nearest to them is ${quoted(nearest, 105)}: if that is meant, copy it from the source into the row, exactly.`,
  'quote-ambiguous': ({ quote, times }) =>
    `${quoted(quote)} stands in the source ${plural(times, 'time')}. Tell which one is meant: give the words before or after it (columns prefix, suffix), or its number (occurrence).`,
  'date-invalid': ({ value }) =>
    `${quoted(value)} can't be read as a date. Write it like 2021, 2021-03-15, 2018/2023 (from … to) or 2020~ (about).`,
  'date-reversed': ({ value }) => `${quoted(value)} ends before it begins. Put the earlier date first.`,
  'place-invalid': ({ value }) =>
    `${quoted(value)} is not a place code. Write the two capital letters of the country, with its province if known: XA, XA-02 or XA-02/old-harbour.`,
  'count-invalid': ({ value }) =>
    `${quoted(value)} can't be read as a number of people. Write it like 7, 7-10, “at least 7” or “numerous”.`,
  'count-reversed': ({ min, max }) =>
    `The count says at least ${number(min)} but at most ${number(max)}. Check both in the source, and correct the wrong one.`,
  'code-unknown': ({ vocabulary, value, nearest }) =>
    `The codebook has no ${quoted(value)} under ${quoted(vocabularyName(vocabulary, 'en'))}. ${
      nearest === '' ? 'Use one of its codes.' : `Nearest is ${quoted(nearest)}: use that or another code.`
    }`,
  'code-retired': ({ vocabulary, value }) =>
    `${quoted(value)} under ${quoted(vocabularyName(vocabulary, 'en'))} is retired in this record and can't be chosen any more. Choose another term, or offer it again in Settings.`,
  'penalty-invalid': ({ value }) =>
    `${quoted(value)} can't be read as a penalty. Write its kind, and after a colon its term if known: death, imprisonment:life or labour-camp:5y..15y.`,
  'term-reversed': ({ value }) =>
    `The term in ${quoted(value)} goes from the longer to the shorter. Put the shorter first: 5y..15y.`,
  'sheet-unreadable': ({ file, detail }) =>
    `The coding sheet ${path(file)} can't be read${why(detail)}. Save it again as CSV or XLSX, and import that.`,
  'sheet-gone': () =>
    'This sheet is no longer open: the record was locked, or several other sheets were opened since. Choose the file again.',
  'sheet-empty': ({ file }) =>
    `The coding sheet ${path(file)} has no rows. They belong on its first sheet, below one line of column names.`,
  'sheet-column-missing': ({ column, found }) =>
    `The coding sheet has no column ${quoted(column)}. It has: ${listed(nearestFirst(column, found))}. Rename the column that is meant, or map it when you import.`,
  'sheet-column-unknown': ({ column, known }) =>
    `The coding sheet has a column ${quoted(column)}, which means nothing to Girok. It knows ${listed(nearestFirst(column, known))}. Rename the column, or map it or leave it out when you import.`,
  'sheet-column-twice': ({ column }) =>
    `The coding sheet has the column ${quoted(column)} twice. Keep one of them, or give the other its own name.`,
  'sheet-formula': ({ column, value }) =>
    `The column ${quoted(column)} holds a formula: ${quoted(value)}. Put the plain value in its place.`,
  'sheet-source-unknown': ({ source }) =>
    `The row names the source ${quoted(source)}, which is not in the record. Add that source first, or correct the name.`,
  'sheet-value-missing': ({ column }) =>
    `The row has nothing in the column ${quoted(column)}, which every such row needs. Fill it in.`,
  'sheet-value-misplaced': ({ column, kind }) =>
    `The row has a value in ${quoted(column)}, but an account of the kind ${quoted(kindName(kind, 'en'))} has no place for it. Empty that cell, or correct the kind.`,
  'sheet-row-uneven': ({ cells, columns }) =>
    `The row has ${plural(cells, 'cell')}, but the sheet has ${plural(columns, 'column')}. A comma or a line break in a cell may need quotation marks round it.`,
  'sheet-refused': ({ rows, refused }) =>
    `${number(refused)} of ${plural(rows, 'row')} can't be taken over, so nothing of the sheet was written. Correct them and import again, or take the other rows with --keep-good.`,
  'question-invalid': ({ part, detail }) =>
    `The question can't be read at ${quoted(part)}${why(detail)}. Write it like this: type:execution when:2018/2023 origins>=2`,
  'question-key-unknown': ({ key, known }) =>
    `A question can't ask for ${quoted(key)}. It can ask for: ${listed(nearestFirst(key, known))}.`,
} satisfies Partial<ErrorMessages>
