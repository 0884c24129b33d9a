import { independentOrigins } from '../accounts/origins.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { behindEach } from '../law/behind.ts'
import { compareAll, type Comparison, type ReportedAccount } from '../law/compare.ts'
import { disputesOf } from '../law/disputes.ts'
import { matrixOf, type Matrix, type MatrixFilter } from '../law/matrix.ts'
import type { Law, NormJudgement } from '../law/model.ts'
import { isImplied } from '../law/placing.ts'
import { generalisedPlaces } from './generalise.ts'
import type { PublishedCell, PublishedLaw } from './model.ts'
import { publishedNorms } from './published-norms.ts'

interface Chosen {
  /** With the provision accounts of the record in their places. */
  readonly law: Law
  readonly accounts: readonly ReportedAccount[]
  readonly codebook: Codebook
  readonly filter: MatrixFilter
  readonly judgements: readonly NormJudgement[]
  /** Accounts whose source agrees to publication. */
  readonly open: (account: string) => boolean
}

/** Accounts that a matrix rests on: those in its cells, those that tell what its texts say, and what verdicts name. */
function accountsBehind(matrix: Matrix, law: Law): string[] {
  const columns = new Set(matrix.columns.map(({ code }) => code))
  const named = namedIn(matrix.cells)
  const told = law.provisions
    .filter(({ text, code }) => columns.has(text) || named.has(code))
    .flatMap(({ account }) => account ?? [])
  const reported = matrix.cells.flatMap((cell) => cell.reported.map(({ account }) => account))
  return [...new Set([...told, ...reported])].sort()
}

/** Codes of the texts that have to be laid open: the columns, and those that verdicts rest on beside them. */
export function textsBehind(
  { columns, cells }: Pick<PublishedLaw, 'columns' | 'cells'>,
  law: Law,
): Set<string> {
  const named = namedIn(cells)
  const resting = law.provisions.filter(({ code }) => named.has(code)).map(({ text }) => text)
  const known = law.texts.map(({ code }) => code).filter((code) => named.has(code))
  return new Set([...columns.map(({ code }) => code), ...resting, ...known])
}

/** Every text within a value: whatever codes it names are among them. */
function namedIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((each) => [...namedIn(each)]))
}

/**
 * The matrix as it may go out. Rows, marks and verdicts are made of what is disclosed alone, since each of them would
 * tell what a withheld account says. Where what is withheld would change a verdict, none is given: a publication never
 * says what the record doesn't hold. Only the accounts and the origins as a whole count what is withheld.
 */
export function publishedLaw({
  law,
  accounts,
  codebook,
  filter,
  judgements,
  open,
}: Chosen): Omit<PublishedLaw, 'entries'> {
  const whole = compareAll(accounts, law, codebook)
  const all = matrixOf(law, accounts, whole, codebook, filter)
  const behind = accountsBehind(all, law)
  const shownLaw = disclosedLaw(law, open)
  const shown = accounts.filter(({ id }) => open(id))
  const held = new Map(whole.map((one) => [keyOf(one), saidBy(one)]))
  const compared = compareAll(shown, shownLaw, codebook)
  const left = new Set(compared.filter((one) => held.get(keyOf(one)) !== saidBy(one)).map(keyOf))
  const given = compared.map((one): Comparison =>
    left.has(keyOf(one)) ? { ...one, verdicts: [], conflicts: [] } : one,
  )
  const matrix = matrixOf(shownLaw, shown, given, codebook, filter)
  const byKey = new Map(given.map((one) => [keyOf(one), one]))
  const texts = new Set(matrix.columns.map(({ code }) => code))
  const inCells = new Set(all.cells.flatMap((cell) => cell.reported.map(({ account }) => account)))
  const inShownCells = new Set(matrix.cells.flatMap((cell) => cell.reported.map(({ account }) => account)))
  const behindCells = accounts.filter(({ id }) => inCells.has(id))
  const cells = matrix.cells.map((cell): PublishedCell => ({
    ...cell,
    reported: cell.reported.map(({ account, verdicts }) => {
      const key = keyOf({ account, text: cell.text })
      const { force = 'none', conflicts = [] } = byKey.get(key) ?? {}
      return { account, force, verdicts, conflicts, ...(left.has(key) && { left: 'withheld' as const }) }
    }),
  }))
  return {
    // No finer than what goes out of the accounts themselves.
    filter: { ...filter, ...(filter.where && { where: generalisedPlaces(filter.where, 'province') }) },
    accounts: behind,
    origins: independentOrigins(behindCells.map(({ origin }) => origin ?? { key: '', known: false })),
    behind: behindEach(shown.filter(({ id }) => inShownCells.has(id))),
    columns: matrix.columns,
    rows: matrix.rows.filter(({ key }) => matrix.cells.some(({ row }) => row === key)),
    cells,
    disputes: disputesOf(
      { ...shownLaw, provisions: shownLaw.provisions.filter(({ text }) => texts.has(text)) },
      codebook,
    ),
    norms: publishedNorms(
      {
        provisions: shownLaw.provisions.filter(({ text, silent }) => texts.has(text) && silent !== true),
        ...{ accounts: shown, cells, judgements },
      },
      codebook,
    ),
  }
}

/** Without what withheld accounts tell of it, and without texts that only they imply. */
function disclosedLaw(law: Law, open: (account: string) => boolean): Law {
  const provisions = law.provisions.filter(({ account }) => account === undefined || open(account))
  const told = new Set(provisions.map(({ text }) => text))
  const texts = law.texts.filter((text) => !isImplied(text) || told.has(text.code))
  return { ...law, texts, provisions }
}

const keyOf = ({ account, text }: Pick<Comparison, 'account' | 'text'>): string => `${account}\n${text ?? ''}`

const saidBy = ({ verdicts, conflicts, circumstances, force }: Comparison): string =>
  JSON.stringify([force, verdicts, conflicts, circumstances])

/**
 * The law as it goes out, checked once more. A matrix can't be freed of an account after the fact, since marks and
 * verdicts would still tell: a withheld one in it is a bug and throws. A filter names only origins that go out.
 */
export function checkedLaw(
  law: PublishedLaw,
  withheld: Iterable<string>,
  origins: Readonly<Record<string, string>>,
): PublishedLaw {
  const said = JSON.stringify([law.rows, law.columns, law.behind, law.cells, law.disputes, law.norms])
  for (const id of withheld) if (said.includes(id)) throw new Error('a withheld account in the matrix')
  const { origins: asked, ...filter } = law.filter
  return { ...law, filter: { ...filter, ...(asked && { origins: asked.filter((key) => key in origins) }) } }
}
