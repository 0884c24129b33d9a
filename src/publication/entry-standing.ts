import { toBase64 } from '../kernel/base64.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { parseHeader } from '../record/entry.ts'
import { leafHash } from '../record/merkle.ts'
import type { DisclosedEntry } from './model.ts'

/** What a page or a table says of an entry's place in its log. */
export interface EntryStanding {
  /** Leaf hash, base64. */
  readonly leaf: string
  /** When it was made, and how many fields it has; absent where its header can't be read. */
  readonly header?: { readonly at: string; readonly fields: number }
}

// Pages in both languages, tables and linked data all say it of the same entry, one after the other.
const known = new WeakMap<DisclosedEntry, EntryStanding>()

export function standingOf(entry: DisclosedEntry, sha256: Sha256): EntryStanding {
  const before = known.get(entry)
  if (before !== undefined) return before
  const header = parseHeader(entry.header)
  const standing = {
    leaf: toBase64(leafHash(sha256, entry.header)),
    ...(header && { header: { at: header.at, fields: header.fields.length } }),
  }
  known.set(entry, standing)
  return standing
}
