import { formatNumber } from '../../../src/language/numbers.ts'

/** How strongly one field speaks, by its bits: a bit doubles the odds. */
export type Strength = 'hardly' | 'weakly' | 'clearly' | 'strongly'

export function strengthOf(bits: number): Strength {
  const size = Math.abs(bits)
  return size < 0.5 ? 'hardly' : size < 2.5 ? 'weakly' : size < 6 ? 'clearly' : 'strongly'
}

export type Likeness = 'missing' | 'differ' | 'little' | 'much' | 'equal'

export function likenessOf(level: number, levels: number): Likeness {
  if (level === 0) return 'missing'
  if (level >= levels) return 'equal'
  if (level === 1) return 'differ'
  return level * 2 > levels ? 'much' : 'little'
}

const en = {
  on: (list: string, row: string) => `list ${list}, row ${row}`,
  field: 'Field',
  weighs: 'What it says',
  absent: 'not stated',
  likeness: {
    missing: 'not stated on both',
    differ: 'different',
    little: 'a little alike',
    much: 'much alike',
    equal: 'the same',
  } satisfies Record<Likeness, string>,
  speaksFor: {
    hardly: 'says hardly anything',
    weakly: 'speaks weakly for one person',
    clearly: 'speaks clearly for one person',
    strongly: 'speaks strongly for one person',
  } satisfies Record<Strength, string>,
  speaksAgainst: {
    hardly: 'says hardly anything',
    weakly: 'speaks weakly against it',
    clearly: 'speaks clearly against it',
    strongly: 'speaks strongly against it',
  } satisfies Record<Strength, string>,
  bits: (bits: number) => `${bits < 0 ? '−' : '+'}${formatNumber(Math.abs(bits), 'en')}`,
  notCompared: 'not compared',
  sum: 'Together',
  unit: 'Bits',
  start: 'Any two people on the lists',
  startSays: 'hardly ever one person',
  together: (of100: string) => `of 100 pairs like this one, about ${of100} are expected to be one person`,
  whatBits:
    'Each bit doubles the odds that the two are one person (+) or halves them (−). The comparison knows only these fields; you may know more.',
  effect:
    'Judged the same, the two count as one person. If it can’t be told, they count as one in the least number and as two in the greatest.',
}

const ko: typeof en = {
  on: (list, row) => `명단 ${list}, ${row}행`,
  field: '항목',
  weighs: '무엇을 말해 주는가',
  absent: '적혀 있지 않음',
  likeness: {
    missing: '한쪽에 없음',
    differ: '다름',
    little: '조금 비슷함',
    much: '많이 비슷함',
    equal: '같음',
  },
  speaksFor: {
    hardly: '거의 알려 주지 않음',
    weakly: '같은 사람이라는 약한 근거',
    clearly: '같은 사람이라는 뚜렷한 근거',
    strongly: '같은 사람이라는 강한 근거',
  },
  speaksAgainst: {
    hardly: '거의 알려 주지 않음',
    weakly: '다른 사람이라는 약한 근거',
    clearly: '다른 사람이라는 뚜렷한 근거',
    strongly: '다른 사람이라는 강한 근거',
  },
  bits: (bits) => `${bits < 0 ? '−' : '+'}${formatNumber(Math.abs(bits), 'ko')}`,
  notCompared: '비교하지 않음',
  sum: '모두 더하면',
  unit: '비트',
  start: '명단의 아무 두 사람',
  startSays: '같은 사람인 일이 드묾',
  together: (of100) => `이런 쌍 100개 가운데 ${of100}개쯤이 같은 사람일 것으로 봄`,
  whatBits:
    '1비트마다 같은 사람일 승산(오즈)이 두 배(+)가 되거나 절반(−)이 됩니다. 이 항목들만 보고 내린 값이니, 따로 아시는 것이 있으면 그것을 따르십시오.',
  effect:
    '같다고 하면 한 사람으로 셉니다. 알 수 없다고 하면 최소 인원에서는 한 명, 최대 인원에서는 두 명으로 셉니다.',
}

export const listedWords = { en, ko }
