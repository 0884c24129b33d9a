import type { Codes } from '../codebook/codes.ts'
import type { Provision } from './model.ts'

/** What may be supposed of a case where its account leaves it open. `other`: none that any provision names. */
export interface Supposed {
  readonly conduct: string | undefined
  readonly media: string | undefined
}

/** "It depends on how grave it is": names no case of its own, so it leaves none out. A number makes it a threshold. */
const dependsOn: ReadonlySet<string> = new Set(['severity', 'number-of-videos', 'type-of-videos'])

export const restricting = (circumstances: readonly string[] = []): string[] =>
  circumstances.filter((code) => !dependsOn.has(code))

/** Does a provision speak of this conduct, of these media? `unclear`: it doesn't say. */
export type Fit = 'yes' | 'no' | 'unclear'

export function both(conduct: Fit, media: Fit): Fit {
  if (conduct === 'no' || media === 'no') return 'no'
  return conduct === 'unclear' || media === 'unclear' ? 'unclear' : 'yes'
}

export function conductFits(
  { conduct, together }: Provision,
  stated: string | undefined,
  supposed: string | undefined,
  codes: Codes,
): Fit {
  const found = fit('conduct', conduct, stated, supposed, codes)
  return found === 'yes' && together === true && (conduct?.length ?? 0) > 1 ? 'unclear' : found
}

export function mediaFit(
  { media }: Provision,
  stated: string | undefined,
  supposed: string | undefined,
  codes: Codes,
): Fit {
  return fit('media-origin', media, stated, supposed, codes)
}

function fit(
  vocabulary: string,
  named: readonly string[] | undefined,
  stated: string | undefined,
  supposed: string | undefined,
  codes: Codes,
): Fit {
  if (named === undefined) return 'unclear'
  const covers = (code: string | undefined): boolean =>
    code !== undefined && named.some((one) => codes.under(vocabulary, code, one))
  return covers(stated) || covers(supposed) ? 'yes' : 'no'
}

/** Does a list of a provision meet what is stated, or anything narrower? Where either says nothing, it may. */
export function touches(
  vocabulary: string,
  stated: string | undefined,
  named: readonly string[] | undefined,
  codes: Codes,
): boolean {
  if (named === undefined || stated === undefined) return true
  return named.some((one) => codes.under(vocabulary, stated, one) || codes.under(vocabulary, one, stated))
}

/** The values that may be supposed: every narrower one that is named, and that it is none of them. */
export function supposable(
  vocabulary: string,
  stated: string | undefined,
  named: Iterable<string>,
  codes: Codes,
): (string | undefined)[] {
  const narrower = [...new Set(named)].filter(
    (code) => stated === undefined || (code !== stated && codes.under(vocabulary, code, stated)),
  )
  return [undefined, ...narrower.sort()]
}

export type Match = 'match' | 'fail' | 'maybe' | 'unknown'

/** How the circumstances that an account states stand to one that a provision asks for. */
export function matches(stated: readonly string[], asked: string, codes: Codes): Exclude<Match, 'unknown'> {
  let found: Exclude<Match, 'unknown'> | undefined
  for (const one of stated) {
    if (codes.under('circumstance', one, asked)) return 'match'
    if (codes.under('circumstance', asked, one)) found = 'maybe'
    else if (base(one) === base(asked)) found ??= 'fail'
  }
  return found ?? 'maybe'
}

/** `prior` of `prior:3+`. */
export const base = (code: string): string => code.split(':', 1)[0] ?? code

/** What becomes of a circumstance that an account states, among the provisions that speak of its conduct and media. */
export function knownAs(stated: string, provisions: readonly Provision[], codes: Codes): Match {
  let best: Match = 'unknown'
  for (const { circumstances = [] } of provisions) {
    for (const asked of circumstances) {
      if (base(asked) !== base(stated)) continue
      best = stronger(best, matches([stated], asked, codes))
    }
  }
  return best
}

const strength: readonly Match[] = ['unknown', 'fail', 'maybe', 'match']

export function stronger(a: Match, b: Match): Match {
  return strength.indexOf(a) >= strength.indexOf(b) ? a : b
}
