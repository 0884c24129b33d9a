import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { GirokError } from '../../kernel/errors.ts'
import type { Compartment } from '../model.ts'
import { deriveKey, newKdf, openBytes, passphraseKey, requirePassphrase, sealBytes } from './keyring.ts'
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts'

export interface MadeCompartment {
  readonly compartment: Compartment
  /** To print: it exists nowhere else. */
  readonly recoveryKey: string
}

/** A compartment with a new key. @throws passphrase-too-short */
export async function makeCompartment(passphrase: string): Promise<MadeCompartment> {
  return wrapped(Buffer.from(await generateX25519Identity()), passphrase)
}

/** The same key under another passphrase and another recovery key. @throws passphrase-too-short */
export async function wrapped(secret: Buffer, passphrase: string): Promise<MadeCompartment> {
  requirePassphrase(passphrase)
  const recipient = await identityToRecipient(secret.toString())
  const kdf = newKdf()
  const recoveryKey = randomBytes(32)
  const locked = {
    kdf,
    passphrase: sealBytes(passphraseKey(passphrase, kdf), secret, bound('passphrase', recipient)),
    recovery: sealBytes(slotKey(recoveryKey), secret, bound('recovery', recipient)),
  }
  return { compartment: { recipient, locked }, recoveryKey: formatRecoveryKey(recoveryKey, 'identities') }
}

const slotKey = (recoveryKey: Uint8Array): Buffer => deriveKey(recoveryKey, 'compartment/recovery')
const bound = (slot: string, recipient: string): string => `girok/compartment/${slot}/${recipient}`

/** The secret key, where `given` is the passphrase or the recovery key; else undefined. */
export function openCompartment({ recipient, locked }: Compartment, given: string): Buffer | undefined {
  const { kdf, passphrase, recovery } = locked
  const recoveryKey = parseRecoveryKey(given, 'identities')
  return (
    (recoveryKey && openBytes(slotKey(recoveryKey), recovery, bound('recovery', recipient))) ??
    openBytes(passphraseKey(given, kdf), passphrase, bound('passphrase', recipient))
  )
}

/** The text in the age format, base64. It needs nothing secret. */
export async function sealInto({ recipient }: Compartment, text: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(text)).toString('base64')
}

/** @throws record-damaged where it isn't what was sealed for this key */
export async function unseal(secret: Buffer, sealed: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(secret.toString())
  try {
    return await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text')
  } catch {
    throw new GirokError('record-damaged', { file: 'record.db', detail: 'seal' })
  }
}
