import { bodyLines } from '../record/entry.ts'
import type { AccountKind, ActAccount } from './model.ts'

const told = [
  'attribution',
  'bodies',
  'circumstances',
  'coder',
  'conduct',
  'credibility',
  'kind',
  'manner',
  'media',
  'penalty',
  'persons',
  'source',
  'status',
  'type',
  'victims',
  'when',
  'where',
] as const satisfies (keyof ActAccount)[]
const wanted: ReadonlySet<string> = new Set(told)

/** What an act account states, without its passages' words: all that counting looks at, and half of what there is. */
export type StatedAct = Pick<ActAccount, (typeof told)[number]>

/** An account as counting holds it: of what is no act it needs to know no more than that it is none. */
export type Stated = StatedAct | { readonly kind: Exclude<AccountKind, 'act'> }

/** Accounts of one record say the same thing over and over: values are kept once, up to so many different ones. */
const mostValues = 50_000

/** A reader of stored accounts. Equal values of what one reader has read are one value, which nobody can alter. */
export function statedReader(): (body: string) => Stated {
  const values = new Map<string, unknown>()
  const valueOf = (text: string): unknown => {
    const known = values.get(text)
    if (known !== undefined) return known
    const value: unknown = Object.freeze(JSON.parse(text))
    if (values.size < mostValues) values.set(text, value)
    return value
  }
  return (body) => {
    const stated: Record<string, unknown> = {}
    for (const [name, text] of bodyLines(body)) {
      if (!wanted.has(name)) continue
      const value = valueOf(text)
      if (name === 'kind' && value !== 'act') return { kind: value } as Stated
      stated[name] = value
    }
    return stated as StatedAct
  }
}
