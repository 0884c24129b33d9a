import type { Estimate } from '../../../src/estimation/io/estimate.ts'
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
  readonly estimate: Estimate | KeptEstimate['estimate']
  readonly drawn?: OverDrawn
}

/** Estimates from the listed persons, or from a file of counts. @throws Refused */
export async function estimateFrom(
  from: File | Answer<'linked-captures'>['by'],
  id: string,
  signal: AbortSignal,
): Promise<Estimated> {
  if (typeof from === 'string') {
    const headers = { 'content-type': 'application/json' }
    return (await post('/api/estimate', JSON.stringify({ id, by: from }), headers, { signal })) as Estimated
  }
  return (await post(
    '/api/estimate/file',
    from,
    { ...named(from), 'x-estimate': id },
    { signal },
  )) as Estimated
}

export async function progressOf(id: string): Promise<{ done: number; total: number } | undefined> {
  const found = (await say('/api/estimate/progress', { id })) as { done: number; total: number } | null
  return found ?? undefined
}

/** Keeps an estimate that the server has computed and still has, by the id under which it ran. @throws Refused */
export async function keepEstimate(id: string, title: KeptEstimate['title']): Promise<void> {
  await say('/api/estimate/keep', { id, title })
}
