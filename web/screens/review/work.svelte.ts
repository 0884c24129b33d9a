import { call, type Answer } from '../../client.ts'
import { moved, refill, turnedTo, type Deck } from './deck.ts'
import { queueKinds, type QueueKind } from './words.ts'

export type QueuedAccount = Answer<'queue'>['coded']['cards'][number]
export type QueuedFinding = Answer<'queue'>['findings']['cards'][number]
export type QueuedPair = Answer<'pairs'>['cards'][number]
export type Shown = Answer<'show'>

export type Card =
  | { readonly kind: 'suggested' | 'coded'; readonly key: string; readonly account: QueuedAccount }
  | { readonly kind: 'pairs'; readonly key: string; readonly pair: QueuedPair }
  | { readonly kind: 'findings'; readonly key: string; readonly finding: QueuedFinding }

export interface Decision {
  readonly key: string
  readonly kind: QueueKind
  readonly word: 'accepted' | 'rejected' | 'same' | 'different'
  /** Whose decision it was, for the list of the last ones. */
  readonly name: string
  /** The change that it made: what an undo undoes, and no later one. */
  readonly change: string
}

const empty: Deck<Card> = { cards: [], at: 0 }

/** One sitting of review: what waits, where one is, and what was decided. */
export class Work {
  decks = $state.raw<Record<QueueKind, Deck<Card>>>({
    suggested: empty,
    coded: empty,
    pairs: empty,
    findings: empty,
  })
  waiting = $state<Record<QueueKind, number>>({ suggested: 0, coded: 0, pairs: 0, findings: 0 })
  reviewed = $state(0)
  complete = $state(true)
  loaded = $state(false)
  busy = $state(false)
  error = $state.raw<unknown>(undefined)
  /** The newest first. */
  decisions = $state.raw<readonly Decision[]>([])
  readonly #shown = new Map<string, Promise<Shown>>()

