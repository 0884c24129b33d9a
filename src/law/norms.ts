import { z } from 'zod'
import type { Penalty } from '../accounts/model.ts'
import type { Codes } from '../codebook/codes.ts'
import shipped from './norms.json' with { type: 'json' }
import type { NormJudgement } from './model.ts'
import type { Verdict, VerdictCode } from './verdict.ts'

const list = z.array(z.string()).min(1).optional()
const words = z.strictObject({ ko: z.string(), en: z.string() })

/** A rule by which a norm is proposed: all that `when` names has to be there; of each list, one. */
export const normSchema = z.strictObject({
  code: z.string(),
  instrument: z.string(),
  article: z.string(),
  appliesTo: z.array(z.enum(['provision', 'practice', 'act'])).min(1),
  when: z.strictObject({
    /** Kinds, and `life` for a term of life in any kind. */
    penalty: list,
    manner: list,
    reaches: list,
    circumstances: list,
    conduct: list,
    /** Any conduct at all is named. */
    conductStated: z.literal(true).optional(),
    verdict: list,
  }),
  reason: words,
})
export type Norm = z.infer<typeof normSchema>

/** `checked`: what of the list was held against what, and what wasn't. */
const listSchema = z.strictObject({ checked: words, norms: z.array(normSchema) })

export const norms: readonly Norm[] = listSchema.parse(shipped).norms

/** A provision, or a reported account with its verdicts, as norms look at it. */
export interface NormSubject {
  readonly kind: 'provision' | 'practice' | 'act'
  /** Code of the provision or id of the account. */
  readonly id: string
  readonly penalty?: readonly Penalty[] | undefined
  readonly manner?: readonly string[] | undefined
  readonly reaches?: readonly string[] | undefined
  readonly circumstances?: readonly string[] | undefined
  readonly conduct?: readonly string[] | undefined
  readonly verdicts?: readonly Pick<Verdict, 'verdict' | 'holds'>[] | undefined
}

/** A norm that a provision, or what is reported, would breach. Nothing but a proposal until a person judges it. */
export interface NormProposal {
  readonly norm: string
  readonly subject: string
  readonly state: 'proposed' | 'confirmed' | 'struck'
  /** What brought it up, as `field:value`. */
  readonly because: readonly string[]
  readonly judgement?: NormJudgement
}

/** Which norms speak to this, each with what a person has said of it. The last judgement of a pair is followed. */
export function proposeNorms(
  subject: NormSubject,
  codes: Codes,
  judgements: readonly NormJudgement[] = [],
): NormProposal[] {
  return norms.flatMap((norm): NormProposal[] => {
    if (!norm.appliesTo.includes(subject.kind)) return []
    const because = triggers(norm.when, subject, codes)
    if (because === undefined) return []
    const judgement = judgements.findLast((one) => one.norm === norm.code && one.subject === subject.id)
    const state = judgement?.verdict ?? 'proposed'
    return [{ norm: norm.code, subject: subject.id, state, because, ...(judgement && { judgement }) }]
  })
}

function triggers(when: Norm['when'], subject: NormSubject, codes: Codes): string[] | undefined {
  const under = (
    vocabulary: string,
    stated: readonly string[] = [],
    asked: readonly string[] = [],
  ): string[] => stated.filter((one) => asked.some((code) => codes.under(vocabulary, one, code)))
  const penalties = (subject.penalty ?? []).flatMap(({ kind, from, to }) =>
    from === 'life' || to === 'life' ? [kind, 'life'] : [kind],
  )
  const verdicts = (subject.verdicts ?? []).filter(({ holds }) => holds === 'certainly')
  const stated: VerdictCode[] = verdicts.map(({ verdict }) => verdict)
  const found = {
    penalty: penalties.filter((kind) => when.penalty?.includes(kind)),
    manner: under('manner', subject.manner, when.manner),
    reaches: under('reach', subject.reaches, when.reaches),
    circumstances: under('circumstance', subject.circumstances, when.circumstances),
    conduct: when.conductStated
      ? [...(subject.conduct ?? [])]
      : under('conduct', subject.conduct, when.conduct),
    verdict: stated.filter((verdict) => when.verdict?.includes(verdict)),
  }
  const because: string[] = []
  for (const field of ['penalty', 'manner', 'reaches', 'circumstances', 'conduct', 'verdict'] as const) {
    const asked = when[field] !== undefined || (field === 'conduct' && when.conductStated === true)
    if (!asked) continue
    if (found[field].length === 0) return undefined
    because.push(...new Set(found[field].map((value) => `${field}:${value}`)))
  }
  return because
}
