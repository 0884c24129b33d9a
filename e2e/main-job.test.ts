import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok, root } from './girok.ts'

const examples = join(root, 'examples')
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))

describe('the main job on the sample', () => {
  const girok = new Girok()
  beforeAll(() => {
    expect(girok.run('new', '--json').json).toMatchObject({
      path: girok.record,
      recoveryKey: expect.stringMatching(/^GIROK-/),
    })
    const added = girok.run(
      'add',
      join(examples, 'sources'),
      '--details',
      join(examples, 'sources.csv'),
      '--json',
    )
    expect(added.json.failed).toEqual([])
    expect(girok.run('origin', '--file', join(examples, 'origins.csv'), '--json').exit).toBe(0)
  })
  afterAll(() => girok.remove())

  test('imports the sheet, and a second time adds nothing', () => {
    const sheet = join(examples, 'accounts.csv')
    expect(girok.run('import', sheet, '--json')).toMatchObject({
      exit: 0,
      json: { rows: 41, anchored: 41, added: 41, refused: [] },
    })
    expect(girok.run('import', sheet, '--json').json).toMatchObject({
      rows: 41,
      anchored: 41,
      added: 0,
      already: 41,
    })
  })

  // Worked out by hand in examples/README.md.
  test.each([
    ['type:execution media:foreign when:2018/2023 where:XA', 12, 5, 4, 'persons'],
    ['type:execution media:foreign when:2018/2023 where:XA origins>=2', 2, 5, 1, 'persons'],
    ['type:execution media:foreign manner:public when:2018/2023 where:XA', 5, 3, 2, 'persons'],
    ['type:arrest media:foreign when:2018/2023 where:XA', 83, 4, 4, 'instances'],
  ])('%s', (question, value, origins, members, unit) => {
    const { json } = girok.run('find', question, '--json')
    expect(json).toMatchObject({ minimum: { value, exact: true }, origins, unit, held: true })
    expect(json.minimum.proof).toHaveLength(members)
    expect(json.minimum.reasons).toHaveLength((members * (members - 1)) / 2)
    const [id] = json.minimum.proof[0].accounts
    expect(girok.run('show', id, '--json').json.passages[0].quote).not.toBe('')
  })

  test('a judgement that two accounts tell of one act shows in what two origins attest', () => {
    const accounts = girok.run('find', 'type:execution where:XA-04 when:2022-05', '--only', '--json').json
      .accounts
    const judged = girok.run('judge', 'same', ...accounts, '--why', 'same place and month', '--json')
    expect(judged.exit).toBe(0)
    const asked = 'type:execution media:foreign when:2018/2023 where:XA origins>=2'
    expect(girok.run('find', asked, '--only', '--json').json.minimum.value).toBe(3)
    expect(girok.run('undo', '--json').json.operation).toBe('judge')
    expect(girok.run('find', asked, '--only', '--json').json.minimum.value).toBe(2)
  })

  test('a signed finding is to be reviewed when an account under it is withdrawn', () => {
    const question = 'type:execution media:foreign when:2018/2023 where:XA'
    const signed = girok.run(
      'find',
      question,
      '--standard',
      'reasonable-grounds-to-believe',
      '--title',
      'Executed',
      '--json',
    ).json
    const [withdrawn] = signed.minimum.proof[0].accounts
    expect(girok.run('withdraw', withdrawn, '--why', 'mistaken', '--json').json.kind).toBe('account')
    const review = girok
      .run('status', '--json')
      .json.findings.find((it: { finding: string }) => it.finding === signed.finding)
    expect(review).toMatchObject({ toReview: true, changes: { removed: [withdrawn] } })
    expect(girok.run('verify', '--json').json).toMatchObject({ ok: true, problems: [] })
    girok.run('undo')
    expect(
      girok.run('status', '--json').json.findings.every((it: { toReview: boolean }) => !it.toReview),
    ).toBe(true)
  })

  test('publishes pages that a stranger can check, without the sources that did not agree', () => {
    const out = girok.path('out')
    const all = girok.run('find', '--json').json.findings.map((it: { finding: string }) => it.finding)
    girok.run('release', 'new', '--finding', ...all)
    const { json } = girok.run('release', 'seal', out, '--json')
    expect(json).toMatchObject({ findings: 4, withheld: 3 })
    const checked = girok.run('verify', out, '--json').json
    expect(checked).toMatchObject({ ok: true, problems: [] })
    expect(checked.findings).toHaveLength(4)
    expect(
      girok.run('withdraw', 'harbour-courier.html', '--why', 'asked to', '--json').json.publications,
    ).toHaveLength(1)
    const words = girok.run('show', 'interview-m07.txt', '--json').json
    const quotes = words.related.accounts.map(
      (id: string) => girok.run('show', id, '--json').json.passages[0].quote as string,
    )
    expect(quotes.length).toBeGreaterThan(0)
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|js|txt|mjs)$/.test(file)) continue
      const text = readFileSync(join(out, file), 'utf8')
      for (const secret of [...quotes, 'M-07'])
        expect(text.includes(secret), `${file}: ${secret}`).toBe(false)
    }
  })

  test('finds words of two syllables, inside compounds too, and English words', () => {
    for (const [query, least] of [
      ['처형', 2],
      ['만화', 2],
      ['executed', 1],
      ['도베인', 1],
    ] as const) {
      const { hits } = girok.run('search', query, '--json').json
      expect(hits.length, query).toBeGreaterThanOrEqual(least)
      for (const hit of hits) expect(hit.quote.toLowerCase()).toContain(query)
    }
    expect(girok.run('search', '없는말일세', '--json').json.hits).toEqual([])
  })

  test('speaks the language of the locale', () => {
    expect(girok.runWith({ LANG: 'ko_KR.UTF-8' }, '--help').out).toContain('사용법:')
    expect(girok.runWith({ LANG: 'en_US.UTF-8' }, '--help').out).toContain('Usage:')
    expect(girok.runWith({ LANG: 'ko_KR.UTF-8' }, 'show', 'nothing').err).toMatch(/[가-힣]/)
  })

  test('refuses bad rows by name, enters nothing, and gives them back as a sheet', () => {
    const sheet = girok.path('bad.csv')
    const rows = [
      'source,quote,kind,act_type,victims_min,victims_max,when',
      'harbour-courier.html,these words stand nowhere,act,execution,1,,2020',
      'no-such-file.txt,anything,act,execution,1,,2020',
      'harbour-courier.html,comics,act,exekution,1,,2020',
      'harbour-courier.html,comics,act,execution,9,3,2020',
      'harbour-courier.html,comics,act,execution,1,,2021-02-30',
      'harbour-courier.html,=cmd(),act,execution,1,,2020',
    ]
    writeFileSync(sheet, rows.join('\n'))
    const before = girok.run('verify', '--json').json.entries
    const { exit, json } = girok.run('import', sheet, '--json')
    expect(exit).toBe(6)
    expect(json.refused.map((it: { row: number; code: string }) => [it.row, it.code])).toEqual([
      [2, 'quote-not-found'],
      [3, 'sheet-source-unknown'],
      [4, 'code-unknown'],
      [5, 'count-reversed'],
      [6, 'date-invalid'],
      [7, 'sheet-formula'],
    ])
    expect(girok.run('verify', '--json').json.entries).toBe(before)
    girok.run('import', sheet, '--keep-good', '--refused', girok.path('back.csv'))
    expect(readFileSync(girok.path('back.csv'), 'utf8').split('\n')[0]).toContain('reason')
  })
})

