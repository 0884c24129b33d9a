import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono, type Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { languages, type Language } from '../kernel/bilingual.ts'
import { errorText } from '../language/wording.ts'
import { operations } from '../operations.ts'
import { addBytes } from '../operations/add.ts'
import { bytesOf } from '../operations/as-it-looks.ts'
import type { Context } from '../operations/operation.ts'
import { checkRelease, openForNames } from '../operations/release-check.ts'
import { sourceKinds } from '../sources/model.ts'
import { asset } from './assets.ts'
import { counted } from './counting.ts'
import { refusal } from './guard.ts'
import { serveDrafts } from './drafts.ts'
import { serveLists } from './lists.ts'
import { serveReleases } from './releases.ts'
import { serveSheets } from './sheets.ts'
import { secretsFor, type Vault } from './vault.ts'

/** Larger files come in by the command line, which reads them from the disk. */
const largestUpload = 256 * 1024 * 1024

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Operations that name files on the disk belong to the command line: a page must not choose what is read or written. */
const onDisk = new Set(['add', 'add-person-list', 'import', 'seal-release', 'bag-release'])

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

export interface Served {
  readonly app: Hono
  /** The secret of this launch: it opens the workbench once, in exchange for a cookie. */
  readonly secret: string
}

/** The workbench's server: the guard, the session, and one route for every operation. */
export function makeApp(vault: Vault, port: () => number): Served {
  const secret = randomBytes(32).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  // Tells a page that it still talks to the server that it knew; whoever takes the port after it doesn't know this.
  const launch = randomBytes(16).toString('base64url')
  // Browsers send a cookie to every port of a host: two workbenches would take each other's away.
  const cookieName = (): string => `girok-${port()}`
  const app = new Hono()

  app.use(async (context, next) => {
    const header = (name: string): string | undefined => context.req.header(name)
    const { method } = context.req
    const asked = { method, host: header('host'), origin: header('origin'), site: header('sec-fetch-site') }
    const why = refusal(asked, port())
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    if (why !== undefined) return context.text(`refused: ${why}`, 403)
    const isApi = context.req.path.startsWith('/api/')
    if (isApi && context.req.path !== '/api/session' && !same(getCookie(context, cookieName()), session)) {
      return context.text('refused: session', 401)
    }
    await next()
  })

  app.post('/api/session', async (context) => {
    const { secret: given } = z.object({ secret: z.string().optional() }).parse(await context.req.json())
    const known = same(getCookie(context, cookieName()), session)
    if (!known && !same(given, secret)) return context.text('refused: secret', 401)
    setCookie(context, cookieName(), session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return context.json({ state: vault.state, working: vault.working, launch, newest: await vault.newest() })
  })

  const answer = async (context: HonoContext, work: () => Promise<unknown>): Promise<Response> => {
    try {
      return context.json({ value: (await work()) ?? null })
    } catch (error) {
      return refused(context, error)
    }
  }
  const refused = (context: HonoContext, thrown: unknown): Response => {
    // A lock doesn't wait for what is being read: the record closed under it.
    const overtaken = !isGirokError(thrown) && vault.state === 'locked'
    const error = overtaken ? new GirokError('passphrase-needed', {}) : thrown
    if (!isGirokError(error)) throw error
    const message = errorText(error, languageIn(context))
    return context.json({ error: { code: error.code, params: error.params, message } }, 422)
  }

  /** A query that looks at all accounts: its answer is JSON already, and isn't read again here. */
  const fromThread = async (context: HonoContext, name: string): Promise<Response> => {
    let json: string
    try {
      const language = languageIn(context)
      const open = await vault.context(language)
      const { signal } = context.req.raw
      const given: unknown = await context.req.json()
      // A key that was opened is kept here, where the next question finds it, and not in the thread.
      const asked = name === checkRelease.name ? await openForNames(open, given) : given
      const as = { member: open.member, language, ...secretsFor(name, open.opened) }
      json = await vault.counting().run(name, asked, as, { signal })
    } catch (error) {
      return refused(context, error)
    }
    return context.body(`{"value":${json}}`, 200, { 'Content-Type': 'application/json' })
  }

  app.post('/api/unlock', (context) =>
    answer(context, async () => {
      await vault.unlock(z.object({ passphrase: z.string() }).parse(await context.req.json()).passphrase)
      return { state: vault.state }
    }),
  )
  app.post('/api/lock', (context) => answer(context, () => vault.lock()))
  app.post('/api/create', (context) =>
    answer(context, async () => {
      const given = z
        .object({ passphrase: z.string(), name: z.string().min(1) })
        .parse(await context.req.json())
      return { recoveryKey: await vault.create(given.passphrase, given.name) }
    }),
  )
  app.post('/api/work-as', (context) =>
    answer(context, async () => {
      return {
        working: await vault.workAs(z.object({ member: z.string() }).parse(await context.req.json()).member),
      }
    }),
  )
  app.post('/api/upload', (context) =>
    answer(context, async () => {
      const file = decodeURIComponent(context.req.header('x-file-name') ?? 'file')
      const named = context.req.header('x-source-kind')
      const kind = sourceKinds.find((it) => it === named)
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      if (bytes.length > largestUpload)
        throw new GirokError('file-too-large', { file, bytes: bytes.length, limit: largestUpload })
      const open = await vault.context(languageIn(context))
      const arrival = z
        .string()
        .regex(/^cus_[a-z2-7]{26}$/)
        .optional()
        .parse(context.req.header('x-arrival'))
      const added = await addBytes(open, { file, bytes, kind: kind ?? 'document', arrival })
      vault.changed()
      return added
    }),
  )
  const open = (context: HonoContext): Promise<Context> => vault.context(languageIn(context))
  serveDrafts(app, { open, answer })
  serveSheets(app, { sheets: vault.sheets, open, answer, changed: () => vault.changed() })
  serveLists(app, { estimates: vault.estimates, open, answer, changed: () => vault.changed() })
  serveReleases(app, { open, answer, changed: () => vault.changed() })
  // By POST as everything else: a link or another site can't ask for evidence, nor can it be opened as a page.
  app.post('/api/item', async (context) => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' }
    let bytes = new Uint8Array()
    const refused = await answer(context, async () => {
      const { item } = z.object({ item: z.string() }).parse(await context.req.json())
      bytes = new Uint8Array((await bytesOf(await vault.context(languageIn(context)), item)).bytes)
    })
    return refused.ok ? context.body(bytes, 200, headers) : refused
  })
  app.post('/api/do/:name', (context) => {
    const operation = operations.find((it) => it.name === context.req.param('name') && !onDisk.has(it.name))
    if (!operation) return context.notFound()
    if (counted.has(operation.name)) return fromThread(context, operation.name)
    return answer(context, async () => {
      const input = operation.input.safeParse(await context.req.json())
      if (!input.success) throw input.error
      const run = operation.run.bind(operation) as (open: Context, given: unknown) => Promise<unknown>
      const value = await run(await vault.context(languageIn(context)), input.data)
      if (operation.kind === 'change') vault.changed()
      return value
    })
  })

  app.get('*', (context) => asset(context))
  app.onError((error, context) => {
    // The workbench shows that something failed; what it was stays here. It may hold words of a record.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'error'}\n`)
    return context.json({ error: { code: 'fault', params: {}, message: '' } }, 500)
  })
  return { app, secret }
}

function languageIn(context: HonoContext): Language {
  const given = context.req.header('x-language')
  return languages.find((it) => it === given) ?? 'en'
}

function same(given: string | undefined, expected: string): boolean {
  const a = Buffer.from(given ?? '')
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
