/** Cards in the order in which they were met: those passed stand before `at`, the one on the table is at `at`. */
export interface Deck<T> {
  readonly cards: readonly T[]
  readonly at: number
}

interface Keyed {
  readonly key: string
}

/** The newest queue under what has been met already, which stays where it was, so that one can go back to it. */
export function refill<T extends Keyed>(
  deck: Deck<T>,
  fresh: readonly T[],
  keep: (card: T) => boolean,
): Deck<T> {
  const met = deck.cards.slice(0, deck.at)
  const current = deck.cards[deck.at]
  const passed = new Set(met.map((it) => it.key))
  const coming = fresh.filter((it) => !passed.has(it.key))
  // The card before one's eyes isn't swapped for another while it still waits, or shows what was decided.
  const still = current ? (keep(current) ? [current] : coming.filter((it) => it.key === current.key)) : []
  const rest = coming.filter((it) => it.key !== still[0]?.key)
  return { cards: [...met, ...still, ...rest], at: met.length }
}

/** Moves on or back; one place after the last card means that there is none left. */
export function moved<T>(deck: Deck<T>, by: number): Deck<T> {
  return { ...deck, at: Math.max(0, Math.min(deck.cards.length, deck.at + by)) }
}

/** Goes to a card, where the deck has it. */
export function turnedTo<T extends Keyed>(deck: Deck<T>, key: string | null): Deck<T> {
  const at = deck.cards.findIndex((it) => it.key === key)
  return at < 0 ? deck : { ...deck, at }
}
