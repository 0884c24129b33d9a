import { guard } from './formula.ts'
import { penaltyToCell } from './penalty.ts'
import { columns } from './sheet-columns.ts'
import type { Column } from './sheet-columns.ts'
import type { Draft } from './sheet.ts'
import type { DraftAccount } from './row.ts'

/** A draft as a row of cells under `columns`; read again, it is the same draft. Formula-like cells are guarded. */
export function draftToRow(draft: Draft): string[] {
  const cells: Partial<Record<Column, string>> = {
    source: draft.source,
    quote: draft.quote,
    incident: draft.incident,
    prefix: draft.hint.prefix,
    suffix: draft.hint.suffix,
    occurrence: draft.hint.occurrence === undefined ? undefined : String(draft.hint.occurrence),
    ...attributed(draft.account),
    ...ofKind(draft.account),
  }
  return columns.map((column) => guard(cells[column] ?? ''))
}

function attributed({
  kind,
  attribution,
  status,
  credibility,
  note,
}: DraftAccount): Partial<Record<Column, string>> {
  return {
    kind,
    voice: attribution.voice,
    origin: attribution.origin,
    basis: attribution.basis,
    status,
    credibility: credibility === undefined ? undefined : String(credibility),
    note,
  }
}

function ofKind(account: DraftAccount): Partial<Record<Column, string>> {
  switch (account.kind) {
    case 'act':
      return {
        ...rule(account),
        act_type: account.type,
        victims_min: String(account.victims.min),
        victims_max: account.victims.max === undefined ? undefined : String(account.victims.max),
        vague: account.victims.vague && 'yes',
        persons: account.persons?.join('|'),
        body: account.bodies?.join('|'),
        manner: account.manner?.join('|'),
      }
    case 'practice':
      return { ...rule(account), body: account.bodies?.join('|'), manner: account.manner?.join('|') }
    case 'provision':
      return {
        ...rule(account),
        instrument: account.instrument,
        text_basis: account.textBasis,
        article: account.article,
        silent: account.silent && 'yes',
      }
    case 'body':
      return { ...whenWhere(account), body: account.bodies?.join('|') }
    case 'channel':
      return { channel: account.channel?.join('|') }
    case 'response':
      return { ...whenWhere(account), speaker: account.speaker }
    case 'comment':
      return {}
  }
}

type Ruled = Extract<DraftAccount, { kind: 'act' | 'practice' | 'provision' }>
type Dated = Extract<DraftAccount, { when?: string }>

function rule(account: Ruled): Partial<Record<Column, string>> {
  return {
    ...whenWhere(account),
    conduct: account.conduct?.join('|'),
    media_origin: account.media?.join('|'),
    circumstances: account.circumstances?.join('|'),
    penalty: account.penalty && penaltyToCell(account.penalty),
    reaches: account.reaches?.join('|'),
  }
}

function whenWhere({ when, where }: Pick<Dated, 'when' | 'where'>): Partial<Record<Column, string>> {
  return { when, where: where?.join('|') }
}
