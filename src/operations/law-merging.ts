import { z } from 'zod'
import type { Codes } from '../codebook/codes.ts'
import { GirokError } from '../kernel/errors.ts'
import { overlapsSuccessor } from '../law/force.ts'
import type { Law, LawText, Provision } from '../law/model.ts'
import { lawFrom, readLaw } from '../law/read-law.ts'
import type { LawEvidence } from './law-evidence.ts'
import { libraryFile, libraryNames } from './law-library.ts'

/** A file of law by its content, or law that comes with Girok by its name. */
export const lawInput = z
  .strictObject({ json: z.string().optional(), library: z.enum(libraryNames).optional() })
  .refine(({ json, library }) => (json === undefined) !== (library === undefined))

/**
 * Reads what is to be added. It may name again what the record holds: that is then replaced, text by text.
 * @throws as `readLaw` does
 */
export function readAddition(
  { json: given = '', library }: z.infer<typeof lawInput>,
  { entered, law, told }: LawEvidence,
  codes: Codes,
): Law {
  // Some editors begin a file with a mark.
  const json = given.replace(/^\uFEFF/, '')
  const data = library === undefined ? undefined : libraryFile(library)
  const named = codesIn(data ?? looselyParsed(json))
  // Accounts stay where they are when their text is worded anew, and a reading may rank them.
  const accounts = new Set(told.map(({ id }) => id))
  const stays = ({ code, text }: Provision): boolean =>
    accounts.has(code) || (!named.texts.has(text) && named.provisions.get(code) !== text)
  const known = {
    instruments: entered.instruments.filter(({ code }) => !named.instruments.has(code)),
    texts: entered.texts.filter(({ code }) => !named.texts.has(code)),
    provisions: law.provisions.filter(stays),
    readings: entered.readings.filter(({ code }) => !named.readings.has(code)),
  }
  const addition = data === undefined ? readLaw(json, codes, known) : lawFrom(data, codes, known)
  addition.texts.forEach((text, i) => {
    const successor = known.texts.find(
      ({ replaces, code }) => replaces?.includes(text.code) === true && code !== text.code,
    )
    if (successor === undefined || !overlapsSuccessor(text, successor)) return
    throw new GirokError('law-texts-overlap', {
      at: `$.texts[${i}]`,
      text: text.code,
      successor: successor.code,
    })
  })
  return addition
}

/** The law of a record with an addition: what the addition names takes the place of what was there. */
export function merged(entered: Law, addition: Law): Law {
  const replaced = new Set(addition.texts.map(({ code }) => code))
  const kept = entered.provisions.filter(({ text }) => !replaced.has(text))
  return {
    instruments: byCode(entered.instruments, addition.instruments),
    texts: byCode<LawText>(entered.texts, addition.texts),
    provisions: byCode<Provision>(kept, addition.provisions),
    readings: byCode(entered.readings, addition.readings),
  }
}

function byCode<T extends { readonly code: string }>(before: readonly T[], added: readonly T[]): T[] {
  return [...new Map([...before, ...added].map((one) => [one.code, one])).values()]
}

const loose = z.array(z.looseObject({ code: z.string() })).default([])
const looseLaw = z.looseObject({
  instruments: loose,
  texts: loose,
  provisions: z.array(z.looseObject({ code: z.string(), text: z.string() })).default([]),
  readings: loose,
})

interface Named {
  readonly instruments: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
  /** Texts of provisions, by code. */
  readonly provisions: ReadonlyMap<string, string>
  readonly readings: ReadonlySet<string>
}

/** Which codes a file names. Where it has no such form, reading it in earnest says what is wrong. */
function codesIn(data: unknown): Named {
  const { success, data: read } = looseLaw.safeParse(data)
  const all = (list: readonly { code: string }[] = []): Set<string> => new Set(list.map(({ code }) => code))
  if (!success) return { instruments: all(), texts: all(), provisions: new Map(), readings: all() }
  return {
    instruments: all(read.instruments),
    texts: all(read.texts),
    provisions: new Map(read.provisions.map(({ code, text }) => [code, text])),
    readings: all(read.readings),
  }
}

function looselyParsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
