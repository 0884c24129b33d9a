import { afterAll, beforeAll, expect, test } from 'vitest'
import { Girok } from './girok.ts'

const girok = new Girok()
const names = ['--ko', '밤에', '--en', 'At night']

beforeAll(() => {
  expect(girok.run('new', '--by', 'Ari').exit).toBe(0)
})
afterAll(() => girok.remove())

const own = () => girok.run('codebook', 'list', '--own', '--json').json.terms
const offered = (): string[] =>
  girok
    .run('codebook', 'list', 'manner', '--json')
    .json.terms.flatMap((it: { code: string; retired?: true }) => (it.retired ? [] : [it.code]))

test('the codebook is listed: vocabularies, then the terms of one', () => {
  const { vocabularies } = girok.run('codebook', 'list', '--json').json
  expect(vocabularies).toContainEqual(expect.objectContaining({ vocabulary: 'manner', closed: false }))
  expect(vocabularies).toContainEqual(expect.objectContaining({ vocabulary: 'channel', closed: true }))
  const { out } = girok.run('codebook', 'list', 'act-type', '--lang', 'ko')
  expect(out).toMatch(/^ {2}execution {2}처형$/m)
  expect(girok.run('codebook', 'list', '--own').out).toContain('codebook add')
})

test('a term is added, worded anew, retired and offered again; its code stays', () => {
  const added = girok.run('codebook', 'add', 'manner', ...names, '--definition-en', 'After dark', '--json')
  expect(added.json).toMatchObject({ code: 'at-night' })
  expect(offered()).toContain('at-night')
  const renamed = girok.run('codebook', 'rename', 'at-night', '--en', 'By night', '--under', 'public')
  expect(renamed.out).toContain('at-night')
  expect(own()).toEqual([
    expect.objectContaining({
      ...{ vocabulary: 'manner', code: 'at-night', parent: 'public', accounts: 0 },
      ...{ label: { ko: '밤에', en: 'By night' }, definition: { en: 'After dark' } },
    }),
  ])
  girok.run('codebook', 'rename', 'manner/at-night', '--under', '', '--definition-en', '')
  expect(own()[0]).not.toHaveProperty('parent')
  expect(own()[0]).not.toHaveProperty('definition')

  expect(girok.run('codebook', 'retire', 'at-night', '--json').json).toMatchObject({ changed: true })
  expect(girok.run('codebook', 'retire', 'at-night').out).toContain('already')
  expect(offered()).not.toContain('at-night')
  expect(girok.run('codebook', 'list', '--own').out).toMatch(/0 accounts; retired/)
  girok.run('codebook', 'revive', added.json.subject)
  expect(offered()).toContain('at-night')
  const { changes } = girok.run('history', '--json').json
  expect(changes.map((it: { operation: string }) => it.operation)).toEqual([
    'retire',
    'retire',
    'term',
    'term',
    'term',
    'new',
  ])
})

test('help is in both languages, and says what a term is not for', () => {
  expect(girok.run('codebook', 'add', '--help').out).toContain('how people or films travel')
  expect(girok.run('codebook', 'add', '--help', '--lang', 'ko').out).toContain('오가는 방법은 적지')
  expect(girok.run('codebook', '--help', '--lang', 'ko').out).toMatch(/retire.+사용 중지/)
})

test.each([
  ['a closed vocabulary', ['add', 'channel', '--ko', '가', '--en', 'a way'], /channel/],
  ['an unknown vocabulary', ['list', 'manners'], /manners/],
  ['one language alone', ['add', 'manner', '--en', 'In the rain'], /--ko/],
  ['a name that is taken', ['add', 'manner', ...names], /taken already/],
  ['a parent that is not there', ['rename', 'at-night', '--under', 'nowhere'], /nowhere/],
  ['a name of nothing', ['rename', 'at-night', '--ko', '  '], /label/],
  ['a term that the project brings', ['retire', 'public'], /public/],
])('refused: %s', (_, args, said) => {
  const { exit, err } = girok.run('codebook', ...args, '--lang', 'en')
  expect(exit).toBe(2)
  expect(err).toMatch(said)
})

test('a code that stands in two vocabularies is named with its own', () => {
  expect(girok.run('codebook', 'add', 'circumstance', ...names).exit).toBe(0)
  expect(girok.run('codebook', 'retire', 'at-night').err).toContain('VOCABULARY/CODE')
  expect(girok.run('codebook', 'retire', 'circumstance/at-night').exit).toBe(0)
})
