import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { PenaltyOrder, shippedOrder } from './penalty-order.ts'

const codes = new Codebook()
const order = new PenaltyOrder(shippedOrder, codes)

describe('the order of penalties', () => {
  it.each([
    ['fine', 'death'],
    ['labour-training', 'labour-camp'],
    ['political-prison-camp', 'death'],
    ['imprisonment', 'death'],
    ['none', 'exile'],
  ])('%s is lighter than %s', (a, b) => {
    expect(order.lighter(a, b)).toBe(true)
    expect(order.lighter(b, a)).toBe(false)
  })

  it.each([
    ['political-prison-camp', 'labour-camp'],
    ['exile', 'fine'],
    ['imprisonment', 'labour-camp'],
    ['corporal', 'death'],
    ['a-record-own', 'death'],
  ])('%s and %s are not comparable', (a, b) => {
    expect(order.lighter(a, b) || order.lighter(b, a)).toBe(false)
  })

  const data = { lightest: 'none', termed: [], facilityUnsaid: [] }
  it.each([
    [
      {
        ...data,
        lighter: [
          ['fine', 'exile'],
          ['exile', 'death'],
          ['death', 'fine'],
        ],
      },
      'penalty-order-cycle',
    ],
    [{ ...data, lighter: [['none', 'fine']] }, 'penalty-order-cycle'],
    [{ ...data, lighter: [['fine', 'none']] }, 'penalty-order-cycle'],
    [{ ...data, lighter: [['fine', 'hanging']] }, 'law-code-unknown'],
    [{ lighter: [] }, 'law-unreadable'],
  ])('%j is refused', (bad, code) => {
    expect(() => new PenaltyOrder(bad, codes)).toThrow(expect.objectContaining({ code }) as Error)
  })
})
