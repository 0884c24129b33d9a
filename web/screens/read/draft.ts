import type { Account, AccountKind, Attribution, Penalty } from '../../../src/accounts/model.ts'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { formatCount, parseCount } from '../../../src/kernel/count.ts'
import { GirokError, isGirokError } from '../../../src/kernel/errors.ts'
import { freshId } from '../../fresh-id.ts'
import { termInWords } from './in-words.ts'
import { placeOf, termsOf, whenOf } from './understood.ts'

/** Chosen codes or names, and what is typed but not chosen yet. */
export interface Picked {
  codes: string[]
  typed: string
}

/** A passage as the server takes it: code points of the layer's text. */
export interface Place {
  layer: string
  start: number
  end: number
  quote: string
}

export const picks = [
  'type',
  'where',
  'conduct',
  'media',
  'circumstances',
  'penalty',
  'manner',
  'reaches',
  'bodies',
  'persons',
  'textBasis',
  'channel',
  'whose',
] as const
export const texts = [
  'victims',
  'when',
  'instrument',
  'article',
  'speaker',
  'note',
  'basis',
  'credibility',
] as const
export type PickName = (typeof picks)[number]
export type TextName = (typeof texts)[number]
export type FieldName = PickName | TextName

export type Fields = Record<PickName, Picked> &
  Record<TextName, string> & { terms: Record<string, string>; silent: boolean }

/** An account while it is being coded. */
export interface Draft {
  readonly kind: AccountKind
  /** The account that is being changed; a new one without. */
  readonly account?: string
  readonly before?: Account
  /** The leaf of the revision that it was opened on. */
  over?: string
  /** The id that a new account will have, however often it is sent. */
  readonly id: string
  passages: Place[]
  fields: Fields
  /** The fields as they were when the form opened. */
  readonly untouched: string
}

const rule = ['conduct', 'media', 'circumstances', 'penalty', 'reaches'] as const
/** What each kind of account asks for, in the order of the form. */
export const fieldsOf: Readonly<Record<AccountKind, readonly FieldName[]>> = {
  act: ['type', 'victims', 'when', 'where', ...rule, 'manner', 'bodies', 'persons'],
  practice: [...rule, 'manner', 'when', 'where', 'bodies'],
  provision: ['instrument', 'article', 'textBasis', ...rule, 'when', 'where'],
  body: ['bodies', 'where', 'when'],
  channel: ['channel'],
  response: ['speaker', 'when', 'where'],
  comment: [],
}
export const vocabularyOf: Partial<Record<PickName, string>> = {
  type: 'act-type',
  conduct: 'conduct',
  media: 'media-origin',
  circumstances: 'circumstance',
  penalty: 'penalty',
  manner: 'manner',
  reaches: 'reach',
  textBasis: 'text-basis',
  channel: 'channel',
}
export const single: readonly PickName[] = ['type', 'textBasis', 'whose']

export function emptyFields(): Fields {
  const pick = (): Picked => ({ codes: [], typed: '' })
  return {
    ...{
      type: pick(),
      where: pick(),
      conduct: pick(),
      media: pick(),
      circumstances: pick(),
      penalty: pick(),
    },
    ...{
      manner: pick(),
      reaches: pick(),
      bodies: pick(),
      persons: pick(),
      textBasis: pick(),
      channel: pick(),
    },
    ...{ victims: '', when: '', instrument: '', article: '', speaker: '', note: '', credibility: '' },
    ...{ whose: { codes: ['own'], typed: '' }, basis: 'unstated', terms: {}, silent: false },
  }
}

export function newDraft(kind: AccountKind, passages: Place[]): Draft {
  const fields = emptyFields()
  return { kind, id: freshId('account'), passages, fields, untouched: JSON.stringify(fields) }
}

export function draftOf(id: string, account: Account, language: Language, over?: string): Draft {
  const fields = fieldsFrom(account, language)
  const passages = account.passages.map(({ layer, start, end, quote }) => ({ layer, start, end, quote }))
  return {
    kind: account.kind,
    ...{ id, account: id, ...(over !== undefined && { over }) },
    before: account,
    passages,
    fields,
    untouched: JSON.stringify(fields),
  }
}

export function isTouched(draft: Draft): boolean {
  return (
    JSON.stringify(draft.fields) !== draft.untouched ||
    draft.passages.length !== (draft.before?.passages.length ?? 1)
  )
}

/** `own`, `relayed`, or `of:` and the origin's name. */
export function whoseOf({ voice, origin }: Attribution): string {
  return voice === 'own' ? 'own' : origin === undefined ? 'relayed' : `of:${origin}`
}

