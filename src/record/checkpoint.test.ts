import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../kernel/base64.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'

const root = new Uint8Array(32).map((_, i) => i)
const rootText = toBase64(root)
const text = `archive.example/north-hill\n1000000\n${rootText}\n`

describe('a checkpoint', () => {
  it('reads the example of C2SP tlog-checkpoint', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    const checkpoint = parseCheckpoint(example)
    if (checkpoint === undefined) return expect.unreachable('checkpoint')
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
    expect(formatCheckpoint(checkpoint)).toBe(example)
  })

  it('is three lines', () => {
    expect(formatCheckpoint({ origin: 'archive.example/north-hill', size: 1_000_000, root })).toBe(text)
    expect(parseCheckpoint(text)).toEqual({ origin: 'archive.example/north-hill', size: 1_000_000, root })
    expect(parseCheckpoint(text.replace('1000000', '0'))?.size).toBe(0)
  })

  it('keeps the extension lines of others', () => {
    expect(parseCheckpoint(`${text}x 1\ny\n`)?.extensions).toEqual(['x 1', 'y'])
  })

  it.each([
    ['no last newline', text.slice(0, -1)],
    ['an empty line at the end', `${text}\n`],
    ['an empty line among its extensions', `${text}x\n\ny\n`],
    ['no origin', text.slice(text.indexOf('\n'))],
    ['no root', 'archive.example/north-hill\n1000000\n'],
    ['a leading zero', text.replace('1000000', '01')],
    ['a sign', text.replace('1000000', '+1')],
    ['a negative size', text.replace('1000000', '-1')],
    ['a size in hex', text.replace('1000000', '0x10')],
    ['a size with an exponent', text.replace('1000000', '1e6')],
    ['a size beyond counting', text.replace('1000000', '9007199254740993')],
    ['other digits', text.replace('1000000', '１２')],
    ['no size', text.replace('1000000', '')],
    ['a space', text.replace('1000000', '1000000 ')],
    ['a carriage return', text.replaceAll('\n', '\r\n')],
    ['a short root', text.replace(rootText, toBase64(root.subarray(1)))],
    ['a root without padding', text.replace('=\n', '\n')],
    ['a root with bits left over', text.replace('8=\n', '9=\n')],
    ['nothing', ''],
  ])('is refused with %s', (_, bad) => {
    expect(bad).not.toBe(text)
    expect(parseCheckpoint(bad)).toBeUndefined()
  })

  it('is never written so that it could not be read', () => {
    const good = { origin: 'a', size: 1, root }
    for (const bad of [
      { ...good, origin: '' },
      { ...good, origin: 'a\nb' },
      { ...good, size: -1 },
      { ...good, size: 1.5 },
      { ...good, size: NaN },
      { ...good, size: 1e21 },
      { ...good, root: root.subarray(1) },
      { ...good, extensions: [''] },
      { ...good, extensions: ['a\nb'] },
    ])
      expect(() => formatCheckpoint(bad)).toThrow('value-unusable')
  })

  it('round-trips', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => !/[\0-\x1f]/.test(it))
    const checkpoint = fc.record({
      origin: line,
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(line, { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(checkpoint, (it) => {
        expect(parseCheckpoint(formatCheckpoint(it))).toEqual(it)
      }),
    )
  })
})