  /** Asks anew what waits. */
  async load(kinds: readonly QueueKind[] = queueKinds): Promise<void> {
    this.error = undefined
    try {
      const others = kinds.some((it) => it !== 'pairs')
      const [queue, pairs] = await Promise.all([
        others ? call('queue', {}) : undefined,
        kinds.includes('pairs') ? call('pairs', {}) : undefined,
      ])
      if (queue) {
        this.reviewed = queue.reviewed
        for (const kind of ['suggested', 'coded'] as const) {
          this.#fill(
            kind,
            queue[kind].waiting,
            queue[kind].cards.map((account) => ({ kind, key: account.id, account })),
          )
        }
        const { waiting, cards } = queue.findings
        this.#fill(
          'findings',
          waiting,
          cards.map((finding) => ({ kind: 'findings', key: finding.id, finding })),
        )
      }
      if (pairs) {
        this.complete = pairs.complete
        this.#fill(
          'pairs',
          pairs.waiting,
          pairs.cards.map((pair) => ({ kind: 'pairs', key: keyOf(pair), pair })),
        )
      }
      this.loaded = true
    } catch (error) {
      this.error = error
    }
  }

  #fill(kind: QueueKind, waiting: number, cards: readonly Card[]): void {
    this.waiting[kind] = waiting
    this.#put(
      kind,
      refill(this.decks[kind], cards, (card) => this.decisionOf(card.key) !== undefined),
    )
  }

  #put(kind: QueueKind, deck: Deck<Card>): void {
    this.decks = { ...this.decks, [kind]: deck }
  }

  card(kind: QueueKind): Card | undefined {
    const { cards, at } = this.decks[kind]
    return cards[at]
  }

  /** Passed cards that nobody has decided. */
  skipped(kind: QueueKind): number {
    const { cards, at } = this.decks[kind]
    return cards.slice(0, at).filter((it) => this.decisionOf(it.key) === undefined).length
  }

  decisionOf(key: string): Decision | undefined {
    return this.decisions.find((it) => it.key === key)
  }

  move(kind: QueueKind, by: number): void {
    this.error = undefined
    this.#put(kind, moved(this.decks[kind], by))
  }

  turnTo(kind: QueueKind, key: string | null): void {
    this.#put(kind, turnedTo(this.decks[kind], key))
  }

  /** The skipped ones, from the start; what was decided stays behind them. */
  again(kind: QueueKind): void {
    const open = this.decks[kind].cards.filter((it) => this.decisionOf(it.key) === undefined)
    const done = this.decks[kind].cards.filter((it) => this.decisionOf(it.key) !== undefined)
    this.#put(kind, { cards: [...done, ...open], at: done.length })
  }

  /** The words and values of an account; the next card's are fetched while this one is read. */
  show(id: string): Promise<Shown> {
    const known = this.#shown.get(id) ?? call('show', { ref: id })
    this.#shown.set(id, known)
    // What failed once may be asked again.
    known.catch(() => this.#shown.delete(id))
    return known
  }

  prefetch(kind: QueueKind): void {
    const { cards, at } = this.decks[kind]
    const next = cards[at + 1]
    if (next) for (const id of accountsOf(next)) void this.show(id).catch(() => undefined)
  }

  /** Decides the card on the table, and goes on to the next. Returns whether it was done. */
  async decide(
    card: Card,
    yes: boolean,
    given: { reason: string; credibility: number | undefined },
  ): Promise<boolean> {
    if (this.busy || card.kind === 'findings' || this.decisionOf(card.key)) return false
    this.busy = true
    this.error = undefined
    try {
      const subject = await send(card, yes, given)
      const change = await changeOf(subject)
      const word = card.kind === 'pairs' ? (yes ? 'same' : 'different') : yes ? 'accepted' : 'rejected'
      this.decisions = [
        { key: card.key, kind: card.kind, word, name: nameOf(card), change },
        ...this.decisions,
      ]
      for (const id of accountsOf(card)) this.#shown.delete(id)
      this.waiting[card.kind] -= 1
      if (card.kind === 'coded' && yes) this.reviewed += 1
      if (card.kind === 'suggested' && yes) this.waiting.coded += 1
      this.#put(card.kind, moved(this.decks[card.kind], 1))
      await this.#follow(card.kind)
      return true
    } catch (error) {
      this.error = error
      return false
    } finally {
      this.busy = false
    }
  }

  /** One answer on a pair can settle others; and where a deck ends, more may wait than it held. */
  async #follow(kind: QueueKind): Promise<void> {
    const { cards, at } = this.decks[kind]
    if (kind === 'pairs') await this.load(['pairs'])
    else if (at >= cards.length && this.waiting[kind] > this.skipped(kind)) await this.load(['coded'])
  }

  /** Undoes a decision by a new change, and puts its card back on the table. */
  async undo(decision: Decision): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.error = undefined
    try {
      await call('undo', { change: decision.change })
      this.decisions = this.decisions.filter((it) => it !== decision)
      this.#shown.clear()
      this.turnTo(decision.kind, decision.key)
      await this.load()
      this.turnTo(decision.kind, decision.key)
      return true
    } catch (error) {
      this.error = error
      return false
    } finally {
      this.busy = false
    }
  }
}

const keyOf = ({ accounts: [a, b] }: QueuedPair): string => `${a.id}+${b.id}`

export function accountsOf(card: Card): string[] {
  if (card.kind === 'findings') return []
  return card.kind === 'pairs' ? card.pair.accounts.map((it) => it.id) : [card.account.id]
}

function nameOf(card: Card): string {
  if (card.kind === 'findings') return card.finding.id
  return card.kind === 'pairs'
    ? card.pair.accounts.map((it) => it.codename).join(' · ')
    : card.account.codename
}

async function send(
  card: Card,
  yes: boolean,
  given: { reason: string; credibility: number | undefined },
): Promise<string> {
  const { reason, credibility } = given
  if (card.kind === 'pairs')
    return (await call('judge', { accounts: accountsOf(card), same: yes, reason })).subject
  const accepted = card.kind === 'coded' ? ('reviewed' as const) : ('coded' as const)
  const graded = credibility === undefined ? {} : { credibility }
  const decided = yes ? { status: accepted, ...graded } : { status: 'withdrawn' as const, reason }
  return (await call('review', { ref: card.key, ...decided })).subject
}

/** The change that wrote a subject's newest revision, so that an undo undoes this one and no other. */
async function changeOf(subject: string): Promise<string> {
  const [{ revisions }, { changes }] = await Promise.all([
    call('history', { ref: subject }),
    call('history', { limit: 20 }),
  ])
  const newest = revisions.at(-1)
  const change = changes.find(
    (it) => it.log === newest?.log && it.from <= newest.index && newest.index < it.to,
  )
  return change?.id ?? ''
}
