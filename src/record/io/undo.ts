import { GirokError } from '../../kernel/errors.ts'
import { changeKind, erasureKind } from '../kinds.ts'
import { withdrawnField } from '../model.ts'
import { Breath } from './breath.ts'
import type { Reader } from './reader.ts'
import type { Committed, Record } from './record.ts'
import type { ChangeSummary, Revision } from './stored.ts'
import type { Writer } from './writer.ts'

const page = 200

/** The newest change that no later one has undone, or the one with this id. @throws nothing-to-undo, not-found */
async function changeToUndo(record: Record, id: string | undefined): Promise<ChangeSummary> {
  return id === undefined ? newestStanding(record) : changeLike(record.read, id)
}

/** The change that a reference means: its id, or the beginning of it. @throws not-found, ambiguous */
export async function changeLike(read: Reader, ref: string): Promise<ChangeSummary> {
  const found = await read.changesLike(ref)
  const [only, other] = found
  if (!only) throw new GirokError('not-found', { ref })
  if (other) throw new GirokError('ambiguous', { ref, candidates: found.slice(0, 5).map((it) => it.id) })
  return only
}

async function newestStanding({ read }: Record): Promise<ChangeSummary> {
  const undone = new Set<string>()
  let before = Infinity
  for (;;) {
    const changes = await read.changes(page, before)
    for (const it of changes) {
      // An undoing that was undone itself undoes nothing. The newest come first: that is known by now.
      if (it.undoes !== undefined) {
        if (!undone.has(it.id)) undone.add(it.undoes)
      } else if (it.operation !== 'new' && !undone.has(it.id)) return it
      before = it.entry
    }
    if (changes.length < page) throw new GirokError('nothing-to-undo', {})
  }
}

/**
 * Undoes a change by a new one: each subject that it touched gets its former revision back, or is withdrawn where
 * there was none. What was changed again since, or erased, is refused: nothing is undone in part. Where what came since
 * was undone too, it stands as it was, and can be undone: one goes back step by step. What is undone
 * already, and wasn't put back since, is not undone again: whoever asks never got the answer.
 * @throws nothing-to-undo, undo-superseded, undo-erased
 */
export async function undo(
  record: Record,
  who: string,
  why: string,
  id?: string,
  /** Throws for what is never undone. */
  allow: (target: ChangeSummary) => void = () => undefined,
): Promise<Committed<ChangeSummary>> {
  const target = await changeToUndo(record, id)
  allow(target)
  const change = { why, operation: 'undo', undoes: target.id }
  return record.change(who, change, async (writer) => {
    const entries = await writer.entries(target.log, target.from, target.to)
    // Most changes are undone while they stand: for those nobody reads through the history.
    const moved = entries.some(({ kind, state }) => kind !== changeKind.kind && state === 'superseded')
    if (id !== undefined && moved && (await isUndone(writer, target))) return target
    const touched = Map.groupBy(
      entries.filter((it) => it.kind !== changeKind.kind),
      (it) => it.subject,
    )
    const breath = new Breath()
    const steps: (() => Promise<void>)[] = []
    // All is read before anything is written: a reading in between would write out what waits, one entry at a time.
    for (const [subject, its] of touched) {
      steps.push(...(await stepsBack(writer, subject, its, why)))
      await breath.taken()
    }
    for (const step of steps) await step()
    return target
  })
}

/** Whether a later change undid this one, and none undid that one. */
async function isUndone(read: Reader, target: ChangeSummary): Promise<boolean> {
  const undone = new Set<string>()
  // The newest is the one that is being made.
  const [own] = await read.changes(1)
  for (let before = own?.entry ?? 0; ;) {
    const changes = await read.changes(page, before)
    for (const { id, entry, undoes } of changes) {
      if (id === target.id) return undone.has(id)
      // The newest come first: whether this one stands is known by now.
      if (undoes !== undefined && !undone.has(id)) undone.add(undoes)
      before = entry
    }
    if (changes.length < page) return false
  }
}

/** What puts back what a change replaced of one subject: where that was a disagreement, all its heads. */
async function stepsBack(
  writer: Writer,
  subject: string,
  entries: readonly Revision[],
  why: string,
): Promise<(() => Promise<void>)[]> {
  const [entry] = entries
  if (!entry) return []
  const isMoved = entries.some(({ state }) => state === 'superseded')
  const history = await writer.history(subject)
  const heads = isMoved ? await new Standing(writer, history).of(entries) : entries
  for (const { kind, state } of heads) {
    if (kind === erasureKind.kind || state === 'erased') throw new GirokError('undo-erased', { subject })
    if (state === 'superseded') throw new GirokError('undo-superseded', { subject })
  }
  const leaves = heads.map((it) => it.leaf)
  const replaced = new Set(entries.flatMap((it) => it.revises))
  const before = history.filter((it) => replaced.has(it.leaf))
  if (before.some((it) => it.object === undefined)) throw new GirokError('undo-erased', { subject })
  const objects = before.flatMap((it) => (it.object && !(withdrawnField in it.object) ? [it.object] : []))
  const restoring = (object: { [field: string]: unknown }) => () =>
    writer.restore(subject, entry.kind, leaves, object)
  if (objects.length > 0) return objects.map(restoring)
  return heads.every(({ state }) => state === 'withdrawn') ? [] : [restoring({ [withdrawnField]: why })]
}

/** Which revisions of a subject stand for which: an undoing brings back what was, by revisions of its own. */
class Standing {
  readonly #read: Reader
  readonly #history: readonly Revision[]

  constructor(read: Reader, history: readonly Revision[]) {
    this.#read = read
    this.#history = history
  }

  /** The newest revisions that bring these back: themselves, unless something came since and was undone. */
  async of(revisions: readonly Revision[]): Promise<readonly Revision[]> {
    let newest = revisions
    for (;;) {
      const later = this.#revising(newest)
      const undoing = this.#revising(later.length === 0 ? [] : await this.of(later))
      const [change, undone] = [await this.#changeOf(undoing), await this.#changeOf(later)]
      if (change?.undoes === undefined || change.undoes !== undone?.id) return newest
      newest = undoing
    }
  }

  #revising(revisions: readonly Revision[]): Revision[] {
    const leaves = new Set(revisions.map(({ leaf }) => leaf))
    return this.#history.filter(({ revises }) => revises.some((leaf) => leaves.has(leaf)))
  }

  /** A change's own entry is the newest of its kind before those that it made. */
  async #changeOf([first]: readonly Revision[]): Promise<ChangeSummary | undefined> {
    return first && (await this.#read.changes(1, first.entry))[0]
  }
}
