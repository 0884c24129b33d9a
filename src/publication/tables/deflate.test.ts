import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Deflater } from './deflate.ts'

function packed(...chunks: Uint8Array[]): Buffer {
  const deflater = new Deflater()
  for (const chunk of chunks) deflater.add(chunk)
  return Buffer.concat(deflater.end())
}

describe('packing', () => {
  it('is undone by zlib, whatever was packed and in whatever pieces', () => {
    const repetitive = fc.array(fc.constantFrom('abc', 'abcd', '한국', '<c r="A1">', 'x'.repeat(300)), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array(),
            repetitive.map((all) => Buffer.from(all.join(''))),
          ),
        ),
        (chunks) => {
          expect(inflateRawSync(packed(...chunks)).equals(Buffer.concat(chunks))).toBe(true)
        },
      ),
    )
  })

  it('holds over several blocks, repetitions of every length and distance', () => {
    const bytes = Buffer.alloc(1_000_003)
    let state = 1
    for (let at = 0; at < bytes.length;) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const [length, distance] = [1 + ((state >>> 8) % 300), 1 + (state % 40_000)]
      if (distance <= at && state & 64)
        bytes.copy(bytes, at, at - distance, Math.min(at, at - distance + length))
      else bytes.fill(state >>> 24, at, at + 1)
      at += distance <= at && state & 64 ? Math.min(distance, length) : 1
    }
    const small = packed(bytes)
    expect(inflateRawSync(small).equals(bytes)).toBe(true)
    expect(small.length).toBeLessThan(bytes.length / 2)
    expect(packed(bytes.subarray(0, 7), bytes.subarray(7)).equals(small)).toBe(true)
  })

  it('packs nothing', () => {
    expect(inflateRawSync(packed()).length).toBe(0)
  })
})
