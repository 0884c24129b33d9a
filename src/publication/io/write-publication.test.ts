import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '../../record/canonical-json.ts'
import { signer } from '../../record/io/ed25519.ts'
import { sha256, sha256Hex } from '../../record/io/sha256.ts'
import { signNote, verifierKey } from '../../record/signed-note.ts'
import { formatManifest } from '../manifest.ts'
import { codebook, inventedPublication, key, origin } from './fixtures/invented.ts'
import { verifyPublicationFolder, writePublication } from './write-publication.ts'

let root = ''
let made = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'girok-publication-'))
  made = join(root, 'made')
  writePublication(made, inventedPublication(), codebook, key)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let copies = 0
function copy(): string {
  const folder = join(root, `copy-${++copies}`)
  cpSync(made, folder, { recursive: true })
  return folder
}

const paths = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

/** Somebody who has the key alters the data: every hash and signature is made anew. */
async function resealed(alter: (publication: Json) => void): Promise<string[]> {
  const folder = copy()
  const file = join(folder, 'publication.json')
  const publication = JSON.parse(readFileSync(file, 'utf8')) as Json
  alter(publication)
  writeFileSync(file, canonicalJson(publication))
  const lines = paths(folder)
    .filter((path) => path !== 'manifest.txt')
    .map((path) => ({ path, sha256: sha256Hex(readFileSync(join(folder, path))) }))
  writeFileSync(
    join(folder, 'manifest.txt'),
    signNote(sha256, formatManifest(origin, String(at(publication, 'at')), lines), key),
  )
  const { problems, ok } = await verifyPublicationFolder(folder)
  expect(ok).toBe(problems.length === 0)
  return problems.map(({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`))
}

const minimum = 'findings.0.result.minimum'

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((it, name) => (it as Record<string, unknown>)[name], value)
}

function put(value: unknown, path: string, to: unknown): void {
  const [, above, name = path] = /^(.*)\.([^.]+)$/.exec(path) ?? []
  const holder = above === undefined ? value : at(value, above)
  ;(holder as Record<string, unknown>)[name] = to
}

describe('a publication', () => {
  it('verifies, and says what cannot be checked', async () => {
    const result = await verifyPublicationFolder(made)
    expect(result.problems).toEqual([])
    expect(result).toMatchObject({ ok: true, findings: 2, keys: [{ origin }] })
    expect(result.fields).toBeGreaterThan(40)
    expect(result.notes.map(({ code }) => code)).toContain('withheld')
  })

  it('writes few and plain files, each language a page a finding', () => {
    expect(paths(made)).toEqual([
      'CHECK.txt',
      'en/1-fin-one.html',
      'en/2-fin-two.html',
      'en/index.html',
      'index.html',
      'ko/1-fin-one.html',
      'ko/2-fin-two.html',
      'ko/index.html',
      'manifest.txt',
      'publication.json',
      'verify.mjs',
    ])
  })

  it('holds nothing of what is withheld or of the house', () => {
    const given = inventedPublication()
    expect(JSON.stringify(given.findings)).toContain('2023-06-01')
    for (const path of paths(made)) {
      const text = readFileSync(join(made, path), 'utf8')
      for (const secret of [
        'never to be seen',
        'NEVER SEEN',
        'src_closed',
        '2023-06-01',
        'a note for the house',
      ]) {
        expect(text.includes(secret), `${secret} in ${path}`).toBe(false)
      }
    }
    expect(() => readFileSync(join(made, 'en/1-fin-one.html'), 'utf8')).not.toThrow()
    expect(readFileSync(join(made, 'en/1-fin-one.html'), 'utf8')).toContain('1 account withheld')
  })

  it('escapes titles, names and quotes', () => {
    for (const path of paths(made).filter((it) => it.endsWith('.html'))) {
      const text = readFileSync(join(made, path), 'utf8')
      expect(text).not.toMatch(/<script|<b>Arvenia|<no more>/)
      expect(text).toContain(
        path === 'index.html' || path.endsWith('/index.html') ? '&lt;script&gt;' : '&lt;',
      )
      expect(text).toContain("default-src 'none'".replaceAll("'", '&#39;'))
    }
    expect(readFileSync(join(made, 'ko/1-fin-one.html'), 'utf8')).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39; on',
    )
  })

  it('says so where a finding is a draft, stale or not held', () => {
    const page = (path: string): string => readFileSync(join(made, path), 'utf8')
    expect(page('en/1-fin-one.html')).not.toContain('class="flag">Draft')
    expect(page('en/2-fin-two.html')).toMatch(/Draft\..*[^]*To be reviewed\./)
    expect(page('ko/2-fin-two.html')).toContain('판단할 수 없음')
    expect(page('ko/1-fin-one.html')).toContain('2022년 3월')
  })
})

describe('the stand-alone verifier', () => {
  const nodes = [process.execPath, '/usr/bin/node'].filter((path) => existsSync(path))
  it.each(nodes)('runs as its own process on %s', (node) => {
    const json = JSON.parse(
      execFileSync(node, [join(made, 'verify.mjs'), '--json'], { encoding: 'utf8' }),
    ) as unknown
    expect(json).toMatchObject({ ok: true, findings: 2, problems: [] })
    const run = (args: string[], LC_ALL: string) =>
      spawnSync(node, [join(made, 'verify.mjs'), ...args], { encoding: 'utf8', env: { LC_ALL } })
    expect(run([], 'ko_KR.UTF-8').stdout).toContain('모두 맞습니다')
    expect(run([], 'en_US.UTF-8').stdout).toContain('Everything holds')
    expect(run(['--key', verifierKey(sha256, origin, key.publicKey)], 'C').status).toBe(0)
    const stranger = signer(origin, new Uint8Array(32).fill(9))
    const refused = run([made, '--key', verifierKey(sha256, origin, stranger.publicKey)], 'C')
    expect(refused.status).toBe(1)
    expect(refused.stdout).toContain('another-key')
    expect(run(['--what'], 'C').status).toBe(2)
  })

  it('stays short enough to be read', () => {
    expect(readFileSync(join(made, 'verify.mjs'), 'utf8').split('\n').length).toBeLessThan(400)
  })

  it('names any file with a changed byte', async () => {
    for (const path of paths(made)) {
      const folder = copy()
      const bytes = readFileSync(join(folder, path))
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const altered = Uint8Array.from(bytes)
        altered[at] = (altered[at] ?? 0) ^ 1
        writeFileSync(join(folder, path), altered)
        const { problems, ok } = await verifyPublicationFolder(folder)
        expect(ok, `${path} at ${at}`).toBe(false)
        expect(problems.map(({ file }) => file)).toContain(path)
      }
      rmSync(folder, { recursive: true })
    }
  })

  it('names a file dropped, added or renamed', async () => {
    const folder = copy()
    rmSync(join(folder, 'ko/index.html'))
    mkdirSync(join(folder, 'fr'))
    writeFileSync(join(folder, 'fr/index.html'), 'x')
    const { problems } = await verifyPublicationFolder(folder)
    expect(problems).toEqual([
      { code: 'file-missing', file: 'ko/index.html' },
      { code: 'file-unlisted', file: 'fr/index.html' },
    ])
    await expect(verifyPublicationFolder(join(folder, 'fr'))).rejects.toMatchObject({
      code: 'not-a-publication',
    })
  })

  it('accepts a publication sealed again unaltered', async () => {
    expect(await resealed(() => undefined)).toEqual([])
  })

  /** Where in publication.json, what it becomes (or how it changes), and what must be said of it. */
  const alterations: [what: string, path: string, to: unknown, problem: string][] = [
    ['a shown field', 'accounts.acc_a.fields.victims.min', 9, 'disclosure-altered victims'],
    [
      'a shown field that was not disclosed',
      'accounts.acc_a.fields.manner',
      ['public'],
      'disclosure-altered manner',
    ],
    ['a quote', 'accounts.acc_a.passages.0.quote', 'at least seventy', 'disclosure-altered passages'],
    ['a context', 'accounts.acc_a.passages.0.before', 'It is a lie: ', 'disclosure-altered passages'],
    ['a passage’s absence', 'accounts.acc_a.passages', [], 'disclosure-altered passages'],
    ['whose account it is', 'accounts.acc_a.source', 'src_talk', 'disclosure-altered source'],
    ['the entry of an account', 'accounts.acc_a.entry', 4, 'disclosure-altered subject'],
    ['an entry that is not there', 'accounts.acc_a.entry', 99, 'disclosure-altered subject'],
    ['a source’s grade', 'sources.src_report.reliability', 'B', 'disclosure-altered reliability'],
    ['a disclosed value', 'entries.3.fields.7.value', '{"min":9}', 'disclosure-altered victims'],
    ['a value that is two', 'entries.3.fields.7.value', '{"min":7}]', 'disclosure-altered victims'],
    ['a salt', 'entries.3.fields.0.salt', 'A'.repeat(43), 'disclosure-altered attribution'],
    [
      'the fields of two entries',
      'entries.3.fields',
      (it: Json) => at(it, 'entries.4.fields'),
      'disclosure-altered attribution',
    ],
    ['an entry’s index', 'entries.3.index', 5, 'entry-misplaced'],
    ['an audit path', 'entries.3.inclusion', [], 'entry-misplaced'],
    [
      'a header',
      'entries.3.header',
      (it: Json) => String(at(it, 'entries.3.header')).replace('2024', '2023'),
      'entry-misplaced',
    ],
    ['a header beyond reading', 'entries.3.header', '{}', 'header-invalid'],
    ['an entry beyond reading', 'entries.3', null, 'file-altered'],
    [
      'a checkpoint',
      'checkpoints.0',
      (it: Json) => String(at(it, 'checkpoints.0')).replace(/\n\d+\n/, '\n9\n'),
      'checkpoint-signature',
    ],
    ['a checkpoint’s absence', 'checkpoints', [], 'checkpoint-missing'],
    ['the minimum', `${minimum}.value`, 14, 'count-wrong value'],
    ['what can be proven at most', `${minimum}.upper`, 14, 'count-wrong value'],
    ['a weight', `${minimum}.proof.0.weight`, 8, 'count-wrong weight 1'],
    ['a reason', `${minimum}.reasons.0.because.kind`, 'persons', 'count-wrong pair 1 2'],
    ['a reason of an unknown kind', `${minimum}.reasons.0.because.kind`, 'toString', 'count-wrong pair 1 2'],
    ['a reason’s absence', `${minimum}.reasons`, [], 'count-wrong pairs'],
    ['a member’s date', `${minimum}.proof.0.when`, '2018', 'count-wrong dates 1'],
    ['a member’s place', `${minimum}.proof.1.where`, ['XA-09'], 'count-wrong places 2'],
    ['a member twice', `${minimum}.proof.1`, (it: Json) => at(it, `${minimum}.proof.0`), 'count-wrong proof'],
    [
      'what an origin reports',
      'findings.0.result.reported.0.statements.0.min',
      70,
      'count-wrong reported acc_a',
    ],
    [
      'an origin’s name',
      'findings.0.result.reported.0.origin',
      'Someone',
      'count-wrong origin origin:report',
    ],
    ['the number of origins', 'findings.0.result.origins', 9, 'count-wrong origins'],
    ['what is held', 'findings.1.result.held', true, 'count-wrong held'],
    ['the form of a finding', 'findings.0.result', 3, 'file-altered'],
    ['how many are withheld', 'withheld', 0, 'count-wrong withheld'],
  ]
  it.each(alterations)('names %s altered, even by someone with the key', async (_, path, to, problem) => {
    const problems = await resealed((it) =>
      put(it, path, typeof to === 'function' ? (to as (it: Json) => unknown)(it) : to),
    )
    const named = problems.some((it) => it === problem || it.split(' ', 1)[0] === problem)
    expect(named, problems.join('; ')).toBe(true)
  })
})

describe('writing', () => {
  it('replaces an earlier publication whole, and refuses any other folder', () => {
    const folder = copy()
    rmSync(join(folder, 'CHECK.txt'))
    writePublication(folder, inventedPublication(false), codebook, key)
    expect(existsSync(join(folder, 'CHECK.txt'))).toBe(true)
    expect(readFileSync(join(folder, 'en/1-fin-one.html'), 'utf8')).not.toContain('withheld')
    writeFileSync(join(folder, 'mine.txt'), 'x')
    const again = (): unknown => writePublication(folder, inventedPublication(), codebook, key)
    expect(again).toThrow(expect.objectContaining({ code: 'folder-not-empty' }))
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('x')
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('goes into an empty or new folder, below others that are not there yet', () => {
    const folder = join(root, 'new', 'deeper')
    expect(writePublication(folder, inventedPublication(), codebook, key)).toEqual({ files: 11, findings: 2 })
    const empty = mkdtempSync(join(root, 'empty-'))
    writePublication(empty, inventedPublication(), codebook, key)
    expect(existsSync(join(empty, 'index.html'))).toBe(true)
  })
})
