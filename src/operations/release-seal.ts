import { z } from 'zod'
import { manifestIn } from '../publication/io/release-folder.ts'
import { removeHalfWritten, requireReplaceable } from '../publication/io/write-release.ts'
import { releaseKind } from '../publication/kinds.ts'
import { cutOffFrom } from '../publication/cut-off.ts'
import { isSealed, type Release } from '../publication/release-model.ts'
import type { Reader } from '../record/io/reader.ts'
import { keepHeapSmall } from '../record/io/slow-heap.ts'
import type { Stored } from '../record/io/stored.ts'
import { operation, type Context } from './operation.ts'
import { prepareRelease, printEntered, type PreparedRelease } from './release-prepared.ts'
import type { Sealed } from './release-print.ts'
import { releaseMeant, requireDraft } from './release.ts'
import { refuseUnseen } from './unseen.ts'

export interface SealedRelease {
  readonly release: string
  readonly number: number
  readonly path: string
  readonly files: number
  readonly findings: number
  readonly accounts: number
  readonly withheld: number
  /** Numbers of releases whose sealing was cut off, by a power cut for one: they are drafts again. */
  readonly cutOff?: readonly number[]
}

/**
 * Seals a draft and writes it: numbered, signed, entered in the record, whole or not at all. Where writing fails the
 * draft is a draft again.
 * @throws release-sealed, release-blocked, folder-not-empty, disk-full, folder-read-only
 */
export const sealRelease = operation({
  name: 'seal-release',
  kind: 'change',
  input: z.strictObject({
    ref: z.string().optional(),
    out: z.string(),
    /** Opens sealed identities, so that their names are looked for. */
    passphrase: z.string().optional(),
  }),
  run: (context, { out, ...asked }): Promise<SealedRelease> =>
    sealInto(context, asked, { free: () => out, lying: () => out }),
})

interface SealAsked {
  readonly ref?: string | undefined
  readonly passphrase?: string | undefined
  /** The leaf of the draft that whoever seals has seen. */
  readonly over?: string | undefined
}

/** Where a release of that number is to be written, and where one lies, if it does. */
export interface Folders {
  readonly free: (number: number) => string
  readonly lying: (number: number) => string | undefined
}

/** The same, into a folder that its number decides. */
export async function sealInto(
  context: Context,
  { ref, passphrase, over }: SealAsked,
  folders: Folders,
): Promise<SealedRelease> {
  keepHeapSmall()
  const { read } = context.record
  const draft = await releaseMeant(read, ref)
  requireDraft(draft.object)
  await refuseUnseen(read, draft, over)
  const cutOff = await takeBackCutOff(context, folders)
  requireReplaceable(folders.free(await nextNumber(read)))
  const elsewhere = context.elsewhere ?? ((query, given) => query.run(context, query.input.parse(given)))
  const names = passphrase === undefined ? {} : { passphrase }
  const prepared = await elsewhere(prepareRelease, { ref: draft.subject, ...names })
  const entered = await enter(context, draft, prepared)
  const out = folders.free(entered.object.number)
  try {
    const asked = { ref: entered.subject, draft: prepared.draft, out }
    const { manifest, ...written } = await elsewhere(printEntered, asked, context.progress)
    await remember(context, entered, manifest)
    return {
      release: entered.subject,
      number: entered.object.number,
      path: out,
      ...written,
      ...(cutOff.length > 0 && { cutOff }),
    }
  } catch (error) {
    await takeBack(context, entered, draft.object)
    throw error
  }
}

async function nextNumber(read: Reader): Promise<number> {
  const numbers = (await read.list(releaseKind)).map(({ object }) => object.number ?? 0)
  return Math.max(0, ...numbers) + 1
}

/** What goes out is entered first: the checkpoint that the release shows has it. */
async function enter(
  { record, member }: Context,
  draft: Stored<Release>,
  { held, heldEstimates, carried }: PreparedRelease,
): Promise<Sealed> {
  const { value } = await record.change(member, { why: '', operation: 'seal-release' }, async (writer) => {
    // Under the record's lock: two seals at once don't get one number.
    const old = await writer.get(releaseKind, draft.subject)
    requireDraft(old.object)
    await refuseUnseen(writer, old, draft.leaf)
    const sealed = {
      ...draft.object,
      number: await nextNumber(writer),
      at: writer.now(),
      held: [...held],
      ...(heldEstimates.length > 0 && { heldEstimates: [...heldEstimates] }),
      carried: [...carried],
    }
    const entry = await writer.revise(releaseKind, old, sealed)
    return { ...entry, object: sealed }
  })
  return value
}

async function takeBack(
  { record, member }: Context,
  entered: Stored<Release>,
  draft: Release,
): Promise<void> {
  const why = 'not written'
  await record.change(member, { why, operation: 'seal-release' }, async (writer) => {
    const now = await writer.get(releaseKind, entered.subject)
    // Somebody took it back already.
    if (now.leaf === entered.leaf) await writer.revise(releaseKind, entered, draft)
  })
}

/** @throws changed-meanwhile where another seal has taken it for one that was cut off */
async function remember({ record, member }: Context, entered: Sealed, manifest: string): Promise<void> {
  await record.change(member, { why: '', operation: 'seal-release' }, async (writer) => {
    await refuseUnseen(writer, await writer.get(releaseKind, entered.subject), entered.leaf)
    await writer.revise(releaseKind, entered, { ...entered.object, manifest })
  })
}

/**
 * A process that was killed while it sealed leaves a number without a folder. Where the folder is whole after all, its
 * manifest is remembered; else it is a draft again, and what lay half written goes.
 */
export async function takeBackCutOff(context: Context, folders: Folders): Promise<number[]> {
  const taken: number[] = []
  for (const release of await context.record.read.list(releaseKind)) {
    const { object } = release
    const cutOff = cutOffFrom(object)
    if (cutOff === undefined || !isSealed(object) || Date.now() < Date.parse(cutOff)) continue
    const lying = folders.lying(object.number)
    const manifest = lying === undefined ? undefined : manifestIn(lying, release.subject)
    if (manifest !== undefined) await remember(context, { ...release, object }, manifest)
    else {
      const { number, at: _at, held: _held, heldEstimates: _estimates, carried: _carried, ...draft } = object
      await takeBack(context, release, draft)
      removeHalfWritten(folders.free(object.number))
      taken.push(number)
    }
  }
  return taken
}
