import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContactsInText } from './contacts.ts'
import { NamesInText } from './names-in-text.ts'

const people = {
  a: '김영희',
  b: '리영화',
  c: 'Mary Wennick',
  d: '이상',
  e: 'Pak Chol-su',
  f: '崔明淑',
  g: '림철룡 (Rim Chol Ryong)',
  h: '남궁 옥분',
  i: 'Иван Петров',
}
const names = new NamesInText(Object.entries(people).map(([source, name]) => ({ source, name })))
const foundIn = (text: string): string[] =>
  names.in(text).map(({ source, from, to }) => `${source} ${text.slice(from, to)}`)

describe('a sealed name is found', () => {
  test.each([
    ['as it is, with particles and titles', '김영희는 말했다', 'a 김영희'],
    ['', '김 영희 씨', 'a 김 영희'],
    ['', '딸김영희가', 'a 김영희'],
    ['with signs that nobody sees', '김\u200b영희', 'a 김\u200b영희'],
    ['', '김·영·희', 'a 김·영·희'],
    ['taken apart into letters', '김영희가'.normalize('NFD'), `a ${'김영희'.normalize('NFD')}`],
    ['by its given name', '영희야, 빨리', 'a 영희'],
    ['', '영희언니가', 'a 영희'],
    ['', '고 영희는', 'a 영희'],
    ['', 'In Younghee’s house', 'a Younghee'],
    ['', 'Mother Young-hee said', 'a Young-hee'],
    ['in Latin letters of any system', 'Kim Yong-hui', 'a Kim Yong-hui'],
    ['', 'KIM, Yŏnghŭi', 'a KIM, Yŏnghŭi'],
    ['', 'Young-hee Kim’s son', 'a Young-hee Kim'],
    ['', 'Gim Yeonghui', 'a Gim Yeonghui'],
    ['', 'Pak Ch’ŏl-su', 'e Pak Ch’ŏl-su'],
    ['in the name of a file', 'kim_younghee_2021.mp3', 'a kim_younghee'],
    ['', 'KimYounghee.pdf', 'a KimYounghee'],
    ['across lines and marks', '**Kim**\nYonghui', 'a Kim**\nYonghui'],
    ['in hanja', '證人金英姬說', 'a 金英姬'],
    ['as North and South write it', '이영화가 봤다', 'b 이영화'],
    ['', 'Lee Younghwa', 'b Lee Younghwa'],
    ['that is a word, where somebody is called by it', '영화야 오너라', 'b 영화'],
    ['', '이상 씨는', 'd 이상'],
    ['of another language, turned round, or in part', 'Wennick, Mary', 'c Wennick, Mary'],
    ['', 'said Wennick', 'c Wennick'],
    ['that was entered in Latin letters', '박철수가', 'e 박철수'],
    ['that was entered in hanja', '최명숙은', 'f 최명숙'],
    ['', '明淑', 'f 明淑'],
    ['', 'Choe Myong-suk', 'f Choe Myong-suk'],
    ['whose sounds meet', 'Rim Chollyong', 'g Rim Chollyong'],
    ['', '임철용', 'g 임철용'],
    ['with a surname of two syllables', 'Namkung Ok-bun', 'h Namkung Ok-bun'],
    ['in a script that isn’t read, as it is written', 'свидетель Иван', 'i Иван'],
  ])('%s: %s', (_, text, found) => {
    expect(foundIn(text)).toEqual([found])
  })

  test.each([
    '박영희와 박 영희',
    'Park Young-hee and Younghee Choi',
    '외국 영화를 보았다',
    '3년 이상 5년 이하',
    '이상하다',
    '김영수와 김영',
    'China and Hungary',
    'the marriage of young Maryland',
    'so young he came',
    '철수하였다',
    '명숙한',
  ])('and not in %s', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  test('who is called by a word is named, and so is whose name can’t be read', () => {
    expect(names.ordinary).toEqual(expect.arrayContaining(['b', 'd']))
    expect(names.ordinary).not.toContain('a')
    expect(names.unread).toEqual(['i'])
  })

  test('wherever it stands in whatever text', () => {
    const around = fc.string({ unit: 'binary', maxLength: 40 }).map((it) => it.replace(/[\p{L}\p{M}]+$/u, ''))
    fc.assert(
      fc.property(
        around,
        around,
        fc.constantFrom('김영희', '김 영희', 'Kim Yong-hui', 'KIM Younghee'),
        (before, after, name) => {
          const text = `${before}. ${name} (${after}`
          const at = before.length + 2
          expect(
            names.in(text).some((it) => it.source === 'a' && it.from <= at && it.to >= at + name.length),
          ).toBe(true)
        },
      ),
    )
  })
})

const shared = new URL('../../../../shared/data/korean-names/kr_assembly20_names.csv', import.meta.url)
describe.skipIf(!existsSync(shared))('names as their bearers spell them', () => {
  const rows = (existsSync(shared) ? readFileSync(shared, 'utf8') : '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
    .map(([hangul = '', hanja = '', latin = '']) => ({
      hangul,
      hanja,
      latin: latin.replace(/\S+/g, (it) => it.charAt(0) + it.slice(1).toLowerCase()),
    }))
  const share = (found: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(found).length / rows.length
  const finds = (name: string, text: string): boolean =>
    new NamesInText([{ source: 'x', name }]).in(text).length > 0

  test('Latin from Hangul: 19 of 20', () => {
    expect(share(({ hangul, latin }) => finds(hangul, `said ${latin} then`))).toBeGreaterThan(0.95)
  })
  test('Hangul from Latin: 9 of 10', () => {
    expect(share(({ hangul, latin }) => finds(latin, `그때 ${hangul}이 말했다`))).toBeGreaterThan(0.9)
  })
  test('hanja from Hangul: 19 of 20', () => {
    expect(share(({ hangul, hanja }) => finds(hangul, `그때 ${hanja}이 말했다`))).toBeGreaterThan(0.95)
  })
  test('few are taken for somebody else', () => {
    const all = new NamesInText(rows.map(({ hangul }) => ({ source: hangul, name: hangul })))
    const others = rows.flatMap(({ hangul, latin }) =>
      all.in(`said ${latin} then`).filter(({ source }) => source !== hangul),
    )
    expect(others.length).toBeLessThan(60)
  })
  test('two hundred of them are not in two articles', () => {
    const some = new NamesInText(rows.slice(0, 200).map(({ hangul }) => ({ source: hangul, name: hangul })))
    for (const file of ['000_eb3a368e0f1f27ae.txt', '003_d2d9bd99771ff9d5.txt']) {
      expect(some.in(readFileSync(new URL(`../../seeds/${file}`, shared), 'utf8'))).toEqual([])
    }
  })
})

describe('contacts', () => {
  const contacts = new ContactsInText([
    { source: 'a', contact: '010-1234-5678, kim77@example.org, 카톡 younghee_77, telegram @yhkim' },
  ])
  test.each([
    '+82 10 1234 5678',
    '０１０１２３４５６７８',
    '공일공 일이삼사 오육칠팔',
    'kim77',
    'KIM77@example.org',
    'younghee_77',
    '텔레그램 yhkim',
  ])('%s is found', (text) => {
    expect(contacts.in(`(${text})`).map(({ source }) => source)).toContain('a')
  })
  test.each(['010-9999-5678', 'example.org', '카톡으로', 'telegram', '1234'])('%s is none', (text) => {
    expect(contacts.in(`(${text})`)).toEqual([])
  })
})
