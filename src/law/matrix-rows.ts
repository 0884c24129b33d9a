import type { Codebook } from '../codebook/codebook.ts'
import type { ReportedAccount } from './compare.ts'

/** One thing that is done, with media of one origin, under certain circumstances. Absent: not stated. */
export interface MatrixRow {
  readonly key: string
  readonly conduct?: string
  readonly media?: string
  readonly circumstances: readonly string[]
}

type Stated = Pick<ReportedAccount, 'conduct' | 'media' | 'circumstances'>

export function rowsOf({ conduct, media, circumstances = [] }: Stated): MatrixRow[] {
  const sorted = [...new Set(circumstances)].sort()
  return (conduct ?? [undefined]).flatMap((one) =>
    (media ?? [undefined]).map((other) => ({
      key: [one ?? '', other ?? '', ...sorted].join('|'),
      ...(one !== undefined && { conduct: one }),
      ...(other !== undefined && { media: other }),
      circumstances: sorted,
    })),
  )
}

export const keysOf = (stated: Stated): Set<string> => new Set(rowsOf(stated).map(({ key }) => key))

/** In the order of the codebook; what isn't stated comes last. */
export function sortRows(rows: readonly MatrixRow[], codes: Codebook): MatrixRow[] {
  const ranks = (vocabulary: string): Map<string, number> =>
    new Map(codes.terms(vocabulary).map(({ code }, at) => [code, at]))
  const [conducts, media] = [ranks('conduct'), ranks('media-origin')]
  const rank = (order: Map<string, number>, code: string | undefined): number =>
    code === undefined ? Number.MAX_SAFE_INTEGER : (order.get(code) ?? order.size)
  return rows.toSorted(
    (a, b) =>
      rank(conducts, a.conduct) - rank(conducts, b.conduct) ||
      rank(media, a.media) - rank(media, b.media) ||
      a.circumstances.length - b.circumstances.length ||
      (a.key < b.key ? -1 : 1),
  )
}
