import { generalisedDate, generalisedPlaces } from '../generalise.ts'
import type { Grain } from '../treatment.ts'
import { keyOf, type ShownAccount, type ShownWitness } from './shown-witness.ts'

export interface Remedy {
  readonly of: string
  readonly field: string
  readonly treatment: 'generalised' | 'withheld'
  readonly to?: Grain
}

/** A field of a witness, and what may be done about it, step by step. The order breaks ties: the cheapest first. */
const ladders = {
  date: ['month', 'year', 'withheld'],
  when: ['month', 'year', 'withheld'],
  where: ['province', 'country', 'withheld'],
  language: ['withheld'],
  attribution: ['withheld'],
  kind: ['withheld'],
} as const satisfies Readonly<Record<string, readonly (Grain | 'withheld')[]>>
type Rung = keyof typeof ladders
const rungs = ['date', 'when', 'where', 'language', 'attribution', 'kind'] as const satisfies readonly Rung[]
/** How far each field is up its ladder: 0 as it is shown. */
export type Steps = Readonly<Record<Rung, number>>
export const asShown: Steps = { date: 0, when: 0, where: 0, language: 0, attribution: 0, kind: 0 }

/** What would be shown at each step. */
export interface Climb {
  at(steps: Steps): Omit<ShownWitness, 'id'>
  /** The next step of a field that shows less; undefined at the top of its ladder. */
  next(steps: Steps, rung: Rung): Steps | undefined
}

export function climbed(shown: ShownWitness): Climb {
  const all = <T>(rung: Rung, form: (to: Grain | 'withheld' | undefined) => T): T[] =>
    [undefined, ...ladders[rung]].map(form)
  const dates = all('date', (to) => dateAfter(shown.date, to))
  const whens = all('when', (to) => shown.accounts.map(({ when }) => dateAfter(when, to)))
  const wheres = all('where', (to) => shown.accounts.map(({ where }) => placesAfter(where, to)))
  const forms: Readonly<Record<Rung, readonly unknown[]>> = {
    date: dates,
    when: whens,
    where: wheres,
    language: [shown.language, undefined],
    attribution: [shown.accounts.map(({ voice, basis }) => [voice, basis]), shown.accounts.map(() => [])],
    kind: [shown.kind, undefined],
  }
  const said = (rung: Rung, step: number): string => JSON.stringify([forms[rung][step]])
  return {
    at(steps) {
      const date = dates[steps.date]
      const accounts = new Map<string, ShownAccount>()
      shown.accounts.forEach(({ voice, basis }, place) => {
        const when = whens[steps.when]?.[place]
        const where = wheres[steps.where]?.[place]
        const account = {
          ...(when !== undefined && { when }),
          ...(where && { where }),
          ...(steps.attribution === 0 && voice !== undefined && { voice }),
          ...(steps.attribution === 0 && basis !== undefined && { basis }),
        }
        accounts.set(keyOf(account), account)
      })
      return {
        ...(steps.kind === 0 && shown.kind !== undefined && { kind: shown.kind }),
        ...(steps.language === 0 && shown.language !== undefined && { language: shown.language }),
        ...(date !== undefined && { date }),
        accounts: [...accounts.values()],
      }
    },
    next(steps, rung) {
      const now = said(rung, steps[rung])
      for (let step = steps[rung] + 1; step <= ladders[rung].length; step += 1) {
        if (said(rung, step) !== now) return { ...steps, [rung]: step }
      }
      return undefined
    },
  }
}

/** From what is shown up, at each turn the step after which most fit; then down again what turned out not needed. */
export function stepsThatSuffice(climb: Climb, fits: (steps: Steps) => number, k: number): Steps | undefined {
  let steps = asShown
  for (let now = fits(steps); now < k;) {
    const next = rungs.flatMap((rung) => {
      const higher = climb.next(steps, rung)
      return higher ? [{ higher, fit: fits(higher) }] : []
    })
    const [first, ...others] = next
    if (!first) return undefined
    const best = others.reduce((most, it) => (it.fit > most.fit ? it : most), first)
    steps = best.higher
    now = best.fit
  }
  for (const rung of [...rungs].reverse()) {
    for (let step = 0; step < steps[rung]; step += 1) {
      const lower = { ...steps, [rung]: step }
      if (fits(lower) < k) continue
      steps = lower
      break
    }
  }
  return steps
}

const at = (rung: Rung, steps: Steps): Grain | 'withheld' | undefined => ladders[rung][steps[rung] - 1]

/** Dates repeat, and each is asked for at every step. */
const coarser = new Map<string, string>()
const mostCoarser = 50_000

function dateAfter(date: string | undefined, to: Grain | 'withheld' | undefined): string | undefined {
  if (date === undefined || to === 'withheld') return undefined
  if (to !== 'month' && to !== 'year') return date
  const key = to + date
  let coarse = coarser.get(key)
  if (coarse === undefined) {
    if (coarser.size >= mostCoarser) coarser.clear()
    coarser.set(key, (coarse = generalisedDate(date, to)))
  }
  return coarse
}

const placesAfter = (
  places: readonly string[] | undefined,
  to: Grain | 'withheld' | undefined,
): readonly string[] | undefined =>
  places === undefined || to === 'withheld'
    ? undefined
    : to === 'province' || to === 'country'
      ? generalisedPlaces(places, to)
      : places

/** Without steps that suffice the record has too few witnesses: nothing of this one can go out. */
export function remedies(id: string, steps: Steps | undefined): Remedy[] {
  if (!steps) return [{ of: id, field: '*', treatment: 'withheld' }]
  return rungs.flatMap((rung): Remedy[] => {
    const to = at(rung, steps)
    if (to === undefined) return []
    return [
      { of: id, field: rung, ...(to === 'withheld' ? { treatment: to } : { treatment: 'generalised', to }) },
    ]
  })
}
