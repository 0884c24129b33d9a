import { describe, expect, it } from 'vitest'
import { readRows } from '../accounts/sheet.ts'
import { Codebook } from '../codebook/codebook.ts'

const codes = new Codebook()
const columns = ['source', 'quote', 'kind', 'instrument', 'text_basis', 'reaches', 'silent', 'note']

function silentIn(silent: string, note: string): { silent: unknown; refused: number } {
  const row = ['a.txt', 'says nothing of it', 'provision', 'XA-1', 'none', 'family', silent, note]
  const { drafts, refused } = readRows({ columns, rows: [row] }, {}, codes)
  const account = drafts[0]?.account
  return { silent: account && 'silent' in account ? account.silent : undefined, refused: refused.length }
}

describe('a row that reports silence', () => {
  it('says so by its column alone', () => {
    expect(silentIn('yes', '')).toEqual({ silent: true, refused: 0 })
    expect(silentIn('', '')).toEqual({ silent: undefined, refused: 0 })
  })

  it('or by how its note begins, in both languages', () => {
    expect(silentIn('', 'silence reported: exile').silent).toBe(true)
    expect(silentIn('', '침묵 보고: 추방').silent).toBe(true)
    expect(silentIn('', 'no silence reported').silent).toBeUndefined()
  })
})
