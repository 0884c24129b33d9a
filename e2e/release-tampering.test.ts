import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageScript } from '../src/publication/io/page-check.ts'
import { pageCheckFile } from '../src/publication/names-of-files.ts'
import { inventedRelease } from '../src/publication/testing/invented-release.ts'
import { releasedFiles, seal, type Files } from '../src/publication/testing/released-files.ts'

const executablePath = '/usr/bin/chromium'
const girok = join(import.meta.dirname, '../src/cli/main.ts')
const nodes = [process.execPath, '/usr/bin/node'].filter((path) => existsSync(path))

interface Answer {
  status: number | null
  ok: boolean
  findings: unknown
  fields: number
  problems: { code: string; file?: string; subject?: string; detail?: string }[]
}

const root = mkdtempSync(join(tmpdir(), 'girok-release-'))
let files: Files
let browser: Browser | undefined
beforeAll(async () => {
  files = releasedFiles(inventedRelease({ law: true }))
  files.set(pageCheckFile, await pageScript(pageCheckFile))
  files.set(
    'check.html',
    new TextEncoder().encode('<!doctype html><title>x</title><script src="check.js"></script>'),
  )
  seal(files)
  if (existsSync(executablePath)) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  rmSync(root, { recursive: true, force: true })
})

let made = 0
function folder(of: Files = files): string {
  const path = join(root, `release-${++made}`)
  for (const [name, bytes] of of) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), bytes)
  }
  return path
}

function run(command: string, args: string[]): Answer {
  const { stdout, stderr, status } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const text = stdout === '' ? stderr : stdout
  return { status, ...(JSON.parse(text) as Omit<Answer, 'status'>) }
}

const here = (path: string): Answer => run(process.execPath, [girok, 'verify', path, '--json'])
const alone = (path: string, node = process.execPath): Answer =>
  run(node, [join(path, 'verify.mjs'), '--json'])

async function inPage(path: string): Promise<Answer> {
  const page = await browser?.newPage()
  if (page === undefined) throw new Error('no browser')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(join(path, 'check.html')).href)
  const answer = await page.evaluate<Answer>(
    'window.girokCheck((done, total) => { window.told = [done, total] })',
  )
  expect(asked.every((url) => url.startsWith('file://'))).toBe(true)
  expect(await page.evaluate('window.told')).toEqual([4, 4])
  await page.close()
  return answer
}

/** verify.mjs itself as a module of a page, the files fetched from whoever serves the folder. */
async function aloneInPage(path: string): Promise<Answer> {
  const page = await browser?.newPage()
  if (page === undefined) throw new Error('no browser')
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1))
    const type = name.endsWith('.mjs') ? 'text/javascript' : 'text/html'
    const body = name === '' ? Buffer.from('<!doctype html><title>x</title>') : files.get(name)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(readOr(path, name, body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/`)
  const answer = await page.evaluate<
    Omit<Answer, 'status'>
  >(`import('/verify.mjs').then(({ verifyRelease }) =>
    verifyRelease({ paths: ${JSON.stringify([...files.keys()])},
      read: async (path) => new Uint8Array(await (await fetch('/' + path)).arrayBuffer()) }))`)
  await page.close()
  server.close()
  return { status: answer.ok ? 0 : 1, ...answer }
}

const readOr = (path: string, name: string, body: Uint8Array | undefined): Uint8Array | undefined =>
  name === '' || body === undefined ? body : readFileSync(join(path, name))

const ofFiles = ({ code, file = '' }: Answer['problems'][number]): boolean =>
  code === 'file-unlisted' ||
  (code.startsWith('file-') && (!file.startsWith('data/') || code === 'file-altered'))

describe('every door', () => {
  it('says the same of a sound release: girok verify, verify.mjs on each Node, and the page', async () => {
    const path = folder()
    const said = here(path)
    expect(said).toMatchObject({ status: 0, ok: true, problems: [] })
    for (const node of nodes) expect(alone(path, node)).toEqual(said)
    if (browser !== undefined) {
      const { findings, fields, ok } = await inPage(path)
      expect({ findings, fields, ok }).toEqual({ findings: said.findings, fields: said.fields, ok: true })
      expect(await aloneInPage(path)).toMatchObject({ findings, fields, ok, problems: [] })
    }
  })

  it('names what was altered by hand in a sealed folder that is published again', async () => {
    const path = folder()
    const file = join(path, 'data/accounts-0001.js')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('at least seven people', 'at least seventy people'),
    )
    const said = here(path)
    expect(said).toMatchObject({ status: 4, ok: false })
    expect(said.problems).toContainEqual({ code: 'file-altered', file: 'data/accounts-0001.js' })
    expect(said.problems).toContainEqual(
      expect.objectContaining({ code: 'disclosure-altered', subject: 'acc_a', detail: 'passages' }),
    )
    for (const node of nodes) expect(alone(path, node)).toEqual({ ...said, status: 1 })
    if (browser !== undefined) {
      const { problems } = await inPage(path)
      expect(problems).toEqual(said.problems.filter((it) => !ofFiles(it)))
      expect((await aloneInPage(path)).problems).toEqual(said.problems)
    }
  })

  it('misses a data file that was taken away', async () => {
    const path = folder()
    rmSync(join(path, 'data/accounts-0002.js'))
    const said = here(path)
    expect(said.problems).toContainEqual({ code: 'file-missing', file: 'data/accounts-0002.js' })
    expect(alone(path).problems).toEqual(said.problems)
    if (browser !== undefined) expect((await inPage(path)).problems).toEqual(said.problems)
  })

  it('does not take anything else for a release', () => {
    const path = join(root, 'older')
    mkdirSync(path)
    cpSync(join(folder(), 'verify.mjs'), join(path, 'verify.mjs'))
    writeFileSync(join(path, 'manifest.txt'), 'girok publication v1\nx\n\n— x AAAA\n')
    expect(run(process.execPath, [girok, 'verify', path, '--json'])).toMatchObject({
      error: { code: 'not-a-publication' },
    })
    const { status, stderr } = spawnSync(process.execPath, [join(path, 'verify.mjs')], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('v2')])
  })

  it('speaks both languages', () => {
    const path = folder()
    const told = (language: string): string =>
      spawnSync(process.execPath, [join(path, 'verify.mjs')], { encoding: 'utf8', env: { LC_ALL: language } })
        .stdout
    expect(told('ko_KR.UTF-8')).toContain('모두 맞습니다')
    expect(told('en_US.UTF-8')).toContain('Everything holds')
  })

  it('ships a verifier that can be read in one sitting', () => {
    const lines = readFileSync(join(folder(), 'verify.mjs'), 'utf8').split('\n')
    expect(lines.length).toBeLessThan(400)
    expect(lines.join('\n')).not.toMatch(/^import /m)
  })
})
