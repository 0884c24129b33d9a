import { call, Refused } from '../../client.ts'
import { freshId } from '../../fresh-id.ts'
import {
  accountsOf,
  nameOf,
  pairKey,
  personsKey,
  placeKey,
  wordFor,
  type Card,
  type Decision,
  type Given,
  type Reply,
  type Shown,
} from './cards.ts'
import { moved, refill, turnedTo, type Deck } from './deck.ts'
import { changeOf, send } from './sending.ts'
import { session } from '../../session.svelte.ts'
import { queueKinds, type QueueKind } from './words.ts'

/** For these all accounts are looked at. */
const slow: readonly QueueKind[] = ['findings', 'pairs', 'persons']
const isLate = (kinds: readonly QueueKind[]): boolean => kinds.some((it) => slow.includes(it))

const empty: Deck<Card> = { cards: [], at: 0 }

function ofEachKind<T>(value: T): Record<QueueKind, T> {
  return {
    suggested: value,
    coded: value,
    places: value,
    disagreements: value,
    pairs: value,
    persons: value,
    findings: value,
  }
}

/** One sitting of review: what waits, where one is, and what was decided. */
export class Work {
  decks = $state.raw<Record<QueueKind, Deck<Card>>>(ofEachKind(empty))
  waiting = $state<Record<QueueKind, number>>(ofEachKind(0))
  reviewed = $state(0)
  complete = $state(true)
  loaded = $state(false)
  /** Kinds of which it is known what waits. */
  looked = $state.raw<ReadonlySet<QueueKind>>(new Set())
  busy = $state(false)
  error = $state.raw<unknown>(undefined)
  /** The newest first. */
  decisions = $state.raw<readonly Decision[]>([])
  /** Moves on where a card has to be shown anew. */
  anew = $state(0)
  /** Moves on whenever somebody's hands turned to another card. */
  turned = $state(0)
  readonly #shown = new Map<string, Promise<Shown>>()
  /** Of judgements whose answer never came: sent again, they are the same. */
  readonly #ids = new Map<string, string>()
  #ended = Promise.resolve()

