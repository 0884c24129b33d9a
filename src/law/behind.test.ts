import { describe, expect, it } from 'vitest'
import { behindEach } from './behind.ts'
import { behindInWords } from './behind-in-words.ts'

type Told = Parameters<typeof behindEach>[0][number]
const told = (kind: Told['kind'], ...keys: string[]): Told[] =>
  keys.map((key) => ({ kind, origin: { key, known: key !== '?' } }))
const said = (all: Told[], language: 'ko' | 'en' = 'en'): string[] =>
  behindInWords(behindEach(all), (key) => ({ a: 'a telephone source' })[key], language)

describe('who stands behind what is reported', () => {
  it('is counted for practices and for acts apart', () => {
    const all = [...told('practice', 'a', 'a', 'b'), ...told('act', 'c', 'c', 'a')]
    expect(behindEach(all)).toEqual({
      practices: {
        ...{ accounts: 3, origins: 2 },
        voices: [
          { key: 'a', accounts: 2 },
          { key: 'b', accounts: 1 },
        ],
      },
      acts: {
        ...{ accounts: 3, origins: 2 },
        voices: [
          { key: 'c', accounts: 2 },
          { key: 'a', accounts: 1 },
        ],
      },
    })
  })

  it('takes an unnamed origin for none that is added to a known one', () => {
    expect(behindEach(told('act', '?', 'a')).acts).toMatchObject({ accounts: 2, origins: 1 })
    expect(behindEach(told('act', '?', '?')).acts).toEqual({ accounts: 2, origins: 1, voices: [] })
  })

  it('is said in words, and never more than is known', () => {
    expect(said([])).toEqual([])
    expect(said(told('practice', 'a', 'a'))).toEqual([
      '2 accounts of practice, all from one origin (a telephone source).',
    ])
    expect(said(told('practice', 'a'))).toEqual([
      '1 account of practice from one origin (a telephone source).',
    ])
    expect(said(told('practice', 'a', 'a', 'b'))).toEqual([
      '3 accounts of practice from 2 independent origins. 2 of them from one origin (a telephone source).',
    ])
    expect(said(told('act', 'b', 'c'))).toEqual(['2 accounts of acts from 2 independent origins.'])
    expect(said(told('act', 'a', '?'))).toEqual([
      '2 accounts of acts from 1 independent origin. Of 1 the origin isn’t known.',
    ])
    expect(said(told('act', '?'))).toEqual(['1 account of an act: whose word it is isn’t known.'])
    expect(said([...told('practice', 'a', 'a', 'b'), ...told('act', '?')], 'ko')).toEqual([
      '관행 진술 3건은 서로 독립된 원출처 2곳에서 나왔습니다. 그 가운데 2건은 한 원출처(a telephone source)에서 나왔습니다.',
      '행위 진술 1건은 원출처를 알 수 없습니다.',
    ])
  })
})
