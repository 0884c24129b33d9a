import type { Codes } from '../codebook/codes.ts'
import {
  memberOf,
  unitOf,
  type CountedAccount,
  type CountedDistinction,
  type CountedIncident,
} from './counting.ts'
import { Judgements, whyDistinct } from './distinct.ts'
import { match } from './matching.ts'
import type { Held, PairReason, Question } from './model.ts'
import { buildNodes, type Node } from './nodes.ts'

/** What is wrong with a proof. `members` are positions in it. */
export type ProofProblem =
  | { readonly code: 'account-unknown' | 'account-outside' | 'account-twice'; readonly account: string }
  | {
      readonly code: 'accounts-incomplete' | 'weight-wrong' | 'says-otherwise'
      readonly members: readonly [number]
    }
  | { readonly code: 'not-distinct' | 'reason-wrong'; readonly members: readonly [number, number] }
  | {
      readonly code: 'value-wrong' | 'upper-wrong' | 'exact-wrong' | 'held-wrong' | 'unit-wrong'
      readonly stated: string
      readonly found: string
    }

/** What of a result or a stored finding is checked. */
export type Claim = Pick<Held, 'minimum' | 'upper' | 'exact' | 'held' | 'unit' | 'proof'> & {
  readonly reasons?: readonly PairReason[]
}

// One broken rule tends to break thousands of pairs.
const mostPairs = 100

/**
 * Checks a proof against the accounts, without trusting the search that found it: every member stands in the record,
 * lies inside the question and weighs what it says; every two are distinct; and together they make the number. That
 * no heavier proof exists is not checked. Gives no problems if the proof holds.
 */
export function checkProof(
  question: Question,
  claim: Claim,
  accounts: readonly CountedAccount[],
  incidents: readonly CountedIncident[],
  distinctions: readonly CountedDistinction[],
  codes: Codes,
): ProofProblem[] {
  const byId = new Map(accounts.map((facts): [string, CountedAccount] => [facts.id, facts]))
  const inside = accounts.filter((facts) => match(question, facts, codes) === 'inside')
  const nodes = buildNodes(inside, accounts, incidents, codes, question.origins)
  const nodeOf = new Map(
    nodes.flatMap((node) => node.accounts.map((account): [string, Node] => [account, node])),
  )
  const isInside = new Set(inside.map(({ id }) => id))
  const problems: ProofProblem[] = []

  const seen = new Set<string>()
  for (const account of claim.proof.flatMap((member) => member.accounts)) {
    if (seen.has(account)) problems.push({ code: 'account-twice', account })
    else if (!byId.has(account)) problems.push({ code: 'account-unknown', account })
    else if (!isInside.has(account)) problems.push({ code: 'account-outside', account })
    seen.add(account)
  }

  // A member must be a whole incident: two halves of one would count its victims twice.
  const found = claim.proof.map((member, i) => {
    const node = nodeOf.get(member.accounts[0] ?? '')
    if (node === undefined || node.weight !== member.weight)
      problems.push({ code: 'weight-wrong', members: [i] })
    if (node === undefined) return undefined
    const proven = memberOf(node)
    if (!sameList(member.accounts, proven.accounts))
      problems.push({ code: 'accounts-incomplete', members: [i] })
    else if (
      member.when !== proven.when ||
      !sameList(member.where ?? [], proven.where ?? []) ||
      !sameList(member.origins, proven.origins)
    ) {
      problems.push({ code: 'says-otherwise', members: [i] })
    }
    return node
  })

  const judgements = new Judgements(nodes, distinctions)
  problems.push(...pairProblems(found, judgements), ...reasonProblems(claim.reasons ?? [], found, judgements))
  problems.push(...numberProblems(claim))
  const unit = unitOf(question, inside, codes)
  if (unit !== claim.unit) problems.push({ code: 'unit-wrong', stated: claim.unit, found: unit })
  return problems
}

function pairProblems(nodes: readonly (Node | undefined)[], judgements: Judgements): ProofProblem[] {
  const problems: ProofProblem[] = []
  for (const [i, a] of nodes.entries()) {
    for (let j = i + 1; j < nodes.length && a !== undefined; j++) {
      const b = nodes[j]
      if (b === undefined || (a !== b && whyDistinct(a, b, judgements) !== undefined)) continue
      problems.push({ code: 'not-distinct', members: [i, j] })
      if (problems.length >= mostPairs) return problems
    }
  }
  return problems
}

function reasonProblems(
  reasons: readonly PairReason[],
  nodes: readonly (Node | undefined)[],
  judgements: Judgements,
): ProofProblem[] {
  return reasons
    .filter(({ between: [i, j], because }) => {
      const [a, b] = [nodes[i], nodes[j]]
      const why = a !== undefined && b !== undefined && a !== b ? whyDistinct(a, b, judgements) : undefined
      if (why?.kind !== because.kind) return true
      return why.kind === 'judged' && because.kind === 'judged' && why.distinction !== because.distinction
    })
    .slice(0, mostPairs)
    .map(({ between }) => ({ code: 'reason-wrong', members: between }))
}

function numberProblems(claim: Claim): ProofProblem[] {
  const problems: ProofProblem[] = []
  const value = claim.proof.reduce((sum, { weight }) => sum + weight, 0)
  const check = (
    code: 'value-wrong' | 'upper-wrong' | 'exact-wrong' | 'held-wrong',
    stated: unknown,
    found: unknown,
  ) => {
    if (stated !== found) problems.push({ code, stated: String(stated), found: String(found) })
  }
  check('value-wrong', claim.minimum, value)
  if (claim.upper < value) check('upper-wrong', claim.upper, value)
  check('exact-wrong', claim.exact, claim.upper === claim.minimum)
  check('held-wrong', claim.held, value >= 1)
  return problems
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
