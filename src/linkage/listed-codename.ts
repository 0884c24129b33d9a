import { fold } from '../accounts/origins.ts'
import { listCode, type PersonList } from './model.ts'

export interface ListedPlace {
  readonly code: string
  /** As a spreadsheet program numbers it. */
  readonly row: number
}

/** What a listed person is called everywhere but in the file itself: `A-17` stands in row 17 of list A. */
export const listedCodename = ({ code, row }: ListedPlace): string => `${code}-${String(row)}`

/** Whom a codename means, where it is one of a listed person; case and spaces as in any codename. */
export function listedPlace(codename: string): ListedPlace | undefined {
  const found = /^([a-z][a-z0-9]*)-([1-9]\d{0,6})$/.exec(fold(codename))
  const code = found?.[1]?.toUpperCase() ?? ''
  return listCode.test(code) ? { code, row: Number(found?.[2]) } : undefined
}

/** Whether one of these lists has a row for the codename. */
export function isListed(codename: string, lists: readonly Pick<PersonList, 'code' | 'rows'>[]): boolean {
  const place = listedPlace(codename)
  if (place === undefined) return false
  return lists.some(
    ({ code, rows }) => code === place.code && rows.first <= place.row && place.row <= rows.last,
  )
}
