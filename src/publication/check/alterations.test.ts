import { describe, expect, it } from 'vitest'
import { signNote } from '../../record/signed-note.ts'
import { sha256 } from '../../record/io/sha256.ts'
import { inventedRelease } from '../testing/invented-release.ts'
import {
  checkedAlone,
  checkedHere,
  dataIn,
  putData,
  releasedFiles,
  seal,
  stranger,
  strangersLog,
  textOf,
  type Files,
} from '../testing/released-files.ts'
import { inventedLog, key } from '../testing/sealed-record.ts'

const made = releasedFiles(inventedRelease({ law: true }))
const copy = (): Files => new Map(made)

/** Both verifiers' answer, as one: codes, then what is wrong. */
async function said(files: Files, asked?: string): Promise<string[]> {
  const [here, alone] = [await checkedHere(files, asked), await checkedAlone(files, asked)]
  expect(alone.problems).toEqual(here.problems)
  expect(alone.ok).toBe(here.ok)
  return here.problems.map(({ code, file, subject, detail }) =>
    [code, file ?? subject, detail].filter((it) => it !== undefined).join(' '),
  )
}

function at(value: unknown, path: string): unknown {
  const names = path === '' ? [] : path.split('.')
  return names.reduce<unknown>((it, name) => new Map(Object.entries(it ?? {})).get(name), value)
}

function put(value: unknown, path: string, to: unknown): unknown {
  const [name, ...rest] = path.split('.')
  if (name === undefined || name === '') return to
  const next = rest.length === 0 ? to : put(at(value, name), rest.join('.'), to)
  if (Array.isArray(value)) return Object.assign([...(value as unknown[])], { [name]: next })
  return { ...Object.fromEntries(Object.entries(value ?? {})), [name]: next }
}

type To = string | number | boolean | object | null | ((old: unknown) => unknown)

/** One value of one data file becomes another, and everything is signed again. */
async function resealed(name: string, path: string, to: To, by = key): Promise<string[]> {
  const files = copy()
  const before = dataIn(files, name)
  putData(
    files,
    name,
    put(before, path, typeof to === 'function' ? (to as (old: unknown) => unknown)(at(before, path)) : to),
  )
  if (by !== key) putData(files, 'release', put(dataIn(files, 'release'), 'log.1', strangersLog))
  seal(files, by)
  return said(files)
}

const accounts = 'accounts-0001'
const one = 'finding-fin_one'
const fieldOf = (of: string, field: string): number =>
  (at(dataIn(made, accounts), `${of}.entry.fields`) as { name: string }[]).findIndex(
    (it) => it.name === field,
  )
const victims = `0.entry.fields.${fieldOf('0', 'victims')}`

