import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, sha256Base64Url, sha256Hex } from './sha256.ts'

describe('sha256', () => {
  it('is that of FIPS 180-4', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256Hex('abc')).toBe(digest)
    expect(Buffer.from(sha256('abc')).toString('hex')).toBe(digest)
    expect(sha256Base64Url('abc')).toBe(Buffer.from(digest, 'hex').toString('base64url'))
  })

  it('agrees with the other interface of node:crypto, on bytes and on texts', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(sha256(bytes)).toEqual(new Uint8Array(createHash('sha256').update(bytes).digest()))
        expect(sha256(text)).toEqual(new Uint8Array(createHash('sha256').update(text, 'utf8').digest()))
        expect(sha256(text)).toEqual(sha256(new TextEncoder().encode(text)))
        expect(sha256Base64Url(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64url'))
      }),
    )
  })
})
