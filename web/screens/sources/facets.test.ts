import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListedSource } from '../../../src/operations/browse.ts'
import { askedIn, facets, hasEnded, listed, optionsOf, queryOf, toggled, valueOf } from './facets.ts'

const one = (codename: string, more: Partial<ListedSource['source']> = {}, accounts = 0): ListedSource => ({
  id: `source-${codename}`,
  source: { codename, kind: 'document', consent: { scope: 'publish' }, ...more },
  accounts,
  suggested: 0,
  ...{ author: 'mem', leaf: `leaf-${codename}` },
  addedAt: `2031-01-0${String((codename.length % 8) + 1)}T00:00:00Z`,
})

const all = [
  one('M-07', { kind: 'interview', language: 'ko', consent: { scope: 'internal' }, note: '항구' }, 3),
  one('harbour-courier.html', { kind: 'press-report', language: 'en', title: 'Seven at the Quay' }, 2),
  one('naru-ilbo.txt', { kind: 'press-report', language: 'ko', reliability: 'B' }),
  one('law.txt', { language: 'ko', reliability: 'A', date: '2030' }),
]

test('choices of one facet add up, choices of several cut down, and typed words cut further', () => {
  const names = (query: string, typed = ''): string[] =>
    listed(all, askedIn(query), typed).map((it) => it.source.codename)
  expect(names('?kind=interview&kind=press-report&sort=name')).toEqual([
    'harbour-courier.html',
    'M-07',
    'naru-ilbo.txt',
  ])
  expect(names('?kind=press-report&language=ko')).toEqual(['naru-ilbo.txt'])
  expect(names('?accounts=none&sort=date')).toEqual(['law.txt', 'naru-ilbo.txt'])
  expect(names('?sort=accounts')[0]).toBe('M-07')
  expect(names('', 'quay SEVEN')).toEqual(['harbour-courier.html'])
  expect(names('', '항구'.normalize('NFD'))).toEqual(['M-07'])
  expect(names('?reliability=')).toHaveLength(2)
})

test('a choice leaves as many sources as it said it would', () => {
  const query = fc
    .subarray(['kind=interview', 'kind=press-report', 'language=ko', 'reliability=B', 'accounts=some'])
    .map((it) => `?${it.join('&')}`)
  fc.assert(
    fc.property(query, fc.constantFrom(...facets), (text, facet) => {
      const asked = askedIn(text)
      const alone = { ...asked, chosen: { ...asked.chosen, [facet]: [] } }
      for (const { value, count } of optionsOf(all, asked, '', facet)) {
        expect(listed(all, toggled(alone, facet, value), '')).toHaveLength(count)
      }
    }),
  )
})

test('the address says all that was asked', () => {
  for (const query of ['', '?kind=interview&kind=document&language=ko&sort=name', '?reliability=']) {
    expect(queryOf(askedIn(query))).toBe(query)
  }
  const asked = askedIn('?consent=internal')
  expect(queryOf(toggled(asked, 'consent', 'internal'))).toBe('')
  expect(valueOf(one('x'), 'language')).toBe('')
})

test('consent ends after its last day', () => {
  const day = Date.UTC(2031, 4, 31) / 86_400_000
  expect(hasEnded('2031-05', day)).toBe(false)
  expect(hasEnded('2031-05', day + 1)).toBe(true)
  expect(hasEnded(undefined, day)).toBe(false)
  expect(hasEnded('when she says so', day)).toBe(false)
})
