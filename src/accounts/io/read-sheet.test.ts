import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../../codebook/codebook.ts'
import type { ErrorCode } from '../../kernel/errors.ts'
import { brokenBy } from '../fixtures/broken-rule.ts'
import { readRows } from '../sheet.ts'
import { readTable } from './read-sheet.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text)
const csv = 'source,quote,kind\r\nS-01,"강가에서, 세 사람이",act\r\n'
const table = {
  columns: ['source', 'quote', 'kind'],
  rows: [['S-01', '강가에서, 세 사람이', 'act']],
  firstRow: 2,
}

const refuses = (bytes: Uint8Array, code: ErrorCode, params: object = {}, encoding?: string): void => {
  expect(brokenBy(() => read(bytes, encoding))).toMatchObject({ code, params })
}

const read = (bytes: Uint8Array, encoding?: string) =>
  readTable(bytes, 'coding.csv', encoding === undefined ? {} : { encoding })

describe('CSV', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(csv)],
    ['UTF-8 with a mark', utf8(`\uFEFF${csv}`)],
    ['UTF-16LE with a mark', iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', iconv.encode(csv, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without', iconv.encode(csv, 'utf-16le')],
    ['UTF-16BE without', iconv.encode(csv, 'utf-16be')],
    ['CP949', iconv.encode(csv, 'cp949')],
    ['semicolons', utf8(csv.replaceAll(/,(?! )/g, ';'))],
    ['tabs', utf8(csv.replaceAll(/,(?! )/g, '\t'))],
    ['a line that names the separator', utf8(`sep=;\r\n${csv.replaceAll(/,(?! )/g, ';')}`)],
    ['bare line feeds', utf8(csv.replaceAll('\r', ''))],
    ['bare carriage returns', utf8(csv.replaceAll('\n', ''))],
    ['blank lines at the end', utf8(`${csv}\r\n,,\r\n\r\n`)],
  ])('in %s', (_, bytes) => {
    expect(read(bytes)).toEqual(table)
  })

  it('in CP949 with syllables that EUC-KR lacks, under whatever name', () => {
    const text = csv.replace('세 사람이', '똠방각하 펲 햏')
    for (const encoding of [undefined, 'cp949', 'EUC-KR', 'ks_c_5601-1987']) {
      expect(read(iconv.encode(text, 'cp949'), encoding).rows[0]?.[1]).toBe('강가에서, 똠방각하 펲 햏')
    }
  })

  it('in a Western encoding that is declared or plain to see', () => {
    const text = 'source,quote,kind\nS-01,Les élèves étaient forcés de regarder à côté,act\n'
    for (const encoding of [undefined, 'windows-1252']) {
      expect(read(iconv.encode(text, 'windows-1252'), encoding).rows[0]?.[1]).toMatch(/élèves étaient forcés/)
    }
  })

  it('keeps line ends and doubled quotation marks inside cells, and rows as a spreadsheet numbers them', () => {
    const sheet = read(utf8('\n\nsource,quote,kind\nS,"first\r\nsecond ""x""",act\n\nT,q,act\n'))
    expect(sheet).toEqual({
      columns: ['source', 'quote', 'kind'],
      rows: [['S', 'first\nsecond "x"', 'act'], [''], ['T', 'q', 'act']],
      firstRow: 4,
    })
  })

  it('is refused where it can’t be read', () => {
    refuses(utf8('source,quote,kind\nS,"never closed,act\nT,q,act\n'), 'sheet-unreadable', {
      file: 'coding.csv',
    })
    refuses(utf8('source,quote,kind\nS,a\0b,act\n'), 'sheet-unreadable', { detail: 'binary' })
    refuses(utf8(csv), 'sheet-unreadable', { detail: 'encoding klingon' }, 'klingon')
    refuses(iconv.encode(csv, 'cp949'), 'text-undecodable', { encoding: 'utf-8' }, 'utf-8')
    refuses(utf8(csv), 'text-undecodable', { encoding: 'cp949' }, 'cp949')
    for (const empty of ['', ' \n,,\n', 'source,quote,kind\n', 'source,quote,kind\n,,\n']) {
      refuses(utf8(empty), 'sheet-empty', { file: 'coding.csv' })
    }
  })
})

describe('other files', () => {
  it('under a password are told from old ones', () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    refuses(encrypted, 'file-encrypted', { file: 'coding.csv' })
    refuses(ole, 'sheet-unreadable', { detail: 'xls' })
  })
})

const seeds = new URL('../../../../shared/seeds/accounts.csv', import.meta.url)

describe.skipIf(!existsSync(seeds))('the founding sheet', () => {
  it('gives 48 drafts and no refusal', () => {
    const sheet = readTable(readFileSync(seeds), 'accounts.csv')
    const { drafts, refused } = readRows(sheet, {}, new Codebook())
    expect(refused).toEqual([])
    expect(drafts).toHaveLength(48)
    expect(drafts.at(-1)?.row).toBe(49)
    expect(
      Object.fromEntries(
        Map.groupBy(drafts, ({ account }) => account.kind)
          .entries()
          .map(([kind, all]) => [kind, all.length]),
      ),
    ).toEqual({
      ...{ act: 5, practice: 15, provision: 13, body: 6, channel: 4, response: 2, comment: 3 },
    })
    const sevens = drafts.filter(({ account }) => account.kind === 'act' && account.victims.min === 7)
    expect(sevens.map(({ account }) => account)).toMatchObject([
      { media: ['foreign'], victims: { min: 7 } },
      { media: ['KR', 'US'], when: '2018/2023' },
    ])
  })
})
