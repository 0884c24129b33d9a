import { GirokError } from '../kernel/errors.ts'
import { canonicalJson, type Json } from '../record/canonical-json.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { memberKind } from '../record/kinds.ts'

/**
 * Refuses to save over a revision that whoever saves hasn't seen. `seen` is the leaf of the one that they have; the
 * command line, which reads and writes at once, names none.
 * @throws changed-meanwhile
 */
export async function refuseUnseen(read: Reader, old: Stored, seen: string | undefined): Promise<void> {
  if (seen === undefined || seen === old.leaf) return
  const { at, author } = old
  const member = await read.find(memberKind, author)
  throw new GirokError('changed-meanwhile', { by: member?.object.name ?? author, at })
}

/** Whether two objects say the same: then nothing is entered, so that a save sent twice is one. */
export function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other)
}

/** As JSON keeps it: what is undefined isn't there. */
const plain = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json)
