import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok } from './girok.ts'

describe('girok describe', () => {
  const girok = new Girok()
  const source = (ref: string): Record<string, unknown> =>
    girok.run('show', ref, '--json').json.heads[0].object

  beforeAll(() => {
    girok.run('new')
    writeFileSync(girok.path('ferry.txt'), 'What was said at the ferry.')
    girok.run('add', girok.path('ferry.txt'), '--kind', 'document')
  }, 60_000)
  afterAll(() => girok.remove())

  test('sets what is named, takes away what is empty, and leaves the rest', () => {
    const set = ['--title', 'At the ferry', '--date', '2021-03', '--reliability', 'B', '--language', 'KO-kr']
    expect(girok.run('describe', 'ferry.txt', ...set, '--note', 'read twice').exit).toBe(0)
    expect(source('ferry.txt')).toMatchObject({
      ...{ title: 'At the ferry', date: '2021-03', reliability: 'B', language: 'ko-KR', note: 'read twice' },
      ...{ codename: 'ferry.txt', kind: 'document' },
    })
    expect(girok.run('describe', 'ferry.txt', '--note', '', '--codename', 'HERON').exit).toBe(0)
    expect(source('HERON')).not.toHaveProperty('note')
    expect(source('HERON')).toMatchObject({ codename: 'HERON', title: 'At the ferry' })
  })

  test('refuses what it cannot take, and changes nothing', () => {
    const { exit, err } = girok.run('describe', 'HERON', '--reliability', 'G', '--title', 'Not to be entered')
    expect(exit).toBe(2)
    expect(err).toContain('reliability')
    expect(source('HERON')).toMatchObject({ title: 'At the ferry' })
  })
})
