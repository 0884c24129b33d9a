import type { Context as HonoContext, Hono } from 'hono'
import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import type { Context } from '../operations/operation.ts'
import { sealedMeant } from '../operations/release.ts'
import type { ReleaseFolder, ReleaseVerified } from '../operations/release-shelf.ts'
import { sealInto, takeBackCutOff, type Folders, type SealedRelease } from '../operations/release-seal.ts'
import { freeFolder, releasesFolder, verifyApart, writtenFolder } from './release-folders.ts'
import { zipOf } from './release-zip.ts'

const meant = z.strictObject({ ref: z.string() })
const asked = meant.extend({ over: z.string(), passphrase: z.string().optional() })

interface Desk {
  readonly open: (asked: HonoContext) => Promise<Context>
  /** Something was written. */
  readonly changed: () => void
  readonly answer: (asked: HonoContext, work: () => Promise<unknown>) => Promise<Response>
}

/** Seals from the page, which doesn't choose where: beside the record, by number. */
export function serveReleases(app: Hono, { open, changed, answer }: Desk): void {
  let progress: { done: number; total: number } | undefined
  let sealing = false

  /** One at a time: what is being written is not what was cut off. */
  async function alone<T>(
    it: HonoContext,
    work: (context: Context, folders: Folders) => Promise<T>,
  ): Promise<T> {
    const context = await open(it)
    const { folder } = context.record
    if (sealing) throw new GirokError('record-busy', { path: folder })
    sealing = true
    try {
      return await work(context, {
        free: (number) => freeFolder(folder, number),
        lying: (number) => writtenFolder(folder, number, undefined)?.path,
      })
    } finally {
      sealing = false
      progress = undefined
      changed()
    }
  }

  app.post('/api/release/seal', (it) =>
    answer(it, async (): Promise<SealedRelease> => {
      const input = asked.parse(await it.req.json())
      return alone(it, (context, folders) => {
        const tell = (done: number, total: number): void => {
          progress = { done, total }
        }
        return sealInto({ ...context, progress: tell }, input, folders)
      })
    }),
  )
  app.post('/api/release/take-back', (it) => answer(it, () => alone(it, takeBackCutOff)))
  app.post('/api/release/progress', (it) => answer(it, () => Promise.resolve(progress ?? null)))
  app.post('/api/release/folder', (it) =>
    answer(it, async (): Promise<ReleaseFolder> => {
      const { ref } = meant.partial().parse(await it.req.json())
      const { record } = await open(it)
      const parent = releasesFolder(record.folder)
      if (ref === undefined) return { parent }
      return { parent, ...(await folderOf(record, ref)) }
    }),
  )
  app.post('/api/release/verify', (it) =>
    answer(it, async (): Promise<ReleaseVerified> => {
      const { record } = await open(it)
      const { path, asSealed } = await requireFolder(record, meant.parse(await it.req.json()).ref)
      return { ...(await verifyApart(path)), asSealed }
    }),
  )
  // By POST as everything else: a link or another site can't ask for it.
  app.post('/api/release/zip', async (it) => {
    let bytes: ReadableStream<Uint8Array> | undefined
    const refused = await answer(it, async () => {
      const { record } = await open(it)
      const { ref } = meant.parse(await it.req.json())
      const { path } = await requireFolder(record, ref)
      const { number, at } = (await sealedMeant(record.read, ref)).object
      bytes = zipOf(path, `release-${String(number)}`, at)
    })
    if (bytes === undefined) return refused
    return it.body(bytes, 200, { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment' })
  })
}

async function folderOf(
  { read, folder }: Context['record'],
  ref: string,
): Promise<ReturnType<typeof writtenFolder>> {
  const { number, manifest } = (await sealedMeant(read, ref)).object
  return writtenFolder(folder, number, manifest)
}

/** @throws release-not-sealed, not-a-publication */
async function requireFolder(
  record: Context['record'],
  ref: string,
): Promise<{ path: string; asSealed: boolean }> {
  const found = await folderOf(record, ref)
  if (found === undefined) throw new GirokError('not-a-publication', { path: releasesFolder(record.folder) })
  return found
}
