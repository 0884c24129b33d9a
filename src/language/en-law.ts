import { quoted, why } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { vocabularyName } from './names.ts'
import { shown } from './shown.ts'

const place = (at: string): string => shown(at, 50)
const nothing = 'Nothing of the file was taken over.'

/** Files of law, and the order of penalties. */
export const lawErrors = {
  'law-unreadable': ({ at, detail }) =>
    `The file of law can't be read at ${place(at)}${why(detail)}. ${nothing} Correct that place; docs/law/README.md has the form.`,
  'law-reporter-missing': ({ at }) =>
    `At ${place(at)} nobody is named who tells of it. ${nothing} Name the reporter: every text and every provision needs one.`,
  'law-date-invalid': ({ at, value }) =>
    `At ${place(at)}, ${quoted(value, 50)} can't be read as a date. ${nothing} Write it like 2021, 2021-03-15 or [2013,2015] (one of the two).`,
  'law-penalty-invalid': ({ at, value }) =>
    `At ${place(at)}, ${quoted(value, 50)} can't be read as a penalty. ${nothing} Write it like labour-camp:5y..15y|death.`,
  'law-term-reversed': ({ at, value }) =>
    `At ${place(at)}, the term in ${quoted(value, 50)} goes from the longer to the shorter. ${nothing} Put the shorter first.`,
  'law-code-unknown': ({ at, vocabulary, value, nearest }) =>
    `At ${place(at)}: the codebook has no ${quoted(value, 50)} under ${quoted(vocabularyName(vocabulary, 'en'))}. ${nothing} ${
      nearest === ''
        ? 'Use one of its codes.'
        : `Nearest is ${quoted(nearest, 40)}: use that or another code.`
    }`,
  'law-code-twice': ({ at, value }) =>
    `The code ${quoted(value, 50)} at ${place(at)} is taken already. ${nothing} Give it a code of its own, or leave it out if it is the same thing.`,
  'law-reference-unknown': ({ at, value }) =>
    `At ${place(at)}, ${quoted(value, 50)} is named, but stands neither in the file nor in the record. ${nothing} Correct the code, or put in what it means.`,
  'law-texts-overlap': ({ at, text, successor }) =>
    `At ${place(at)}: the text ${quoted(text)} is still in force when ${quoted(successor)}, which replaces it, begins. ${nothing} Check the dates of both.`,
  'penalty-order-cycle': ({ kinds }) =>
    `The order of penalties goes round in a circle: ${shown(kinds.join(' < '), 120)}. Take one of these steps out.`,
} satisfies Partial<ErrorMessages>
