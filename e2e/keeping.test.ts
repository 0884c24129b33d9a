import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok } from './girok.ts'

const account = 'At least three people were put to death in the square of Aldmoor in May 2019.'

describe('keeping a record', () => {
  const girok = new Girok()
  const text = girok.path('letter.txt')
  beforeAll(() => {
    girok.run('new', '--by', '윤')
    writeFileSync(text, `${account}\n\n둘째 문단: 마을 사람 여럿이 보았다고 한다.\n`)
    girok.run('add', text)
  })
  afterAll(() => girok.remove())

  test('a file that arrives twice is one item with two hands in its custody', () => {
    const again = girok.run('add', text, '--json').json
    expect(again.added).toMatchObject([{ again: true, codename: 'letter.txt' }])
    expect(girok.run('status', '--json').json.counts).toMatchObject({
      source: 1,
      item: 1,
      custody: 2,
      layer: 1,
    })
  })

  test('a file that cannot be read is named, and the others go in', () => {
    writeFileSync(girok.path('empty.txt'), '')
    writeFileSync(girok.path('lying.pdf'), Buffer.from('PK\u0003\u0004 not a pdf'))
    writeFileSync(girok.path('good.txt'), 'A second letter, of no consequence.')
    const { exit, json } = girok.run(
      'add',
      ...['empty.txt', 'lying.pdf', 'good.txt'].map((it) => girok.path(it)),
      '--json',
    )
    expect(exit).toBe(2)
    expect(json.added.map((it: { file: string }) => it.file)).toEqual(['good.txt'])
    expect(json.failed.map((it: { file: string; code: string }) => `${it.file} ${it.code}`)).toEqual([
      'empty.txt file-empty',
      'lying.pdf file-lies',
    ])
  })

  test('history tells what was done, and the record may be named before or after the command', () => {
    const { changes } = girok.runWith({ GIROK_RECORD: '' }, '-r', girok.record, 'history', '--json').json
    expect(changes.map((it: { operation: string }) => it.operation)).toEqual(['add', 'add', 'add', 'new'])
    expect(girok.runWith({ GIROK_RECORD: '' }, 'history', '-r', girok.record, '--json').json.changes).toEqual(
      changes,
    )
  })

  test('export and restore are one and the same record under another passphrase', () => {
    const sheet = girok.path('sheet.csv')
    writeFileSync(
      sheet,
      `source,quote,kind,act_type,victims,when,where,persons\nletter.txt,"${account}",act,execution,at least three,2019-05,XA-02/old-mill,HERON|WREN\n`,
    )
    expect(girok.run('import', sheet, '--json').json).toMatchObject({ anchored: 1, added: 1 })
    const before = girok.run('verify', '--json').json
    expect(girok.run('export', girok.path('archive'), '--json').json).toMatchObject({
      entries: before.entries,
      items: 2,
    })
    const other = new Girok('quite another sentence')
    try {
      expect(other.run('restore', girok.path('archive'), '--json').json).toMatchObject({
        entries: before.entries,
        items: 2,
      })
      writeFileSync(other.path('seen'), before.checkpoint)
      expect(other.run('verify', '--checkpoint', other.path('seen'), '--json').json).toMatchObject({
        ok: true,
        entries: before.entries,
      })
      expect(other.run('find', 'type:execution', '--json').json.minimum.value).toBe(3)
      // Dated places below province and victims' codenames stay inside; the rest can still be checked.
      other.run('release', 'new')
      expect(other.run('release', 'seal', other.path('out'), '--json').json).toMatchObject({
        findings: 1,
        withheld: 0,
      })
      const text = readFileSync(join(other.path('out'), 'data', 'accounts-0001.js'), 'utf8')
      for (const kept of ['old-mill', 'HERON', 'WREN']) expect(text).not.toContain(kept)
      expect(text).toContain('XA-02')
      expect(other.run('verify', other.path('out'), '--json').json).toMatchObject({ ok: true, problems: [] })
      other.run('export', other.path('archive'))
      const lines = readFileSync(join(girok.path('archive'), 'record.jsonl'), 'utf8').split('\n')
      const again = new Set(readFileSync(join(other.path('archive'), 'record.jsonl'), 'utf8').split('\n'))
      expect(lines.filter((line) => !again.has(line))).toEqual([])
    } finally {
      other.remove()
    }
  })

  test('a rebuild changes nothing that is found, and clears away what a crash left behind', () => {
    const before = girok.run('status', '--json').json
    const stray = join(girok.record, 'items', 'f'.repeat(32))
    writeFileSync(stray, 'left')
    girok.run('rebuild')
    expect(existsSync(stray)).toBe(true)
    const yesterday = Date.now() / 1000 - 86_400
    utimesSync(stray, yesterday, yesterday)
    expect(girok.run('rebuild', '--json').json).toEqual({ ok: true })
    expect(existsSync(stray)).toBe(false)
    expect(girok.run('status', '--json').json).toEqual(before)
    expect(girok.run('verify', '--json').json.ok).toBe(true)
  })

  test('a new passphrase opens the record, the old one no more', () => {
    const next = girok.path('next')
    writeFileSync(next, 'a new sentence of words')
    expect(girok.run('rekey', '--new-passphrase-file', next, '--json').json.recoveryKey).toMatch(/^GIROK-/)
    const old = girok.run('status')
    expect(old.exit).toBe(3)
    expect(old.err).toContain('passphrase')
    expect(girok.runWith({ GIROK_PASSPHRASE_FILE: next }, 'verify', '--json').json.ok).toBe(true)
  })

  test('an erased source is gone from search, from the exports and from the folder, and the log says so', () => {
    const env = { GIROK_PASSPHRASE_FILE: girok.path('next') }
    expect(girok.runWith(env, 'search', 'Aldmoor', '--json').json.hits).toHaveLength(1)
    const sealed = readdirSync(join(girok.record, 'items')).length
    const done = girok.runWith(env, 'erase', 'letter.txt', '--yes', '--why', 'asked to', '--json').json
    expect(done.items).toBe(1)
    expect(readdirSync(join(girok.record, 'items'))).toHaveLength(sealed - 1)
    expect(girok.runWith(env, 'search', 'Aldmoor', '--json').json.hits).toEqual([])
    expect(girok.runWith(env, 'verify', '--json').json).toMatchObject({
      ok: true,
      erased: done.entries,
      problems: [],
    })
    rmSync(girok.path('archive'), { recursive: true })
    girok.runWith(env, 'export', girok.path('archive'))
    expect(readFileSync(join(girok.path('archive'), 'record.jsonl'), 'utf8')).not.toContain('Aldmoor')
    expect(girok.runWith(env, 'undo', '--json').json.error.code).toBe('undo-erased')
  })

  test('what cannot be done is said in the language of the locale, with an exit code', () => {
    const ko = { LANG: 'ko_KR.UTF-8', GIROK_PASSPHRASE_FILE: girok.path('next') }
    for (const [args, exit] of [
      [['show', 'acc_zzz'], 2],
      [['find', 'kind:of', 'nonsense'], 2],
      [['find', 'when:2021-13'], 2],
      [['import', girok.path('none.csv')], 2],
      [['-r', girok.path('nowhere'), 'status'], 3],
      [['new', girok.record], 7],
      [['frobnicate'], 2],
      [['add'], 2],
    ] as const) {
      const run = girok.runWith(ko, ...args)
      expect(run.err, args.join(' ')).toMatch(/[가-힣].*\.|[가-힣]/)
      expect(run.err, args.join(' ')).not.toMatch(/\bat .*\.ts:\d+/)
      expect([args.join(' '), run.exit]).toEqual([args.join(' '), exit])
    }
  })
})
