import type { Codes } from '../codebook/codes.ts'
import { conductFits, matches, mediaFit, restricting } from './coverage.ts'
import { keysOf, type MatrixRow } from './matrix-rows.ts'
import type { Provision } from './model.ts'

/** The provisions of one text by the rows that their words cover: thousands of rows ask for the same few conducts. */
export class PaperIndex {
  readonly #provisions: readonly Provision[]
  readonly #codes: Codes
  readonly #named = new Map<string, Provision[]>()
  readonly #ofConduct = new Map<string | undefined, readonly Provision[]>()
  readonly #ofPair = new Map<string, readonly Provision[]>()

  constructor(provisions: readonly Provision[], codes: Codes) {
    this.#provisions = provisions
    this.#codes = codes
    for (const one of provisions) {
      for (const key of keysOf(one)) {
        const same = this.#named.get(key)
        if (same) same.push(one)
        else this.#named.set(key, [one])
      }
    }
  }

  /** Codes, in order. */
  covering(row: MatrixRow): string[] {
    const wide = this.#speaking(row).filter(({ circumstances }) =>
      restricting(circumstances).every((asked) => matches(row.circumstances, asked, this.#codes) === 'match'),
    )
    const found = new Set([...wide, ...(this.#named.get(row.key) ?? [])].map(({ code }) => code))
    return [...found].sort()
  }

  #speaking({ conduct, media }: MatrixRow): readonly Provision[] {
    const key = `${conduct ?? ''}|${media ?? ''}`
    const known = this.#ofPair.get(key)
    if (known !== undefined) return known
    const ofConduct =
      this.#ofConduct.get(conduct) ??
      this.#provisions.filter((one) => conductFits(one, conduct, undefined, this.#codes) === 'yes')
    this.#ofConduct.set(conduct, ofConduct)
    const found = ofConduct.filter((one) => mediaFit(one, media, undefined, this.#codes) === 'yes')
    this.#ofPair.set(key, found)
    return found
  }
}
