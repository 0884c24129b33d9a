import type { KeptEstimate } from '../../../src/estimation/kept-estimate.ts'
import type { OverDrawn } from '../../../src/estimation/over-drawn.ts'
import type { AddedList, ListLook, SaidOfList } from '../../../src/operations/person-lists.ts'
import { post, say, type Answer } from '../../client.ts'

const named = (file: File): Record<string, string> => ({ 'x-file-name': encodeURIComponent(file.name) })

/** What is in a file, to say what its columns hold; nothing is entered yet. @throws Refused */
export async function lookAt(file: File): Promise<ListLook> {
  return (await post('/api/list/look', file, named(file))) as ListLook
}

/** Takes a list in. @throws Refused */
export async function addList(file: File, said: SaidOfList): Promise<AddedList> {
  const headers = { ...named(file), 'x-list': encodeURIComponent(JSON.stringify(said)) }
  return (await post('/api/list/add', file, headers)) as AddedList
}

/** An estimate, and from what it was made: of listed persons with what waits of them, or of a file of counts. */
export interface Estimated extends Partial<Pick<Answer<'linked-captures'>, 'open' | 'by' | 'count'>> {
  /** As it was computed, by groups or not: what is kept has the same members. */
  readonly estimate: KeptEstimate['estimate']
  readonly drawn?: OverDrawn
}

/** How an estimate is to be made: of which groups, and with chains of how many rounds where not of the usual many. */
export interface EstimateAsked {
  readonly strata?: string
  readonly rounds?: number
}

/** Estimates from the listed persons, or from a file of counts. @throws Refused */
export async function estimateFrom(
  from: File | Answer<'linked-captures'>['by'],
  asked: EstimateAsked,
  id: string,
  signal: AbortSignal,
): Promise<Estimated> {
  if (typeof from === 'string') {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...asked, id, by: from })
    return (await post('/api/estimate', body, headers, { signal })) as Estimated
  }
  const headers = {
    ...named(from),
    'x-estimate': id,
    ...(asked.strata !== undefined && { 'x-strata': encodeURIComponent(asked.strata) }),
    ...(asked.rounds !== undefined && { 'x-rounds': String(asked.rounds) }),
  }
  return (await post('/api/estimate/file', from, headers, { signal })) as Estimated
}

/** The most rounds that the server takes. */
const mostRounds = 500_000

/** Chains four times as long, where theirs were too short to agree on anything; undefined where longer ones aren't run. */
export function longerRounds({ estimate }: Estimated): number | undefined {
  const all = [estimate, ...(estimate.strata ?? []).map((it) => it.estimate)]
  const isShort = all.some((it) => it.disagreement.some(({ code }) => /^chains/.test(code)))
  const rounds = Math.min(estimate.seeds.rounds * 4, mostRounds)
  return isShort && rounds > estimate.seeds.rounds ? rounds : undefined
}

export async function progressOf(id: string): Promise<{ done: number; total: number } | undefined> {
  const found = (await say('/api/estimate/progress', { id })) as { done: number; total: number } | null
  return found ?? undefined
}

/** Keeps an estimate that the server has computed and still has, by the id under which it ran. @throws Refused */
export async function keepEstimate(id: string, title: KeptEstimate['title']): Promise<void> {
  await say('/api/estimate/keep', { id, title })
}