function fieldsFrom(account: Account, language: Language): Fields {
  const fields = emptyFields()
  for (const name of picks) {
    const value: unknown = Reflect.get(account, name)
    if (typeof value === 'string') fields[name].codes = [value]
    else if (Array.isArray(value) && name !== 'penalty') fields[name].codes = value.map(String)
  }
  for (const name of texts) {
    const value: unknown = Reflect.get(account, name)
    if (typeof value === 'string' || typeof value === 'number') fields[name] = String(value)
  }
  if (account.kind === 'act')
    fields.victims = account.victims.vague ? '' : formatCount(account.victims, language)
  if ('penalty' in account) {
    const { codes, terms } = penaltyFields(account.penalty ?? [], language)
    fields.penalty.codes = codes
    fields.terms = terms
  }
  if (account.kind === 'provision') fields.silent = account.silent === true
  fields.whose.codes = [whoseOf(account.attribution)]
  fields.basis = account.attribution.basis
  return fields
}

/** Penalties as the form has them: their kinds, and the terms of each in words. */
export function penaltyFields(
  penalties: readonly Penalty[],
  language: Language,
): { codes: string[]; terms: Record<string, string> } {
  const codes = new Set<string>()
  const terms: Record<string, string> = {}
  for (const { kind, ...term } of penalties) {
    const said = termInWords(term, language)
    const known = terms[kind]
    codes.add(kind)
    if (said !== '') terms[kind] = known === undefined ? said : `${known}; ${said}`
  }
  return { codes: [...codes], terms }
}

/** What keeps a field from being saved: nothing there, a term that no vocabulary has, or text that says no value. */
export type Trouble = 'missing' | 'unknown' | GirokError
export interface Outcome {
  readonly stated: { kind: AccountKind; [field: string]: unknown }
  readonly troubles: Partial<Record<FieldName, Trouble>>
}

/** The account that a draft states, and what can't be read as it stands. */
export function statedBy(draft: Draft, codebook: Codebook): Outcome {
  const { fields, before, kind } = draft
  const troubles: Partial<Record<FieldName, Trouble>> = {}
  const stated: Outcome['stated'] = { kind, attribution: attributionBy(fields) }
  const take = (name: FieldName, read: () => unknown): void => {
    try {
      const value = read()
      if (value !== undefined) stated[name] = value
    } catch (error) {
      if (!isGirokError(error)) throw error
      troubles[name] = error
    }
  }
  for (const name of fieldsOf[kind]) {
    if (isPick(name)) {
      const { codes, typed } = fields[name]
      if (typed.trim() !== '') troubles[name] = 'unknown'
      const vocabulary = vocabularyOf[name]
      if (vocabulary !== undefined && codes.some((it) => !codebook.has(vocabulary, it)))
        troubles[name] = 'unknown'
      if (codes.length === 0) continue
      take(name, () => {
        if (name === 'where') return codes.map(placeOf)
        if (name === 'penalty') return penaltyBy(codes, fields.terms)
        return single.includes(name) ? codes[0] : [...codes]
      })
    } else if (name === 'victims') {
      // "numerous" has no wording that reads back: what stood there stays, unless something is written over it.
      const kept = before?.kind === 'act' ? before.victims : undefined
      const written = fields.victims.trim()
      if (written === '' && kept?.vague) stated['victims'] = kept
      else if (written !== '') take(name, () => parseCount(written))
    } else if (fields[name].trim() !== '') {
      take(name, () => (name === 'when' ? whenOf(fields.when) : fields[name].trim()))
    }
  }
  if (kind === 'provision' && fields.silent) stated['silent'] = true
  if (kind === 'act') {
    for (const name of ['type', 'victims'] as const)
      if (stated[name] === undefined) troubles[name] ??= 'missing'
  }
  if (fields.whose.codes.length === 0)
    troubles.whose = fields.whose.typed.trim() === '' ? 'missing' : 'unknown'
  if (fields.credibility !== '') stated['credibility'] = Number(fields.credibility)
  if (fields.note.trim() !== '') stated['note'] = fields.note.trim()
  return { stated, troubles }
}

const isPick = (name: FieldName): name is PickName => picks.some((it) => it === name)

function attributionBy({ whose, basis }: Fields): {
  voice: 'own' | 'relayed'
  origin?: string
  basis: string
} {
  const [said = 'own'] = whose.codes
  if (said === 'own' || said === 'relayed') return { voice: said, basis }
  return { voice: 'relayed', origin: said.replace(/^of:/, ''), basis }
}

function penaltyBy(codes: readonly string[], terms: Readonly<Record<string, string>>): Penalty[] {
  return codes.flatMap((kind) => termsOf(terms[kind] ?? '').map((term) => ({ kind, ...term })))
}
