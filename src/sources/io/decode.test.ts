import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

const korean = '증인은 “그날 아침 시장에서 공개 재판을 보았다”고 말했다.\n둘째 줄. Second line.'
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const marked = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes])
const failure = async (bytes: Uint8Array, declared?: string): Promise<unknown> =>
  decode(bytes, 'a.txt', { declared }).catch((error: unknown) => error)

describe('the encoding is found', () => {
  test.each([
    ['UTF-8', Buffer.from(korean), 'utf-8', 'strict'],
    ['UTF-8 with mark', marked([0xef, 0xbb, 0xbf], Buffer.from(korean)), 'utf-8', 'mark'],
    ['UTF-16LE with mark', marked([0xff, 0xfe], Buffer.from(korean, 'utf16le')), 'utf-16le', 'mark'],
    ['UTF-16BE with mark', marked([0xfe, 0xff], utf16be(korean)), 'utf-16be', 'mark'],
    ['UTF-16LE', Buffer.from(korean, 'utf16le'), 'utf-16le', 'detected'],
    ['UTF-16BE', utf16be(korean), 'utf-16be', 'detected'],
    ['CP949', iconv.encode(korean, 'cp949'), 'cp949', 'detected'],
  ])('%s', async (_, bytes, name, how) => {
    expect(await decode(bytes, 'a.txt')).toEqual({ text: korean, encoding: { name, how } })
  })

  test.each([
    ['syllables beyond KS X 1001', '똠방각하가 펲시를 햏하게 마셨다고 증인이 말했다.'],
    ['13 bytes', '국경에서 잡혔'],
    ['one word in English', 'The guard said "목격" to us and left.'],
  ])('CP949: %s', async (_, text) => {
    const bytes = iconv.encode(text, 'cp949')
    if (_ === '13 bytes') expect(bytes).toHaveLength(13)
    expect(await decode(bytes, 'a.txt')).toEqual({ text, encoding: { name: 'cp949', how: 'detected' } })
  })

  test.each([
    ['windows-1252', 'It’s what they don’t say: “seven” people were shot – he said, café.'],
    ['windows-1251', 'Его арестовали на границе, сказал свидетель суду.'],
    ['cp932', '彼は国境で捕まったと証言した。それから収容所に送られた。'],
  ])('%s is not taken for Korean', async (name, text) => {
    expect((await decode(iconv.encode(text, name), 'a.txt')).text).toBe(text)
  })

  test('a declared one wins, by any of its names', async () => {
    const bytes = iconv.encode('펲', 'cp949')
    for (const declared of ['EUC-KR', 'ks_c_5601-1987', 'UHC', 'CP949', 'windows-949']) {
      expect(await decode(bytes, 'a.txt', { declared })).toEqual({
        text: '펲',
        encoding: { name: 'cp949', how: 'declared' },
      })
    }
  })
})

test('line ends become LF, nothing else changes', async () => {
  const text = 'a\r\nb\rc\n\u00a0 d\u200b “e” **f**\u2028'
  expect((await decode(Buffer.from(text), 'a.txt')).text).toBe('a\nb\nc\n\u00a0 d\u200b “e” **f**\u2028')
})

describe('what cannot be decoded is refused', () => {
  test('under a declared encoding', async () => {
    const bytes = Buffer.concat([iconv.encode('증인', 'cp949'), Buffer.from([0xb0, 0xff, 0x41])])
    expect(await failure(bytes, 'euc-kr')).toMatchObject({
      code: 'text-undecodable',
      params: { encoding: 'cp949' },
    })
    expect(await failure(bytes, 'utf-8')).toMatchObject({
      code: 'text-undecodable',
      params: { encoding: 'utf-8' },
    })
    expect(await failure(Buffer.from('abc'), 'utf-16le')).toMatchObject({ code: 'text-undecodable' })
    expect(await failure(Buffer.from([0x81]), 'windows-1252')).toMatchObject({ code: 'text-undecodable' })
  })

  test('an encoding that does not exist, or is none of text', async () => {
    for (const name of ['klingon', 'base64', 'hex']) {
      expect(await failure(Buffer.from('abc'), name)).toMatchObject({ code: 'value-unusable' })
    }
  })

  test('UTF-8 with one bad byte is not read as another script', async () => {
    const bytes = Buffer.from(korean)
    bytes[30] = 0xff
    expect(await failure(bytes)).toMatchObject({ code: 'text-undecodable', params: { encoding: 'utf-8' } })
  })

  test('CP949 with one bad byte is not read as another script', async () => {
    const bytes = iconv.encode(korean.repeat(3), 'cp949')
    bytes[61] = 0xff
    expect(await failure(bytes)).toMatchObject({ code: 'text-undecodable', params: { encoding: 'cp949' } })
  })

  test('unpaired surrogates, with where they are in the text', async () => {
    const code = 'text-unpaired-surrogate'
    expect(await failure(Buffer.from('\ufeff𠮷\r\nb\ud800c', 'utf16le'))).toMatchObject({
      code,
      params: { at: 3 },
    })
    expect(await failure(marked([0xfe, 0xff], utf16be('ab\udc00')))).toMatchObject({
      code,
      params: { at: 2 },
    })
    expect(await failure(Buffer.from('plain words \ud83d and on', 'utf16le'))).toMatchObject({
      code,
      params: { at: 12 },
    })
    expect(await failure(Buffer.from('증인 \xed\xa0\x80'.replace('증인', 'ab'), 'latin1'))).toMatchObject({
      code,
      params: { at: 3 },
    })
  })

  test('what is no text', async () => {
    for (const bytes of [
      Buffer.from('a\0b'),
      Buffer.from('a\0b한'),
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 89) % 256)),
      Buffer.from('\x01\x02\x03\x04\x05\x06'),
    ]) {
      expect(await failure(bytes)).toMatchObject({ code: 'file-kind-unknown' })
    }
  })
})
