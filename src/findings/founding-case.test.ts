import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { Origins } from '../accounts/origins.ts'
import { Codebook } from '../codebook/codebook.ts'
import { parseCount } from '../kernel/count.ts'
import { count, type CountedAccount } from './counting.ts'
import { told } from './invented-acts.ts'
import type { Result } from './model.ts'
import { parseQuestion } from './question.ts'

const sheet = new URL('../../../shared/seeds/accounts.csv', import.meta.url)

describe.skipIf(!existsSync(sheet))('the founding case', () => {
  const codes = new Codebook()

  function accounts(): CountedAccount[] {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(sheet, 'utf8'), { header: true })
    const sources = [...new Set(data.map((row) => row['source'] ?? ''))].map((id) => ({ id, codename: id }))
    const origins = new Origins([], sources)
    const list = (text = '') => (text === '' ? undefined : text.split('|'))
    return data.flatMap((row, i) => {
      if (row['kind'] !== 'act') return []
      const { min } = parseCount(row['victims_min'] ?? '')
      const [media, conduct, manner, penalty] = ['media_origin', 'conduct', 'manner', 'penalty'].map((key) =>
        list(row[key]),
      )
      const facts = told({
        id: `row-${String(i + 2).padStart(2, '0')}`,
        min,
        type: row['act_type'] ?? '',
        when: row['when'] === '' ? undefined : row['when'],
        where: list(row['where']),
        ...(media && { media }),
        ...(conduct && { conduct }),
        ...(manner && { manner }),
        ...(penalty && { penalty }),
      })
      const attribution =
        row['voice'] === 'own'
          ? { voice: 'own' as const, basis: 'unstated' as const }
          : { voice: 'relayed' as const, origin: row['origin'] ?? '', basis: 'unstated' as const }
      return [{ ...facts, root: origins.root({ source: row['source'] ?? '', attribution }) }]
    })
  }
  const ask = (text: string): Result => count(parseQuestion(text, codes), accounts(), [], [], codes)

  test('at least seven, told twice by one origin, is seven and not fourteen', () => {
    const result = ask('type:execution media:foreign where:KP manner:public')
    const [voice, ...others] = result.reported
    expect(others).toEqual([])
    expect(voice?.statements.map(({ min }) => min)).toEqual([7, 7])
    expect(result).toMatchObject({
      origins: 1,
      held: true,
      unit: 'persons',
      minimum: { value: 7, exact: true },
    })
    expect(result.minimum.proof).toHaveLength(1)
  })

  test('"recent years" proves nothing about 2018 to 2023', () => {
    const result = ask('type:execution media:foreign when:2018/2023 where:KP manner:public')
    expect(result.accounts).toHaveLength(1)
    expect(result.maybe.length).toBeGreaterThan(1)
    expect(result.minimum.value).toBe(7)
  })

  test('two independent origins are not there', () => {
    const result = ask('type:execution media:foreign when:2018/2023 where:KP manner:public origins>=2')
    expect(result).toMatchObject({
      held: false,
      origins: 1,
      minimum: { value: 0, upper: 0, exact: true, proof: [] },
    })
  })
})
