import { cellsOf, documentedIn, type CaptureTable } from './capture-table.ts'
import { faceOf } from './existence.ts'
import { designRow, type Terms } from './hierarchical.ts'
import { dot, type Rows } from './linear-algebra.ts'
import { fitPoisson, type PoissonFit } from './poisson.ts'

export interface LogLinearFit {
  readonly terms: Terms
  readonly fit: PoissonFit
  /** Columns of the design that the table can tell apart, in the order of the fit's coefficients. */
  readonly columns: readonly number[]
  /** Of the cells that take part: what a profile fits anew with a number in the cell of those never recorded. */
  readonly rows: Rows
  readonly counts: Float64Array
  readonly masks: readonly number[]
  /** What the model expects in each. */
  readonly means: Float64Array
  readonly estimate: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly aic: number
  /** By the number of persons, as is usual for capture histories. */
  readonly bic: number
}

/** What is shared by all models of one table. */
export interface Cells {
  readonly lists: number
  readonly masks: readonly number[]
  readonly counts: Float64Array
  readonly documented: number
}

export function cellsToFit(table: CaptureTable): Cells {
  const cells = cellsOf(table)
  const masks = Array.from({ length: cells.length - 1 }, (_, i) => i + 1)
  return { lists: table.lists.length, masks, counts: cells.subarray(1), documented: documentedIn(table) }
}

/** @returns undefined where the table can't tell how many were never recorded under this model */
export function fitModel(cells: Cells, terms: Terms): LogLinearFit | undefined {
  const all = cells.masks.map((mask) => designRow(mask, cells.lists, terms))
  return fitDesign(cells, terms, all)
}

/** As `fitModel`, with a design of any columns. */
export function fitDesign(cells: Cells, terms: Terms, all: Rows): LogLinearFit | undefined {
  const face = faceOf(all, cells.counts)
  if (!face.identified || face.columns[0] !== 0) return undefined
  const pick = (row: Float64Array | undefined): Float64Array =>
    Float64Array.from(face.columns, (column) => row?.[column] ?? 0)
  const rows = face.cells.map((cell) => pick(all[cell]))
  const counts = Float64Array.from(face.cells, (cell) => cells.counts[cell] ?? 0)
  const fit = fitPoisson(rows, counts)
  if (fit === undefined) return undefined
  const unseen = Math.exp(fit.coefficients[0] ?? 0)
  const parameters = face.columns.length
  const masks = face.cells.map((cell) => cells.masks[cell] ?? 0)
  const means = Float64Array.from(rows, (row) => Math.exp(dot(row, fit.coefficients)))
  return {
    ...{ terms, fit, columns: face.columns, rows, counts, masks, means, estimate: cells.documented + unseen },
    standardError: Math.sqrt(unseen + unseen * unseen * fit.variance),
    degreesOfFreedom: rows.length - parameters,
    aic: -2 * fit.logLikelihood + 2 * parameters,
    bic: -2 * fit.logLikelihood + Math.log(cells.documented) * parameters,
  }
}
