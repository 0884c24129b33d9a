import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DisjointSets } from './disjoint-sets.ts'
import { judgedPersons } from './judged-persons.ts'
import { Standing, type LinkedPersons, type MaybeSame } from './linked-count.ts'

const nobody = { same: [], different: [], unclear: [] }
/** Two lists of two, B-2, B-3. */
const two = { listOf: [0, 0, 1, 1], once: [true, true], judged: nobody }
const perhaps = (a: number, b: number, probability = 0.5): MaybeSame => ({ a, b, probability })

function joining(...pairs: readonly (readonly [number, number])[]): DisjointSets {
  const sets = new DisjointSets(4)
  for (const pair of pairs) sets.join(...pair)
  return sets
}

describe('how many people the lists name', () => {
  it('joins nobody by itself in the greatest number, and everybody who may be one in the least', () => {
    const standing = new Standing({ ...two, pairs: [perhaps(0, 2, 0.99), perhaps(1, 3, 0.1)] })
    expect(standing.count(joining([0, 2]))).toEqual({ atLeast: 2, proposed: 3, atMost: 4 })
    expect(standing.open).toHaveLength(2)
  })

  it('closes the band when every question is answered', () => {
    const pairs = [perhaps(0, 2), perhaps(1, 3)]
    const judged = { same: [[0, 2]], different: [[1, 3]], unclear: [] } as const
    const standing = new Standing({ ...two, pairs, judged })
    expect(standing.open).toEqual([])
    expect(standing.count(joining([0, 2]))).toEqual({ atLeast: 3, proposed: 3, atMost: 3 })
  })

  it('leaves the band open where nobody can tell, and asks no more', () => {
    const standing = new Standing({
      ...two,
      pairs: [perhaps(0, 2)],
      judged: { ...nobody, unclear: [[0, 2]] },
    })
    expect(standing.open).toEqual([])
    expect(standing.count(joining())).toMatchObject({ atLeast: 3, atMost: 4 })
  })

  it('never takes two on a list that names nobody twice for one, by whatever chain', () => {
    const chain = [perhaps(0, 2), perhaps(1, 2)]
    expect(new Standing({ ...two, pairs: chain }).count(joining()).atLeast).toBe(3)
    const judged = { ...nobody, same: [[0, 2]] as const }
    // A-2 is B-2, so A-3 can't be.
    expect(new Standing({ ...two, pairs: chain, judged }).open).toEqual([])
    const often = { ...two, once: [false, false] }
    expect(new Standing({ ...often, pairs: chain }).count(joining()).atLeast).toBe(2)
  })

  it('asks first what is most in doubt, and what settles several questions', () => {
    const listOf = [0, 1, 2, 3, 4]
    const once = [true, true, true, true, true]
    const judged = { ...nobody, same: [[0, 1]] as const }
    const pairs = [perhaps(2, 3, 0.5), perhaps(3, 4, 0.97), perhaps(0, 2, 0.6), perhaps(1, 2, 0.6)]
    const asked = new Standing({ listOf, once, judged, pairs }).questions()
    // Whether 0 is 2 settles whether 1 is.
    expect(asked.map(({ a, b }) => `${a}${b}`)).toEqual(['02', '12', '23', '34'])
  })

  it('stays in order for whatever was judged: at least, at most, and no answer widens the band', () => {
    const people = 8
    const place = fc.nat({ max: people - 1 })
    const pair = fc.tuple(place, place).filter(([a, b]) => a < b)
    const drawn = fc.record({
      listOf: fc.array(fc.nat({ max: 2 }), { minLength: people, maxLength: people }),
      once: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      pairs: fc.array(fc.record({ pair, probability: fc.double({ min: 0.03, max: 1, noNaN: true }) })),
      said: fc.array(fc.record({ pair, verdict: fc.constantFrom('same', 'different', 'unclear') }), {
        maxLength: 6,
      }),
    })
    fc.assert(
      fc.property(drawn, fc.constantFrom('same', 'different'), ({ listOf, once, pairs, said }, verdict) => {
        const ids = listOf.map((_, at) => `A-${at + 2}`)
        const judgements = said.map(({ pair: [a, b], verdict: one }) => ({
          persons: [ids[a] ?? '', ids[b] ?? ''] as [string, string],
          verdict: one,
        }))
        const of: Omit<LinkedPersons, 'judged'> = {
          ...{ listOf, once },
          pairs: pairs.map(({ pair: [a, b], probability }) => ({ a, b, probability })),
        }
        const before = new Standing({ ...of, judged: judgedPersons(ids, judgements) })
        const band = before.count(before.same)
        expect(band.atLeast).toBeLessThanOrEqual(band.atMost)
        const [asked] = before.questions()
        if (!asked) return
        const answer = {
          persons: [ids[asked.a] ?? '', ids[asked.b] ?? ''] as [string, string],
          verdict,
        } as const
        const after = new Standing({ ...of, judged: judgedPersons(ids, [...judgements, answer]) })
        const then = after.count(after.same)
        expect(then.atLeast).toBeGreaterThanOrEqual(band.atLeast)
        expect(then.atMost).toBeLessThanOrEqual(band.atMost)
        expect(after.open.length).toBeLessThan(before.open.length)
      }),
    )
  })
})

describe('what people have said of listed persons', () => {
  it('joins two by way of an account’s codename, whatever its case', () => {
    const ids = ['A-2', 'B-2', 'B-3']
    const judged = judgedPersons(ids, [
      { persons: ['XA-P-1', 'a-2'], verdict: 'same' },
      { persons: ['B-2', 'xa-p-1'], verdict: 'same' },
      { persons: ['XA-P-1', 'B-3'], verdict: 'different' },
      { persons: ['XA-P-8', 'XA-P-9'], verdict: 'unclear' },
    ])
    expect(judged).toEqual({ same: [[0, 1]], different: [[0, 2]], unclear: [] })
  })

  it('lets a chain of the same stand against a judgement that two differ', () => {
    const judged = judgedPersons(
      ['A-2', 'B-2', 'C-2'],
      [
        { persons: ['A-2', 'B-2'], verdict: 'same' },
        { persons: ['B-2', 'C-2'], verdict: 'same' },
        { persons: ['A-2', 'C-2'], verdict: 'different' },
      ],
    )
    expect(judged.different).toEqual([])
    expect(judged.same).toHaveLength(2)
  })
})
