import { writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok, root, type Run } from './girok.ts'

describe('girok identity', () => {
  const girok = new Girok()
  const own = { GIROK_IDENTITY_PASSPHRASE_FILE: girok.path('identities') }
  const identity = (...args: string[]): Run => girok.runWith(own, 'identity', ...args, '--json')

  /** As a script gives it: JSON on the standard input. */
  function set(ref: string, person: object): { exit: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/main.ts'), 'identity', 'set', ref, '--json'],
      {
        encoding: 'utf8',
        input: JSON.stringify(person),
        env: {
          PATH: process.env['PATH'],
          LANG: 'C.UTF-8',
          GIROK_RECORD: girok.record,
          GIROK_PASSPHRASE_FILE: girok.path('passphrase'),
          ...own,
        },
      },
    )
    return { exit: status, out: stdout, err: stderr }
  }

  beforeAll(() => {
    girok.run('new')
    writeFileSync(girok.path('identities'), 'seven otters in the harbour\n')
    writeFileSync(girok.path('HERON.txt'), 'What was said at the ferry.')
    girok.run('add', girok.path('HERON.txt'), '--kind', 'interview')
  }, 60_000)
  afterAll(() => girok.remove())

  test('the first one makes the compartment, and its recovery key is given once', () => {
    expect(identity('list').json).toEqual({ compartment: false, sealed: [] })
    const first = set('HERON.txt', { name: '아리 Tolvane' })
    expect(first).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(first.out)).toMatchObject({
      recoveryKey: expect.stringMatching(/^GIROK-ID-/) as string,
    })
    const second = set('HERON.txt', { name: '아리 Tolvane', contact: 'the ferry office' })
    expect(JSON.parse(second.out)).not.toHaveProperty('recoveryKey')
    expect(identity('list').json.sealed).toMatchObject([{ codename: 'HERON.txt' }])
  })

  test('is shown with its own passphrase only', () => {
    expect(identity('show', 'HERON.txt').json.persons).toMatchObject([
      { name: '아리 Tolvane', contact: 'the ferry office', note: '' },
    ])
    const without = girok.run('identity', 'show', 'HERON.txt')
    expect(without.exit).toBe(3)
    expect(without.err).toContain('GIROK_IDENTITY_PASSPHRASE_FILE')
    const env = { GIROK_IDENTITY_PASSPHRASE_FILE: girok.path('passphrase') }
    expect(girok.runWith(env, 'identity', 'show', 'HERON.txt').exit).toBe(3)
    for (const command of [['show', 'HERON.txt'], ['history'], ['search', 'Tolvane']])
      expect(girok.run(...command, '--json').out).not.toContain('Tolvane')
  })

  test('another passphrase takes the place of the old one', () => {
    writeFileSync(girok.path('next'), 'nine herons on a roof')
    const done = identity('rekey', '--new-passphrase-file', girok.path('next'))
    expect(done.json.recoveryKey).toMatch(/^GIROK-ID-/)
    expect(identity('show', 'HERON.txt').exit).toBe(3)
    writeFileSync(girok.path('identities'), done.json.recoveryKey)
    expect(identity('show', 'HERON.txt').json.persons).toHaveLength(1)
  })

  test('is destroyed when somebody says so, and the source stays', () => {
    expect(girok.run('identity', 'erase', 'HERON.txt').exit).toBe(2)
    expect(identity('erase', 'HERON.txt', '--yes').json).toMatchObject({ entries: 2 })
    expect(identity('list').json.sealed).toEqual([])
    expect(girok.run('show', 'HERON.txt', '--json').json.heads).toHaveLength(1)
    expect(girok.run('verify', '--json').json).toMatchObject({ ok: true, problems: [] })
  })

  test('refuses what it cannot take', () => {
    expect(set('HERON.txt', { nam: 'Ari' }).exit).toBe(2)
    expect(set('NOBODY', { name: 'Ari' }).exit).toBe(2)
    expect(identity('tell', 'HERON.txt').exit).toBe(2)
    expect(identity('show').exit).toBe(2)
  })
})