/** What is altered, where, what it becomes, and what must be said of it whoever signed it again. */
const alterations: readonly [what: string, name: string, path: string, to: To, problem: string][] = [
  ['a disclosed value', accounts, `${victims}.value`, '{"min":9}', 'disclosure-altered acc_a victims'],
  ['a value that is two', accounts, `${victims}.value`, '{"min":7}]', 'disclosure-altered acc_a victims'],
  ['a salt', accounts, `${victims}.salt`, 'A'.repeat(43), 'disclosure-altered acc_a victims'],
  ['the name of a field', accounts, `${victims}.name`, 'persons', 'disclosure-altered acc_a persons'],
  [
    'the fields of another account',
    accounts,
    '0.entry.fields',
    () => at(dataIn(made, accounts), '1.entry.fields'),
    'disclosure-altered acc_a victims',
  ],
  [
    'the entry of another account',
    accounts,
    '0.entry',
    () => at(dataIn(made, accounts), '1.entry'),
    'disclosure-altered acc_a subject',
  ],
  ['an entry’s place', accounts, '0.entry.index', 2, 'entry-misplaced acc_a'],
  ['an audit path', accounts, '0.entry.inclusion', [], 'entry-misplaced acc_a'],
  [
    'a header',
    accounts,
    '0.entry.header',
    (it) => String(it).replace('2024', '2023'),
    'entry-misplaced acc_a',
  ],
  ['a header beyond reading', accounts, '0.entry.header', '{}', 'header-invalid acc_a'],
  ['an account beyond reading', accounts, '0', null, 'file-altered data/accounts-0001.js form'],
  ['an account’s id', accounts, '0.id', 'acc_0', 'disclosure-altered acc_0 subject'],
  ['an account’s origin', accounts, '0.origin', 'source:src_paper', 'count-wrong reported acc_a'],
  ['an origin without a name', accounts, '0.origin', 'origin:nobody', 'disclosure-altered acc_a origin'],
  [
    'a coarser value beside the exact one',
    accounts,
    '0.generalised',
    { when: '2018' },
    'disclosure-altered acc_a kept',
  ],
  [
    'an exact value for a coarser one',
    accounts,
    '2.generalised.when',
    '2022-03-14',
    'disclosure-altered acc_c generalised',
  ],
  [
    'a coarser value of another field',
    accounts,
    '0.generalised',
    { manner: ['public'] },
    'disclosure-altered acc_a generalised',
  ],
  ['a field that is kept and shown', accounts, '0.kept', ['victims'], 'disclosure-altered acc_a kept'],
  ['pages that no passage has', accounts, '0.pages', [3, 4], 'disclosure-altered acc_a pages'],
  [
    'an account withheld',
    accounts,
    '0',
    { id: 'acc_a', withheld: 'consent' },
    'disclosure-altered data/release.js withheld',
  ],
  [
    'the order of accounts',
    accounts,
    '',
    (it) => (it as unknown[]).toReversed(),
    'file-altered data/accounts-0001.js order',
  ],
  ['an account’s absence', accounts, '', (it) => (it as unknown[]).slice(1), 'count-wrong acc_a'],
  [
    'the order of shards',
    'release',
    'shards',
    (it) => (it as unknown[]).toReversed(),
    'file-altered data/accounts-0001.js order',
  ],
  [
    'a shard’s absence',
    'release',
    'shards',
    (it) => (it as unknown[]).slice(0, 1),
    'file-unlisted data/accounts-0002.js',
  ],
  [
    'a source’s grade',
    'release',
    'sources.src_report.reliability',
    'B',
    'disclosure-altered src_report reliability',
  ],
  [
    'a source’s title, which stays in the record',
    'release',
    'sources.src_talk.title',
    'Somebody',
    'disclosure-altered src_talk title',
  ],
  [
    'an origin’s name',
    'release',
    'origins.source:src_paper',
    'Someone',
    'disclosure-altered data/release.js origin',
  ],
  [
    'a checkpoint',
    'release',
    'checkpoints.0',
    (it) => String(it).replace(/\n\d+\n/, '\n9\n'),
    'checkpoint-signature',
  ],
  ['a checkpoint’s absence', 'release', 'checkpoints', [], 'checkpoint-missing'],
  [
    'a checkpoint twice',
    'release',
    'checkpoints',
    (it) => [...(it as unknown[]), ...(it as unknown[])],
    'checkpoint-altered',
  ],
  ['the key', 'release', 'log.0.verifierKey', strangersLog.verifierKey, 'checkpoint-signature key'],
  ['the number of the release', 'release', 'release.number', 2, 'disclosure-altered rel_one number'],
  ['for whom it is', 'release', 'release.audience', 'court', 'disclosure-altered rel_one audience'],
  ['how many a witness looks like', 'release', 'release.k', 9, 'disclosure-altered rel_one k'],
  ['its title', 'release', 'release.title.en', 'Nobody punished', 'disclosure-altered rel_one title'],
  ['its time', 'release', 'release.at', '2023-05-01T09:00:00Z', 'disclosure-altered rel_one at'],
  [
    'what it corrects',
    'release',
    'release.corrects',
    { number: 0, why: 'so' },
    'disclosure-altered rel_one corrects',
  ],
  ['how many are withheld', 'release', 'withheld', 0, 'disclosure-altered data/release.js withheld'],
  [
    'the number in the list',
    'release',
    'findings.0.minimum',
    70,
    'disclosure-altered data/finding-fin_one.js minimum',
  ],
  [
    'an entry of the law',
    'release',
    'law.entries.texts.0.fields.0.value',
    '"x"',
    'disclosure-altered adopted',
  ],
  ['a finding’s title', one, 'title.en', 'Nobody executed', 'disclosure-altered fin_one title'],
  ['a finding’s standard', one, 'standard', 'beyond-doubt', 'disclosure-altered fin_one standard'],
  ['a finding’s question', one, 'question.when', '2018/2020', 'disclosure-altered fin_one question'],
  ['the minimum', one, 'result.minimum.value', 14, 'count-wrong value'],
  ['what can be proven at most', one, 'result.minimum.upper', 14, 'count-wrong value'],
  ['a weight', one, 'result.minimum.proof.0.weight', 8, 'count-wrong weight 1'],
  ['a reason', one, 'result.minimum.reasons.0.because.kind', 'persons', 'count-wrong pair 1 2'],
  [
    'a reason of an unknown kind',
    one,
    'result.minimum.reasons.0.because.kind',
    'toString',
    'count-wrong pair 1 2',
  ],
  ['the absence of reasons', one, 'result.minimum.reasons', [], 'count-wrong pairs'],
  ['a member’s date', one, 'result.minimum.proof.0.when', '2018', 'count-wrong dates 1'],
  ['a member’s place', one, 'result.minimum.proof.1.where', ['XA-09'], 'count-wrong places 2'],
  ['a member’s origins', one, 'result.minimum.proof.0.origins', [], 'count-wrong origins 1'],
  [
    'a member twice',
    one,
    'result.minimum.proof.1',
    () => at(dataIn(made, one), 'result.minimum.proof.0'),
    'count-wrong proof',
  ],
  ['what an origin reports', one, 'result.reported.0.statements.0.min', 70, 'count-wrong reported acc_a'],
  ['the name that reports', one, 'result.reported.0.origin', 'Someone', 'count-wrong origin origin:report'],
  ['the number of origins', one, 'result.origins', 9, 'count-wrong origins'],
  ['what is held', 'finding-fin_two', 'result.held', true, 'count-wrong value'],
  ['the form of a finding', one, 'result', 3, 'file-altered data/finding-fin_one.js form'],
]

