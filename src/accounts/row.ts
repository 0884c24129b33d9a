import type { Codes } from '../codebook/codes.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { parsePlace } from '../kernel/where.ts'
import { accountKinds } from './model.ts'
import type { Account, Attribution } from './model.ts'
import { penaltyFromCell } from './penalty.ts'
import type { RowCells } from './row-cells.ts'
import { columnsOf } from './sheet-columns.ts'
import { victimsOf } from './victims.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An account before its passage is found: what a row states, without source, passages and coder. */
export type DraftAccount = Without<Account, 'source' | 'passages' | 'coder'>

/** What one row states. Throws a GirokError for the first cell that can't be read. */
export function readAccount(cells: RowCells, codes: Codes): DraftAccount {
  const kind = cells.choice('kind', 'account-kind', accountKinds)
  if (kind === undefined) return cells.missing('kind')
  for (const column of cells.filled()) {
    if (columnsOf[kind].has(column)) continue
    throw new GirokError('sheet-value-misplaced', { column: cells.heading(column), kind })
  }
  const common = commonOf(cells)
  switch (kind) {
    case 'act':
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        type: cells.code('act_type', 'act-type') ?? cells.missing('act_type'),
        victims: victimsOf(cells),
        persons: cells.list('persons'),
        bodies: cells.list('body'),
        manner: cells.codes('manner', 'manner'),
      })
    case 'practice':
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        manner: cells.codes('manner', 'manner'),
        bodies: cells.list('body'),
      })
    case 'provision':
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        instrument: cells.text('instrument'),
        textBasis: cells.code('text_basis', 'text-basis'),
        article: cells.text('article'),
        silent: silentOf(cells),
      })
    case 'body':
      return stated({ kind, ...common, ...whenWhereOf(cells), bodies: cells.list('body') })
    case 'channel':
      return stated({ kind, ...common, channel: cells.codes('channel', 'channel') })
    case 'response':
      return stated({ kind, ...common, ...whenWhereOf(cells), speaker: cells.text('speaker') })
    case 'comment':
      return stated({ kind, ...common })
  }
}

function commonOf(cells: RowCells) {
  return {
    attribution: attributionOf(cells),
    credibility: credibilityOf(cells),
    // A withdrawal is a step in the record with its own reason; a sheet can't bring one in.
    status: cells.choice('status', 'account-status', ['suggested', 'coded', 'reviewed'] as const) ?? 'coded',
    note: cells.text('note'),
  }
}

/** Who is cited decides how many voices there are, so a row that says both "own" and "from X" is not guessed at. */
function attributionOf(cells: RowCells): Attribution {
  const origin = cells.text('origin')
  const voice = cells.choice('voice', 'voice', ['own', 'relayed'] as const) ?? (origin ? 'relayed' : 'own')
  if (voice === 'own' && origin !== undefined) cells.unusable('origin', origin)
  const known = ['eyewitness', 'hearsay', 'document', 'analysis', 'unstated'] as const
  return stated({ voice, origin, basis: cells.choice('basis', 'basis', known) ?? 'unstated' })
}

function credibilityOf(cells: RowCells): number | undefined {
  const grade = cells.code('credibility', 'credibility')
  return grade === undefined ? undefined : Number(grade)
}

function whenWhereOf(cells: RowCells) {
  const when = cells.text('when')
  const where = cells.list('where')
  for (const place of where ?? []) parsePlace(place)
  return { when: when === undefined ? undefined : parseWhen(when).edtf, where }
}

function ruleOf(cells: RowCells, codes: Codes) {
  const penalty = cells.text('penalty')
  return {
    conduct: cells.codes('conduct', 'conduct'),
    media: cells.codes('media_origin', 'media-origin'),
    circumstances: cells.codes('circumstances', 'circumstance'),
    penalty: penalty === undefined ? undefined : penaltyFromCell(penalty, codes),
    reaches: cells.codes('reaches', 'reach'),
  }
}

/**
 * Does the row report that the law says nothing of it? In a column of its own, or, as sheets of the field have it, by
 * a note that begins with "silence reported" or "침묵 보고".
 */
function silentOf(cells: RowCells): true | undefined {
  if (cells.text('silent') !== undefined) return cells.yes('silent') || undefined
  return /^(?:silence reported|침묵 보고)/i.test(cells.text('note')?.normalize('NFC') ?? '') || undefined
}

/** The same object without the members that are not stated: absence is the lack of a member, not `undefined`. */
function stated<T extends object>(value: T): T {
  for (const key of Object.keys(value)) {
    if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key)
  }
  return value
}
