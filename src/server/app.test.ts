import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { webFolder } from './assets.ts'
import { serve, type Serving } from './serve.ts'

interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

const valueIn = <T>({ body }: Reply, schema: z.ZodType<T>): T =>
  z.object({ value: schema }).parse(JSON.parse(body)).value

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'girok-server-'))
  let serving: Serving
  let cookie = ''

  /** A request as it leaves the wire: `fetch` would not let us lie about Host and Origin. */
  function ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { port } = serving
      const sent = request(
        { host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
        (reply) => {
          let text = ''
          reply.on('data', (chunk: Buffer) => (text += chunk.toString()))
          reply.on('end', () =>
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
  const own = (): Record<string, string> => ({
    origin: `http://127.0.0.1:${serving.port}`,
    'content-type': 'application/json',
  })
  const secret = (): string => serving.link.split('#')[1] ?? ''

  beforeAll(async () => {
    serving = await serve(join(folder, 'record'))
    const opened = await ask('POST', '/api/session', own(), JSON.stringify({ secret: secret() }))
    cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  })
  afterAll(async () => {
    await serving.close()
    rmSync(folder, { recursive: true })
  })

  test('trades the secret for a cookie that scripts and other sites do not get', async () => {
    const { status, headers } = await ask('POST', '/api/session', own(), JSON.stringify({ secret: secret() }))
    expect(status).toBe(200)
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly/)
    expect(String(headers['set-cookie'])).toMatch(/SameSite=Strict/)
    expect((await ask('POST', '/api/session', own(), JSON.stringify({ secret: 'guess' }))).status).toBe(401)
    expect((await ask('POST', '/api/session', own(), '{}')).status).toBe(401)
  })

  test.each([
    ['another host name', { host: 'evil.example' }],
    ['the right name on another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin', { origin: '' }],
    ['a null origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a site beside it', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a call from %s', async (_, headers) => {
    const good = { ...own(), cookie }
    expect((await ask('POST', '/api/do/status', good, '{}')).status).not.toBe(403)
    const sent = Object.entries({ ...good, ...headers }).filter(([, value]) => value !== '')
    expect((await ask('POST', '/api/do/status', Object.fromEntries(sent), '{}')).status).toBe(403)
  })

  test('refuses calls without the cookie, and other methods', async () => {
    expect((await ask('POST', '/api/do/status', own(), '{}')).status).toBe(401)
    expect((await ask('POST', '/api/unlock', own(), '{"passphrase":"x"}')).status).toBe(401)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await ask(method, '/api/do/status', { ...own(), cookie }, '{}')).status).toBeGreaterThanOrEqual(
        400,
      )
    }
  })

  test('answers a locked record with a word, not with data; and never touches files that a page names', async () => {
    const { status, body } = await ask('POST', '/api/do/status', { ...own(), cookie }, '{}')
    expect(status).toBe(422)
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'passphrase-needed' } })
    for (const name of ['add', 'import', 'seal-release', 'bag-release', 'nothing']) {
      expect((await ask('POST', `/api/do/${name}`, { ...own(), cookie }, '{}')).status).toBe(404)
    }
  })

  test('sends a strict policy with everything, and nothing from outside its folder', async () => {
    for (const path of ['/', '/assets/../../../package.json', '/%2e%2e/%2e%2e/package.json', '/sources/x']) {
      const { headers, body } = await ask('GET', path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(body).not.toContain('"dependencies"')
    }
  })

  test('lets the worker that takes PDFs apart load its decoders, and ask for nothing', async () => {
    const worker = readdirSync(join(webFolder, 'dist/assets')).find((it) => /^pdf\.worker.*\.mjs$/.test(it))
    const { headers } = await ask('GET', `/assets/${worker ?? ''}`)
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'")
    const decoder = await ask('GET', '/pdfjs/wasm/jbig2_nowasm_fallback.js')
    expect(decoder.headers['content-type']).toMatch(/^text\/javascript/)
    for (const file of ['cmaps/KSCms-UHC-H.bcmap', 'standard_fonts/FoxitSerif.pfb'])
      expect((await ask('GET', `/pdfjs/${file}`)).headers['content-type']).toBe('application/octet-stream')
  })

  test('gives the bytes of an item to its own pages only, never as something that opens', async () => {
    const mine = { ...own(), cookie }
    const made = { passphrase: 'five words make a sentence', name: 'Ari' }
    await ask('POST', '/api/create', mine, JSON.stringify(made))
    const file = { ...mine, 'content-type': 'text/html', 'x-file-name': 'a.html' }
    const words = '<script>alert(1)</script><p>Words of a witness, long enough to be a text.</p>'
    const { source } = valueIn(
      await ask('POST', '/api/upload', file, words),
      z.object({ source: z.string() }),
    )
    const told = await ask('POST', '/api/do/reading', mine, JSON.stringify({ ref: source }))
    const { items } = valueIn(told, z.object({ items: z.array(z.object({ subject: z.string() })) }))
    const item = JSON.stringify({ item: items[0]?.subject })

    const { status, headers, body } = await ask('POST', '/api/item', mine, item)
    expect([status, body]).toEqual([200, words])
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await ask('POST', '/api/item', own(), item)).status).toBe(401)
    expect((await ask('POST', '/api/item', { ...mine, origin: 'http://evil.example' }, item)).status).toBe(
      403,
    )
    expect((await ask('POST', '/api/item', { cookie }, item)).status).toBe(403)
    expect((await ask('GET', '/api/item', { cookie })).body).not.toContain('witness')
    const none = await ask('POST', '/api/item', mine, JSON.stringify({ item: 'itm_none' }))
    expect(none.status).toBe(422)

    const page = await ask('POST', '/api/do/page', mine, item)
    expect(valueIn(page, z.object({ html: z.string() })).html).toBe(
      '<p>Words of a witness, long enough to be a text.</p>',
    )
    await ask('POST', '/api/lock', mine, '{}')
    expect((await ask('POST', '/api/item', mine, item)).body).toContain('passphrase-needed')
  })
})
