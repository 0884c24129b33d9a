import type { Instrument, Law, LawText, Provision, Reading } from '../law/model.ts'
import { instrumentSchema, provisionSchema, readingSchema, recordedTextSchema } from '../law/model.ts'
import { lawOf } from '../law/placing.ts'
import { penaltySchema } from '../accounts/model.ts'
import type { DisclosedAccount, DisclosedEntry, Publication } from './model.ts'
import { fieldsOf } from './packed-account.ts'

const publishedReadingSchema = readingSchema.pick({ code: true, provisions: true })

/** What a publication lays open of the law: read from its disclosed entries, so that nothing else can be shown. */
export interface DisclosedLaw {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly texts: ReadonlyMap<string, LawText>
  /** Those of the texts' entries. */
  readonly provisions: ReadonlyMap<string, Provision>
  readonly readings: readonly Pick<Reading, 'code' | 'provisions'>[]
}

export function disclosedLaw({ law }: Publication): DisclosedLaw {
  const at = (entries: readonly DisclosedEntry[] = []): unknown[] => entries.map(fieldsOf)
  const instruments = at(law?.entries.instruments).map((it) => instrumentSchema.parse(it))
  const texts = at(law?.entries.texts).map((it) => recordedTextSchema.parse(it))
  const whole: Law = lawOf({ instruments, texts, readings: [] })
  const byCode = <T extends { code: string }>(all: readonly T[]): Map<string, T> =>
    new Map(all.map((it) => [it.code, it]))
  return {
    instruments: byCode(instruments),
    texts: byCode(whole.texts),
    provisions: byCode(whole.provisions),
    readings: at(law?.entries.readings).map((it) => publishedReadingSchema.parse(it)),
  }
}

const ruleSchema = provisionSchema
  .pick({ article: true, conduct: true, media: true, circumstances: true, reaches: true, silent: true })
  .extend({ penalty: penaltySchema.array().optional() })
  .partial()
  .strip()

/** What an account states of a rule: of a law, or of how it is applied. */
export function ruleOf({ fields }: DisclosedAccount): Partial<Omit<Provision, 'code' | 'text'>> {
  return ruleSchema.safeParse(fields).data ?? {}
}
