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
  const kind = cells.choice('kind', 'account-kind', accountKinds) ?? cells.need('kind')
  const common = {
    attribution: attributionOf(cells),
    credibility: credibilityOf(cells),
    status: statusOf(cells),
    note: cells.text('note'),
  }
  const misplaced = (own: DraftAccount['kind']): void => {
    for (const column of cells.filled()) {
      if (columnsOf[own].has(column)) continue
      throw new GirokError('sheet-value-misplaced', { column: cells.heading(column), kind: own })
    }
  }
  switch (kind) {
    case 'act':
      misplaced(kind)
      cells.need('act_type')
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        type: cells.code('act_type', 'act-type') ?? '',
        victims: victimsOf(cells),
        persons: cells.list('persons'),
        bodies: cells.list('body'),
        manner: cells.codes('manner', 'manner'),
      })
    case 'practice':
      misplaced(kind)
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        manner: cells.codes('manner', 'manner'),
        bodies: cells.list('body'),
      })
    case 'provision':
      misplaced(kind)
      return stated({
        ...{ kind, ...common, ...whenWhereOf(cells), ...ruleOf(cells, codes) },
        instrument: cells.text('instrument'),
        textBasis: cells.code('text_basis', 'text-basis'),
        article: cells.text('article'),
      })
    case 'body':
      misplaced(kind)
      return stated({ kind, ...common, ...whenWhereOf(cells), bodies: cells.list('body') })
    case 'channel':
      misplaced(kind)
      return stated({ kind, ...common, channel: cells.codes('channel', 'channel') })
    case 'response':
      misplaced(kind)
      return stated({ kind, ...common, ...whenWhereOf(cells), speaker: cells.text('speaker') })
    case 'comment':
      misplaced(kind)
      return stated({ kind, ...common })
    default:
      return cells.unusable('kind', kind)
  }
}
