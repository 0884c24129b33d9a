import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('base64', () => {
  it('encodes the vectors of RFC 4648 section 10', () => {
    const vectors = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    }
    for (const [text, base64] of Object.entries(vectors)) {
      expect(toBase64(utf8(text))).toBe(base64)
      expect(fromBase64(base64)).toEqual(utf8(text))
      expect(toBase64Url(utf8(text))).toBe(base64.replaceAll('=', ''))
      expect(fromBase64Url(base64.replaceAll('=', ''))).toEqual(utf8(text))
    }
  })

  it('uses the two alphabets', () => {
    const bytes = new Uint8Array([0xfb, 0xff, 0xfe])
    expect(toBase64(bytes)).toBe('+//+')
    expect(toBase64Url(bytes)).toBe('-__-')
    expect(fromBase64('-__-')).toBeUndefined()
    expect(fromBase64Url('+//+')).toBeUndefined()
  })

  it.each([
    'Zg',
    'Zg=',
    'Zg===',
    'Z===',
    '====',
    '=',
    'Zh==',
    'Zm9=',
    'Zm8=Zm8=',
    'Zg==\n',
    ' Zg==',
    'Zm8é',
    'Zm\u0100v',
    'Zm9vY',
  ])('refuses %j', (text) => expect(fromBase64(text)).toBeUndefined())

  it.each(['Z', 'Zg==', 'Zh', 'Zm9', 'Zm9v\n', 'Zm 9'])('refuses %j without padding', (text) =>
    expect(fromBase64Url(text)).toBeUndefined(),
  )

  it('agrees with Buffer, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('has one text for every value', () => {
    const digit = fc.constantFrom('A', 'B', 'E', 'I', 'Q', 'g', 'w', '0', '4', '8', '-', '_')
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 12 }), (text) => {
        const bytes = fromBase64Url(text)
        if (bytes !== undefined) expect(toBase64Url(bytes)).toBe(text)
      }),
    )
  })
})
