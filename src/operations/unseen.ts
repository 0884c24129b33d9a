import { GirokError } from '../kernel/errors.ts'
import { canonicalJson, type Json } from '../record/canonical-json.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { memberKind } from '../record/kinds.ts'

/**
 * Refuses to save over a revision that whoever saves hasn't seen. `seen` is the leaf of the one that they have; the
 * command line, which reads and writes at once, names none. Where only `fields` are saved, a change of others since is
 * nobody's to overwrite.
 * @throws changed-meanwhile
 */
export async function refuseUnseen<T extends object>(
  read: Reader,
  old: Stored<T>,
  seen: string | undefined,
  fields?: readonly (keyof T & string)[],
): Promise<void> {
  if (seen === undefined || seen === old.leaf) return
  if (fields && (await saidThen(read, old, seen, fields))) return
  const { at, author } = old
  const member = await read.find(memberKind, author)
  throw new GirokError('changed-meanwhile', { by: member?.object.name ?? author, at })
}

/** Whether the revision that was seen says in these fields what the present one does. */
async function saidThen<T extends object>(
  read: Reader,
  now: Stored<T>,
  seen: string,
  fields: readonly (keyof T & string)[],
): Promise<boolean> {
  const then = (await read.history(now.subject)).find((it) => it.leaf === seen)?.object
  if (then === undefined) return false
  const valuesIn = (object: object): unknown[] => fields.map((it): unknown => Reflect.get(object, it) ?? null)
  return isSame(valuesIn(then), valuesIn(now.object))
}

/**
 * Whether what is asked for stands already, though not on the revision that was looked at: then it was entered, and its
 * answer never came. Without a revision to go by it is asked anew.
 */
export function isSentAgain(old: Stored, stands: unknown, asked: unknown, seen: string | undefined): boolean {
  return seen !== undefined && seen !== old.leaf && isSame(stands, asked)
}

/** Whether two objects say the same: then nothing is entered, so that a save sent twice is one. */
export function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other)
}

/** As JSON keeps it: what is undefined isn't there. */
const plain = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json)
