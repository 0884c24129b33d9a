import type { Language } from '../../../src/kernel/bilingual.ts'
import type { Answer } from '../../client.ts'
import type { QueueKind, Word } from './words.ts'

export type QueuedAccount = Answer<'queue'>['coded']['cards'][number]
export type QueuedFinding = Answer<'stale-findings'>['findings']['cards'][number]
export type QueuedLawFinding = Answer<'stale-findings'>['lawFindings']['cards'][number]
export type QueuedPair = Answer<'pairs'>['cards'][number]
export type QueuedPersons = Answer<'person-pairs'>['cards'][number]
export type QueuedListed = Answer<'listed-pairs'>['cards'][number]
export type QueuedPlace = Answer<'unanchored'>['cards'][number]
export type Disagreement = Answer<'disagreements'>['cards'][number]
export type Shown = Answer<'show'>

export type Card =
  | { readonly kind: 'suggested' | 'coded'; readonly key: string; readonly account: QueuedAccount }
  | { readonly kind: 'places'; readonly key: string; readonly passage: QueuedPlace }
  | { readonly kind: 'disagreements'; readonly key: string; readonly disagreement: Disagreement }
  | { readonly kind: 'pairs'; readonly key: string; readonly pair: QueuedPair }
  | { readonly kind: 'persons'; readonly key: string; readonly persons: QueuedPersons | QueuedListed }
  | { readonly kind: 'findings'; readonly key: string; readonly finding: QueuedFinding }
  | { readonly kind: 'findings'; readonly key: string; readonly lawFinding: QueuedLawFinding }

/** The answers that a card takes; no kind takes all. `anew`: what follows from the record now is kept in its place. */
export type Reply = 'yes' | 'no' | 'unsure' | 'anew'

/** Where a passage goes in the newest text: a span, or words that stand there once. */
export type Chosen =
  { readonly start: number; readonly end: number; readonly quote: string } | { readonly words: string }

/** What was typed or chosen on a card before it is decided. */
export interface Given {
  readonly reason: string
  readonly credibility: number | undefined
  readonly chosen: Chosen | undefined
  /** Whose value holds, by field: the side's position. */
  readonly sides: Readonly<Record<string, number>>
}

/** What goes with it, so that it is entered once, and on what was looked at. */
export interface Sent extends Given {
  /** A judgement's id. */
  readonly id: string
  /** The leaf of the revision that stood on the card. */
  readonly over: string | undefined
}

export interface Decision {
  readonly key: string
  readonly kind: QueueKind
  readonly word: Word
  /** Whose decision it was, for the list of the last ones. */
  readonly name: string
  /** The change that it made: what an undo undoes, and no later one. */
  readonly change: string
}

export const isAccount = (card: Card | undefined): boolean =>
  card?.kind === 'coded' || card?.kind === 'suggested'

export const pairKey = ({ accounts: [a, b] }: QueuedPair): string => `${a.id}+${b.id}`
/** The two codenames that a card asks about, of accounts or of lists. */
export const askedOf = (it: QueuedPersons | QueuedListed): readonly [string, string] =>
  'listed' in it ? it.listed : it.persons
export const personsKey = (it: QueuedPersons | QueuedListed): string => askedOf(it).join('+')
export const placeKey = ({ account, layer, start, end }: QueuedPlace): string =>
  `${account}+${layer}+${start}-${end}`

/** The accounts whose words the card shows. */
export function accountsOf(card: Card): string[] {
  switch (card.kind) {
    case 'findings':
    case 'disagreements':
      return []
    case 'places':
      return [card.passage.account]
    case 'pairs':
      return card.pair.accounts.map((it) => it.id)
    case 'persons':
      return 'listed' in card.persons ? [] : card.persons.accounts.flatMap((it) => it[0] ?? [])
    default:
      return [card.account.id]
  }
}

export function nameOf(card: Card, language: Language): string {
  switch (card.kind) {
    case 'findings': {
      const { id, title } = 'lawFinding' in card ? card.lawFinding : card.finding
      return title?.[language] ?? title?.en ?? title?.ko ?? id
    }
    case 'disagreements':
      return card.disagreement.name
    case 'places':
      return card.passage.codename
    case 'pairs':
      return card.pair.accounts.map((it) => it.codename).join(' · ')
    case 'persons':
      return askedOf(card.persons).join(' · ')
    default:
      return card.account.codename
  }
}

const words: Readonly<Record<QueueKind, Partial<Record<Reply, Word>>>> = {
  suggested: { yes: 'accepted', no: 'rejected' },
  coded: { yes: 'accepted', no: 'rejected' },
  places: { yes: 'placed', no: 'stays' },
  disagreements: { yes: 'settled' },
  pairs: { yes: 'same', no: 'different' },
  persons: { yes: 'samePerson', no: 'otherPerson', unsure: 'unclear' },
  findings: { anew: 'keptAnew' },
}

/** What an answer on such a card is called; `undefined` where it takes none of that sort. */
export const wordFor = (kind: QueueKind, reply: Reply): Word | undefined => words[kind][reply]

/** Whether all that the answer needs has been chosen. */
export function isReady(card: Card, reply: Reply, given: Pick<Given, 'chosen' | 'sides'>): boolean {
  if (card.kind === 'places' && reply === 'yes') return given.chosen !== undefined
  if (card.kind !== 'disagreements') return true
  return card.disagreement.differing.every((field) => given.sides[field] !== undefined)
}
