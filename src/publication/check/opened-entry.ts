import { fromBase64, toBase64Url } from '../../kernel/base64.ts'
import { fieldDigest, parseHeader, type EntryHeader } from '../../record/entry.ts'
import { leafHash, verifyInclusion } from '../../record/merkle.ts'
import type { Findings } from './finding-out.ts'
import type { Entry } from './release-forms.ts'
import { sameValue } from './same-value.ts'
import type { Crypto, Log } from './signatures.ts'

/** An entry whose header stands in its log, with the values that it lays open. */
export interface OpenedEntry {
  readonly header: EntryHeader
  readonly values: ReadonlyMap<string, unknown>
  /** Says of it that it was altered; from then on it doesn't hold. */
  readonly altered: (detail: string) => void
  readonly holds: () => boolean
}

export class EntryChecker {
  /** Disclosed fields that were looked at. */
  fields = 0
  readonly #logs: ReadonlyMap<string, Log>
  readonly #crypto: Crypto
  readonly #found: Findings

  constructor(logs: ReadonlyMap<string, Log>, crypto: Crypto, found: Findings) {
    this.#logs = logs
    this.#crypto = crypto
    this.#found = found
  }

  /** Undefined where anything of it doesn't hold. Without a subject it may be of any. */
  open(entry: Entry, kind: string, subject?: string): OpenedEntry | undefined {
    this.fields += entry.fields.length
    const place = { log: entry.log, entry: entry.index, ...(subject !== undefined && { subject }) }
    let sound = true
    const altered = (detail: string): void => {
      sound = false
      this.#found.wrong('disclosure-altered', { ...place, detail })
    }
    const header = parseHeader(entry.header)
    if (header === undefined || header.index < 0) {
      this.#found.wrong('header-invalid', place)
      return undefined
    }
    if (!this.#stands(entry, header)) {
      sound = false
      this.#found.wrong('entry-misplaced', place)
    }
    if (header.kind !== kind || (subject !== undefined && header.subject !== subject)) altered('subject')
    const values = new Map<string, unknown>()
    for (const field of entry.fields) {
      const value = this.#isSealed(field, header) && !values.has(field.name) ? parsed(field.value) : undefined
      if (value === undefined) altered(field.name)
      else values.set(field.name, value)
    }
    return sound ? { header, values, altered, holds: () => sound } : undefined
  }

  #stands({ log, index, header, inclusion }: Entry, stated: EntryHeader): boolean {
    const checkpoint = this.#logs.get(log)?.checkpoint
    if (checkpoint === undefined || stated.log !== log || stated.index !== index) return false
    const { size, root } = checkpoint
    const proof = inclusion.flatMap((it) => fromBase64(it) ?? [])
    if (proof.length < inclusion.length) return false
    const { sha256 } = this.#crypto
    return verifyInclusion(sha256, { index, size, root, proof, leaf: leafHash(sha256, header) })
  }

  #isSealed({ salt, name, value }: Entry['fields'][number], { fields }: EntryHeader): boolean {
    if (!/^[\w-]{43}$/.test(salt) || !/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return false
    return fields.includes(fieldDigest((it) => toBase64Url(this.#crypto.sha256(it)), salt, name, value))
  }
}

/** What is shown is what was disclosed: no other value, and none that isn't disclosed. */
export function sameAs(opened: OpenedEntry, shown: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(shown)) {
    if (!sameValue(opened.values.get(name), value)) opened.altered(name)
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
