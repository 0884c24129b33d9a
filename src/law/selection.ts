import type { Codes } from '../codebook/codes.ts'
import { restricting } from './coverage.ts'
import type { Provision, Reading } from './model.ts'

/** The provisions that are followed where several apply, and why others are passed over. */
export interface Selected {
  readonly followed: readonly Provision[]
  readonly because: {
    readonly narrower?: string
    readonly reading?: string
    readonly provisions?: readonly string[]
  }
}

/** One of the two is among the other. */
export const near = (a: string, b: string, codes: Codes): boolean =>
  codes.under('reach', a, b) || codes.under('reach', b, a)

/** Provisions that speak of the persons whom an account names, or of nobody in particular; all where none does. */
export function concerning(
  provisions: readonly Provision[],
  persons: readonly string[],
  codes: Codes,
): readonly Provision[] {
  const asked = persons.length > 0 ? persons : ['offender']
  const found = provisions.filter(
    ({ reaches }) => reaches?.some((one) => asked.some((other) => near(one, other, codes))) ?? true,
  )
  return found.length > 0 ? found : provisions
}

/**
 * A provision that only adds circumstances to another goes before it; of provisions that a reading ranks, the first
 * is followed. All others stand side by side.
 */
export function select(
  applied: readonly Provision[],
  { codes, readings }: { readonly codes: Codes; readonly readings: readonly Reading[] },
): Selected {
  const priced = applied.filter(({ penalty }) => penalty !== undefined)
  const passed = new Set<string>()
  let narrower: string | undefined
  for (const wide of priced) {
    const narrow = priced.find((one) => isNarrower(one, wide, codes))
    if (narrow === undefined) continue
    passed.add(wide.code)
    narrower ??= narrow.code
  }
  let followedReading: string | undefined
  for (const reading of readings) {
    const ranked = reading.provisions.filter(
      (code) => !passed.has(code) && applied.some((one) => one.code === code),
    )
    if (ranked.length < 2) continue
    followedReading ??= reading.code
    for (const code of ranked.slice(1)) passed.add(code)
  }
  return {
    followed: applied.filter(({ code }) => !passed.has(code)),
    because: {
      ...(narrower !== undefined && { narrower }),
      ...(followedReading !== undefined && { reading: followedReading }),
      ...(passed.size > 0 && { provisions: [...passed].sort() }),
    },
  }
}

function isNarrower(narrow: Provision, wide: Provision, codes: Codes): boolean {
  const [inner, outer] = [restricting(narrow.circumstances), restricting(wide.circumstances)]
  const persons = [narrow, wide].map(({ reaches }) => reaches?.toSorted().join())
  return persons[0] === persons[1] && implies(inner, outer, codes) && !implies(outer, inner, codes)
}

function implies(inner: readonly string[], outer: readonly string[], codes: Codes): boolean {
  return outer.every((asked) => inner.some((one) => codes.under('circumstance', one, asked)))
}
