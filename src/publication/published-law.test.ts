import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { compareAll, type ReportedAccount } from '../law/compare.ts'
import type { NormJudgement } from '../law/model.ts'
import { placeProvisions } from '../law/placing.ts'
import { readLaw } from '../law/read-law.ts'
import { publishedLaw } from './published-law.ts'

const codebook = new Codebook()
const entered = readLaw(readFileSync(new URL('../../examples/law.json', import.meta.url), 'utf8'), codebook)
const rule = { instrument: 'XA-FCCA-2017', conduct: ['read'], media: ['foreign'] }
const told = [
  { id: 'acc_told_a', by: 'R-1', account: { ...rule, textBasis: 'commentary', penalty: [{ kind: 'fine' }] } },
  { id: 'acc_told_b', by: 'R-2', account: { ...rule, penalty: [{ kind: 'death' }], reaches: ['family'] } },
  {
    id: 'acc_told_c',
    by: 'R-3',
    account: { ...rule, textBasis: 'commentary', reaches: ['family'], silent: true as const },
  },
]
const { law } = placeProvisions(entered, told)
const stated: ReportedAccount[] = [
  {
    id: 'acc_1',
    kind: 'act',
    conduct: ['read'],
    media: ['foreign'],
    penalty: [{ kind: 'death' }],
    when: '2021',
  },
  {
    id: 'acc_2',
    kind: 'practice',
    conduct: ['lend'],
    media: ['foreign'],
    penalty: [{ kind: 'fine' }],
    reaches: ['family'],
  },
  {
    id: 'acc_3',
    kind: 'practice',
    conduct: ['teach'],
    penalty: [{ kind: 'exile' }],
    when: '2022',
    where: ['XA-02/town'],
  },
  { id: 'acc_4', kind: 'act', conduct: ['read'], media: ['foreign'], circumstances: ['bribe'], when: '2024' },
]
const accounts = stated.map((one, i) => ({ ...one, origin: { key: `origin:${i % 3}`, known: true } }))
const judgements: readonly NormJudgement[] = [
  { norm: 'iccpr-6-2', subject: 'acc_1', verdict: 'confirmed', reason: 'PLANTED REASON', by: 'PLANTED NAME' },
  { norm: 'gc-36-35', subject: 'acc_1', verdict: 'struck', reason: 'PLANTED REASON', by: 'PLANTED NAME' },
]
const all = [...told.map(({ id }) => id), ...accounts.map(({ id }) => id)]
const published = (open: readonly string[]): ReturnType<typeof publishedLaw> =>
  publishedLaw({ law, accounts, codebook, filter: {}, judgements, open: (id) => open.includes(id) })

describe('the matrix as it goes out', () => {
  it('names no withheld account but in the list of all, and no row that only one speaks of', () => {
    fc.assert(
      fc.property(fc.subarray(all), (open) => {
        const { accounts: behind, origins, ...rest } = published(open)
        expect(behind).toEqual(published(all).accounts)
        expect(origins).toBe(3)
        const said = JSON.stringify(rest)
        for (const id of all) if (!open.includes(id)) expect(said).not.toContain(id)
        if (!open.includes('acc_3')) expect(said).not.toContain('teach')
        if (!open.includes('acc_4')) expect(said).not.toContain('bribe')
        if (!open.includes('acc_told_b')) expect(rest.columns.some(({ told }) => told)).toBe(false)
      }),
    )
  })

  it('gives a verdict only where the whole record gives the same', () => {
    const whole = new Map(
      compareAll(accounts, law, codebook).map((one) => [`${one.account} ${one.text ?? ''}`, one]),
    )
    fc.assert(
      fc.property(fc.subarray(all), (open) => {
        for (const { text, reported } of published(open).cells) {
          for (const { account, verdicts, left } of reported) {
            const held = whole.get(`${account} ${text}`)?.verdicts.map((it) => JSON.stringify(it)) ?? []
            expect(verdicts.every((it) => held.includes(JSON.stringify(it)))).toBe(true)
            if (left !== undefined) expect(verdicts).toEqual([])
          }
        }
      }),
    )
  })

  it('leaves a verdict open where a withheld rule would change it', () => {
    const without = published(all.filter((id) => id !== 'acc_told_a'))
    const cell = without.cells.find(({ row, text }) => row === 'read|foreign' && text === 'XA-FCCA-2017-v1')
    expect(cell?.reported).toMatchObject([{ account: 'acc_1', left: 'withheld', verdicts: [] }])
    expect(cell?.marks).toEqual([])
  })

  it('has norms of what is disclosed: confirmed or not judged yet, never struck, and never whose word it was', () => {
    const { norms } = published(all)
    const of = (norm: string): unknown =>
      norms.find((one) => one.norm === norm && one.subject === 'acc_1')?.state
    expect(of('iccpr-6-2')).toBe('confirmed')
    expect(of('gc-36-35')).toBe(undefined)
    expect(norms.find(({ subject }) => subject === 'acc_told_b')).toMatchObject({
      ...{ of: 'provision', state: 'proposed' },
    })
    expect(JSON.stringify(published(all))).not.toContain('PLANTED')
    const fewer = published(all.filter((id) => id !== 'acc_1' && id !== 'acc_told_b')).norms
    expect(fewer.filter(({ subject }) => subject === 'acc_1' || subject === 'acc_told_b')).toEqual([])
  })

  it('says no place below province', () => {
    const filter = { where: ['XA-02/town'], when: '2022' }
    const shown = publishedLaw({ law, accounts, codebook, filter, judgements, open: () => true })
    expect(shown.cells.flatMap(({ reported }) => reported).map(({ account }) => account)).toContain('acc_3')
    expect(JSON.stringify(shown)).not.toContain('town')
  })
})
