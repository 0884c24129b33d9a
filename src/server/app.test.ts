import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Serving } from './serve.ts'

interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

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
    for (const name of ['add', 'import', 'publish', 'nothing']) {
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
})
