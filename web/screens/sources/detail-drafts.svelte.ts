import type { Source } from '../../../src/sources/model.ts'

/** Details as they stand in the form, the date as it was typed. */
export interface DetailDraft {
  codename: string
  title: string
  kind: Source['kind']
  language: string
  date: string
  reliability: NonNullable<Source['reliability']> | ''
  relays: string
  note: string
}

/** What was begun and not saved, by source: in this page's memory only, gone when the record is locked. */
export const drafts = $state<{ of: Record<string, DetailDraft> }>({ of: {} })

export function draftOf({ codename, kind, ...rest }: Source): DetailDraft {
  const { title = '', language = '', date = '', reliability = '', relays = '', note = '' } = rest
  return { codename, title, kind, language, date, reliability, relays, note }
}
