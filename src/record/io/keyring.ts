import {
  argon2Sync,
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { GirokError } from '../../kernel/errors.ts'
import { canonicalJson } from '../canonical-json.ts'
import { kdfSchema, type Kdf } from '../model.ts'
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts'

/**
 * `keys.json`: the record key, sealed once under the passphrase and once under the recovery key.
 * Its last member is a checksum, so that a damaged file isn't taken for a wrong passphrase; `mac` binds all of it
 * to the record key, so that nobody without that key can change a part of it unseen.
 */
const keyringSchema = z.strictObject({
  format: z.literal('girok-record'),
  v: z.int(),
  kdf: kdfSchema,
  /** The first 24 bytes of record.db, hex: the only ones that the cipher doesn't authenticate. */
  start: z.string(),
  passphrase: z.string(),
  recovery: z.string(),
  mac: z.string(),
  checksum: z.string(),
})
type Keyring = z.infer<typeof keyringSchema>
type Sealed = Omit<Keyring, 'mac' | 'checksum'>

export const keyringVersion = 1
/** OWASP's and RFC 9106's second recommendation, three passes over 64 MiB, doubled. */
const cost = { memory: 131_072, passes: 3, lanes: 1 } as const
export const leastPassphrase = 8

export function sealBytes(key: Uint8Array, plain: Uint8Array, bound: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(bound), { plaintextLength: plain.length })
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** The plain bytes, or undefined where key, bytes or `bound` aren't those that it was sealed with. */
export function openBytes(key: Uint8Array, sealed: string, bound: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  const decipher = createDecipheriv('chacha20-poly1305', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(bound), { plaintextLength: bytes.length - 28 })
  decipher.setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  } catch {
    return undefined
  }
}

/** A key for one use, drawn from the record key (RFC 5869). */
export function deriveKey(recordKey: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', recordKey, '', `girok/${use}`, 32))
}

export const newKdf = (): Kdf => ({
  name: 'argon2id',
  ...cost,
  salt: randomBytes(16).toString('base64url'),
})

export function passphraseKey(passphrase: string, kdf: Kdf): Buffer {
  return argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFC')),
    nonce: Buffer.from(kdf.salt, 'base64url'),
    parallelism: kdf.lanes,
    tagLength: 32,
    memory: kdf.memory,
    passes: kdf.passes,
  })
}

const recoverySlotKey = (recoveryKey: Uint8Array): Buffer => deriveKey(recoveryKey, 'recovery')
const macOf = (recordKey: Uint8Array, sealed: Sealed): string =>
  createHmac('sha256', deriveKey(recordKey, 'keyring')).update(canonicalJson(sealed)).digest('base64url')
const checksumOf = (keyring: Omit<Keyring, 'checksum'>): string =>
  hash('sha256', canonicalJson(keyring), 'base64url')

function finish(recordKey: Uint8Array, sealed: Sealed): string {
  const withMac = { ...sealed, mac: macOf(recordKey, sealed) }
  return `${canonicalJson({ ...withMac, checksum: checksumOf(withMac) })}\n`
}

/** @throws passphrase-too-short */
export function requirePassphrase(passphrase: string): void {
  if ([...passphrase].length < leastPassphrase)
    throw new GirokError('passphrase-too-short', { least: leastPassphrase })
}

/** A text of `keys.json` for `recordKey`, and the recovery key to print, which exists nowhere else. */
export function makeKeyring(
  recordKey: Uint8Array,
  passphrase: string,
  start: string,
): { text: string; recoveryKey: string } {
  requirePassphrase(passphrase)
  const kdf = newKdf()
  const recoveryKey = randomBytes(32)
  const text = finish(recordKey, {
    format: 'girok-record',
    v: keyringVersion,
    kdf,
    start,
    passphrase: sealBytes(passphraseKey(passphrase, kdf), recordKey, 'girok/passphrase'),
    recovery: sealBytes(recoverySlotKey(recoveryKey), recordKey, 'girok/recovery'),
  })
  return { text, recoveryKey: formatRecoveryKey(recoveryKey) }
}

/** Parses `keys.json`. @throws record-damaged, record-newer */
export function parseKeyring(text: string): Keyring {
  const damaged = (detail: string): GirokError =>
    new GirokError('record-damaged', { file: 'keys.json', detail })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw damaged('json')
  }
  const version = z.looseObject({ format: z.literal('girok-record'), v: z.int() }).safeParse(value)
  if (version.success && version.data.v > keyringVersion) {
    throw new GirokError('record-newer', { version: version.data.v, known: keyringVersion })
  }
  const parsed = keyringSchema.safeParse(value)
  if (!parsed.success) throw damaged('shape')
  const { checksum, ...rest } = parsed.data
  if (checksumOf(rest) !== checksum || `${canonicalJson(parsed.data)}\n` !== text) throw damaged('checksum')
  return parsed.data
}

/** The record key. `secret` is the passphrase or the recovery key. @throws wrong-passphrase, record-damaged */
export function openKeyring(keyring: Keyring, secret: string): Buffer {
  const recoveryKey = parseRecoveryKey(secret)
  const recordKey =
    (recoveryKey && openBytes(recoverySlotKey(recoveryKey), keyring.recovery, 'girok/recovery')) ??
    openBytes(passphraseKey(secret, keyring.kdf), keyring.passphrase, 'girok/passphrase')
  if (!recordKey) throw new GirokError('wrong-passphrase', {})
  const { mac, checksum: _, ...sealed } = keyring
  const expected = Buffer.from(macOf(recordKey, sealed))
  const found = Buffer.from(mac)
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) {
    throw new GirokError('record-damaged', { file: 'keys.json', detail: 'mac' })
  }
  return recordKey
}
