import type { Item } from '../../../src/sources/model.ts'
import type { ReadLayer } from '../../../src/operations/browse.ts'

export type Way = 'text' | 'pages' | 'frame'

/** How a document can be shown besides its text; nothing where it has no look of its own. */
export function lookOf(
  item: Item | undefined,
  layer: ReadLayer | undefined,
): Exclude<Way, 'text'> | undefined {
  if (item?.mediaType === 'application/pdf' && (layer?.pages ?? []).length > 0) return 'pages'
  return item?.mediaType === 'text/html' ? 'frame' : undefined
}

/** What the address asks for, or else what the window has room for: a page is small on a telephone. */
export function wayOf(look: Exclude<Way, 'text'> | undefined, asked: string | null, isWide: boolean): Way {
  if (look === undefined || asked === 'text') return 'text'
  return asked === 'page' || isWide ? look : 'text'
}
