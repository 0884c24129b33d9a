import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenShares, surnameShares } from './name-frequencies.ts'
import { nameKeys } from './name-keys.ts'
import { nameLikeness, prepareName } from './name-likeness.ts'
import { spelt } from './name-spellings.ts'

const like = (a: string, b: string): number => nameLikeness(prepareName(a), prepareName(b))
const share = (a: string, b: string): boolean => {
  const keys = nameKeys(prepareName(b))
  return nameKeys(prepareName(a)).some((key) => keys.includes(key))
}
/** Likelier than not among a thousand persons. */
const found = 10

describe('one name', () => {
  test.each([
    // Examples of the Revised Romanization itself (notice 2000-8), and McCune–Reischauer's way with them.
    ['민용하', 'Min Yongha'],
    ['민용하', 'Min Yong-ha'],
    ['송나리', 'Song Na-ri'],
    ['한복남', 'Han Boknam'],
    ['한복남', 'Han Pongnam'],
    ['홍빛나', 'Hong Bitna'],
    ['홍길동', 'Hong Gil-dong'],
    ['홍길동', 'Hong Kiltong'],
    ['홍길동', 'HONG, Kil Dong'],
    // By system, by the North, by habit; order, case, hyphens and spaces as they come.
    ['서정은', 'Seo Jeong-eun'],
    ['서정은', 'Sŏ Chŏng-ŭn'],
    ['서정은', 'So Jong Un'],
    ['서정은', 'jungeun SUH'],
    ['박철우', 'Chul-Woo Park'],
    ['박철우', 'Pak Ch’ŏl-u'],
    ['박철우', 'pak chol u'],
    ['리혁룡', 'Ri Hyongnyong'],
    ['이혁룡', 'Lee Hyuk-ryong'],
    ['류명희', 'Yoo Myung-hee'],
    ['림옥분', 'Im Okpun'],
    ['남궁옥분', 'Okboon Namkoong'],
    ['리명희', '이명희'],
    ['류옥분', '유옥분'],
    ['金英姬', '김영희'],
    ['朴哲雨', 'Park Cheol-u'],
    ['Yoo Myung-hee', 'Ryu Myŏng-hŭi'],
    ['Lee Hyuk-ryong', 'Ri Hyok Ryong'],
    ['Chul-Woo Park', 'Bak Cheolu'],
    ['옥분', 'Ok-boon'],
  ])('%s is %s', (a, b) => {
    expect(like(a, b)).toBeGreaterThan(found)
    expect(like(b, a)).toBeCloseTo(like(a, b), 4)
    expect(share(a, b)).toBe(true)
  })
})

describe('two names', () => {
  test.each([
    ['서정은', '서종은'],
    ['서종은', 'Seo Jeong-eun'],
    ['서정은', '서정민'],
    ['박철우', '강철우'],
    ['박철우', 'Kang Chul-woo'],
    ['최철', '조절'],
    ['조절', 'Ch’oe Ch’ŏl'],
    ['金英姬', '金榮喜'],
    ['옥분', '박철우'],
    ['서정은', 'John Smith'],
  ])('%s isn’t %s', (a, b) => {
    expect(like(a, b)).toBeLessThan(found - 4)
  })

  test('a differing syllable costs far more than a differing spelling', () => {
    const spelling = like('서정은', 'Seo Jeong-eun') - like('서정은', 'Suh Jungeun')
    const syllable = like('서정은', 'Seo Jeong-eun') - like('서종은', 'Seo Jeong-eun')
    expect(syllable).toBeGreaterThan(spelling + 5)
    expect(like('서정은', 'Sŏ Chŏng-ŭn') - like('서종은', 'Sŏ Chŏng-ŭn')).toBeGreaterThan(8)
  })

  test('what is spelled alike stays open: Jong-un is 정은 or 종은', () => {
    expect(like('서정은', 'So Jong-un')).toBeGreaterThan(found)
    expect(like('서종은', 'So Jong-un')).toBeGreaterThan(found)
  })

  test('a seldom surname says more than a usual one, and hanja more than Hangul', () => {
    expect(like('제갈정은', '제갈정은')).toBeGreaterThan(like('김정은', '김정은') + 5)
    expect(like('金英姬', '金英姬')).toBeGreaterThan(like('김영희', '김영희') + 3)
    expect(like('김영희(金英姬)', '김영희(金榮喜)')).toBeLessThan(like('김영희', '김영희') - 8)
  })
})

test('what isn’t a Korean name is said to be none', () => {
  for (const text of ['John Smith', 'Grace Kim', 'Мария', '', '山田太郎ひろし', '-']) {
    expect(prepareName(text).script).toBe('none')
  }
  expect(nameKeys(prepareName(''))).toEqual([])
  expect(nameKeys(prepareName('John Smith'))).toEqual(nameKeys(prepareName('JOHN-SMITH')))
})

const part = (shares: ReadonlyMap<string, number>): fc.Arbitrary<string> => fc.constantFrom(...shares.keys())
/** Spellings that are one in twenty or more. */
const spellings = (kind: 'surname' | 'given', hangul: string): fc.Arbitrary<string> =>
  fc.constantFrom(...[...spelt(kind, hangul)].filter(([, its]) => its >= 0.05).map(([latin]) => latin))

test('two usual spellings of one name share a key, each name has few, and each is likelier than nothing', () => {
  const named = fc.tuple(part(surnameShares), part(givenShares), part(givenShares))
  const written = named.chain(([surname, first, second]) => {
    const one = fc
      .tuple(spellings('surname', surname), spellings('given', first), spellings('given', second), fc.nat(3))
      .map(
        ([a, b, c, way]) =>
          [`${a} ${b}-${c}`, `${a} ${b} ${c}`, `${b}-${c} ${a}`, `${a} ${b}${c}`][way] ?? '',
      )
    return fc.tuple(fc.constant(surname + first + second), one, one)
  })
  fc.assert(
    fc.property(written, ([hangul, one, other]) => {
      const keys = nameKeys(prepareName(one))
      fc.pre(keys.length > 0 && prepareName(one).script === 'latin' && prepareName(other).script === 'latin')
      expect(keys.length).toBeLessThanOrEqual(12)
      expect(share(hangul, one)).toBe(true)
      expect(share(one, other)).toBe(true)
      expect(like(hangul, one)).toBeGreaterThan(0)
    }),
    { numRuns: 300, seed: 1 },
  )
})
