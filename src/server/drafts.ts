import type { Context as HonoContext, Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../operations/operation.ts'

/** Characters. Longer than any form that somebody types. */
const largest = 1024 * 1024

const key = z.string().min(1).max(2000)
const given = z.object({
  key,
  /** Absent: the draft is dropped. */
  body: z.string().max(largest).optional(),
  /** A draft that this one takes the place of. */
  instead: key.optional(),
})

interface Served {
  readonly open: (context: HonoContext) => Promise<Context>
  readonly answer: (context: HonoContext, work: () => Promise<unknown>) => Promise<Response>
}

/** What was typed and not saved is put into the record's database, and comes back from there. */
export function serveDrafts(app: Hono, { open, answer }: Served): void {
  app.post('/api/drafts', (context) =>
    answer(context, async () => (await open(context)).record.drafts.list()),
  )
  app.post('/api/draft', (context) =>
    answer(context, async () => {
      const { key, body, instead } = given.parse(await context.req.json())
      const { drafts } = (await open(context)).record
      await (body === undefined ? drafts.drop(key) : drafts.put({ key, body }, instead))
    }),
  )
}
