import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { GirokError } from '../kernel/errors.ts'
import { fromHex, toHex } from '../kernel/hex.ts'
import type { Sha256 } from '../kernel/ports.ts'

// C2SP signed-note, with the one kind of signature that the record makes: Ed25519, type byte 0x01.

/** Somebody who signs: a name without spaces or plus signs, and the 32 bytes of an Ed25519 public key. */
export interface NoteSigner {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

export interface NoteVerifier {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

const ed25519Type = 1
/** The specification asks for a limit, and for at least 16. */
const mostSignatures = 100
const utf8 = new TextEncoder()

/** The first four bytes of SHA-256(name || 0x0A || 0x01 || public key): tells keys apart, proves nothing. */
export function keyId(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concat(utf8.encode(`${name}\n`), new Uint8Array([ed25519Type]), publicKey)).slice(0, 4)
}

/** The text with its signature below. A text or name that no note can hold throws `value-unusable`. */
export function signNote(sha256: Sha256, text: string, signer: NoteSigner): string {
  if (!isNoteText(text)) throw new GirokError('value-unusable', { field: 'note', detail: 'text' })
  requireName(signer.name)
  const signature = concat(keyId(sha256, signer.name, signer.publicKey), signer.sign(utf8.encode(text)))
  return `${text}\n— ${signer.name} ${toBase64(signature)}\n`
}

/**
 * The text of a note that this key has signed. Undefined where the note is malformed in any line, where this key
 * hasn't signed it, and where one of several signatures by this key is bad. Other keys' signatures are ignored.
 */
export function openNote(sha256: Sha256, note: string, verifier: NoteVerifier): string | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !isNoteText(note)) return undefined
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const message = utf8.encode(text)
  const id = toHex(keyId(sha256, verifier.name, verifier.publicKey))
  let signed = false
  for (const line of lines) {
    const parsed = parseSignatureLine(line)
    if (parsed === undefined) return undefined
    if (parsed.name !== verifier.name || parsed.keyId !== id) continue
    if (!verifier.verify(verifier.publicKey, message, parsed.signature)) return undefined
    signed = true
  }
  return signed ? text : undefined
}

function parseSignatureLine(
  line: string,
): { name: string; keyId: string; signature: Uint8Array } | undefined {
  const [dash, name, base64, ...rest] = line.split(' ')
  if (dash !== '—' || name === undefined || base64 === undefined || rest.length > 0) return undefined
  const bytes = fromBase64(base64)
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}

/** What a verifier is configured with, in one line: `name+key id+base64(0x01 || public key)`. */
export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  requireName(name)
  const key = concat(new Uint8Array([ed25519Type]), publicKey)
  return `${name}+${toHex(keyId(sha256, name, publicKey))}+${toBase64(key)}`
}

/** The name and the key (32 bytes) of a verifier key whose id is right; undefined for any other text. */
export function parseVerifierKey(
  sha256: Sha256,
  text: string,
): { name: string; publicKey: Uint8Array } | undefined {
  const [name, id, ...rest] = text.split('+')
  // Base64 has plus signs of its own; names have none.
  const key = fromBase64(rest.join('+'))
  if (name === undefined || !isKeyName(name) || id === undefined || fromHex(id)?.length !== 4)
    return undefined
  if (key?.length !== 33 || key[0] !== ed25519Type) return undefined
  const publicKey = key.slice(1)
  return toHex(keyId(sha256, name, publicKey)) === id ? { name, publicKey } : undefined
}

/** Whether a note could have this text: it ends with a newline and holds no other control character. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[\0-\x09\x0b-\x1f]/.test(text)
}

function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s\x85+\0-\x1f]/.test(name)
}

function requireName(name: string): void {
  if (!isKeyName(name)) throw new GirokError('value-unusable', { field: 'name', detail: 'key-name' })
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
