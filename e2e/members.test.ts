import { afterAll, beforeAll, expect, test } from 'vitest'
import { Girok } from './girok.ts'

const girok = new Girok()

beforeAll(() => {
  expect(girok.run('new', '--by', 'Ari').exit).toBe(0)
})
afterAll(() => girok.remove())

test('somebody is added by codename, and a change is entered as theirs', () => {
  const added = girok.run('member', 'add', 'Heron', '--initials', 'HN', '--json')
  expect(added.json.members.map((it: { name: string }) => it.name)).toEqual(['Ari', 'Heron'])
  const heron: string = added.json.members[1].id
  expect(girok.run('origin', 'Harbour Courier', '--as', 'hn').exit).toBe(0)
  const { changes } = girok.run('history', '--json').json
  expect(changes[0]).toMatchObject({ operation: 'origin', author: heron })
  expect(changes[1]).toMatchObject({ operation: 'member', author: added.json.members[0].id })
})

test('the list marks who works, and tells everybody apart', () => {
  const { out } = girok.run('member', 'list', '--as=Heron')
  const lines = out.split('\n')
  expect(lines[0]).toMatch(/^ {2}mem_\S+ {2}Ari$/)
  expect(lines[1]).toMatch(/^\* mem_\S+ {2}Heron \(HN\)$/)
  expect(girok.run('member', 'add', 'Bittern', '--rename', 'heron').out).toContain('Bittern')
})

test.each([
  ['a name that is taken', ['member', 'add', 'ari'], /taken already/],
  ['an unknown member', ['status', '--as', 'nobody'], /nobody/],
  ['no name', ['member', 'add'], /name/],
  ['a name of nothing', ['member', 'add', '   '], /name/],
  ['anything else', ['member', 'drop', 'Ari'], /add or list/],
])('refused: %s', (_, args, said) => {
  const { exit, err } = girok.run('--lang', 'en', ...args)
  expect(exit).toBe(2)
  expect(err).toMatch(said)
})
