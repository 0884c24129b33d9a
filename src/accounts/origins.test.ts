import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribution, Origin } from './model.ts'
import { independentOrigins, Origins } from './origins.ts'

const own: Attribution = { voice: 'own', basis: 'eyewitness' }
const relayed = (origin?: string): Attribution => ({
  voice: 'relayed',
  basis: 'unstated',
  ...(origin === undefined ? {} : { origin }),
})
const sources = [
  { id: 's1', codename: 'S-01', title: 'Harbour Courier', fileName: 'courier.html' },
  { id: 's2', codename: 'S-02', title: 'Valley Post', relays: 'Lantern Watch' },
  { id: 's3', codename: 'S-03', title: 'Interview' },
  { id: 's4', codename: 'S-04', title: 'Interview' },
]
const origins: Origin[] = [
  { name: 'Lantern Watch', aliases: ['LW', '등불감시'] },
  { name: 'Border radio', relays: 'lw' },
  { name: 'The Courier', source: 's1' },
  { name: 'Round', relays: 'Robin' },
  { name: 'Robin', relays: 'Round' },
  { name: 'Echo', relays: 'Echo' },
]
const all = new Origins(origins, sources)
const root = (source: string, attribution: Attribution): string => {
  const found = all.root({ source, attribution })
  return found.known ? found.key : 'unknown'
}

describe('the root of an account', () => {
  test.each([
    ['its own source', 's3', own, 'source:s3'],
    ['a reprint stands for whom it repeats', 's2', own, 'origin:lantern watch'],
    ['by name', 's3', relayed('Lantern Watch'), 'origin:lantern watch'],
    ['whatever the case and spacing', 's3', relayed('  lantern   WATCH '), 'origin:lantern watch'],
    ['by alias, in either Unicode form', 's3', relayed('등불감시'.normalize('NFD')), 'origin:lantern watch'],
    ['through a chain', 's3', relayed('Border Radio'), 'origin:lantern watch'],
    ['an origin that is a source', 's3', relayed('The Courier'), 'source:s1'],
    ['by codename', 's3', relayed('s-01'), 'source:s1'],
    ['by title', 's3', relayed('Harbour Courier'), 'source:s1'],
    ['by file name', 's3', relayed('courier.html'), 'source:s1'],
    ['through a source that relays', 's3', relayed('Valley Post'), 'origin:lantern watch'],
    ['in a cycle', 's3', relayed('Round'), 'origin:robin'],
    ['in the same cycle', 's3', relayed('Robin'), 'origin:robin'],
    ['naming itself', 's3', relayed('Echo'), 'origin:echo'],
    ['its own source, named', 's3', relayed('S-03'), 'source:s3'],
    ['a name on no list', 's3', relayed('Ferry crew'), 'origin:ferry crew'],
    ['nobody named', 's3', relayed(), 'unknown'],
    ['a name of two sources', 's1', relayed('Interview'), 'unknown'],
  ])('%s', (_, source, attribution, expected) => {
    expect(root(source, attribution)).toBe(expected)
  })

  test('the chain names every hand', () => {
    expect(all.root({ source: 's3', attribution: relayed('Border radio') }).chain).toEqual([
      'Interview',
      'Border radio',
      'Lantern Watch',
    ])
  })

  test('an origin with the name of a source is that source', () => {
    const named = new Origins([{ name: 'harbour courier' }], sources)
    expect(named.root({ source: 's3', attribution: relayed('Harbour Courier') }).key).toBe('source:s1')
  })

  test('an origin says whom its source relays, where the source does not', () => {
    const named = new Origins([{ name: 'C', source: 's1', relays: 'LW' }, { name: 'LW' }], sources)
    expect(named.root({ source: 's1', attribution: own }).key).toBe('origin:lw')
  })
})

test('unknown origins never add to known ones', () => {
  const roots = (...of: [string, Attribution][]) =>
    of.map(([source, attribution]) => all.root({ source, attribution }))
  expect(independentOrigins([])).toBe(0)
  expect(independentOrigins(roots(['s1', relayed()], ['s3', relayed()]))).toBe(1)
  expect(independentOrigins(roots(['s1', relayed()], ['s3', own]))).toBe(1)
  expect(independentOrigins(roots(['s1', own], ['s3', own], ['s4', own]))).toBe(3)
  expect(independentOrigins(roots(['s2', own], ['s3', relayed('LW')]))).toBe(1)
})

test('any web of relays has an end, the same in whatever order it is given', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const web = fc.uniqueArray(fc.record({ name, relays: name }), { selector: (origin) => origin.name })
  fc.assert(
    fc.property(web, name, (some, start) => {
      const ask = (list: Origin[]) =>
        new Origins(list, sources).root({ source: 's1', attribution: relayed(start) })
      expect(ask(some).known).toBe(true)
      expect(ask([...some].reverse())).toEqual(ask(some))
      // Whoever lies on the way has the same root.
      for (const passed of ask(some).chain.slice(1)) {
        const again = new Origins(some, sources).root({ source: 's1', attribution: relayed(passed) })
        expect(again.key).toBe(ask(some).key)
      }
    }),
  )
})
