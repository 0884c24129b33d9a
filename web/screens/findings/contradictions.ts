import type { Codebook } from '../../../src/codebook/codebook.ts'
import { overlaps, parseWhen, within } from '../../../src/kernel/when.ts'
import { contains, nested } from '../../../src/kernel/where.ts'
import type { Voice } from '../../../src/operations/voices.ts'

/** Two accounts that may speak of the same act and then can't both be right. */
export interface Contradiction {
  readonly accounts: readonly [string, string]
  readonly about: readonly ('number' | 'secrecy')[]
}

/** Above this many accounts, pairs are too many to read. */
const most = 400

/**
 * Accounts of different origins on one type of act, at one place below the country and an overlapping time, that differ
 * in how many (bounds that exclude each other) or in whether it was done in public. To be looked into; it counts nowhere.
 */
export function contradictions(voices: readonly Voice[], codes: Codebook): Contradiction[] {
  const some = voices.slice(0, most)
  const found: Contradiction[] = []
  for (const [at, a] of some.entries()) {
    for (const b of some.slice(at + 1)) {
      if (a.root.key === b.root.key || a.type !== b.type || !maybeSame(a, b)) continue
      const about: Contradiction['about'] = [
        ...(excluding(a, b) ? (['number'] as const) : []),
        ...(secrecyDiffers(a, b, codes) ? (['secrecy'] as const) : []),
      ]
      if (about.length > 0) found.push({ accounts: [a.account, b.account], about })
    }
  }
  return found
}

/** Bounds as wide as a country or a period of years say too little for a contradiction. */
function maybeSame(a: Voice, b: Voice): boolean {
  if (a.when === undefined || b.when === undefined) return false
  const places = (a.where ?? []).some((one) =>
    (b.where ?? []).some((other) => one.length > 2 && other.length > 2 && nested(one, other)),
  )
  return places && overlaps(parseWhen(a.when), parseWhen(b.when))
}

/** Fewer, of all that the other speaks of: fewer in a part of its time or place is no contradiction. */
function excluding(a: Voice, b: Voice): boolean {
  return fewerOfAll(a, b) || fewerOfAll(b, a)
}

function fewerOfAll(few: Voice, many: Voice): boolean {
  if ((few.victims.max ?? Infinity) >= many.victims.min) return false
  const places = (many.where ?? []).every((one) => few.where?.some((other) => contains(other, one)))
  return places && within(parseWhen(many.when ?? ''), parseWhen(few.when ?? ''))
}

function secrecyDiffers(a: Voice, b: Voice, codes: Codebook): boolean {
  const done = ({ manner = [] }: Voice, how: string): boolean =>
    manner.some((it) => codes.under('manner', it, how))
  return (done(a, 'public') && done(b, 'secret')) || (done(a, 'secret') && done(b, 'public'))
}
