import { call } from '../../client.ts'
import { asked } from '../law/view.ts'
import { accountsOf, askedOf, type Card, type Given, type Reply, type Sent } from './cards.ts'

/** Sends a decision to the record. Returns what it was a decision on, so that its change can be found; else ''. */
export async function send(card: Card, reply: Reply, given: Sent): Promise<string> {
  const { reason } = given
  const yes = reply === 'yes'
  switch (card.kind) {
    case 'pairs':
      return (await call('judge', { accounts: accountsOf(card), same: yes, reason, id: given.id })).subject
    case 'persons': {
      const verdict = yes ? 'same' : reply === 'no' ? 'different' : 'unclear'
      const [a, b] = askedOf(card.persons)
      return (await call('judge-persons', { persons: [a, b], verdict, reason })).subject
    }
    case 'places': {
      const { account, layer, start, end } = card.passage
      const to = yes && given.chosen ? placeOf(given.chosen) : 'stays'
      return (await call('place', { account, from: { layer, start, end }, to, reason })).subject
    }
    case 'disagreements': {
      const { subject, sides } = card.disagreement
      const leaf = (at: number): string => sides[at]?.leaf ?? ''
      const take = Object.fromEntries(Object.entries(given.sides).map(([field, at]) => [field, leaf(at)]))
      return (await call('settle', { ref: subject, keep: leaf(0), take, reason })).subject
    }
    case 'findings': {
      if (!('lawFinding' in card)) return ''
      const { filter, standard, leaf } = card.lawFinding
      const kept = await call('law-keep', {
        ...{ filter: asked(filter), over: leaf },
        ...(standard !== undefined && { standard }),
      })
      return kept.kept ? kept.finding : ''
    }
    default: {
      const accepted = card.kind === 'coded' ? ('reviewed' as const) : ('coded' as const)
      const graded = given.credibility === undefined ? {} : { credibility: given.credibility }
      const decided = yes ? { status: accepted, ...graded } : { status: 'withdrawn' as const, reason }
      const over = given.over === undefined ? {} : { over: given.over }
      return (await call('review', { ref: card.key, ...decided, ...over })).subject
    }
  }
}

const placeOf = (chosen: NonNullable<Given['chosen']>): { words: string } | { start: number; end: number } =>
  'words' in chosen ? { words: chosen.words } : { start: chosen.start, end: chosen.end }

/** The change that wrote a subject's newest revision, so that an undo undoes this one and no other. */
export async function changeOf(subject: string): Promise<string> {
  if (subject === '') return ''
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
