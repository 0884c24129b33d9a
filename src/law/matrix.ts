import type { Codebook } from '../codebook/codebook.ts'
import { overlaps, parseWhen } from '../kernel/when.ts'
import { nested } from '../kernel/where.ts'
import { behindEach, countOrigins, type BehindEach } from './behind.ts'
import type { Comparison, ReportedAccount } from './compare.ts'
import { forces } from './force.ts'
import { markOf, marks, type Mark } from './marks.ts'
import { keysOf, rowsOf, sortRows, type MatrixRow } from './matrix-rows.ts'
import { PaperIndex } from './paper-index.ts'
import { rememberingCodes } from './remembered-codes.ts'
import { asTold } from './placing.ts'
import type { Law, LawText } from './model.ts'
import type { Verdict } from './verdict.ts'

export type { MatrixRow }

export interface MatrixCell {
  readonly row: string
  readonly text: string
  /** What the paper says: provisions whose words cover the row. */
  readonly provisions: readonly string[]
  /** What is reported: accounts, with those of their verdicts that speak of the row. */
  readonly reported: readonly { readonly account: string; readonly verdicts: readonly Verdict[] }[]
  /** Gravest first. `possibly`: no verdict behind it is certain. */
  readonly marks: readonly { readonly mark: Mark; readonly holds: Verdict['holds'] }[]
  /** Independent origins of the reported accounts. */
  readonly origins: number
  readonly conflict: boolean
}

export interface MatrixFilter {
  /** EDTF: accounts that may lie in it, and texts that may be in force in it. */
  readonly when?: string | undefined
  readonly where?: readonly string[] | undefined
  readonly texts?: readonly string[] | undefined
  /** Keys of origins. */
  readonly origins?: readonly string[] | undefined
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly (Pick<LawText, 'code' | 'instrument' | 'basis' | 'held'> & {
    readonly told: boolean
  })[]
  /** Cells in which anything stands, by row and column. */
  readonly cells: readonly MatrixCell[]
  /** Independent origins of all reported accounts that are shown, acts and practices together. */
  readonly origins: number
  /** The same accounts, practices and acts apart. */
  readonly behind: BehindEach
}

export function matrixOf(
  law: Law,
  accounts: readonly ReportedAccount[],
  comparisons: readonly Comparison[],
  codes: Codebook,
  filter: MatrixFilter = {},
): Matrix {
  const texts = columnsOf(law, filter)
  const columns = new Set(texts.map(({ code }) => code))
  const provisions = law.provisions.filter(({ text, silent }) => silent !== true && columns.has(text))
  const shown = new Map(accounts.filter((one) => passes(one, filter)).map((one) => [one.id, one]))
  const rows = new Map<string, MatrixRow>()
  for (const one of [...provisions, ...shown.values()]) for (const row of rowsOf(one)) rows.set(row.key, row)
  const sorted = sortRows([...rows.values()], codes)
  const byText = Map.groupBy(
    comparisons.filter(({ text, account }) => text !== undefined && columns.has(text) && shown.has(account)),
    ({ text }) => text,
  )
  const paperOf = Map.groupBy(provisions, ({ text }) => text)
  const remembering = rememberingCodes(codes)
  const cells = texts.flatMap(({ code }) => {
    const paper = new PaperIndex(paperOf.get(code) ?? [], remembering)
    const here = byRow(
      (byText.get(code) ?? []).flatMap((comparison) => {
        const account = shown.get(comparison.account)
        return account === undefined ? [] : [{ comparison, account }]
      }),
    )
    return sorted.flatMap((row) => cellOf(row, code, paper.covering(row), here.get(row.key) ?? []))
  })
  return {
    rows: sorted,
    columns: texts.map(({ code, instrument, basis, held }) => ({
      ...{ code, instrument, basis, held },
      told: basis === asTold,
    })),
    cells,
    origins: countOrigins([...shown.values()]),
    behind: behindEach([...shown.values()]),
  }
}

interface Here {
  readonly comparison: Comparison
  readonly account: ReportedAccount
}

/** What is reported, row by row, in the order of the comparisons. */
function byRow(here: readonly Here[]): ReadonlyMap<string, readonly Here[]> {
  const found = new Map<string, Here[]>()
  for (const one of here) {
    for (const key of keysOf(one.account)) {
      const same = found.get(key)
      if (same) same.push(one)
      else found.set(key, [one])
    }
  }
  return found
}

function cellOf(
  row: MatrixRow,
  text: string,
  provisions: readonly string[],
  here: readonly Here[],
): MatrixCell[] {
  if (provisions.length === 0 && here.length === 0) return []
  const ofRow = ({ conduct, media }: { conduct?: string; media?: string }): boolean =>
    (conduct === undefined || conduct === row.conduct) && (media === undefined || media === row.media)
  const reported = here.map(({ comparison }) => ({
    account: comparison.account,
    verdicts: comparison.verdicts.filter(ofRow),
  }))
  return [
    {
      ...{ row: row.key, text, provisions, reported },
      marks: marksOf(reported),
      origins: countOrigins(here.map(({ account }) => account)),
      conflict: here.some(({ comparison }) => comparison.conflicts.some(ofRow)),
    },
  ]
}

function marksOf(reported: MatrixCell['reported']): MatrixCell['marks'] {
  const found = new Map<Mark, Verdict['holds']>()
  for (const { verdicts } of reported) {
    for (const { verdict, holds } of verdicts) {
      const mark = markOf[verdict]
      if (holds === 'certainly' || !found.has(mark)) found.set(mark, holds)
    }
  }
  return marks.flatMap((mark) => {
    const holds = found.get(mark)
    return holds === undefined ? [] : [{ mark, holds }]
  })
}

function columnsOf(law: Law, filter: MatrixFilter): LawText[] {
  const force = forces(law.texts)
  const asked = filter.when === undefined ? undefined : parseWhen(filter.when)
  const start = (text: LawText): number => force.get(text.code)?.mayFrom ?? -Infinity
  return law.texts
    .filter(({ code }) => {
      const during = force.get(code)
      const inTime =
        asked === undefined ||
        during === undefined ||
        (asked.earliest <= during.mayUntil && asked.latest >= during.mayFrom)
      return inTime && (filter.texts?.includes(code) ?? true)
    })
    .toSorted(
      (a, b) =>
        compare(a.instrument, b.instrument) ||
        Number(a.basis === asTold) - Number(b.basis === asTold) ||
        compare(start(a), start(b)) ||
        compare(a.code, b.code),
    )
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : Number(a > b))

export function passes({ when, where, origin }: ReportedAccount, filter: MatrixFilter): boolean {
  const inTime =
    filter.when === undefined || when === undefined || overlaps(parseWhen(when), parseWhen(filter.when))
  const asked = filter.where
  const there = asked === undefined || (where ?? []).some((place) => asked.some((one) => nested(one, place)))
  return inTime && there && (filter.origins === undefined || filter.origins.includes(origin?.key ?? ''))
}
