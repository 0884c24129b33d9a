import { describe, expect, it } from 'vitest'
import { placeLevel, placeText, placeValue } from './place-value.ts'

const level = (a: string, b: string): number => {
  const [first, second] = [placeText(a), placeText(b)]
  if (first === second) return 5
  const [one, other] = [placeValue(first), placeValue(second)]
  const found = placeLevel(one, other, [0.85, 0.92], 1)
  expect(placeLevel(other, one, [0.85, 0.92], 1)).toBe(found)
  return found
}

describe('places', () => {
  it('come to the same text however their steps are written, in either language', () => {
    for (const [text, ...others] of [
      [
        'XA-01, kest',
        'XA-01/kest',
        'Kest, Oltara',
        'Oltara / Kest',
        'Kest, Oltara, Sorvane',
        'KEST (Oltara)',
      ],
      ['XA-01, 케스트', '올타라주 케스트시', '소르바네 올타라주 케스트', '올타라 케스트'],
      ['KP-10', '양강도', '양강', 'Ryanggang', 'Ryanggang Province', 'North Korea, Ryanggang', 'KP-10'],
      ['dall, upper marrow', 'Upper Marrow, Dall', 'Dall > Upper  Marrow'],
      ['', '', '미상', 'N/A'],
    ])
      for (const other of others) expect(placeText(other)).toBe(text)
  })

  it('keep their text when it is read again', () => {
    for (const text of ['XA-01, kest', 'dall, upper marrow', 'XA-02, XA', 'kest', 'XA-99, somewhere'])
      expect(placeText(text)).toBe(text === 'XA-02, XA' ? 'XA-02' : text)
  })

  it('are equal, alike in spelling, one in the other, of one province, or apart', () => {
    expect(level('Kest, Oltara', 'XA-01/kest')).toBe(5)
    expect(level('Ostrel, Oltara', 'Ostrell, Oltara')).toBe(4)
    expect(level('Oltara', 'Kest, Oltara')).toBe(3)
    expect(level('Kest', 'Kest, Oltara')).toBe(3)
    expect(level('Sorvane', '올타라주')).toBe(3)
    expect(level('Kest, Oltara', 'Norrin, Oltara')).toBe(2)
    expect(level('Upper Marrow', 'Lower Marrow')).toBe(2)
    expect(level('Kest, Oltara', 'Kest, Dovaine')).toBe(1)
    expect(level('Kest, Sorvane', 'Norrin, Sorvane')).toBe(1)
    expect(level('Kest', 'Norrin')).toBe(1)
    expect(level('Oltara', 'Dovaine')).toBe(1)
  })
})
