import { parseWhen, type When } from '../kernel/when.ts'
import type { LawText } from './model.ts'

/** When a text is in force, in days, all inclusive: surely within `sure…`, at most within `may…`. */
export interface Force {
  readonly mayFrom: number
  readonly sureFrom: number
  readonly sureUntil: number
  readonly mayUntil: number
}

/** A span of days in which something took place. */
export interface Span {
  readonly earliest: number
  readonly latest: number
}

/** The force of every text. Where a text doesn't say when it ended, the one that replaces it ended it. */
export function forces(texts: readonly LawText[]): Map<string, Force> {
  const found = new Map<string, Force>()
  for (const text of texts) {
    const from = firm(text.from)
    const ends = texts.filter(({ replaces }) => replaces?.includes(text.code)).map((next) => firm(next.from))
    const until = text.until === undefined ? undefined : firm(text.until)
    found.set(text.code, {
      mayFrom: from.earliest,
      sureFrom: from.latest,
      sureUntil: until?.earliest ?? Math.min(Infinity, ...ends.map(({ earliest }) => earliest - 1)),
      mayUntil: until?.latest ?? Math.min(Infinity, ...ends.map(({ latest }) => latest - 1)),
    })
  }
  return found
}

/** An approximate or absent date bounds nothing. */
function firm(edtf: string | undefined): Span {
  const when: When | undefined = edtf === undefined ? undefined : parseWhen(edtf)
  return when?.firm ? when : { earliest: -Infinity, latest: Infinity }
}

/** When an account's case took place: within its date, and not after the day on which its source was made. */
export function spanOf(when: string | undefined, sourceDate: string | undefined): Span {
  const own = firm(when)
  const told = firm(sourceDate)
  return { earliest: own.earliest, latest: Math.max(own.earliest, Math.min(own.latest, told.latest)) }
}

export function meets(span: Span, force: Force): 'certain' | 'possible' | 'no' {
  if (span.earliest > force.mayUntil || span.latest < force.mayFrom) return 'no'
  return span.earliest >= force.sureFrom && span.latest <= force.sureUntil ? 'certain' : 'possible'
}

/** Do the dates that stand in the two texts overlap, however their uncertain parts fall? */
export function overlapsSuccessor(text: LawText, successor: LawText): boolean {
  const next = firm(successor.from)
  const endsAfter = text.until !== undefined && firm(text.until).earliest >= next.latest
  return endsAfter || (text.from !== undefined && firm(text.from).earliest >= next.latest)
}
