import { z } from 'zod'
import { isGirokError, type GirokError } from '../../../src/kernel/errors.ts'
import { whenOf } from '../read/understood.ts'

/** What is typed into the form of a law and one text of it. */
export const lawDraftSchema = z.object({
  /** Code of a law that is there; empty for a new one. */
  instrument: z.string(),
  lawCode: z.string(),
  country: z.string(),
  nameKo: z.string(),
  nameEn: z.string(),
  textCode: z.string(),
  titleKo: z.string(),
  titleEn: z.string(),
  basis: z.string(),
  held: z.boolean(),
  adopted: z.string(),
  from: z.string(),
  until: z.string(),
  replaces: z.string(),
  by: z.string(),
  reportDate: z.string(),
})
export type LawDraft = z.infer<typeof lawDraftSchema>

export const emptyDraft = (): LawDraft => ({
  ...{ instrument: '', lawCode: '', country: '', nameKo: '', nameEn: '' },
  ...{ textCode: '', titleKo: '', titleEn: '', basis: '', held: true },
  ...{ adopted: '', from: '', until: '', replaces: '', by: '', reportDate: '' },
})

export type Trouble = 'missing' | 'oneName' | 'codeWrong' | 'countryWrong' | GirokError
export type Troubles = Partial<Record<keyof LawDraft, Trouble>>

const code = /^[\p{L}\p{N}][\p{L}\p{N}_./:#-]*$/u

/** The file of law that the form states, and what keeps it from being one. Dates are understood as typed. */
export function fileOf(draft: LawDraft): { readonly json: string; readonly troubles: Troubles } {
  const troubles: Troubles = {}
  const text = (name: keyof LawDraft): string => String(draft[name]).normalize('NFC').trim()
  const needed = (name: keyof LawDraft): string => {
    if (text(name) === '') troubles[name] = 'missing'
    return text(name)
  }
  const coded = (name: keyof LawDraft): string => {
    const written = needed(name)
    if (written !== '' && !code.test(written)) troubles[name] = 'codeWrong'
    return written
  }
  const named = (ko: keyof LawDraft, en: keyof LawDraft): { ko?: string; en?: string } => {
    if (text(ko) === '' && text(en) === '') troubles[ko] = 'oneName'
    return { ...(text(ko) && { ko: text(ko) }), ...(text(en) && { en: text(en) }) }
  }
  const dated = (name: keyof LawDraft): string | undefined => {
    if (text(name) === '') return undefined
    try {
      return whenOf(text(name))
    } catch (error) {
      if (!isGirokError(error)) throw error
      troubles[name] = error
      return undefined
    }
  }
  const instrument = draft.instrument === '' ? coded('lawCode') : draft.instrument
  const instruments = draft.instrument === '' ? [newLaw()] : []
  function newLaw(): object {
    const country = needed('country').toUpperCase()
    if (country !== '' && !/^[A-Z]{2}$/.test(country)) troubles.country = 'countryWrong'
    return { code: instrument, country, name: named('nameKo', 'nameEn') }
  }
  const [adopted, from, until, date] = [dated('adopted'), dated('from'), dated('until'), dated('reportDate')]
  const one = {
    ...{ code: coded('textCode'), instrument, title: named('titleKo', 'titleEn') },
    ...{ basis: needed('basis'), held: draft.held },
    ...(adopted !== undefined && { adopted }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(draft.replaces !== '' && { replaces: [draft.replaces] }),
    reportedBy: [{ by: needed('by'), ...(date !== undefined && { date }) }],
  }
  return { json: JSON.stringify({ instruments, texts: [one] }, null, 2), troubles }
}
