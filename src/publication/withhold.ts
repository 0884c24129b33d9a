import type { ProofMember, Result, Statement } from '../findings/model.ts'
import { parseHeader } from '../record/entry.ts'
import type { Publication, PublishedLaw } from './model.ts'

/**
 * The same publication without anything that a withheld account says. A result repeats its accounts' numbers, dates
 * and places, and names their origins; sources and origins that nothing disclosed rests on would give them away too.
 * Doing it twice changes nothing. An entry of a withheld account among those disclosed is a bug and throws.
 */
export function withoutWithheld(publication: Publication): Publication {
  const accounts = Object.values(publication.accounts)
  const withheld = new Set(accounts.filter((it) => it.withheld !== undefined).map(({ id }) => id))
  for (const { header } of publication.entries) {
    const subject = parseHeader(header)?.subject
    if (subject !== undefined && withheld.has(subject)) throw new Error('an entry of a withheld account')
  }
  const shown = accounts.filter((it) => it.withheld === undefined)
  const sources = new Set(shown.map(({ source }) => source))
  const origins = new Set(shown.flatMap(({ origin }) => origin ?? []))
  const { law } = publication
  return {
    ...publication,
    ...(law && { law: lawWithout(law, withheld, origins) }),
    accounts: Object.fromEntries(
      Object.entries(publication.accounts).map(([id, account]) => [
        id,
        account.withheld === undefined ? account : { id: account.id, withheld: account.withheld },
      ]),
    ),
    sources: pick(publication.sources, sources),
    origins: pick(publication.origins, origins),
    findings: publication.findings.map((finding) => ({
      ...finding,
      result: withheldFrom(finding.result, withheld, origins),
    })),
    withheld: withheld.size,
  }
}

/** A matrix can't be freed of an account after the fact: marks and verdicts would still tell. One in it is a bug. */
function lawWithout(
  law: PublishedLaw,
  withheld: ReadonlySet<string>,
  origins: ReadonlySet<string>,
): PublishedLaw {
  const said = JSON.stringify([law.rows, law.columns, law.behind, law.cells, law.disputes, law.norms])
  for (const id of withheld) if (said.includes(id)) throw new Error('a withheld account in the matrix')
  const { origins: asked, ...filter } = law.filter
  return {
    ...law,
    filter: { ...filter, ...(asked && { origins: asked.filter((key) => origins.has(key)) }) },
  }
}

function withheldFrom(result: Result, withheld: ReadonlySet<string>, origins: ReadonlySet<string>): Result {
  const isShown = ({ account }: Statement): boolean => !withheld.has(account)
  const member = ({ accounts, weight, ...rest }: ProofMember): ProofMember =>
    accounts.some((id) => withheld.has(id))
      ? { accounts, weight, origins: rest.origins.filter((key) => origins.has(key)) }
      : { accounts, weight, ...rest }
  return {
    ...result,
    reported: result.reported
      .map((one) => ({ ...one, statements: one.statements.filter(isShown) }))
      .filter(({ statements }) => statements.length > 0),
    minimum: { ...result.minimum, proof: result.minimum.proof.map(member) },
  }
}

function pick<T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)))
}
