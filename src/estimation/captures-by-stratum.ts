import type { Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'
import { readCaptures, valuesOf, type Captures, type Chosen } from './read-captures.ts'

/** Who stands on which lists: of all persons, and of those of each kind. */
export interface CapturesByStratum {
  /** The column, or the field of a list, by whose values persons are told apart. */
  readonly by: string
  readonly whole: Captures
  /** Sorted by value; '' where none is stated. */
  readonly strata: readonly { readonly value: string; readonly captures: Captures }[]
}

const mostStrata = 200

/** Each value of a column a stratum. @throws as `readCaptures`, and capture-strata-many */
export function capturesByColumn(
  sheet: Table,
  by: string,
  chosen: readonly Chosen[] = [],
): CapturesByStratum {
  // As a whole first: a person in two strata, or a cell that is wrong, shows here.
  const whole = readCaptures(sheet, [...chosen, { column: by, value: undefined }])
  const values = valuesOf(sheet, by)
  requireFew(by, values.length, whole)
  const strata = values.map((value) => ({
    value,
    captures: readCaptures(sheet, [...chosen, { column: by, value }]),
  }))
  return { by, whole, strata }
}

/** @throws capture-strata-many, also where nobody is left to be told apart */
export function requireFew(by: string, strata: number, { table }: Captures): void {
  if (strata > mostStrata || table.histories.length === 0)
    throw new GirokError('capture-strata-many', { column: by, strata, limit: mostStrata })
}
