import type { Teller } from '../../../src/operations/voices.ts'

/** A name on the way from accounts to their root. Below it stand those who relay it. */
export interface Hand {
  /** The names from here to the root: what tells it from the same name on another way. */
  readonly path: readonly string[]
  readonly name: string
  readonly known: boolean
  /** How many accounts of the source that this is. */
  readonly accounts: number
  /** All accounts that come down to it. */
  readonly total: number
  readonly below: readonly Hand[]
}

interface Growing {
  path: string[]
  name: string
  known: boolean
  accounts: number
  below: Map<string, Growing>
}

const grow = (name: string, path: string[], known: boolean): Growing => ({
  path,
  name,
  known,
  accounts: 0,
  below: new Map(),
})

/** Who relays whom, as one tree for each root: known roots first, those with most accounts before the others. */
export function relaysOf(tellers: readonly Teller[]): Hand[] {
  const roots = new Map<string, Growing>()
  for (const { root, chain, accounts } of tellers) {
    const way = [...chain].reverse()
    // Where nobody says whose word it is, the chain has no root to end in.
    const names = root.known ? way : ['', ...way]
    const [first = '', ...rest] = names
    let at = roots.get(root.key) ?? grow(first, [root.key], root.known)
    roots.set(root.key, at)
    for (const name of rest) {
      const next = at.below.get(name) ?? grow(name, [...at.path, name], true)
      at.below.set(name, next)
      at = next
    }
    at.accounts += accounts
  }
  return [...roots.values()]
    .map(grown)
    .sort((a, b) => Number(b.known) - Number(a.known) || b.total - a.total || (a.name < b.name ? -1 : 1))
}

function grown({ path, name, known, accounts, below }: Growing): Hand {
  const hands = [...below.values()].map(grown).sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
  const total = hands.reduce((sum, it) => sum + it.total, accounts)
  return { path, name, known, accounts, total, below: hands }
}

/** A hand where it is drawn: the column counts from the root, the line from the top. */
export interface Drawn {
  readonly key: string
  readonly hand: Hand
  readonly column: number
  readonly line: number
  /** The line of the hand that it relays; absent for a root. */
  readonly into?: number
}

/** Places every hand: those whom nobody relays take a line each, the others stand in the middle of who relays them. */
export function drawn(roots: readonly Hand[]): { hands: Drawn[]; lines: number; columns: number } {
  const hands: Drawn[] = []
  let lines = 0
  let columns = 0
  const lineOf = (hand: Hand, column: number): { line: number; put: (into?: number) => void } => {
    columns = Math.max(columns, column + 1)
    const below = hand.below.map((it) => lineOf(it, column + 1))
    const [first, last] = [below.at(0), below.at(-1)]
    const line = first && last ? (first.line + last.line) / 2 : lines++
    const put = (into?: number): void => {
      hands.push({ key: hand.path.join('\n'), hand, column, line, ...(into === undefined ? {} : { into }) })
      for (const it of below) it.put(line)
    }
    return { line, put }
  }
  for (const root of roots) lineOf(root, 0).put()
  return { hands, lines, columns }
}
