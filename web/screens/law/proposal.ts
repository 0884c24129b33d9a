import type { Bilingual } from '../../../src/kernel/bilingual.ts'
import { lawFileSchema, type LawFile } from '../../../src/law/model.ts'

/** Law that somebody thinks of entering: from the library, a file, or the form. */
export type Proposal =
  | { readonly kind: 'library'; readonly name: 'kp'; readonly title: Bilingual }
  | { readonly kind: 'file' | 'form'; readonly name: string; readonly json: string }

/** What the server is told: the library by its name, everything else word for word. */
export const inputOf = (proposal: Proposal): { library: 'kp' } | { json: string } =>
  proposal.kind === 'library' ? { library: proposal.name } : { json: proposal.json }

/** What stands in it, to be looked at; `undefined` where it has no such form: the server says what is wrong. */
export async function contentOf(proposal: Proposal): Promise<LawFile | undefined> {
  const read = lawFileSchema.safeParse(await dataOf(proposal))
  return read.success ? read.data : undefined
}

async function dataOf(proposal: Proposal): Promise<unknown> {
  if (proposal.kind === 'library') return (await import('../../../src/law/instruments/kp.json')).default
  try {
    return JSON.parse(proposal.json) as unknown
  } catch {
    return undefined
  }
}
