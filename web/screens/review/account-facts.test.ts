import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/accounts/model.ts'
import { Codebook } from '../../../src/codebook/codebook.ts'
import { accountFacts, compared, whenText } from './account-facts.ts'

const codebook = new Codebook()
const common = {
  source: 'src',
  passages: [{ layer: 'lay', start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }],
  attribution: { voice: 'relayed', origin: 'Open Page', basis: 'document' },
  status: 'coded',
  coder: 'mem',
} satisfies Partial<Account>

describe('a coded account in words', () => {
  const act: Account = {
    ...common,
    kind: 'act',
    type: 'execution',
    victims: { min: 3, max: 3 },
    when: '2022-05',
    where: ['XA-04', 'XA-01'],
    conduct: ['copy', 'sell'],
    penalty: [{ kind: 'labour-camp', from: '5y', to: '10y' }, { kind: 'death' }],
  }

  test('says every value in the language asked for', () => {
    const values = (language: 'ko' | 'en'): Record<string, string> =>
      Object.fromEntries(accountFacts(act, codebook, language).map((it) => [it.name, it.value]))
    expect(values('en')).toMatchObject({ where: 'Marnoc or Oltara', when: '2022-05' })
    expect(values('en')['voice']).toContain('Open Page')
    expect(values('ko')).toMatchObject({ where: '마르녹주 또는 올타라주' })
    expect(values('ko')['penalty']).toMatch(/5년 – 10년 또는 /)
    expect(values('ko')['victims']).toContain('3')
  })

  test('leaves out what was not stated', () => {
    const names = accountFacts({ ...common, kind: 'comment' }, codebook, 'en').map((it) => it.name)
    expect(names).toEqual(['kind', 'voice', 'basis'])
  })

  test('two accounts stand row by row, and what only one says keeps its row', () => {
    const comment: Account = { ...common, kind: 'comment', note: 'n' }
    const rows = compared(accountFacts(act, codebook, 'en'), accountFacts(comment, codebook, 'en'))
    expect(rows.find((it) => it.name === 'when')?.values).toEqual(['2022-05', undefined])
    expect(rows.at(-1)).toMatchObject({ name: 'note', values: [undefined, 'n'] })
    expect(new Set(rows.map((it) => it.name)).size).toBe(rows.length)
  })

  test.each([
    ['2019/2021', '2019 – 2021', '2019 – 2021'],
    ['2020~', 'about 2020', '2020쯤'],
    ['../2020', 'until 2020', '2020까지'],
    ['2021-03/..', 'from 2021-03', '2021-03부터'],
    ['2021-XX', '2021-XX', '2021-XX'],
  ])('%s', (edtf, en, ko) => {
    expect(whenText(edtf, 'en')).toBe(en)
    expect(whenText(edtf, 'ko')).toBe(ko)
  })
})
