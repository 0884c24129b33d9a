import type { Penalty } from '../accounts/model.ts'
import { penaltyToCell } from '../accounts/penalty.ts'
import type { Numbered } from './numbered.ts'
import type { ReportedCase } from './reported-case.ts'

/** One thing that is asked about a case; every text, and every cell of the case, is asked the same. */
export type Question = {
  readonly id: number
  readonly slot: string
  /** The number of all those whom the case names, where the answer may depend on them. */
  readonly among: number
} & (
  | {
      readonly about: 'penalty'
      readonly alternative: Penalty | undefined
      readonly persons: readonly string[]
    }
  /** Neither penalty nor conduct is stated: nothing can be asked. */
  | { readonly about: 'nothing' }
  | { readonly about: 'persons'; readonly reach: string }
  | {
      readonly about: 'basis'
      readonly kind: string | undefined
      readonly reach: string | undefined
      /** "Executed or sent to a camp with their families" doesn't say that families are executed. */
      readonly pairing: boolean
    }
  | { readonly about: 'circumstance'; readonly circumstance: string }
)
type Asked<T> = T extends unknown ? Omit<T, 'id' | 'slot' | 'among'> : never

/** `numbers` are shared by all cases: the same question has the same number. */
export function questionsOf(reported: ReportedCase, numbers: Numbered): Question[] {
  const { penalty, reaches, conduct, circumstances } = reported
  const numbered = (slot: string, more: string, asked: Asked<Question>): Question => ({
    ...asked,
    id: numbers.of(`${slot}\n${more}`),
    slot,
    among: asked.about === 'penalty' ? numbers.of(`among\n${reaches.join(' ')}`) : 0,
  })
  const imposed = penalty.map((alternative) =>
    numbered(`penalty ${penaltyToCell([alternative])}`, '', {
      ...{ about: 'penalty', alternative, persons: reaches },
    }),
  )
  const unstated =
    conduct.length === 0
      ? numbered('penalty ', 'nothing', { about: 'nothing' })
      : numbered('penalty ', '', { about: 'penalty', alternative: undefined, persons: reaches })
  return [
    ...(imposed.length > 0 ? imposed : [unstated]),
    ...reaches.map((reach) => numbered(`persons ${reach}`, '', { about: 'persons', reach })),
    ...basesOf(reported).map((one) =>
      numbered(`basis ${one.kind ?? ''} ${one.reach ?? ''}`, String(one.pairing), { about: 'basis', ...one }),
    ),
    ...circumstances.map((circumstance) =>
      numbered(`basis ${circumstance}`, '', { about: 'circumstance', circumstance }),
    ),
  ]
}

type Basis = Omit<Extract<Question, { about: 'basis' }>, 'id' | 'slot' | 'among' | 'about'>

/** Every kind of penalty with everyone whom it reaches. */
function basesOf({ penalty, reaches }: ReportedCase): Basis[] {
  const kinds = [...new Set(penalty.map(({ kind }) => kind))].filter((kind) => kind !== 'none')
  const persons = reaches.length > 0 ? reaches : [undefined]
  return (kinds.length > 0 || penalty.length > 0 ? kinds : [undefined]).flatMap((kind) =>
    persons.flatMap((reach) => {
      if (kind === undefined && (reach === undefined || reach === 'offender')) return []
      return [{ kind, reach, pairing: kinds.length > 1 && reaches.length > 1 && reach !== 'offender' }]
    }),
  )
}
