import { describe, expect, it } from 'vitest'
import { audiences } from '../profiles.ts'
import { neverOut } from './invented-record.ts'
import { inventedRelease } from './invented-release.ts'

describe('the invented release', () => {
  it('holds accounts that go out whole, coarser, and not at all', () => {
    const { head, shards, findings } = inventedRelease({ law: true, perShard: 4 })
    const accounts = shards.flatMap((shard) => shard.accounts)
    expect(accounts.map(({ id, withheld }) => [id, withheld])).toContainEqual(['acc_f', 'consent'])
    expect(accounts.find(({ id }) => id === 'acc_c')).toMatchObject({
      kept: ['persons'],
      generalised: { when: '2022-03' },
      fields: { when: '2022-03', where: ['XA-02'] },
    })
    expect(head).toMatchObject({ withheld: 1, shards: [{ last: 'acc_d' }, { last: 'acc_f' }] })
    expect(head.law?.cells.length).toBeGreaterThan(0)
    expect(findings.map(({ result }) => result.minimum.value)).toEqual([13, 0])
  })

  it('says to nobody what stays in the house, and what is below province to the court alone', () => {
    for (const audience of audiences) {
      const release = JSON.stringify(inventedRelease({ audience }))
      const inside = audience === 'public' ? neverOut : `${neverOut}-codename`
      expect(release).not.toContain(inside)
      expect(release.includes('sandong')).toBe(audience === 'court')
    }
  })
})
