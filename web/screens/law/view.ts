import type { MatrixFilter } from '../../../src/law/matrix.ts'

/** What the address carries: how the matrix is narrowed, and which cell is open. */
export interface View {
  readonly filter: MatrixFilter
  readonly open: { readonly row: string; readonly text: string } | undefined
}

export function viewIn(query: string): View {
  const asked = new URLSearchParams(query)
  const many = (name: string): string[] | undefined => {
    const found = [...new Set(asked.getAll(name))].filter((it) => it !== '')
    return found.length === 0 ? undefined : found
  }
  const when = asked.get('when')
  const [row, text] = [asked.get('row'), asked.get('in')]
  const [where, texts, origins] = [many('where'), many('text'), many('origin')]
  return {
    filter: {
      ...(when !== null && when !== '' && { when }),
      ...(where && { where }),
      ...(texts && { texts }),
      ...(origins && { origins }),
    },
    open: row === null || text === null ? undefined : { row, text },
  }
}

export function addressOf({ filter, open }: View): string {
  const query = new URLSearchParams()
  if (filter.when !== undefined) query.set('when', filter.when)
  for (const one of filter.where ?? []) query.append('where', one)
  for (const one of filter.texts ?? []) query.append('text', one)
  for (const one of filter.origins ?? []) query.append('origin', one)
  if (open) {
    query.set('row', open.row)
    query.set('in', open.text)
  }
  const written = query.toString()
  return written === '' ? '/law' : `/law?${written}`
}

/** The filter as an operation takes it. */
export const asked = ({ when, where, texts, origins }: MatrixFilter) => ({
  ...(when !== undefined && { when }),
  ...(where && { where: [...where] }),
  ...(texts && { texts: [...texts] }),
  ...(origins && { origins: [...origins] }),
})

export const isNarrowed = ({ when, where, texts, origins }: MatrixFilter): boolean =>
  [when, where, texts, origins].some((it) => it !== undefined)
