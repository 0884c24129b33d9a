import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { kindOfId } from '../kernel/ids.ts'
import { parseWhen } from '../kernel/when.ts'
import type { Reader } from '../record/io/reader.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import { sourceKinds, sourceSchema, type Source } from '../sources/model.ts'
import { defaultConsent } from './add.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { refuseUnseen } from './unseen.ts'

/** Details to set. An empty text takes a detail away; what isn't named stays as it is. */
export const describeInput = z.strictObject({
  refs: z.array(z.string()).min(1),
  codename: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum(sourceKinds).optional(),
  language: z.string().optional(),
  /** EDTF. */
  date: z.string().optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F', '']).optional(),
  relays: z.string().optional(),
  note: z.string().optional(),
  why: z.string().default(''),
  /** By source, the leaf of the revision that was looked at. */
  over: z.record(z.string(), z.string()).optional(),
})
const detailNames = [
  ...(['codename', 'title', 'kind', 'language', 'date', 'reliability', 'relays', 'note'] as const),
]
type Details = Omit<z.infer<typeof describeInput>, 'refs' | 'why' | 'over'>

export interface Described {
  readonly subjects: string[]
  /** By which it can be undone; absent where nothing differed from what the record holds. */
  readonly change?: string
  /** Sources that could be published only because of the kind that they had, and are internal now. */
  readonly narrowed: string[]
}

/** Changes the details of one source or several, as one change. @throws changed-meanwhile */
export const describe = operation({
  name: 'describe',
  kind: 'change',
  input: describeInput,
  async run({ record, member }, { refs, why, over, ...given }): Promise<Described> {
    const subjects = new Set<string>()
    for (const ref of refs) {
      const subject = await resolve(record.read, ref)
      if (kindOfId(subject) !== 'source') throw new GirokError('not-found', { ref })
      subjects.add(subject)
    }
    const details = usable(given)
    const stated = detailNames.filter((it) => details[it] !== undefined)
    const narrowed: string[] = []
    const { change } = await record.change(member, { why, operation: 'describe' }, async (writer) => {
      for (const subject of subjects) {
        if (details.codename !== undefined) await requireFree(writer, details.codename, [...subjects])
        const old = await writer.get(sourceKind, subject)
        const object = described(old.object, details)
        if (sameDetails(old.object, object)) continue
        await refuseUnseen(writer, old, over?.[subject], stated)
        if (object.consent !== old.object.consent) narrowed.push(subject)
        await writer.revise(sourceKind, old, object)
      }
    })
    return { subjects: [...subjects], narrowed, ...(change === undefined ? {} : { change }) }
  },
})

/** The details trimmed and checked. @throws value-unusable, date-invalid, date-reversed */
function usable(given: Details): Details {
  const details: Details = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.normalize('NFC').trim()]),
  )
  const { codename, language, date } = details
  if (codename === '' || (codename !== undefined && kindOfId(codename) !== undefined)) {
    throw new GirokError('value-unusable', { field: 'codename', detail: codename })
  }
  if (date) details.date = parseWhen(date).edtf
  if (language) {
    try {
      details.language = Intl.getCanonicalLocales(language)[0]
    } catch {
      throw new GirokError('value-unusable', { field: 'language', detail: language })
    }
  }
  return details
}

function described(old: Source, details: Details): Source {
  const stated = Object.entries({ ...old, ...details }).filter(([, value]) => value !== '')
  const object = sourceSchema.parse(Object.fromEntries(stated))
  return { ...object, consent: consentAfter(old, object.kind) }
}

/**
 * A text that was taken for published and turns out to be told in confidence must not stay quotable by the default
 * of its former kind. The other way round nothing widens: that is for whoever told it to say.
 */
function consentAfter(old: Source, kind: Source['kind']): Source['consent'] {
  const { scope, until, reason } = old.consent
  const byDefault = scope === defaultConsent(old.kind).scope && until === undefined && reason === undefined
  const narrows = scope === 'publish' && defaultConsent(kind).scope === 'internal'
  return byDefault && narrows ? defaultConsent(kind) : old.consent
}

function sameDetails(old: Source, now: Source): boolean {
  const names = Object.keys({ ...old, ...now }) as (keyof Source)[]
  return names.every((name) => old[name] === now[name])
}

const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/**
 * A codename names one source, whatever its case and spaces, and no file of another: else neither a coding sheet
 * nor a command could tell the two apart.
 * @throws codename-taken
 */
async function requireFree(read: Reader, codename: string, own: readonly string[]): Promise<void> {
  const [only, ...others] = own
  const asked = folded(codename)
  if (others.length > 0) throw new GirokError('codename-taken', { codename })
  for await (const { subject, object } of read.each(sourceKind)) {
    if (subject !== only && folded(object.codename) === asked)
      throw new GirokError('codename-taken', { codename })
  }
  for await (const { object } of read.each(itemKind)) {
    if (object.source !== only && folded(object.fileName) === asked)
      throw new GirokError('codename-taken', { codename })
  }
}
