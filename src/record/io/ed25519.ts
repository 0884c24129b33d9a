import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { fromHex } from '../../kernel/hex.ts'
import type { NoteSigner } from '../signed-note.ts'

// The rule for signatures, and why it is this one: docs/decisions/0002-ed25519-rule.md

// DER of RFC 8410: what stands before the 32 bytes of a private key (PKCS #8) and of a public key (SPKI).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

export interface SigningKey {
  /** The seed of RFC 8032: 32 bytes. */
  readonly privateKey: Uint8Array
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

export function generateSigningKey(): SigningKey {
  const privateKey = new Uint8Array(randomBytes(32))
  return { privateKey, publicKey: publicKeyOf(privateKeyObject(privateKey)) }
}

/** Signs notes in this name with the key of this seed (32 bytes). */
export function signer(name: string, privateKey: Uint8Array): NoteSigner {
  const key = privateKeyObject(privateKey)
  return { name, publicKey: publicKeyOf(key), sign: (message) => new Uint8Array(sign(null, message, key)) }
}

/**
 * Whether an Ed25519 signature (64 bytes, RFC 8032) holds: both of its points, the key and R, must be canonical and
 * not of small order, and OpenSSL must accept it. Lengths that can't be are false, never an error.
 */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  // OpenSSL 3.5 checks the points too, 3.0 doesn't. Everybody who checks a record must come to the same answer.
  if (signature.length !== 64 || !isStrict(publicKey) || !isStrict(signature.subarray(0, 32))) return false
  const key = createPublicKey({ key: Buffer.concat([publicHead, publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

/**
 * Whether a public key may be enrolled: 32 bytes that are the canonical encoding of a point of the curve whose order
 * isn't small. With a key of small order, one signature holds for many messages, and nobody need know a secret.
 */
export function publicKeyIsSound(publicKey: Uint8Array): boolean {
  return isStrict(publicKey) && isOnCurve(yOf(publicKey))
}

const p = 2n ** 255n - 19n
const d = 37095705934669439343138083508754565189542113879843219016388785533085940283555n

/** The y of every point whose order divides 8, of whatever sign of x: the other encoding of x = 0 goes with them. */
const smallOrderY = new Set([
  0n,
  1n,
  p - 1n,
  littleEndian(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')),
  littleEndian(fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')),
])

/** Whether 32 bytes encode a point in the one canonical way (if there is one), and none of small order. */
function isStrict(point: Uint8Array): boolean {
  if (point.length !== 32) return false
  const y = yOf(point)
  return y < p && !smallOrderY.has(y)
}

/** Without the topmost bit, which is the sign of x. */
function yOf(point: Uint8Array): bigint {
  return littleEndian(point) & ((1n << 255n) - 1n)
}

/** Whether x^2 = (y^2 - 1) / (d y^2 + 1) has a solution (RFC 8032 section 5.1.3), by Euler's criterion. */
function isOnCurve(y: bigint): boolean {
  const square = (y * y) % p
  // Times the square of the denominator, which changes nothing, instead of divided by it.
  const x2 = ((square + p - 1n) * (d * square + 1n)) % p
  let power = 1n
  for (let base = x2, exponent = (p - 1n) / 2n; exponent > 0n; exponent >>= 1n, base = (base * base) % p) {
    if ((exponent & 1n) === 1n) power = (power * base) % p
  }
  return power === 1n
}

function littleEndian(bytes: Uint8Array = new Uint8Array()): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

function privateKeyObject(privateKey: Uint8Array): KeyObject {
  if (privateKey.length !== 32) throw new RangeError('the seed of an Ed25519 key has 32 bytes')
  return createPrivateKey({ key: Buffer.concat([privateHead, privateKey]), format: 'der', type: 'pkcs8' })
}

function publicKeyOf(key: KeyObject): Uint8Array {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(publicHead.length))
}
