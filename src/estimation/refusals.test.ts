import { describe, expect, it } from 'vitest'
import { isGirokError } from '../kernel/errors.ts'
import { captureTable } from './capture-table.ts'
import { readCaptures } from './read-captures.ts'
import { refusalsOf } from './refusals.ts'

const table = (counts: readonly number[], lists = ['a', 'b', 'c']) =>
  captureTable(lists, new Map(counts.map((count, mask) => [mask, count])))
const codes = (counts: readonly number[], lists?: string[]) =>
  refusalsOf(table(counts, lists)).map(({ code }) => code)

describe('tables that carry no estimate', () => {
  it('are told apart from one that does', () => {
    expect(codes([0, 20, 20, 8, 20, 8, 8, 5])).toEqual([])
    expect(codes([0, 20, 20, 8], ['a', 'b'])).toEqual(['few-lists'])
    expect(codes([0, 20, 20, 8, 2, 0, 0, 0])).toEqual(['few-lists'])
    expect(codes([0, 20, 20, 0, 20, 0, 0, 0])).toEqual(['no-overlap'])
    expect(codes([0, 20, 20, 8, 20, 0, 0, 0])).toEqual(['list-apart'])
    expect(codes([0, 0, 20, 12, 20, 0, 8, 5])).toEqual(['list-within'])
    expect(codes([0, 20, 0, 8, 0, 8, 0, 5])).toContain('list-of-all')
    const pairs = Array.from({ length: 16 }, (_, mask) => ([1, 2, 4, 8, 3, 12].includes(mask) ? 10 : 0))
    expect(codes(pairs, ['a', 'b', 'c', 'd'])).toEqual(['lists-unconnected'])
    expect(codes([0, 20, 20, 0, 20, 8, 8, 0])).toEqual(['not-identifiable'])
  })
})

const sheet = (text: string) => {
  const [columns = [], ...rows] = text.split('\n').map((line) => line.split(','))
  return { columns, rows, firstRow: 2 }
}
const codeOf = (text: string): string => {
  try {
    readCaptures(sheet(text))
    return 'none'
  } catch (error) {
    return isGirokError(error) ? error.code : 'fault'
  }
}

describe('files of captures', () => {
  it('say the same in all three shapes, in any order of rows', () => {
    const histories = readCaptures(sheet('a,b,c,count\n1,0,0,2\n1,1,0,1\n0,0,1.0,3')).table
    expect(histories.histories).toEqual([
      { mask: 1, count: 2 },
      { mask: 3, count: 1 },
      { mask: 4, count: 3 },
    ])
    const persons = 'id,a,b,c\n1,1,0,0\n2,0,0,1\n3,1,1,0\n4,0,0,1\n5,1,0,0\n6,0,0,1'
    expect(readCaptures(sheet(persons)).table).toEqual(histories)
    const pairs = 'person,list\n3,b\n1,a\n2,c\n3,a\n4,c\n5,a\n6,c'
    expect(readCaptures(sheet(pairs)).table).toEqual(histories)
    const strata = 'sex,a,b,c,count\nf,1,0,0,2\nf,1,1,0,1\nm,1,0,0,9\nf,0,0,1,3'
    expect(readCaptures(sheet(strata), [{ column: 'sex', value: 'f' }]).table).toEqual(histories)
    expect(readCaptures(sheet(strata)).pooled).toEqual(['sex'])
  })

  it('are refused with the reason where they are wrong', () => {
    expect(codeOf('a,b,c,count\n1,0,NaN,2\n1,1,0,1\n0,0,1,3')).toBe('capture-value-invalid')
    expect(codeOf('a,b,c,count\n1,0,NaN,2\n1,1,,1')).toBe('capture-value-invalid')
    expect(codeOf('a,b,c,count\n1,0,0,NaN\n1,1,0,1')).toBe('capture-count-invalid')
    expect(codeOf('a,b,c,count\n1,0,0,-2\n1,1,0,1')).toBe('capture-count-invalid')
    expect(codeOf('a,b,c,count\n1,0,0,2\n1,0,0,1')).toBe('capture-twice')
    expect(codeOf('id,a,b,c\n7,1,0,0\n7,1,1,0')).toBe('capture-twice')
    expect(codeOf('a,a,c,count\n1,0,0,2')).toBe('capture-column-twice')
    expect(codeOf('a,b,c,seen\n1,0,0,2\n0,1,0,5')).toBe('capture-shape-unknown')
    const many = Array.from({ length: 200 }, (_, i) => `l${i}`)
    const rows = many.map((_, i) => many.map((__, j) => Number(i === j || j === 0)).join(','))
    expect(codeOf([many.join(','), ...rows].join('\n'))).toBe('capture-lists-many')
  })

  it('drop lists without anybody, and say so', () => {
    const { table: kept, emptyLists } = readCaptures(sheet('a,b,c,d,count\n1,0,0,0,2\n1,1,0,0,1\n0,0,1,0,3'))
    expect(kept.lists).toEqual(['a', 'b', 'c'])
    expect(emptyLists).toEqual(['d'])
  })
})
