import { z } from 'zod'
import { requireReplaceable } from '../publication/io/write-release.ts'
import { releaseKind } from '../publication/kinds.ts'
import type { Release } from '../publication/release-model.ts'
import type { Reader } from '../record/io/reader.ts'
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
  run: (context, { out, ...asked }): Promise<SealedRelease> => sealInto(context, asked, () => out),
})

interface SealAsked {
  readonly ref?: string | undefined
  readonly passphrase?: string | undefined
  /** The leaf of the draft that whoever seals has seen. */
  readonly over?: string | undefined
}

/** The same, into a folder that its number decides. */
export async function sealInto(
  context: Context,
  { ref, passphrase, over }: SealAsked,
  folderFor: (number: number) => string,
): Promise<SealedRelease> {
  const { read } = context.record
  const draft = await releaseMeant(read, ref)
  requireDraft(draft.object)
  await refuseUnseen(read, draft, over)
  requireReplaceable(folderFor(await nextNumber(read)))
  const elsewhere = context.elsewhere ?? ((query, given) => query.run(context, query.input.parse(given)))
  const names = passphrase === undefined ? {} : { passphrase }
  const prepared = await elsewhere(prepareRelease, { ref: draft.subject, ...names })
  const entered = await enter(context, draft, prepared)
  const out = folderFor(entered.object.number)
  try {
    const asked = { ref: entered.subject, draft: prepared.draft, out }
    const { manifest, ...written } = await elsewhere(printEntered, asked, context.progress)
    await remember(context, entered, manifest)
    return { release: entered.subject, number: entered.object.number, path: out, ...written }
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
  { held, carried }: PreparedRelease,
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
      carried: [...carried],
    }
    const entry = await writer.revise(releaseKind, old, sealed)
    return { ...entry, object: sealed }
  })
  return value
}

async function takeBack({ record, member }: Context, entered: Sealed, draft: Release): Promise<void> {
  const why = 'not written'
  await record.change(member, { why, operation: 'seal-release' }, (writer) =>
    writer.revise(releaseKind, entered, draft),
  )
}

async function remember({ record, member }: Context, entered: Sealed, manifest: string): Promise<void> {
  await record.change(member, { why: '', operation: 'seal-release' }, (writer) =>
    writer.revise(releaseKind, entered, { ...entered.object, manifest }),
  )
}

