import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from './model.ts'
import { accountsCited, publishedText, referenceProblems, type Known, type KnownAccount } from './texts.ts'

const known: Known = {
  findings: new Map([
    ['fin_one', { minimum: 1300, origins: 4, reported: [7, 1300] }],
    ['fin_two', { origins: 1 }],
  ]),
  accounts: new Map<string, KnownAccount>([
    ['acc_a', { passages: 2 }],
    ['acc_b', { passages: 1 }],
    ['acc_f', 'withheld'],
  ]),
}

const inEnglish = (en: string): { title: object; body: { en: string } } => ({ title: {}, body: { en } })
const read = (markdown: string): ReturnType<typeof publishedText> => publishedText(inEnglish(markdown), known)
const body = (markdown: string): readonly Block[] => read(markdown).body.en ?? []
const codes = (en: string, ko = '말'): string[] =>
  referenceProblems([{ title: { ko: '제목', en: 'Title' }, body: { ko, en } }], known).map(
    (it) => `${it.code} ${it.account ?? it.finding ?? ''} ${it.field ?? ''}`,
  )

/** All words of a text, in order. */
function said(blocks: readonly Block[]): string {
  const inline = (it: Inline): string =>
    it.kind === 'footnote' ? `[${it.at + 1}]` : 'text' in it ? it.text : it.inlines.map(inline).join('')
  const cells = (of: readonly (readonly Inline[])[]): string =>
    of.map((it) => it.map(inline).join('')).join('|')
  return blocks
    .map((it) => {
      if (it.kind === 'list') return it.items.map(said).join('\n')
      if (it.kind === 'quote') return said(it.blocks)
      if (it.kind === 'table') return [it.head, ...it.rows].map(cells).join('\n')
      return it.inlines.map(inline).join('')
    })
    .join('\n')
}

describe('a text', () => {
  it('numbers its footnotes in the order of their first call, the same passage once', () => {
    const { body: blocks, footnotes } = read(
      'One [[acc_b]], two [[fin_one]], *again [[acc_b#1]]*.\n\n- and [[acc_a#2]]',
    )
    expect(said(blocks.en ?? [])).toBe('One [1], two [2], again [1].\nand [3]')
    expect(footnotes.en).toEqual([
      { kind: 'account', account: 'acc_b', passage: 0 },
      { kind: 'finding', finding: 'fin_one' },
      { kind: 'account', account: 'acc_a', passage: 1 },
    ])
  })

  it('takes its numbers from the finding, as each language writes them', () => {
    const text = '{{fin_one.minimum}} / {{fin_one.origins}} / {{fin_one.reported}}'
    const { body } = publishedText({ title: {}, body: { ko: text, en: text } }, known)
    expect(said(body.en ?? [])).toBe('1,300 / 4 / 7–1,300')
    expect(said(body.ko ?? [])).toBe('1,300 / 4 / 7~1,300')
  })

  it('has headings, lists, quotes, tables, emphasis and code', () => {
    expect(
      body('# A\n\n#### B\n\n> q\n\n1. x\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n`c` **d**\\\ne').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['heading', 'heading', 'quote', 'list', 'table', 'paragraph'])
    expect(body('# A\n\n#### B').map((it) => (it.kind === 'heading' ? it.level : 0))).toEqual([2, 4])
  })

  it('shows markup of pages, pictures and addresses as words', () => {
    const written = '<b onclick="x()">bold</b> ![a](b.png) <https://x.example> [it]: y'
    expect(said(body(written))).toContain('<b onclick="x()">bold</b>')
    expect(said(body('<script>\nalert(1)\n</script>'))).toBe('<script> alert(1) </script>')
    expect(said(body('see [the site](https://x.example/a) now'))).toBe(
      'see the site (https://x.example/a) now',
    )
    expect(said(body('[a]: https://x.example\n\n[a]'))).toBe('[a]: https://x.example\n[a]')
    expect(said(body('![a](b.png)'))).toContain('b.png')
  })

  it('keeps a reference that looks like a link, and shows one within code as it is', () => {
    expect(said(body('[[acc_a]](see)'))).toBe('[1](see)')
    expect(said(body('`[[acc_a]]`'))).toBe('[[acc_a]]')
    expect(accountsCited([inEnglish('`[[acc_b]]` [[acc_a#2]] [[acc_a]]')])).toEqual(['acc_a'])
  })

  it('loses no word of a paragraph, whatever it holds', () => {
    const plain = fc.stringMatching(/^[a-z가-힣<>&"';:.,/]{1,40}$/)
    fc.assert(
      fc.property(plain, (words) => {
        expect(said(body(`x${words}x`)).replace(/\s/g, '')).toBe(`x${words}x`)
      }),
    )
  })

  it('is set at a bounded depth however deep it is written', () => {
    const depth = (blocks: readonly Block[]): number =>
      Math.max(0, ...blocks.map((it) => (it.kind === 'quote' ? 1 + depth(it.blocks) : 0)))
    const deep = body(`${'> '.repeat(60)}words`)
    expect(said(deep)).toBe('words')
    expect(depth(deep)).toBeLessThan(10)
  })
})

describe('what stands against sealing a text', () => {
  it('names references that lead nowhere, to what stays in the record, or to a lost passage', () => {
    expect(
      codes('[[acc_x]] [[acc_f]] [[acc_b#2]] [[fin_x]] {{fin_one.most}} {{fin_two.minimum}} [[acc_b]]'),
    ).toEqual([
      'reference-unknown acc_x body.en',
      'reference-withheld acc_f body.en',
      'passage-lost acc_b body.en',
      'reference-unknown fin_x body.en',
      'reference-unknown  body.en',
      'reference-unknown fin_two body.en',
    ])
  })

  it('says where, in code points', () => {
    const [problem] = referenceProblems(
      [{ title: { ko: '가', en: 'a' }, body: { ko: '말', en: '🙂 [[acc_f]]' } }],
      known,
    )
    expect(problem).toMatchObject({ text: 0, from: 2, to: 11 })
  })

  it('asks for both languages', () => {
    expect(codes('words', ' ')).toEqual(['translation-missing  body.ko'])
    expect(referenceProblems([{ title: { ko: '가' }, body: { ko: '가' } }], known)).toMatchObject([
      { code: 'translation-missing', field: 'title.en' },
      { code: 'translation-missing', field: 'body.en' },
    ])
  })
})
