import type { Root } from '../accounts/origins.ts'
import type { Count } from '../kernel/count.ts'
import { accountById, type Evidence } from './evidence.ts'

/** One act account that a question is about, and whose word it is in the end. */
export interface Voice {
  readonly account: string
  /** Wholly inside the question; else it only may lie inside. */
  readonly inside: boolean
  readonly source: string
  readonly codename: string
  readonly type: string
  readonly victims: Count
  /** EDTF. */
  readonly when?: string
  /** Place codes; several are alternatives. */
  readonly where?: readonly string[]
  readonly manner?: readonly string[]
  /** Names from the account's source to the root, both included. */
  readonly chain: readonly string[]
  readonly root: Omit<Root, 'chain'>
}

/** How many accounts came down one chain to their root. */
export interface Teller extends Pick<Voice, 'chain' | 'root'> {
  readonly accounts: number
}

export function voiceOf(evidence: Evidence, id: string, inside: boolean): Voice | undefined {
  const facts = accountById(evidence, id)
  if (!facts) return undefined
  const { source, type, victims, when, where, manner } = facts.account
  const { key, name, known, chain } = facts.root
  return {
    account: id,
    inside,
    source,
    codename: evidence.sources.get(source)?.object.codename ?? '',
    type,
    victims,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    ...(manner === undefined ? {} : { manner }),
    chain,
    root: { key, name, known },
  }
}

/** Who relays whom among these accounts. */
export function tellersOf(evidence: Evidence, inside: ReadonlySet<string>): Teller[] {
  // One root object stands for all accounts of one source with one attribution.
  const counts = new Map<Root, number>()
  for (const { id, root } of evidence.accounts) {
    if (inside.has(id)) counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  return [...counts].map(([{ key, name, known, chain }, accounts]) => ({
    ...{ chain, root: { key, name, known }, accounts },
  }))
}
