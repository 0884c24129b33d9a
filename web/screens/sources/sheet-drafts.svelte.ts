import { z } from 'zod'
import { Drafts } from '../../drafts.svelte.ts'

const picked = z.object({ codes: z.array(z.string()), typed: z.string() })
const sheetDraft = z.object({
  /** The file's, by which whoever looked at it knows it again: the file itself isn't kept. */
  name: z.string(),
  headings: z.array(z.string()),
  /** For each column of the sheet, what it holds. */
  places: z.array(picked),
  /** For names that are not clear, which source is meant. */
  sources: z.record(z.string(), picked),
})
export type SheetDraft = z.infer<typeof sheetDraft>

const sheetDrafts = new Drafts('sheet', (it) => sheetDraft.safeParse(it).data)
const looked = 'looked-at'

/** What was said of sheets that were neither entered nor put away. */
export const unfinishedSheets = (): readonly SheetDraft[] =>
  sheetDrafts.of(looked).filter((it) => sheetDrafts.isTouched(it))

export const dropSheet = (draft: SheetDraft): void => sheetDrafts.drop(draft)

/** What was said of a sheet with these headings before the record was locked or the browser ended, or a new draft. */
export function sheetSaid(fresh: SheetDraft): SheetDraft {
  const headings = JSON.stringify(fresh.headings)
  const known = sheetDrafts.of(looked).findLast((it) => JSON.stringify(it.headings) === headings)
  return known ?? sheetDrafts.begin(looked, fresh)
}
