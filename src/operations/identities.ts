import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { derivedId, kindOfId } from '../kernel/ids.ts'
import { sealInto, unseal } from '../record/io/compartment.ts'
import type { Reader } from '../record/io/reader.ts'
import { sha256 } from '../record/io/sha256.ts'
import { identityText, personIn, personSchema, type Person } from '../sources/identity-text.ts'
import { identityKind, sourceKind } from '../sources/kinds.ts'
import { compartmentIn, requireCompartment, secretOf } from './compartments.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'

const ref = z.string()

/** A source has one identity: its id follows from the source's. */
export const identityOf = (source: string): string => derivedId('identity', sha256(source))

export interface SealedIdentity {
  readonly source: string
  readonly codename: string
  /** When it was sealed last. */
  readonly at: string
}

/** Which sources have a sealed identity, by codename; and whether there is a compartment. It opens nothing. */
export const identities = operation({
  name: 'identities',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record: { read } }): Promise<{ compartment: boolean; sealed: SealedIdentity[] }> {
    const sealed = new Map<string, SealedIdentity>()
    for (const { object, at } of await read.list(identityKind)) {
      const source = (await read.heads(sourceKind, object.source)).at(-1)
      sealed.set(object.source, { source: object.source, codename: source?.object.codename ?? '', at })
    }
    const byName = [...sealed.values()].sort((a, b) => a.codename.localeCompare(b.codename))
    return { compartment: (await compartmentIn(read)) !== undefined, sealed: byName }
  },
})

/**
 * Seals who a source is, in place of what was sealed before. It needs no passphrase, so it can't keep a part of the old.
 * @throws compartment-missing, value-unusable where all is empty
 */
export const sealIdentity = operation({
  name: 'seal-identity',
  kind: 'change',
  input: personSchema.extend({ ref }),
  async run({ record, member }, { ref, ...given }): Promise<{ source: string; change: string | undefined }> {
    const source = await sourceMeant(record.read, ref)
    const person = tidied(given)
    if (Object.values(person).every((it) => it === ''))
      throw new GirokError('value-unusable', { field: 'identity', detail: '' })
    const why = { why: '', operation: 'seal-identity' }
    const { change } = await record.change(member, why, async (writer) => {
      const { subject, object } = await requireCompartment(writer)
      const text = await sealInto(object, identityText(source, person))
      const identity = { source, sealed: { compartment: subject, text } }
      const heads = await writer.heads(identityKind, identityOf(source))
      if (heads.length > 0) await writer.revise(identityKind, heads, identity)
      else await writer.put(identityKind, identity, identityOf(source))
    })
    return { source, change }
  },
})

/**
 * Who a source is. More than one answer is a disagreement to settle. Looking leaves no trace in the record: see
 * decision 13.
 * @throws not-found where nothing is sealed, identity-locked, identity-passphrase-wrong
 */
export const showIdentity = operation({
  name: 'show-identity',
  kind: 'query',
  input: z.strictObject({ ref, passphrase: z.string().optional() }),
  async run(context, { ref, passphrase }): Promise<{ source: string; persons: (Person & { at: string })[] }> {
    const { read } = context.record
    const source = await sourceMeant(read, ref)
    const heads = await read.heads(identityKind, identityOf(source))
    if (heads.length === 0) throw new GirokError('not-found', { ref })
    const persons: (Person & { at: string })[] = []
    for (const { object, at } of heads) {
      const { compartment, text } = object.sealed
      const secret = await secretOf(context, compartment, passphrase)
      const person = personIn(source, await unseal(secret, text))
      secret.fill(0)
      if (!person) throw new GirokError('record-damaged', { file: 'record.db', detail: 'shape' })
      persons.push({ ...person, at })
    }
    return { source, persons }
  },
})

/** Destroys who a source is, in every revision; the source and what it said stay. @throws not-found */
export const eraseIdentity = operation({
  name: 'erase-identity',
  kind: 'change',
  input: z.strictObject({ ref, reason: z.string().default('') }),
  async run({ record, member }, { ref, reason }): Promise<{ source: string; entries: number }> {
    const source = await sourceMeant(record.read, ref)
    const why = { why: '', operation: 'erase-identity' }
    const { value } = await record.change(member, why, async (writer) => {
      const all = (await writer.history(identityOf(source))).filter((it) => it.state !== 'erased')
      if (all.length === 0) throw new GirokError('not-found', { ref })
      await writer.erase(all, [], reason)
      return all.length
    })
    await record.finishErasure()
    return { source, entries: value }
  },
})

async function sourceMeant(read: Reader, ref: string): Promise<string> {
  const source = await resolve(read, ref)
  if (kindOfId(source) !== 'source' || (await read.heads(sourceKind, source)).length === 0)
    throw new GirokError('not-found', { ref })
  return source
}

const tidied = ({ name, contact, note }: Person): Person => ({
  name: name.normalize('NFC').trim(),
  contact: contact.normalize('NFC').trim(),
  note: note.normalize('NFC').trim(),
})
