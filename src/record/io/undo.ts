import { GirokError } from '../../kernel/errors.ts'
import { changeKind, erasureKind } from '../kinds.ts'
import { withdrawnField } from '../model.ts'
import type { Committed, Record } from './record.ts'
import type { ChangeSummary, Revision } from './stored.ts'

/** The newest change that no later one has undone, or the one with this id. @throws nothing-to-undo, not-found */
async function changeToUndo(record: Record, id: string | undefined): Promise<ChangeSummary> {
  const changes = await record.read.changes(1_000_000)
  if (id !== undefined) {
    const found = changes.filter((it) => it.id.startsWith(id))
    const [only, other] = found
    if (!only) throw new GirokError('not-found', { ref: id })
    if (other)
      throw new GirokError('ambiguous', { ref: id, candidates: found.slice(0, 5).map((it) => it.id) })
    return only
  }
  const undone = new Set(changes.map((it) => it.undoes))
  const newest = changes.find((it) => it.operation !== 'new' && it.undoes === undefined && !undone.has(it.id))
  if (!newest) throw new GirokError('nothing-to-undo', {})
  return newest
}

/**
 * Undoes a change by a new one: each subject that it touched gets its former revision back, or is withdrawn where
 * there was none. What was changed again since, or erased, is refused: nothing is undone in part.
 * @throws nothing-to-undo, undo-superseded, undo-erased
 */
export async function undo(
  record: Record,
  who: string,
  why: string,
  id?: string,
): Promise<Committed<ChangeSummary>> {
  const target = await changeToUndo(record, id)
  const change = { why, operation: 'undo', undoes: target.id }
  return record.change(who, change, async (writer) => {
    for (const entry of await writer.entries(target.log, target.from, target.to)) {
      if (entry.kind === changeKind.kind) continue
      if (entry.kind === erasureKind.kind || entry.state === 'erased') {
        throw new GirokError('undo-erased', { subject: entry.subject })
      }
      if (entry.state === 'superseded') throw new GirokError('undo-superseded', { subject: entry.subject })
      const before = formerOf(await writer.history(entry.subject), entry)
      if (!before || before.state === 'withdrawn' || (before.object && withdrawnField in before.object)) {
        if (entry.state !== 'withdrawn') await writer.withdraw(entry, why)
      } else if (before.object === undefined) {
        throw new GirokError('undo-erased', { subject: entry.subject })
      } else {
        await writer.restore(entry.subject, entry.kind, [entry.leaf], before.object)
      }
    }
    return target
  })
}

/** The newest revision of the subject before this entry. */
function formerOf(history: readonly Revision[], entry: Revision): Revision | undefined {
  return history.filter((it) => it.entry < entry.entry).at(-1)
}
