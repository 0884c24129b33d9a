import fc from 'fast-check'

/** In each system; kept apart from the tables of `linkage/korean`, which are what is tested with them. */
const syllables = {
  영: ['yeong', 'yŏng', 'yong', 'young', '英'],
  희: ['hui', 'hŭi', 'hui', 'hee', '姬'],
  철: ['cheol', 'ch’ŏl', 'chol', 'chul', '哲'],
  수: ['su', 'su', 'su', 'soo', '洙'],
  명: ['myeong', 'myŏng', 'myong', 'myung', '明'],
  숙: ['suk', 'suk', 'suk', 'sook', '淑'],
  광: ['gwang', 'kwang', 'kwang', 'kwang', '光'],
  호: ['ho', 'ho', 'ho', 'ho', '浩'],
  은: ['eun', 'ŭn', 'un', 'eun', '恩'],
  옥: ['ok', 'ok', 'ok', 'ok', '玉'],
  국: ['guk', 'kuk', 'guk', 'kook', '國'],
  혁: ['hyeok', 'hyŏk', 'hyok', 'hyuk', '赫'],
  경: ['gyeong', 'kyŏng', 'kyong', 'kyung', '京'],
  춘: ['chun', 'ch’un', 'chun', 'choon', '春'],
} as const
/** As the North writes them; where the South writes another it stands behind. */
const surnames = {
  김: ['gim', 'kim', 'kim', 'kim', '金', '김'],
  리: ['i', 'yi', 'ri', 'lee', '李', '이'],
  박: ['bak', 'pak', 'pak', 'park', '朴', '박'],
  최: ['choe', 'ch’oe', 'choe', 'choi', '崔', '최'],
  림: ['im', 'im', 'rim', 'lim', '林', '임'],
  류: ['yu', 'yu', 'ryu', 'yoo', '柳', '유'],
  강: ['gang', 'kang', 'kang', 'kang', '姜', '강'],
  황: ['hwang', 'hwang', 'hwang', 'whang', '黃', '황'],
} as const

type Spelt = readonly string[]
/** Words that these syllables make: names that are words are looked for where a title stands, and told of. */
const words = new Set([
  '호수',
  '호국',
  '춘경',
  '광호',
  '수명',
  '수은',
  '영수',
  '경호',
  '명은',
  '국수',
  '영국',
  '영호',
  '경은',
  '수국',
  '희수',
  '옥수',
])

/** An invented name and forms in which somebody may write it. */
export interface PlantedName {
  readonly name: string
  readonly forms: readonly string[]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const plantedName: fc.Arbitrary<PlantedName> = fc
  .tuple(
    fc.constantFrom(...Object.entries(surnames)),
    fc.constantFrom(...Object.entries(syllables)),
    fc.constantFrom(...Object.entries(syllables)),
  )
  .filter(([, [one], [two]]) => one !== two && !words.has(one + two))
  .map(([[surname, family], [one, first], [two, second]]) => ({
    name: surname + one + two,
    forms: [
      ...[surname, family[5]].flatMap((it) => [
        `${it}${one}${two}`,
        `${it} ${one}${two}`,
        `${it}·${one}·${two}`,
      ]),
      `${family[4]}${first[4]}${second[4]}`,
      ...[0, 1, 2, 3].flatMap((system) => latinForms(family, first, second, system)),
    ],
  }))

function latinForms(family: Spelt, first: Spelt, second: Spelt, system: number): string[] {
  const [surname = '', one = '', two = ''] = [family[system], first[system], second[system]]
  const last = capital(surname)
  return [
    `${last} ${capital(one)}-${two}`,
    `${last} ${capital(one + two)}`,
    `${last} ${capital(one)} ${capital(two)}`,
    `${capital(one)}-${two} ${last}`,
    `${last.toUpperCase()}, ${capital(one + two)}`,
  ]
}