describe('a release that was altered', () => {
  it.each(alterations)(
    'is refused for %s, though signed again with the record’s own key',
    async (_, name, path, to, problem) => {
      expect(await resealed(name, path, to)).toContain(problem)
    },
  )

  it.each(alterations)(
    'is refused for %s, signed again with another key',
    async (_, name, path, to, problem) => {
      const problems = await resealed(name, path, to, stranger)
      expect(problems).toContain('file-altered manifest.txt head')
      expect(problems).toContain(problem)
    },
  )

  it('is refused for any byte of any file, which is named', async () => {
    for (const [path, bytes] of made) {
      for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const files = copy()
        files.set(
          path,
          bytes.map((byte, at) => (at === place ? byte ^ 1 : byte)),
        )
        expect(
          (await said(files)).some((it) => it.startsWith(`file-altered ${path}`)),
          `${path} ${place}`,
        ).toBe(true)
      }
    }
  })

  it('is refused for a file dropped, added, renamed, or listed twice', async () => {
    const files = copy()
    files.delete('ko/index.html')
    files.set('fr/index.html', new Uint8Array([1]))
    expect(await said(files)).toEqual(['file-missing ko/index.html', 'file-unlisted fr/index.html'])
    seal(files)
    expect(await said(files)).toEqual([])
    const [head = '', ...lines] = textOf(files, 'manifest.txt').split('\n\n')[0]?.split('\n') ?? []
    const twice = [head, ...lines, lines.at(-1)].map((line) => `${line}\n`).join('')
    files.set('manifest.txt', new TextEncoder().encode(signNote(sha256, twice, key)))
    expect(await said(files)).toEqual(['file-altered manifest.txt line'])
  })

  it('is refused where a data file lies there that the head doesn’t name, signed or not', async () => {
    const files = copy()
    putData(files, 'accounts-0009', [])
    seal(files)
    expect(await said(files)).toEqual(['file-unlisted data/accounts-0009.js'])
  })

  it('is refused where two releases are mixed', async () => {
    const other = releasedFiles(inventedRelease({ audience: 'court', law: true }))
    for (const path of [...made.keys()].filter((it) => it.startsWith('data/'))) {
      const files = copy()
      files.set(path, other.get(path) ?? new Uint8Array())
      expect(await said(files), path).not.toEqual([])
      seal(files)
      expect(await said(files), path).not.toEqual([])
    }
    const files = copy()
    files.set('manifest.txt', other.get('manifest.txt') ?? new Uint8Array())
    expect(await said(files)).not.toEqual([])
  })

  it('is refused by whoever knows the key, if another signed', async () => {
    expect(await said(copy(), inventedLog.verifierKey)).toEqual([])
    expect(await said(copy(), strangersLog.verifierKey)).toEqual(['file-altered manifest.txt another-key'])
  })

  // What the record's own key can do, since nobody else has sealed it: these are its holder's word.
  const word: readonly [string, string, string, To][] = [
    ['a coarser value for another one as coarse', accounts, '2.generalised.when', '2021-03'],
    ['the page that a passage stands on', accounts, '0.pages', [9]],
    ['that the record has changed since', 'release', 'changes', { since: 0 }],
  ]
  it.each(word)(
    'can’t be told from a true one by %s, if the record’s own key signed it',
    async (_, name, path, to) => {
      const problems = await resealed(name, path, to)
      expect(problems.filter((it) => !it.startsWith('count-wrong'))).toEqual([])
    },
  )
})
