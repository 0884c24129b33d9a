import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from './hex.ts'

describe('hex', () => {
  it('agrees with Buffer, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromHex(toHex(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each(['0', '0g', '0G', 'AB', ' 00', '00\n', '0x00', '+1'])('refuses %j', (text) =>
    expect(fromHex(text)).toBeUndefined(),
  )
})
