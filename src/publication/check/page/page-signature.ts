import nacl from 'tweetnacl'
import { fromHex } from '../../../kernel/hex.ts'

// The rule of docs/decisions/0002-ed25519-rule.md where there is neither BigInt nor OpenSSL: numbers are compared as
// their bytes, the least significant first.

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array()
/** 2^255 - 19 */
const prime = bytesOf(`ed${'ff'.repeat(30)}7f`)
/** 2^252 + 27742317777372353535851937790883648493 */
const order = bytesOf('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')
/** The y of every point whose order divides 8. */
const smallOrder = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map(bytesOf)

export function verifyInPage(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || !isStrict(publicKey) || !isStrict(signature.subarray(0, 32))) return false
  // Or a second signature could be made of one.
  if (!isLess(signature.subarray(32), order)) return false
  return nacl.sign.detached.verify(message, signature, publicKey)
}

function isStrict(point: Uint8Array): boolean {
  if (point.length !== 32) return false
  const y = point.slice()
  y[31] = (y[31] ?? 0) & 127
  return isLess(y, prime) && !smallOrder.some((it) => it.every((byte, at) => byte === y[at]))
}

function isLess(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 31; at >= 0; at--) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0]
    if (a !== b) return a < b
  }
  return false
}