describe.skipIf(!existsSync(seeds))('the founding case', () => {
  const girok = new Girok()
  afterAll(() => girok.remove())

  test('48 of 48 quotes, one origin, at least seven and not fourteen', () => {
    girok.run('new')
    const files = readdirSync(seeds)
      .filter((it) => it.endsWith('.txt'))
      .map((it) => join(seeds, it))
    expect(girok.run('add', ...files, '--json').json.added).toHaveLength(2)
    expect(girok.run('import', join(seeds, 'accounts.csv'), '--json').json).toMatchObject({
      rows: 48,
      anchored: 48,
      refused: [],
    })
    const found = girok.run('find', 'type:execution media:foreign', '--json').json
    expect(found).toMatchObject({ minimum: { value: 7, exact: true }, origins: 1, held: true })
    expect(found.reported[0].statements.filter((it: { min: number }) => it.min === 7)).toHaveLength(2)
    const asked = girok.run('find', 'type:execution media:foreign origins>=2', '--json').json
    expect(asked).toMatchObject({ minimum: { value: 0, exact: true, proof: [] }, held: false })
    expect(
      girok.run('find', 'type:execution media:foreign when:2018/2023 where:KP manner:public', '--json').json
        .minimum.value,
    ).toBe(7)
    girok.run('release', 'new')
    expect(girok.run('release', 'seal', girok.path('out'), '--json').json.findings).toBe(3)
    expect(girok.run('verify', girok.path('out'), '--json').json.ok).toBe(true)
    expect(girok.run('verify', '--json').json).toMatchObject({ ok: true, items: 2 })
  })
})
