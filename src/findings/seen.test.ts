import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, seenIn, type Seen } from './seen.ts'

const dates = ['2019', '2020~', '2021-05', '../2018']
const seen = fc
  .record({
    id: fc.string(),
    source: fc.constantFrom('a', 'b', 'c'),
    type: fc.constantFrom('execution', 'torture'),
    victims: fc.record({ min: fc.nat(9) }),
    when: fc.option(fc.constantFrom(...dates), { nil: undefined }),
    where: fc.option(fc.array(fc.constantFrom('XA', 'XA-01', 'XA-02/x')), { nil: undefined }),
    inside: fc.boolean(),
  })
  .map(({ when, where, ...rest }): Seen => ({
    ...rest,
    codename: `source ${rest.source}`,
    ...(when === undefined ? {} : { when, span: { firm: !when.endsWith('~'), latest: dates.indexOf(when) } }),
    ...(where === undefined ? {} : { where }),
  }))

test('by columns, sent and put together again, accounts are what they were, in their order', () => {
  fc.assert(
    fc.property(fc.array(seen), (all) => {
      expect(seenIn(JSON.parse(JSON.stringify(columnsOf(all))) as never)).toEqual(all)
    }),
  )
})

test('what many say stands once', () => {
  const one: Seen = {
    ...{ id: 'a', source: 's', codename: 'S', type: 'torture', victims: { min: 1 } },
    ...{ when: '2019', span: { firm: true, earliest: 17897, latest: 18261 }, where: ['XA'], inside: true },
  }
  const columns = columnsOf(Array.from({ length: 50 }, (_, i) => ({ ...one, id: String(i) })))
  expect([columns.sources, columns.dates, columns.places, columns.counts].map((it) => it.length)).toEqual([
    1, 1, 1, 1,
  ])
})
