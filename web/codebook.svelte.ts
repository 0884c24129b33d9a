import { Codebook } from '../src/codebook/codebook.ts'
import { codebookOf } from '../src/codebook/own-terms.ts'
import type { Term } from '../src/codebook/vocabulary.ts'
import { call, type Answer } from './client.ts'

type Kept = Answer<'terms'>[number]

let held = $state.raw<{ kept: readonly Kept[]; codebook: Codebook }>({ kept: [], codebook: new Codebook() })

/** The codebook of the record that is open. Whatever is worded with it follows when the record's terms change. */
class RecordCodebook extends Codebook {
  override term(vocabulary: string, code: string): Term | undefined {
    return held.codebook.term(vocabulary, code)
  }
  override every(vocabulary: string): Term[] {
    return held.codebook.every(vocabulary)
  }
}

export const codebook: Codebook = new RecordCodebook()

/** The record's own terms, as they are kept. */
export const keptTerms = (): readonly Kept[] => held.kept

/** Fetches the record's terms: after unlocking, and after each change of one. @throws Refused */
export async function loadTerms(): Promise<void> {
  const kept = await call('terms', {})
  held = { kept, codebook: codebookOf(kept.map((it) => it.term)) }
}

/** Nothing of a record stays in the page when it is locked. */
export function forgetTerms(): void {
  held = { kept: [], codebook: new Codebook() }
}
