import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromHex } from '../../../kernel/hex.ts'
import { signer, verifySignature } from '../../../record/io/ed25519.ts'
import { verifyInPage } from './page-signature.ts'

const order = 2n ** 252n + 27742317777372353535851937790883648493n
const numberOf = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))

it('takes and refuses what Girok does, in every edge case of the vectors', () => {
  const file = new URL('../../../record/vectors/ed25519-edges.jsonl', import.meta.url)
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Object.entries(JSON.parse(line) as object))
  let taken = 0
  for (const members of cases) {
    const stated = (name: string): string => String(new Map(members).get(name))
    const hex = (name: string): Uint8Array => fromHex(stated(name)) ?? new Uint8Array()
    const [key, message, signature] = [hex('key'), new TextEncoder().encode(stated('msg')), hex('sig')]
    const said = verifySignature(key, message, signature)
    expect(verifyInPage(key, message, signature)).toBe(said)
    taken += Number(said)
  }
  expect(cases.length).toBeGreaterThan(40)
  expect(taken).toBeGreaterThan(0)
})

it('takes a signature, and refuses one with any bit changed, or with the order added', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array(),
      fc.nat(511),
      (seed, message, bit) => {
        const { publicKey, sign } = signer('any', seed)
        const signature = sign(message)
        expect(verifyInPage(publicKey, message, signature)).toBe(true)
        const flipped = signature.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
        expect(verifyInPage(publicKey, message, flipped)).toBe(false)
        const again = new Uint8Array([
          ...signature.subarray(0, 32),
          ...bytesOf(numberOf(signature.subarray(32)) + order),
        ])
        expect(verifyInPage(publicKey, message, again)).toBe(false)
      },
    ),
    { numRuns: 30 },
  )
})
