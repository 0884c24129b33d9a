import type { Codebook } from '../codebook/codebook.ts'
import { overlaps, parseWhen } from '../kernel/when.ts'
import { nested } from '../kernel/where.ts'
import { behindEach, countOrigins, type BehindEach } from './behind.ts'
import type { Comparison, ReportedAccount } from './compare.ts'
import { fits, matches, restricting } from './coverage.ts'
import { forces } from './force.ts'
import { markOf, marks, type Mark } from './marks.ts'
import { asTold } from './placing.ts'
import type { Law, LawText, Provision } from './model.ts'
import type { Verdict } from './verdict.ts'

/** One thing that is done, with media of one origin, under certain circumstances. Absent: not stated. */
export interface MatrixRow {
  readonly key: string
  readonly conduct?: string
  readonly media?: string
  readonly circumstances: readonly string[]
}

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
  const cells = texts.flatMap(({ code }) => {
    const paper = provisions.filter(({ text }) => text === code)
    const here = (byText.get(code) ?? []).flatMap((comparison) => {
      const account = shown.get(comparison.account)
      return account === undefined ? [] : [{ comparison, account, keys: keysOf(account) }]
    })
    return sorted.flatMap((row) => cellOf(row, code, paper, here, codes))
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
  readonly keys: ReadonlySet<string>
}

function cellOf(
  row: MatrixRow,
  text: string,
  paper: readonly Provision[],
  all: readonly Here[],
  codes: Codebook,
): MatrixCell[] {
  const provisions = paper.filter((one) => covers(one, row, codes)).map(({ code }) => code)
  const here = all.filter(({ keys }) => keys.has(row.key))
  if (provisions.length === 0 && here.length === 0) return []
  const ofRow = ({ conduct, media }: { conduct?: string; media?: string }): boolean =>
    (conduct === undefined || conduct === row.conduct) && (media === undefined || media === row.media)
  const reported = here.map(({ comparison }) => ({
    account: comparison.account,
    verdicts: comparison.verdicts.filter(ofRow),
  }))
  return [
    {
      ...{ row: row.key, text, provisions: provisions.sort(), reported },
      marks: marksOf(reported.flatMap(({ verdicts }) => verdicts)),
      origins: countOrigins(here.map(({ account }) => account)),
      conflict: here.some(({ comparison }) => comparison.conflicts.some(ofRow)),
    },
  ]
}

function marksOf(verdicts: readonly Verdict[]): MatrixCell['marks'] {
  return marks.flatMap((mark) => {
    const behind = verdicts.filter(({ verdict }) => markOf[verdict] === mark)
    const certain = behind.some(({ holds }) => holds === 'certainly')
    return behind.length === 0
      ? []
      : [{ mark, holds: certain ? ('certainly' as const) : ('possibly' as const) }]
  })
}

function covers(provision: Provision, row: MatrixRow, codes: Codebook): boolean {
  if (rowsOf(provision).some(({ key }) => key === row.key)) return true
  const cell = { conduct: row.conduct, media: row.media, circumstances: row.circumstances }
  const fit = fits(provision, cell, { conduct: undefined, media: undefined }, codes)
  const held = restricting(provision.circumstances)
  return fit === 'yes' && held.every((asked) => matches(row.circumstances, asked, codes) === 'match')
}

type Stated = Pick<ReportedAccount, 'conduct' | 'media' | 'circumstances'>

function rowsOf({ conduct, media, circumstances = [] }: Stated): MatrixRow[] {
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

const keysOf = (account: ReportedAccount): Set<string> => new Set(rowsOf(account).map(({ key }) => key))

/** In the order of the codebook; what isn't stated comes last. */
function sortRows(rows: readonly MatrixRow[], codes: Codebook): MatrixRow[] {
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
