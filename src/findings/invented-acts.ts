// Accounts of an invented country, for the tests. XA is a code that ISO 3166 leaves to its users.
import type { ActAccount, Attribution } from '../accounts/model.ts'
import type { CountedAccount } from './counting.ts'

export interface Told {
  readonly id: string
  readonly min?: number
  readonly max?: number
  readonly type?: string
  readonly when?: string | undefined
  readonly where?: string[] | undefined
  readonly persons?: string[]
  readonly media?: string[]
  readonly conduct?: string[]
  readonly manner?: string[]
  readonly circumstances?: string[]
  readonly bodies?: string[]
  readonly penalty?: string[]
  readonly status?: ActAccount['status']
  readonly credibility?: number
  readonly reliability?: string
  /** Key of the root; '' for an unknown one. */
  readonly origin?: string
}

const attribution: Attribution = { voice: 'own', basis: 'unstated' }
const passage = { layer: 'lay', start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }

export function told({
  id,
  min = 1,
  max,
  origin = `source:${id}`,
  penalty,
  reliability,
  ...stated
}: Told): CountedAccount {
  const { type = 'execution', status = 'coded', when, where, ...fields } = stated
  const account: ActAccount = {
    kind: 'act',
    source: `src-${id}`,
    passages: [passage],
    attribution,
    coder: 'mem',
    victims: max === undefined ? { min } : { min, max },
    type,
    status,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined || where.length === 0 ? {} : { where }),
    ...(penalty === undefined ? {} : { penalty: penalty.map((kind) => ({ kind })) }),
    ...fields,
  }
  const known = origin !== ''
  const root = { key: known ? origin : `unknown:${id}`, name: origin, known, chain: [origin] }
  return { id, account, root, ...(reliability === undefined ? {} : { reliability }) }
}
