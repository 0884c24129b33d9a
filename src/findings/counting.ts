import type { Incident } from '../accounts/model.ts'
import { independentOrigins } from '../accounts/origins.ts'
import type { Codes } from '../codebook/codes.ts'
import { Judgements, whyDistinct, type DistinctionRecord } from './distinct.ts'
import { heaviest, type Heaviest } from './heaviest.ts'
import { candidates, match, type AccountFacts } from './matching.ts'
import {
  mostReasons,
  type Minimum,
  type PairReason,
  type ProofMember,
  type Question,
  type Reported,
  type Result,
  type Statement,
  type Unit,
} from './model.ts'
import { buildNodes, type Node } from './nodes.ts'

export type CountedAccount = AccountFacts
export type CountedIncident = Incident & { readonly id?: string }
export type CountedDistinction = DistinctionRecord

// The search is bounded by counted steps, so that the same record gives the same number on every machine. This is
// what the slower of the machines tried does in a millisecond.
const stepsPerMillisecond = 250_000

/**
 * Answers a question: what is reported, and the documented minimum with its proof. `milliseconds` bounds the search
 * for the minimum, roughly (default 2,000); where that isn't enough, the minimum says that it isn't exact.
 */
export function count(
  question: Question,
  accounts: readonly CountedAccount[],
  incidents: readonly CountedIncident[],
  distinctions: readonly CountedDistinction[],
  codes: Codes,
  options: { readonly milliseconds?: number } = {},
): Result {
  const inside: CountedAccount[] = []
  const maybe: string[] = []
  for (const facts of candidates(question, accounts)) {
    const where = match(question, facts, codes)
    if (where === 'inside') inside.push(facts)
    else if (where === 'maybe') maybe.push(facts.id)
  }
  inside.sort((a, b) => (a.id < b.id ? -1 : 1))
  maybe.sort()
  const nodes = buildNodes(inside, accounts, incidents, codes, question.origins)
  const judgements = new Judgements(nodes, distinctions)
  const found = heaviest(nodes, judgements, (options.milliseconds ?? 2000) * stepsPerMillisecond)
  return {
    question,
    unit: unitOf(question, inside, codes),
    reported: reportedBy(inside),
    minimum: minimumOf(found, judgements),
    origins: independentOrigins(inside.map(({ root }) => root)),
    accounts: inside.map(({ id }) => id),
    maybe,
    held: found.value >= 1,
  }
}

/** Different dates prove different people only of what can befall a person once; else they prove instances. */
export function unitOf(question: Question, inside: readonly AccountFacts[], codes: Codes): Unit {
  const types = inside.length > 0 ? inside.map(({ account }) => account.type) : (question.type ?? [])
  return types.length > 0 && types.every((type) => codes.once(type)) ? 'persons' : 'instances'
}

export function memberOf(node: Node): ProofMember {
  return {
    accounts: [...node.accounts],
    weight: node.weight,
    ...(node.when === undefined ? {} : { when: node.when }),
    ...(node.where.length === 0 ? {} : { where: [...node.where] }),
    origins: [...node.origins],
  }
}

function minimumOf({ nodes, value, upper }: Heaviest, judgements: Judgements): Minimum {
  const reasons: PairReason[] = []
  for (let j = 1; j < nodes.length && reasons.length < mostReasons; j++) {
    for (let i = 0; i < j && reasons.length < mostReasons; i++) {
      const [a, b] = [nodes[i], nodes[j]]
      const because = a && b && whyDistinct(a, b, judgements)
      if (because === undefined) throw new Error('two members of a proof might be the same')
      reasons.push({ between: [i, j], because })
    }
  }
  return {
    value,
    upper,
    exact: upper === value,
    proof: nodes.map(memberOf),
    reasons,
    reasonsLeftOut: (nodes.length * (nodes.length - 1)) / 2 - reasons.length,
  }
}

/** By origin, the known ones first; each statement with its own bounds and period. */
function reportedBy(inside: readonly CountedAccount[]): Reported[] {
  const voices = new Map<string, Reported & { statements: Statement[] }>()
  for (const { id, account, root } of inside) {
    const { key, name, known } = root
    const voice = voices.get(key) ?? { origin: name, key, known, statements: [] }
    voices.set(key, voice)
    voice.statements.push({
      account: id,
      ...account.victims,
      ...(account.when === undefined ? {} : { when: account.when }),
      ...(account.where === undefined ? {} : { where: [...account.where] }),
      inside: 'inside',
    })
  }
  return [...voices.values()].sort((a, b) => Number(b.known) - Number(a.known) || (a.key < b.key ? -1 : 1))
}
