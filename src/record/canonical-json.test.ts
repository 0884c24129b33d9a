import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'
import { sha256, sha256Hex } from './io/sha256.ts'

const parse = (text: string): Json => JSON.parse(text) as Json
const vectorFile = (name: string): string[] =>
  readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

describe('the documents of RFC 8785', () => {
  const documents = vectorFile('rfc8785.jsonl').map(
    (line) => JSON.parse(line) as { case: string; input: string; output: string },
  )
  it('are six', () => expect(documents.length).toBe(6))
  it.each(documents)('$case', ({ input, output }) => expect(canonicalJson(parse(input))).toBe(output))
})

const shared = new URL('../../../shared/data/vectors/rfc8785-jcs/testdata/', import.meta.url)

describe.skipIf(!existsSync(shared))('the documents of RFC 8785 as published, byte for byte', () => {
  const read = (file: string): string => readFileSync(new URL(file, shared), 'utf8')
  it('are six', () => expect(readdirSync(new URL('input/', shared)).length).toBe(6))
  it.each(existsSync(shared) ? readdirSync(new URL('input/', shared)) : [])('%s', (file) => {
    const text = canonicalJson(parse(read(`input/${file}`)))
    const hex = read(`outhex/${file.replace('.json', '.txt')}`).replace(/\s/g, '')
    expect(text).toBe(read(`output/${file}`))
    expect(Buffer.from(text).toString('hex')).toBe(hex)
  })
})

describe('the numbers of RFC 8785', () => {
  const view = new DataView(new ArrayBuffer(8))
  const fromBits = (bits: bigint): number => {
    view.setBigUint64(0, bits)
    return view.getFloat64(0)
  }

  /** The published sequence: edge cases, then 2,000 in a row, then doubles out of a chain of SHA-256. */
  function* sequence(): Generator<number> {
    for (const bits of vectorFile('rfc8785-numbers.txt')) yield fromBits(BigInt(`0x${bits}`))
    for (let i = 0; i < 2000; i++) yield fromBits(0x0010000000000000n + BigInt(i))
    for (let block = new Uint8Array(32); ;) {
      block = new Uint8Array(sha256(block))
      for (const value of new Float64Array(block.buffer))
        if (value !== 0 && Number.isFinite(value)) yield value
    }
  }

  // The hashes that the authors publish for the first lines of `bits,text`.
  it.each([
    [1000, 'be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687'],
    [100_000, '22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7'],
  ])('are written as published, the first %i', (count, digest) => {
    const lines = sequence()
      .take(count)
      .map((value) => {
        view.setFloat64(0, value)
        return `${view.getBigUint64(0).toString(16)},${canonicalJson(value)}\n`
      })
    expect(sha256Hex([...lines].join(''))).toBe(digest)
  })
})

describe('canonicalJson', () => {
  it('sorts names by UTF-16 code units, at every depth', () => {
    expect(canonicalJson({ b: { d: 1, c: [{ f: 1, e: 2 }] }, a: 0 })).toBe(
      '{"a":0,"b":{"c":[{"e":2,"f":1}],"d":1}}',
    )
    expect(canonicalJson({ '\ufb33': 1, '😀': 2, '€': 3, '\r': 4, '1': 5, '10': 6, '9': 7 })).toBe(
      '{"\\r":4,"1":5,"10":6,"9":7,"€":3,"😀":2,"\ufb33":1}',
    )
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${29 - i}`, i]))
    expect(Object.keys(parse(canonicalJson(many)) as object)).toEqual(Object.keys(many).sort())
  })

  it('leaves undefined members out, and an object as it was', () => {
    const value = Object.freeze({ b: undefined, a: Object.freeze(['기록', null]), c: true })
    expect(canonicalJson(value)).toBe('{"a":["기록",null],"c":true}')
    expect(canonicalJson({ a: undefined })).toBe('{}')
    expect(canonicalJson(parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}')
    expect(canonicalJson(Object.assign(Object.create(null) as Record<string, Json>, { a: 1 }))).toBe(
      '{"a":1}',
    )
  })

  it.each([
    ['a number', { count: { min: NaN } }, 'min', 'number'],
    ['infinity', { min: [1, -Infinity] }, 'min', 'number'],
    ['half a surrogate pair', { quote: 'a\ud800b' }, 'quote', 'unpaired-surrogate'],
    ['the other half', { quote: ['\udc00'] }, 'quote', 'unpaired-surrogate'],
    ['such a name', { 'a\udfff': 1 }, 'a\udfff', 'unpaired-surrogate'],
    ['a hole', { list: [1, undefined] }, 'list', 'undefined'],
    ['nothing', undefined, '', 'undefined'],
    ['a date', { at: new Date(0) }, 'at', 'class'],
    ['bytes', { root: new Uint8Array(2) }, 'root', 'class'],
    ['a big integer', { n: 1n }, 'n', 'bigint'],
  ])('refuses %s', (_, value, field, detail) => {
    const error = { name: 'GirokError', code: 'value-unusable', params: { field, detail } }
    expect(() => canonicalJson(value as Json)).toThrow(expect.objectContaining(error))
  })

  it('says the same as JSON, and the same again', () => {
    const unit = fc.oneof(fc.constantFrom('"', '\\', '\u007f', '\u2028', '\0', '/', '가', '😀'), fc.string())
    const text = fc.array(unit, { maxLength: 5 }).map((parts) => parts.join(''))
    // V8 13.6 and 14.6 can read an escaped name as one with a backslash that they met before (nodejs/node#63785),
    // so that JSON.parse could not be the measure.
    const name = text.filter((it) => !it.includes('\\'))
    const json = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(name, tie('json'), { maxKeys: 15 }),
      ),
    })).json
    fc.assert(
      fc.property(json, (value) => {
        const plain = parse(JSON.stringify(value))
        const canonical = canonicalJson(plain)
        expect(parse(canonical)).toEqual(plain)
        expect(canonicalJson(parse(canonical))).toBe(canonical)
        if (typeof value === 'string' || typeof value === 'number')
          expect(canonical).toBe(JSON.stringify(value))
      }),
      { numRuns: 500 },
    )
  })
})
