import { Drafts } from '../../drafts.svelte.ts'
import { readDraft } from './draft-read.ts'

/** What was begun and not saved, by source. */
export const codings = new Drafts('coding', readDraft)
