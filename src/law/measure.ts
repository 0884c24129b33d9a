import type { Codes } from '../codebook/codes.ts'
import { groundOf, touching, type Ground } from './ground.ts'
import type { Law, LawText, Provision } from './model.ts'
import { asTold } from './placing.ts'
import { Standings, type Ways } from './standing.ts'

/** One text with all that is said of it: what a case is measured against. */
export class Measure {
  readonly text: LawText
  /** In canonical order. */
  readonly provisions: readonly Provision[]
  /** Of the same instrument, without a text; empty where this is itself what was told without one. */
  readonly told: readonly Provision[]
  readonly silences: readonly Provision[]
  /** Provisions, what was told, silences: one after the other. */
  readonly all: readonly Provision[]
  readonly standings = new Standings()
  /** By what they are made of: many conducts and media come to the same. */
  readonly ways = new Map<string, Ways>()
  readonly #conducts = new Map<string | undefined, ReadonlySet<number>>()
  readonly #media = new Map<string | undefined, ReadonlySet<number>>()
  readonly #grounds = new Map<string | undefined, Map<string | undefined, Ground>>()

  constructor(text: LawText, own: readonly Provision[], told: readonly Provision[]) {
    const isSilent = ({ silent }: Provision): boolean => silent === true
    this.text = text
    this.provisions = own.filter((one) => !isSilent(one))
    this.silences = [...own, ...told].filter(isSilent)
    this.told = told.filter((one) => !isSilent(one))
    this.all = [...this.provisions, ...this.told, ...this.silences]
  }

  ground(conduct: string | undefined, media: string | undefined, codes: Codes): Ground {
    const ofConduct = remembered(this.#grounds, conduct, () => new Map<string | undefined, Ground>())
    return remembered(ofConduct, media, () =>
      groundOf(
        { conduct, media },
        remembered(this.#conducts, conduct, () => touching('conduct', conduct, this, codes)),
        remembered(this.#media, media, () => touching('media', media, this, codes)),
        this,
        codes,
      ),
    )
  }
}

function remembered<K, V extends object>(known: Map<K, V>, key: K, make: () => V): V {
  let found = known.get(key)
  if (found === undefined) known.set(key, (found = make()))
  return found
}

/** The measures of a law, by text. */
export function measuresOf(law: Law): Map<string, Measure> {
  const byText = Map.groupBy(law.provisions.toSorted(byCode), ({ text }) => text)
  const of = (text: LawText): Provision[] => byText.get(text.code) ?? []
  return new Map(
    law.texts.map((text): [string, Measure] => {
      const told = law.texts.filter((one) => one.instrument === text.instrument && one.basis === asTold)
      return [text.code, new Measure(text, of(text), text.basis === asTold ? [] : told.flatMap(of))]
    }),
  )
}

const byCode = (a: Provision, b: Provision): number => (a.code < b.code ? -1 : 1)