  /** Asks anew what waits. */
  async load(kinds: readonly QueueKind[] = queueKinds): Promise<void> {
    this.error = undefined
    try {
      const loaders: readonly [readonly QueueKind[], () => Promise<void>][] = [
        [['suggested', 'coded'], () => this.#loadQueue()],
        [['places'], () => this.#loadPlaces()],
        [['disagreements'], () => this.#loadDisagreements()],
        [['findings'], () => this.#loadFindings()],
        [['pairs'], () => this.#loadPairs()],
        [['persons'], () => this.#loadPersons()],
      ]
      const asked = loaders.filter(([of]) => of.some((it) => kinds.includes(it)))
      // In a large record these take seconds: nobody waits for them to see the rest.
      const [late, soon] = [asked.filter(([of]) => isLate(of)), asked.filter(([of]) => !isLate(of))]
      await Promise.all(soon.map(([, load]) => load()))
      // Where nothing of this waits, what is still looked for may.
      this.loaded ||= queueKinds.some((it) => this.waiting[it] > 0)
      await Promise.all(late.map(([, load]) => load()))
      this.loaded = true
    } catch (error) {
      this.error = error
    }
  }

  async #loadQueue(): Promise<void> {
    const queue = await call('queue', {})
    this.reviewed = queue.reviewed
    for (const kind of ['suggested', 'coded'] as const) {
      const { waiting, cards } = queue[kind]
      this.#fill(
        kind,
        waiting,
        cards.map((account) => ({ kind, key: account.id, account })),
      )
    }
  }

  async #loadFindings(): Promise<void> {
    const { findings, lawFindings } = await call('stale-findings', {})
    this.#fill('findings', findings.waiting + lawFindings.waiting, [
      ...findings.cards.map((finding) => ({ kind: 'findings', key: finding.id, finding }) as const),
      ...lawFindings.cards.map((it) => ({ kind: 'findings', key: it.id, lawFinding: it }) as const),
    ])
  }

  async #loadPlaces(): Promise<void> {
    const { waiting, cards } = await call('unanchored', {})
    this.#fill(
      'places',
      waiting,
      cards.map((passage) => ({ kind: 'places', key: placeKey(passage), passage })),
    )
  }

  async #loadDisagreements(): Promise<void> {
    const { waiting, cards } = await call('disagreements', {})
    this.#fill(
      'disagreements',
      waiting,
      cards.map((it) => ({ kind: 'disagreements', key: it.subject, disagreement: it })),
    )
  }

  async #loadPairs(): Promise<void> {
    const { waiting, cards, complete } = await call('pairs', {})
    this.complete = complete
    this.#fill(
      'pairs',
      waiting,
      cards.map((pair) => ({ kind: 'pairs', key: pairKey(pair), pair })),
    )
  }

  async #loadPersons(): Promise<void> {
    // A list that can't be read keeps nobody from the other questions.
    const none = { waiting: 0, cards: [] }
    const listing = call('listed-pairs', {}).catch((error: unknown) => {
      this.error = error
      return none
    })
    const [named, listed] = await Promise.all([call('person-pairs', {}), listing])
    this.#fill(
      'persons',
      named.waiting + listed.waiting,
      [...named.cards, ...listed.cards].map((it) => ({ kind: 'persons', key: personsKey(it), persons: it })),
    )
  }

  #fill(kind: QueueKind, waiting: number, cards: readonly Card[]): void {
    this.looked = new Set([...this.looked, kind])
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
    this.turned += 1
  }

  /** Turns to the card that an address names; it may have come to the queue since that was asked for. */
  async lookFor(kind: QueueKind, key: string | null): Promise<void> {
    const isThere = (): boolean => this.card(kind)?.key === key
    if (!this.loaded || key === null) return
    this.error = undefined
    if (isThere()) return
    this.turnTo(kind, key)
    if (isThere() || this.busy) return
    await this.load([kind])
    this.turnTo(kind, key)
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
  async decide(card: Card, reply: Reply, given: Given): Promise<boolean> {
    // A key pressed while the last decision is still being followed up isn't lost.
    if (this.busy) await this.#ended
    const word = wordFor(card.kind, reply)
    if (this.busy || word === undefined || this.decisionOf(card.key)) return false
    const end = this.#begin()
    this.error = undefined
    try {
      const sent = `${card.key} ${reply}`
      const id = this.#ids.get(sent) ?? freshId(reply === 'yes' ? 'incident' : 'distinction')
      this.#ids.set(sent, id)
      const change = await changeOf(await send(card, reply, { ...given, id, over: await this.#seen(card) }))
      this.#ids.delete(sent)
      this.decisions = [
        { key: card.key, kind: card.kind, word, name: nameOf(card, session.language), change },
        ...this.decisions,
      ]
      for (const id of accountsOf(card)) this.#shown.delete(id)
      this.waiting[card.kind] -= 1
      if (card.kind === 'coded' && reply === 'yes') this.reviewed += 1
      if (card.kind === 'suggested' && reply === 'yes') this.waiting.coded += 1
      this.#put(card.kind, moved(this.decks[card.kind], 1))
      this.turned += 1
      await this.#follow(card.kind)
      return true
    } catch (error) {
      const overtaken = error instanceof Refused && error.code === 'changed-meanwhile'
      if (overtaken && card.kind === 'findings') await this.load(['findings'])
      else if (overtaken) this.#showAnew(card)
      this.error = error
      return false
    } finally {
      end()
    }
  }

  /** The leaf of the account as it stood on the card. */
  async #seen(card: Card): Promise<string | undefined> {
    if (card.kind !== 'coded' && card.kind !== 'suggested') return undefined
    const { heads } = await this.show(card.key)
    return heads.length === 1 ? heads[0]?.leaf : undefined
  }

  #showAnew(card: Card): void {
    for (const id of accountsOf(card)) this.#shown.delete(id)
    this.anew += 1
  }

  #begin(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#ended = promise.then(() => undefined)
    this.busy = true
    return () => {
      this.busy = false
      resolve(undefined)
    }
  }

  /** One answer can settle other questions; and where a deck ends, more may wait than it held. */
  async #follow(kind: QueueKind): Promise<void> {
    const { cards, at } = this.decks[kind]
    if (kind === 'pairs' || kind === 'persons') await this.load(['pairs', 'persons'])
    else if (kind === 'disagreements') await this.load()
    else if (at >= cards.length && this.waiting[kind] > this.skipped(kind)) await this.load([kind])
  }

  /** Undoes a decision by a new change, and puts its card back on the table. */
  async undo(decision: Decision): Promise<boolean> {
    if (this.busy) await this.#ended
    if (this.busy) return false
    const end = this.#begin()
    this.error = undefined
    try {
      await call('undo', { change: decision.change })
      this.decisions = this.decisions.filter((it) => it !== decision)
      this.#shown.clear()
      this.turnTo(decision.kind, decision.key)
      const there = this.card(decision.kind)?.key === decision.key
      if (there) this.turned += 1
      await this.load()
      // While the rest was asked for, one may have gone on to another card: that isn't taken back.
      if (!there) {
        this.turnTo(decision.kind, decision.key)
        this.turned += 1
      }
      return true
    } catch (error) {
      this.error = error
      return false
    } finally {
      end()
    }
  }
}
