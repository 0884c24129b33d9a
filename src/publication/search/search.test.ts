import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IndexWriter } from './index-writer.ts'
import { bucketsFor, searchPath, termsName, type SearchTerms } from './model.ts'
import { decode, encoded } from './postings.ts'
import { ranked } from './rank.ts'
import { snippet } from './snippet.ts'
import { askedTerms, termsOf } from './terms.ts'

function readFileCall(name: string, call: string): SearchTerms {
  const head = `girokSearch("${name}",`
  if (!call.startsWith(head) || !call.endsWith(')')) throw new Error(call)
  return JSON.parse(call.slice(head.length, -1)) as SearchTerms
}

/** The files that the texts make, and a search over them as a page does it. */
function indexOf(texts: readonly string[], shards = 8) {
  const files = new Map<string, string>()
  const writer = new IndexWriter(
    { add: (path, chunk) => files.set(path, (files.get(path) ?? '') + String(chunk)) },
    shards,
  )
  for (const text of texts) writer.add(text)
  writer.end()
  const load = (bucket: number): Promise<SearchTerms[]> => {
    const name = termsName(bucket)
    const calls = (files.get(searchPath(name)) ?? '').split('\n').filter((line) => line !== '')
    const found = calls.map((call) => readFileCall(name, call))
    return Promise.resolve(found)
  }
  return {
    files,
    search: (query: string) =>
      ranked(query, { accounts: texts.length, buckets: bucketsFor(shards) }, load, 50),
  }
}

describe('the search of a site', () => {
  const texts = [
    '그해 봄 북쪽 도시에서 세 명이 공개처형됐다',
    'At least seven people were shot in public',
    '노동교화소로 보내졌다',
    'Sent to a labour camp; the camps were full',
    '',
    'Édouard saw it',
  ]

  it('finds words of two syllables inside compounds, single syllables, and English by the beginning', async () => {
    const { search } = indexOf(texts)
    expect((await search('처형')).best).toEqual([0])
    expect((await search('공개 처형')).best).toEqual([0])
    expect((await search('봄')).best).toEqual([0])
    expect((await search('교화소')).best).toEqual([2])
    expect((await search('camp')).best).toEqual([3])
    expect((await search('PEOPLE sho')).best).toEqual([1])
    expect((await search('edouard')).best).toEqual([5])
    expect((await search('seven camps')).best).toEqual([])
    expect((await search(' … ')).total).toBe(0)
    expect((await search('constructor')).total).toBe(0)
  })

  it('puts first what speaks of it more, and a whole word before one that only begins so', async () => {
    const { search } = indexOf([
      'camps',
      ...['camp', 'camp camp camp camp'].map((it) => `${it} ${'else '.repeat(40)}`),
    ])
    expect((await search('camp')).best).toEqual([2, 1, 0])
  })

  it('finds every text by any of its words, and never one that lacks a word', async () => {
    const words = fc.constantFrom(
      '처형',
      '공개',
      '수용소',
      'camp',
      'shot',
      '봄',
      '세',
      'law',
      '漢字',
      'été',
      '7',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(words, { maxLength: 6 }), { minLength: 1, maxLength: 30 }),
        words,
        words,
        async (all, a, b) => {
          const { search } = indexOf(all.map((it) => it.join(' ')))
          const { best, total } = await search(`${a} ${b}`)
          const having = all.flatMap((it, at) => (it.includes(a) && it.includes(b) ? [at] : []))
          // A syllable alone is found in words that begin with it as well; none of the others do.
          expect([...best].sort((x, y) => x - y)).toEqual(having)
          expect(total).toBe(having.length)
        },
      ),
    )
  })

  it('keeps numbers and weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(200_000), fc.integer({ min: 0, max: 3 }))),
        fc.nat(1000),
        (steps, base) => {
          const read: [number, number][] = []
          decode(steps.map(([step, weight]) => encoded(step, weight)).join(''), base, (account, weight) =>
            read.push([account, weight]),
          )
          let account = base
          expect(read).toEqual(steps.map(([step, weight]) => [(account += step), weight]))
        },
      ),
    )
  })

  it('asks for what it indexes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const terms = new Set(termsOf(text))
        for (const { term, prefix } of askedTerms(text)) {
          expect(terms.has(term) || (prefix && [...terms].some((it) => it.startsWith(term)))).toBe(true)
        }
      }),
    )
  })

  it('shows the words where they stand, marked, and all of a text in its order', () => {
    const pieces = snippet('그해 봄 북쪽 도시에서 세 명이 공개처형됐다', '처형 봄')
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['봄', '처형'])
    expect(pieces.map(({ text }) => text).join('')).toBe('그해 봄 북쪽 도시에서 세 명이 공개처형됐다')
    const long = `${'x '.repeat(300)}needle${' y'.repeat(300)}`
    expect(
      snippet(long, 'needle')
        .map(({ text }) => text)
        .join('').length,
    ).toBeLessThan(260)
  })
})
