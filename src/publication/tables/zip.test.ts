import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipEntries } from '../../accounts/io/zip-entries.ts'
import { writeZip, ZipMember } from './zip.ts'

function archive(files: readonly (readonly string[])[]): Buffer {
  const chunks: Uint8Array[] = []
  const members = files.map((texts, at) => {
    const member = new ZipMember(`${String(at)}.xml`)
    for (const text of texts) member.add(text)
    return member
  })
  writeZip(members, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

describe('an archive', () => {
  it('gives back what was put in, whatever it was and in whatever pieces', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('한국', '<c r="A1">', 'x'.repeat(70_000)),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 }), (files) => {
        const zip = new ZipEntries(archive(files), 'test.zip')
        files.forEach((texts, at) => {
          expect(Buffer.from(zip.read(`${String(at)}.xml`) ?? []).toString('utf8')).toBe(texts.join(''))
        })
      }),
      { numRuns: 30 },
    )
  })

  it('names no day on which it was made', () => {
    const bytes = archive([['a']])
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 0x21])
  })
})
