import type { Hono, Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { refusedSheet } from '../accounts/io/write-sheet.ts'
import { columns } from '../accounts/sheet-columns.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Context } from '../operations/operation.ts'
import {
  checkSheet,
  enterChecked,
  lookAtSheet,
  refusalText,
  type SheetEntered,
  type SheetLayout,
  type SheetOpened,
} from '../operations/check-sheet.ts'
import type { HeldSheet, HeldSheets } from './held-sheets.ts'

/** A hundred thousand rows take some 25 MB; larger sheets come in by the command line. */
const largest = 64 * 1024 * 1024

const held = z.strictObject({ sheet: z.string() })
const laidOut = held.extend({
  places: z.array(z.enum(columns).nullable()),
  /** Which source a name of the sheet means, where somebody has chosen. */
  sources: z.record(z.string(), z.string()).default({}),
})
const wanted = laidOut.extend({ keepGood: z.boolean().default(false) })

interface Desk {
  readonly sheets: HeldSheets
  /** An operation's context, which an open record alone gives. */
  readonly open: (asked: HonoContext) => Promise<Context>
  /** Something was written. */
  readonly changed: () => void
  readonly answer: (asked: HonoContext, work: () => Promise<unknown>) => Promise<Response>
}

/** Coding sheets from the page: its bytes come in, are read in a confined process, looked at, and entered. */
export function serveSheets(app: Hono, { sheets, open, answer, changed }: Desk): void {
  const route = <T>(
    path: string,
    given: z.ZodType<T>,
    work: (asked: HonoContext, input: T) => Promise<unknown>,
  ): void => {
    app.post(path, (asked) => answer(asked, async () => work(asked, given.parse(await asked.req.json()))))
  }

  app.post('/api/sheet', (asked) =>
    answer(asked, async (): Promise<SheetOpened> => {
      // Locked, nothing is read: it would be held for nobody.
      await open(asked)
      const file = decodeURIComponent(asked.req.header('x-file-name') ?? 'sheet')
      const bytes = new Uint8Array(await asked.req.arrayBuffer())
      if (bytes.length > largest)
        throw new GirokError('file-too-large', { file, bytes: bytes.length, limit: largest })
      const table = await readSheet(bytes, file)
      await open(asked)
      return { ...lookAtSheet(table), sheet: sheets.keep(file, table) }
    }),
  )
  route('/api/sheet/check', laidOut, async (asked, input) => {
    const sheet = sheets.get(input.sheet)
    return working(sheet, await open(asked), async (context) => {
      const { check, anchored } = await checkSheet(context, sheet.table, layoutOf(input))
      sheet.refused = anchored.refused
      return check
    })
  })
  route('/api/sheet/enter', wanted, async (asked, input) => {
    const sheet = sheets.get(input.sheet)
    return working(sheet, await open(asked), async (context): Promise<SheetEntered> => {
      const { check, anchored, entered } = await enterChecked(context, sheet, layoutOf(input), input.keepGood)
      sheet.refused = anchored.refused
      if (entered) changed()
      return { ...check, entered: entered ?? null }
    })
  })
  route('/api/sheet/progress', held, (_, { sheet }) => Promise.resolve(sheets.get(sheet).progress ?? null))
  route('/api/sheet/refused', held, async (asked, input) => {
    const { table, refused } = sheets.get(input.sheet)
    const context = await open(asked)
    return refusedSheet(table, refused, (it) => refusalText(it, context))
  })
  route('/api/sheet/drop', held, (_, { sheet }) => {
    sheets.drop(sheet)
    return Promise.resolve()
  })
}

const layoutOf = ({ places, sources }: z.output<typeof laidOut>): SheetLayout => ({
  places: places.map((it) => it ?? undefined),
  sources,
})

async function working<T>(
  sheet: HeldSheet,
  context: Context,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  try {
    return await work({ ...context, progress: (done, total) => (sheet.progress = { done, total }) })
  } finally {
    sheet.progress = undefined
  }
}
