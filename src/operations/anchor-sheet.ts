import type { Account } from '../accounts/model.ts'
import type { Mapping, Places } from '../accounts/mapping.ts'
import { rowReader, type Draft, type Refusal, type Table } from '../accounts/sheet.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { anchor, type LayerText } from '../passages/anchoring.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Context } from './operation.ts'
import { Breath } from '../record/io/breath.ts'
import { Shelf } from './sheet-shelf.ts'

/** How a table is to be read: what its columns hold, and which source its names mean where that isn't clear. */
export interface Layout {
  readonly mapping: Mapping | Places
  readonly sources?: Readonly<Record<string, string>>
}

export interface Ready {
  readonly draft: Draft
  readonly account: Account
  /** What the account says, apart from who coded it and what became of it: the same sheet imported twice adds nothing. */
  readonly content: string
}

export interface Anchored {
  readonly rows: number
  readonly ready: Ready[]
  readonly refused: Refusal[]
}

/**
 * Reads a sheet and finds every quote in its source. Nothing is entered. Others are answered meanwhile.
 * @throws sheet-column-missing, sheet-column-unknown, sheet-column-twice
 */
export async function anchorSheet(context: Context, table: Table, layout: Layout): Promise<Anchored> {
  const breath = new Breath()
  const read = rowReader(table, layout.mapping, context.codebook)
  const drafts: Draft[] = []
  const refused: Refusal[] = []
  for (const index of table.rows.keys()) {
    const outcome = read(index)
    if (outcome && 'draft' in outcome) drafts.push(outcome.draft)
    else if (outcome) refused.push(outcome.refusal)
    await breath.taken()
  }
  const rows = drafts.length + refused.length
  const shelf = new Shelf(context.record.read, layout.sources)
  const ready: Ready[] = []
  // Source by source, so that the texts of one only are held ready for finding quotes in.
  const bySource = [...Map.groupBy(drafts, (it) => it.source).values()].flat()
  for (const [at, draft] of bySource.entries()) {
    try {
      ready.push(await prepare(shelf, draft, context.member))
    } catch (error) {
      if (!isGirokError(error)) throw error
      refused.push({ row: draft.row, code: error.code, params: error.params })
    }
    if (at % 500 === 0) context.progress?.(at, rows * 2)
    await breath.taken()
  }
  ready.sort((a, b) => a.draft.row - b.draft.row)
  refused.sort((a, b) => a.row - b.row)
  return { rows, ready, refused }
}

async function prepare(shelf: Shelf, draft: Draft, coder: string): Promise<Ready> {
  const source = await shelf.source(draft.source)
  const passage = anchorIn(await shelf.layers(source), draft)
  const account = { ...draft.account, source, passages: [passage], coder }
  return { draft, account, content: contentOf(account) }
}

export function contentOf(account: Account): string {
  return canonicalJson({ ...account, coder: undefined, status: undefined, reason: undefined })
}

function anchorIn(layers: readonly LayerText[], draft: Draft): Account['passages'][number] {
  let missed: GirokError | undefined
  for (const layer of layers) {
    try {
      return anchor(layer, draft.quote, draft.hint)
    } catch (error) {
      if (!isGirokError(error) || error.code !== 'quote-not-found') throw error
      missed ??= error
    }
  }
  throw missed ?? new GirokError('quote-not-found', { quote: draft.quote, nearest: '' })
}
