import type { Minimum, Reported, Result, Statement } from './model.ts'

/** The first of a long list, and how long it is. */
export interface Cut<T> {
  readonly total: number
  readonly first: readonly T[]
}

/** What one origin says, its statements cut. */
export interface CutReported extends Omit<Reported, 'statements'> {
  readonly statements: Cut<Statement>
}

/** A result as it is shown: a hundred thousand accounts don't fit on a screen, and are sent only when asked for. */
export interface Digest extends Pick<Result, 'question' | 'unit' | 'origins' | 'held'> {
  /** Its proof cut. */
  readonly minimum: Minimum
  /** How many members the whole proof has. */
  readonly members: number
  /** How many accounts lie wholly inside the question. */
  readonly accounts: number
  /** Those of them that no member of the proof holds. */
  readonly alone: Cut<string>
  readonly maybe: Cut<string>
  readonly reported: Cut<CutReported>
  /** Names of the origins that attest the members, by key. */
  readonly names: Readonly<Record<string, string>>
}

/** Origins state more than their accounts' list shows at once: each begins with a few of its statements. */
const shareOfOrigin = 20

/** Cuts every list of a result at `most`. */
export function digestOf(result: Result, most: number): Digest {
  const { question, unit, origins, held, minimum, accounts, maybe, reported } = result
  const proof = minimum.proof.slice(0, most)
  const counted = new Set(minimum.proof.flatMap((it) => it.accounts))
  const alone = accounts.filter((it) => !counted.has(it))
  const attesting = new Set(proof.flatMap((it) => it.origins))
  const ofOrigin = Math.ceil(most / shareOfOrigin)
  return {
    ...{ question, unit, origins, held },
    minimum: {
      ...minimum,
      proof,
      reasons: minimum.reasons.filter(({ between: [a, b] }) => a < proof.length && b < proof.length),
    },
    members: minimum.proof.length,
    accounts: accounts.length,
    alone: cut(alone, most),
    maybe: cut(maybe, most),
    reported: {
      total: reported.length,
      first: reported
        .slice(0, most)
        .map(({ statements, ...voice }) => ({ ...voice, statements: cut(statements, ofOrigin) })),
    },
    names: Object.fromEntries(
      reported.filter(({ key }) => attesting.has(key)).map(({ key, origin }) => [key, origin]),
    ),
  }
}

function cut<T>(all: readonly T[], most: number): Cut<T> {
  return { total: all.length, first: all.slice(0, most) }
}
