import type { Hono, Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { capturesByColumn } from '../estimation/captures-by-stratum.ts'
import { planOf, usualRounds } from '../estimation/latent-class-method.ts'
import { readCaptures } from '../estimation/read-captures.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Context } from '../operations/operation.ts'
import { keepEstimate, keptTitle } from '../operations/kept-estimates.ts'
import { linkedCaptures } from '../operations/linked-persons.ts'
import { lookAtList, saidOfList, takeList } from '../operations/person-lists.ts'
import type { EstimateFound, ToEstimate } from './estimating-thread.ts'
import type { RunningEstimates } from './running-estimates.ts'

/** Two hundred thousand persons take some 20 MB. */
const largest = 64 * 1024 * 1024

const estimateId = z.uuid()
/** How long each chain runs; ten times the usual is a matter of minutes. */
const roundsAsked = z
  .int()
  .min(usualRounds)
  .max(10 * usualRounds)
  .default(usualRounds)

interface Desk {
  readonly estimates: RunningEstimates
  /** An operation's context, which an open record alone gives. */
  readonly open: (asked: HonoContext) => Promise<Context>
  /** Something was written. */
  readonly changed: () => void
  readonly answer: (asked: HonoContext, work: () => Promise<unknown>) => Promise<Response>
}

/**
 * Lists of persons from the page, and estimates. A list's bytes come in twice: to be looked at, and to be taken in with
 * what was said of its columns; between the two the server holds nobody's name.
 */
export function serveLists(app: Hono, { estimates, open, changed, answer }: Desk): void {
  app.post('/api/list/look', (asked) =>
    answer(asked, async () => {
      await open(asked)
      const { file, bytes } = await fileIn(asked)
      return lookAtList(await readSheet(bytes, file))
    }),
  )
  app.post('/api/list/add', (asked) =>
    answer(asked, async () => {
      const said = saidOfList.parse(JSON.parse(decodeURIComponent(asked.req.header('x-list') ?? '')))
      await open(asked)
      const { file, bytes } = await fileIn(asked)
      const table = await readSheet(bytes, file)
      const added = await takeList(await open(asked), { file, bytes, table }, said)
      changed()
      return added
    }),
  )
  const estimated = async (asked: HonoContext, id: string, of: ToEstimate): Promise<EstimateFound> => {
    const found = await estimates.run(id, of, asked.req.raw.signal)
    // It may have been locked meanwhile.
    await open(asked)
    return found
  }
  app.post('/api/estimate', (asked) =>
    answer(asked, async () => {
      const { id, rounds, ...of } = linkedCaptures.input
        .extend({ id: estimateId, rounds: roundsAsked })
        .parse(await asked.req.json())
      const context = await open(asked)
      const { captures, strata, drawn, ...linked } = await (context.elsewhere?.(linkedCaptures, of) ??
        linkedCaptures.run(context, of))
      const found = await estimated(asked, id, { captures: strata ?? captures, plan: planOf(rounds), drawn })
      estimates.remember(id, { estimate: found.estimate, from: linked })
      return { ...found, ...linked }
    }),
  )
  app.post('/api/estimate/file', (asked) =>
    answer(asked, async () => {
      const id = estimateId.parse(asked.req.header('x-estimate'))
      await open(asked)
      const { file, bytes } = await fileIn(asked)
      const sheet = await readSheet(bytes, file)
      const by = asked.req.header('x-strata')
      const captures =
        by === undefined ? readCaptures(sheet) : capturesByColumn(sheet, decodeURIComponent(by))
      const plan = planOf(roundsAsked.parse(Number(asked.req.header('x-rounds') ?? usualRounds)))
      const found = await estimated(asked, id, { captures, plan, drawn: [] })
      estimates.remember(id, { estimate: found.estimate, from: { file } })
      return found
    }),
  )
  app.post('/api/estimate/keep', (asked) =>
    answer(asked, async () => {
      const { id, title } = z.strictObject({ id: estimateId, title: keptTitle }).parse(await asked.req.json())
      const context = await open(asked)
      const done = estimates.done(id)
      if (done === undefined) throw new GirokError('estimate-outdated', {})
      const kept = await keepEstimate(context, { title, ...done })
      changed()
      return kept
    }),
  )
  app.post('/api/estimate/progress', (asked) =>
    answer(asked, async () => {
      await open(asked)
      return estimates.progress(z.strictObject({ id: estimateId }).parse(await asked.req.json()).id) ?? null
    }),
  )
}

async function fileIn(asked: HonoContext): Promise<{ file: string; bytes: Uint8Array }> {
  const file = decodeURIComponent(asked.req.header('x-file-name') ?? 'list')
  const bytes = new Uint8Array(await asked.req.arrayBuffer())
  if (bytes.length > largest)
    throw new GirokError('file-too-large', { file, bytes: bytes.length, limit: largest })
  return { file, bytes }
}
