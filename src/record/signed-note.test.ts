import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateSigningKey, signer, verifySignature } from './io/ed25519.ts'
import { sha256 } from './io/sha256.ts'
import { openNote, parseVerifierKey, signNote, verifierKey } from './signed-note.ts'

const verify = verifySignature
const { privateKey } = generateSigningKey()
const archive = signer('archive.example/north-hill', privateKey)
const other = signer('archive.example/river', generateSigningKey().privateKey)
const known = { name: archive.name, publicKey: archive.publicKey, verify }
const text = '기록\n\nsecond part\n'
const note = signNote(sha256, text, archive)
const signatureLine = note.slice(text.length + 1)
const otherLine = signNote(sha256, text, other).slice(text.length + 1)

describe('the example of C2SP signed-note', () => {
  const key = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
  const example =
    'This is an example message.\n\n' +
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'

  it('opens with its verifier key', () => {
    const parsed = parseVerifierKey(sha256, key)
    if (parsed === undefined) return expect.unreachable('key')
    expect(verifierKey(sha256, parsed.name, parsed.publicKey)).toBe(key)
    expect(openNote(sha256, example, { ...parsed, verify })).toBe('This is an example message.\n')
    expect(openNote(sha256, example.replace('is an', 'is no'), { ...parsed, verify })).toBeUndefined()
  })

  it.each([
    ['another id', key.replace('530d', '530e')],
    ['another name', key.replace('/foo', '/fob')],
    ['an upper-case id', key.replace('903a', '903A')],
    ['another type', key.replace('+Aeky', '+Auky')],
    ['a shorter key', key.slice(0, -4)],
    ['no name', key.slice(key.indexOf('+'))],
    ['two parts', key.slice(0, key.lastIndexOf('+'))],
    ['something behind it', `${key}\n`],
    ['nothing at all', ''],
  ])('a key with %s is none', (_, bad) => expect(parseVerifierKey(sha256, bad)).toBeUndefined())
})

describe('a signed note', () => {
  it('gives its text to who knows the key', () => {
    expect(openNote(sha256, note, known)).toBe(text)
    expect(note.endsWith(signatureLine)).toBe(true)
  })

  it('may carry signatures of others, known to nobody here', () => {
    const sameName = signNote(sha256, text, { ...other, name: archive.name }).slice(text.length + 1)
    expect(openNote(sha256, `${text}\n${otherLine}${signatureLine}${sameName}`, known)).toBe(text)
    expect(openNote(sha256, `${text}\n${otherLine}`, known)).toBeUndefined()
    expect(openNote(sha256, `${text}\n${otherLine.repeat(100)}`, { ...known, ...other, verify })).toBe(text)
    expect(
      openNote(sha256, `${text}\n${otherLine.repeat(101)}`, { ...known, ...other, verify }),
    ).toBeUndefined()
  })

  it('is refused where one signature by the known key is bad, even beside a good one', () => {
    const bad = signNote(sha256, text, { ...archive, sign: () => new Uint8Array(64) }).slice(text.length + 1)
    expect(openNote(sha256, `${text}\n${bad}`, known)).toBeUndefined()
    expect(openNote(sha256, `${note}${bad}`, known)).toBeUndefined()
  })

  it.each([
    ['the last newline', note.slice(0, -1)],
    ['a blank line', note.replace('\n\n—', '\n—')],
    ['signatures', `${text}\n`],
    ['text', `\n${signatureLine}`],
    ['anything', ''],
  ])('is refused without %s', (_, bad) => expect(openNote(sha256, bad, known)).toBeUndefined())

  it.each([
    ['a line that is no signature', `${note}x\n`],
    ['a hyphen for the dash', note.replace('— ', '- ')],
    ['two spaces', note.replace('— ', '—  ')],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a tab in the text', note.replace('second', 'sec\tond')],
    ['half a surrogate pair', note.replace('second', '\ud800')],
    ['something behind the signature', note.replace(/\n$/, ' x\n')],
    ['another text', note.replace('second', 'first')],
    ['base64 without padding', note.replace(/=+\n$/, '\n')],
    ['a signature of no bytes', `${note}— x AAAAAA==\n`],
    ['a name with a plus', `${note}— x+y AAAAAAA=\n`],
    ['a name with a no-break space', `${note}— x\u00a0y AAAAAAA=\n`],
  ])('is refused with %s', (_, bad) => {
    expect(bad).not.toBe(note)
    expect(openNote(sha256, bad, known)).toBeUndefined()
  })

  it('is never made of what could not be read back', () => {
    for (const bad of ['', 'no newline', 'a\tb\n', '\ud800\n'])
      expect(() => signNote(sha256, bad, archive)).toThrow('value-unusable')
    for (const name of ['', 'a b', 'a+b', 'a\u3000b', 'a\nb'])
      expect(() => signNote(sha256, text, { ...archive, name })).toThrow('value-unusable')
  })

  it('opens to the text that was signed, or not at all', () => {
    const line = fc.string({ unit: fc.constantFrom('— ', 'a', '\n', ' ', '기', '+', '='), maxLength: 12 })
    fc.assert(
      fc.property(line, fc.nat(), fc.string({ minLength: 1, maxLength: 2 }), (line, at, inserted) => {
        const signed = signNote(sha256, `${line}\n`, archive)
        expect(openNote(sha256, signed, known)).toBe(`${line}\n`)
        const place = at % signed.length
        const changed = signed.slice(0, place) + inserted + signed.slice(place + 1)
        const opened = openNote(sha256, changed, known)
        if (opened !== undefined) expect(opened).toBe(`${line}\n`)
      }),
    )
  })
})
