import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActAccount } from '../accounts/model.ts'
import { personVerdicts, type SamePerson } from './model.ts'
import { People } from './people.ts'
import { personPairs } from './person-pairs.ts'

type Judgement = Pick<SamePerson, 'persons' | 'verdict'>
const judged = (verdict: SamePerson['verdict'], ...persons: [string, string]): Judgement => ({
  persons,
  verdict,
})

describe('who is whom', () => {
  test('judged the same, two names count as one, through a third as well', () => {
    const people = new People([judged('same', 'P-1', 'P-2'), judged('same', 'p-2', 'P-3')])
    expect(people.certain(['P-3', 'P-1', 'P-4'])).toEqual(['p-1', 'p-4'])
    expect(people.alsoCalled(['P-3'])).toEqual(['p-1', 'p-2'])
    expect(people.answered('P-1', 'P-3')).toBe(true)
    expect(people.answered('P-1', 'P-4')).toBe(false)
  })

  test('what can’t be told proves no two people, and finds nobody under another name', () => {
    const people = new People([judged('unclear', 'P-1', 'P-2')])
    expect(people.certain(['P-1', 'P-2'])).toEqual(['p-1'])
    expect(people.alsoCalled(['P-1'])).toEqual([])
    expect(people.answered('P-2', 'P-1')).toBe(true)
  })

  test('a judgement that two differ stands down where others say the same', () => {
    const people = new People([
      judged('same', 'P-1', 'P-2'),
      judged('same', 'P-2', 'P-3'),
      judged('different', 'P-1', 'P-3'),
    ])
    expect(people.certain(['P-1', 'P-3'])).toEqual(['p-1'])
  })

  test('the order of the judgements doesn’t matter, and another one never tells more people apart', () => {
    const name = fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5')
    const judgement = fc
      .record({ a: name, b: name, verdict: fc.constantFrom(...personVerdicts) })
      .map(({ a, b, verdict }) => judged(verdict, a, b))
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 6 }), judgement, fc.array(name), (all, one, names) => {
        const before = new People(all).certain(names)
        expect(new People([...all].reverse()).certain(names)).toEqual(before)
        expect(new People([...all, one]).certain(names).length).toBeLessThanOrEqual(before.length)
      }),
    )
  })
})

describe('codenames that may mean one person', () => {
  const act = (id: string, persons: string[], status: ActAccount['status'] = 'coded') => ({
    id,
    account: {
      kind: 'act' as const,
      source: 's',
      passages: [{ layer: 'l', start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }],
      attribution: { voice: 'own' as const, basis: 'unstated' as const },
      coder: 'm',
      status,
      type: 'execution',
      victims: { min: 1 },
      persons,
    },
  })
  const asked = (
    accounts: ReturnType<typeof act>[],
    incidents: string[][] = [],
    people = new People([]),
  ): string[] =>
    personPairs(
      accounts,
      incidents.map((it) => ({ accounts: it })),
      people,
    ).map(({ persons, signs }) => `${persons.join(' ')} ${signs.join('+')}`)

  test('written alike: case, hyphens, leading zeros, one slip; but never another number', () => {
    expect(asked([act('a', ['XA-P-01']), act('b', ['xap 1'])])).toEqual(['XA-P-01 xap 1 spelling'])
    expect(asked([act('a', ['Sorel-3']), act('b', ['Sorle 3'])])).toEqual(['Sorel-3 Sorle 3 spelling'])
    expect(asked([act('a', ['강물-3']), act('b', ['강물 3'])])).toEqual(['강물 3 강물-3 spelling'])
    expect(asked([act('a', ['XA-P-01']), act('b', ['XA-P-02'])])).toEqual([])
    expect(asked([act('a', ['Sorel']), act('b', ['Marnoc'])])).toEqual([])
    expect(asked([act('a', ['XA-P-01']), act('b', ['xa-p-01'])])).toEqual([])
  })

  test('named in accounts of one act, unless both name them', () => {
    const two = [act('a', ['Sorel']), act('b', ['Heron'])]
    expect(asked(two, [['a', 'b']])).toEqual(['Heron Sorel same-act'])
    expect(asked([act('a', ['Sorel', 'Heron']), act('b', ['Heron'])], [['a', 'b']])).toEqual([])
    const three = [...two, act('c', ['Sorell', 'Wren'])]
    expect(asked(three, [['a', 'b'], ['b', 'c']])[0]).toBe('Sorel Sorell spelling+same-act') // prettier-ignore
  })

  test('not asked: two whom one account names side by side, what was judged, what counts nowhere', () => {
    const together = act('c', ['Sorel', 'Sorell'])
    const two = [act('a', ['Sorel']), act('b', ['Sorell'])]
    expect(asked(two)).toHaveLength(1)
    expect(asked([...two, together])).toEqual([])
    for (const verdict of personVerdicts)
      expect(asked(two, [], new People([judged(verdict, 'Sorell', 'Sorel')]))).toEqual([])
    expect(asked([act('a', ['Sorel']), act('b', ['Sorell'], 'suggested')])).toEqual([])
  })
})
