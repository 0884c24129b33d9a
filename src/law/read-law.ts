import { z } from 'zod'
import { penaltyFromCell, penaltyToCell } from '../accounts/penalty.ts'
import type { Codes } from '../codebook/codes.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { checkLaw } from './check-law.ts'
import { lawFileSchema, noLaw, type Law, type LawFile, type Provision } from './model.ts'

/**
 * Reads a file of law: all of it is checked, and it is taken whole or not at all. What the record holds already is
 * `known`, so that a file can add to it.
 *
 * Throws 'law-unreadable', 'law-reporter-missing', 'law-date-invalid', 'law-code-unknown', 'law-penalty-invalid',
 * 'law-term-reversed', 'law-code-twice', 'law-reference-unknown' and 'law-texts-overlap', each with its place in
 * the file.
 */
export function readLaw(text: string, codes: Codes, known: Law = noLaw): Law {
  return lawFrom(parsed(text), codes, known)
}

/** As `readLaw`, for what has been parsed. */
export function lawFrom(data: unknown, codes: Codes, known: Law = noLaw): Law {
  const file = shaped(data)
  const provisions = file.provisions.map((provision, i): Provision => {
    const { penalty, ...rest } = provision
    if (penalty === undefined) return rest
    return { ...rest, penalty: penaltyAt(`$.provisions[${i}].penalty`, penalty, codes) }
  })
  checkDates(file)
  const law = { ...file, provisions }
  checkLaw(law, known, codes)
  return law
}

/** A law as a file: read again, it is the same law. */
export function writeLaw(law: Law): string {
  const provisions = law.provisions.map(({ penalty, ...rest }) => ({
    ...rest,
    ...(penalty && { penalty: penaltyToCell(penalty) }),
  }))
  return `${JSON.stringify({ ...law, provisions } satisfies LawFile | object, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new GirokError('law-unreadable', { at: '$', detail: error instanceof Error ? error.message : '' })
  }
}

function shaped(data: unknown): LawFile {
  const read = lawFileSchema.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const at = pathOf(issue)
  if (/\.reportedBy(?:\.by)?$/.test(at)) throw new GirokError('law-reporter-missing', { at })
  throw new GirokError('law-unreadable', { at, detail: issue?.message ?? '' })
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  return (issue?.path ?? []).reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    '$',
  )
}

function penaltyAt(at: string, cell: string, codes: Codes): Provision['penalty'] {
  try {
    return penaltyFromCell(cell, codes)
  } catch (error) {
    if (!isRule(error)) throw error
    if (error.code === 'term-reversed') throw new GirokError('law-term-reversed', { at, value: cell })
    if (error.code !== 'code-unknown') throw new GirokError('law-penalty-invalid', { at, value: cell })
    const value = cell.split('|').find((part) => !codes.has('penalty', kindIn(part))) ?? cell
    const nearest = codes.nearest('penalty', kindIn(value))
    throw new GirokError('law-code-unknown', { at, vocabulary: 'penalty', value: kindIn(value), nearest })
  }
}

const isRule = (error: unknown): error is GirokError => isGirokError(error)
const kindIn = (part: string): string => (part.split(':', 1)[0] ?? part).trim()

function checkDates(file: LawFile): void {
  file.texts.forEach((text, i) => {
    for (const field of ['adopted', 'from', 'until'] as const) dateAt(`$.texts[${i}].${field}`, text[field])
    text.reportedBy.forEach(({ date }, j) => dateAt(`$.texts[${i}].reportedBy[${j}].date`, date))
  })
  file.provisions.forEach(({ reportedBy }, i) =>
    dateAt(`$.provisions[${i}].reportedBy.date`, reportedBy.date),
  )
}

function dateAt(at: string, value: string | undefined): void {
  if (value === undefined) return
  try {
    parseWhen(value)
  } catch (error) {
    if (!isRule(error)) throw error
    throw new GirokError('law-date-invalid', { at, value })
  }
}
