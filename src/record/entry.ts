import type { Kind } from '../kernel/ids.ts'
import { GirokError } from '../kernel/errors.ts'
import type { TextDigest } from '../kernel/ports.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** The version of the record's format that this code writes; it reads no newer one. */
export const formatVersion = 1

/** What the log holds of an entry. Everything else of it can be destroyed and the log still verifies. */
export interface EntryHeader {
  readonly v: number
  /** Origin of the log that the entry stands in. */
  readonly log: string
  readonly index: number
  readonly kind: Kind
  readonly subject: string
  /** Leaf hashes (base64url) of the revisions of the same subject that this one replaces. */
  readonly revises: readonly string[]
  /** RFC 3339, UTC. */
  readonly at: string
  /** The member whose change it is. */
  readonly author: string
  /** Digests of the fields (base64url), sorted. */
  readonly fields: readonly string[]
}

export type Fields = Readonly<Record<string, Json | undefined>>

/** An entry as stored: the header's bytes are what the log's leaf is made of. */
export interface SealedEntry {
  readonly header: string
  readonly seed: string
  readonly body: string
}

const fieldName = /^[a-zA-Z][a-zA-Z0-9]*$/

/**
 * The salt of one field: NIST SP 800-56C rev. 2, one-step key derivation with SHA-256 (counter 1), over the
 * entry's seed, with `girok/salt/<name>` as the fixed information. `seed` is 43 characters of base64url that hold
 * 32 random bytes. One hash, where HMAC takes two: verifying a million entries is mostly this.
 */
export function fieldSalt(digest: TextDigest, seed: string, name: string): string {
  return digest(`\u0000\u0000\u0000\u0001${seed}girok/salt/${name}`)
}

/**
 * The commitment to one field, after RFC 9901 section 4.2.4: SHA-256 of the JSON array of salt, name and value,
 * here in RFC 8785 form. `valueText` is the value's canonical JSON as stored: it is never made anew to verify.
 */
export function fieldDigest(digest: TextDigest, salt: string, name: string, valueText: string): string {
  return digest(`["${salt}","${name}",${valueText}]`)
}

/** The fields of an object as stored: a line each, `name TAB canonical JSON`, sorted by name. */
export function formatBody(fields: Fields): string {
  let body = ''
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name]
    if (value === undefined) continue
    if (!fieldName.test(name)) throw new GirokError('value-unusable', { field: name, detail: 'name' })
    body += `${name}\t${canonicalJson(value)}\n`
  }
  return body
}

/** The lines of a body: `[name, valueText]`. Canonical JSON holds neither tab nor newline. */
export function bodyLines(body: string): [string, string][] {
  const lines: [string, string][] = []
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start)
    const end = newline < 0 ? body.length : newline
    const tab = body.indexOf('\t', start)
    if (tab < 0 || tab > end) lines.push([body.slice(start, end), ''])
    else lines.push([body.slice(start, tab), body.slice(tab + 1, end)])
    start = end + 1
  }
  return lines
}

/** The text of one field's value, without a look at the others. Neither sign stands within a value. */
export function bodyField(body: string, name: string): string | undefined {
  const start = body.startsWith(`${name}\t`) ? 0 : body.indexOf(`\n${name}\t`) + 1
  if (start === 0 && !body.startsWith(`${name}\t`)) return undefined
  const newline = body.indexOf('\n', start)
  return body.slice(start + name.length + 1, newline < 0 ? body.length : newline)
}

/** The object that a body holds. */
export function parseBody(body: string): Record<string, unknown> {
  const members = bodyLines(body).map(([name, valueText]) => `"${name}":${valueText}`)
  return JSON.parse(`{${members.join(',')}}`) as Record<string, unknown>
}

export function fieldDigests(digest: TextDigest, seed: string, body: string): string[] {
  return bodyLines(body)
    .map(([name, valueText]) => fieldDigest(digest, fieldSalt(digest, seed, name), name, valueText))
    .sort()
}

export function sealEntry(
  digest: TextDigest,
  head: Omit<EntryHeader, 'v' | 'fields'>,
  fields: Fields,
  seed: string,
): SealedEntry {
  const body = formatBody(fields)
  const header = canonicalJson({ v: formatVersion, ...head, fields: fieldDigests(digest, seed, body) })
  return { header, seed, body }
}

const headerKeys = 'at,author,fields,index,kind,log,revises,subject,v'

/** The header's content, or undefined where the bytes are no header of this format. */
export function parseHeader(text: string): EntryHeader | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.keys(value).join() !== headerKeys) return undefined
  const header = value as EntryHeader
  const sound =
    header.v === formatVersion &&
    Number.isSafeInteger(header.index) &&
    [header.log, header.kind, header.subject, header.at, header.author].every(
      (it) => typeof it === 'string',
    ) &&
    [header.fields, header.revises].every(
      (list) => Array.isArray(list) && list.every((it) => typeof it === 'string'),
    )
  return sound ? header : undefined
}
