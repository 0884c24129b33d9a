import { describe, expect, test } from 'vitest'
import { moved, refill, turnedTo, type Deck } from './deck.ts'

const cards = (...keys: string[]): { key: string }[] => keys.map((key) => ({ key }))
const deck = (at: number, ...keys: string[]): Deck<{ key: string }> => ({ cards: cards(...keys), at })
const keys = (it: Deck<{ key: string }>): string[] => it.cards.map(({ key }) => key)

describe('a deck of cards', () => {
  test('stays within its cards, and ends one after the last', () => {
    expect(moved(deck(0, 'a', 'b'), -1).at).toBe(0)
    expect(moved(deck(1, 'a', 'b'), 1).at).toBe(2)
    expect(moved(deck(2, 'a', 'b'), 1).at).toBe(2)
  })

  test('is filled anew under what was passed, and never swaps the card on the table while it waits', () => {
    const filled = refill(deck(1, 'a', 'b', 'c'), cards('d', 'b'), () => false)
    expect(keys(filled)).toEqual(['a', 'b', 'd'])
    expect(filled.at).toBe(1)
  })

  test('lets go of a card that somebody else has settled, unless its decision is shown', () => {
    expect(keys(refill(deck(1, 'a', 'b'), cards('c'), () => false))).toEqual(['a', 'c'])
    expect(keys(refill(deck(1, 'a', 'b'), cards('c'), () => true))).toEqual(['a', 'b', 'c'])
  })

  test('brings no card twice', () => {
    expect(keys(refill(deck(2, 'a', 'b'), cards('a', 'b', 'c'), () => false))).toEqual(['a', 'b', 'c'])
  })

  test('turns to a card by its key, and stays where there is no such card', () => {
    expect(turnedTo(deck(0, 'a', 'b'), 'b').at).toBe(1)
    expect(turnedTo(deck(1, 'a', 'b'), 'z').at).toBe(1)
    expect(turnedTo(deck(1, 'a', 'b'), null).at).toBe(1)
  })
})
