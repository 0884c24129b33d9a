import { z } from 'zod'
import { lineOf } from '../codebook/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { kindOfId } from '../kernel/ids.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { memberKind } from '../record/kinds.ts'
import type { Member } from '../record/model.ts'
import { operation } from './operation.ts'
import { isSentAgain, refuseUnseen } from './unseen.ts'

export interface ListedMember extends Member, Pick<Stored, 'leaf' | 'author' | 'at'> {
  readonly id: string
}

/** Those who work on this record, by name, and whose change it would be now. */
export const members = operation({
  name: 'members',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record, member }): Promise<{ members: ListedMember[]; working: string }> {
    return { members: await membersIn(record.read), working: member }
  },
})

/**
 * Names somebody who works on the record, or names them anew where `ref` is given. The name goes into the record and
 * stays in its history: a codename does as well.
 * @throws name-taken, not-found, ambiguous, changed-meanwhile
 */
export const member = operation({
  name: 'member',
  kind: 'change',
  input: z.strictObject({
    ref: z.string().optional(),
    name: lineOf(80),
    initials: lineOf(6).optional(),
    /** The leaf of the revision that its form was opened on. */
    over: z.string().optional(),
  }),
  async run({ record, member: author }, { ref, over, ...given }): Promise<{ subject: string }> {
    const { value } = await record.change(author, { why: '', operation: 'member' }, async (writer) => {
      const all = await membersIn(writer)
      const subject = ref === undefined ? undefined : memberMeant(all, ref)
      refuseTaken(
        all.filter((it) => it.id !== subject),
        given,
      )
      if (subject === undefined) return writer.put(memberKind, given)
      const old = await writer.get(memberKind, subject)
      if (isSentAgain(old, old.object, given, over)) return old
      await refuseUnseen(writer, old, over)
      return writer.revise(memberKind, old, given)
    })
    return { subject: value.subject }
  },
})

export async function membersIn(read: Reader): Promise<ListedMember[]> {
  const all = (await read.list(memberKind)).map(({ subject, object, leaf, author, at }) => ({
    ...{ id: subject, ...object, leaf, author, at },
  }))
  return all.sort((a, b) => a.name.localeCompare(b.name))
}

/** The member whom an id (or its beginning), a name or initials mean. @throws not-found, ambiguous */
export function memberMeant(all: readonly ListedMember[], ref: string): string {
  const exact = all.filter((it) => it.id === ref)
  const named = all.filter((it) => [it.name, it.initials].some((name) => fold(name) === fold(ref)))
  const begun = kindOfId(ref) === 'member' ? all.filter((it) => it.id.startsWith(ref)) : []
  const found = [exact, named, begun].find((some) => some.length > 0) ?? []
  const [only, another] = found
  if (!only) throw new GirokError('not-found', { ref })
  if (another) throw new GirokError('ambiguous', { ref, candidates: found.map((it) => it.id) })
  return only.id
}

/** Two people of one name, or whose initials are another's, couldn't be told apart in the history. */
function refuseTaken(others: readonly ListedMember[], given: Member): void {
  for (const name of [given.name, given.initials]) {
    if (name === undefined) continue
    const by = others.find((it) => [it.name, it.initials].some((of) => fold(of) === fold(name)))
    if (by) throw new GirokError('name-taken', { name, by: by.name })
  }
}

const fold = (name: string | undefined): string | undefined => name?.normalize('NFC').trim().toLowerCase()
