import { describe, expect, it } from 'vitest'
import { isGirokError } from '../../kernel/errors.ts'
import { readSheet } from './read-confined-sheet.ts'
import { readTable } from './read-sheet.ts'
import { isTable } from './sheet-messages.ts'

const csv = Buffer.from('source,quote,kind\nS-01,"세 사람이, ""모두""",act\n\nS-02,two,act\n')
const codeOf = (error: unknown): string => (isGirokError(error) ? error.code : String(error))

describe('a sheet read in a process of its own', () => {
  it('is the same as one read here', async () => {
    expect(await readSheet(csv, 'coding.csv')).toEqual(readTable(csv, 'coding.csv'))
    const korean = Buffer.from([0xc3, 0xe2, 0xc3, 0xb3, 0x0a, 0xb0, 0xa1, 0xb0, 0xa2, 0x0a])
    expect((await readSheet(korean, 'k.csv', 'cp949')).columns).toEqual(['출처'])
  })

  it('breaks the same rules', async () => {
    const broken = [
      await readSheet(Buffer.from(''), 'a.csv').catch(codeOf),
      await readSheet(Buffer.from('PK\u0003\u0004 and nothing that follows'), 'a.xlsx').catch(codeOf),
      await readSheet(csv, 'a.csv', 'no-such-encoding').catch(codeOf),
    ]
    expect(broken).toEqual(['sheet-empty', 'sheet-unreadable', 'sheet-unreadable'])
  })

  it('is texts or nothing', () => {
    expect(isTable({ columns: ['a'], rows: [['b']], firstRow: 2 })).toBe(true)
    expect(isTable({ columns: ['a'], rows: [['b', 7]], firstRow: 2 })).toBe(false)
    expect(isTable({ columns: 'a', rows: [], firstRow: 2 })).toBe(false)
  })
})
