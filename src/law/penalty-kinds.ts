/** How kinds of penalty are called in sentences, and by which other names people call them. */
interface KindWords {
  /** "a fine", "death" */
  readonly alone: string
  /** After a term: "five years in a labour camp". */
  readonly after: string
  readonly ko: string
  /** Lower case, without spaces. Longer names are looked for first. */
  readonly also: readonly string[]
}

export const kindWords: Readonly<Record<string, KindWords>> = {
  warning: { alone: 'a warning', after: 'of warning', ko: '경고', also: ['reprimand', '견책'] },
  fine: { alone: 'a fine', after: 'of a fine', ko: '벌금형', also: ['fines', '벌금'] },
  confiscation: { alone: 'confiscation', after: 'of confiscation', ko: '몰수형', also: ['몰수'] },
  dismissal: { alone: 'dismissal', after: 'of dismissal', ko: '해임', also: ['강직', '철직'] },
  'disciplinary-labour': {
    ...{ alone: 'disciplinary labour', after: 'of disciplinary labour', ko: '노동교양처벌' },
    also: ['disciplinarylabor', '로동교양처벌', '노동교양', '로동교양'],
  },
  'labour-training': {
    ...{ alone: 'labour training', after: 'of labour training', ko: '노동단련형' },
    also: ['labortraining', '로동단련형', '노동단련', '로동단련'],
  },
  'labour-camp': {
    ...{ alone: 'a labour camp', after: 'in a labour camp', ko: '노동교화형' },
    also: [
      ...['laborcamp', 'labourcamps', 'laborcamps', 'forcedlabourcamp', 'forcedlaborcamp'],
      ...[
        'forcedlabour',
        'forcedlabor',
        'reformthroughlabour',
        'reformthroughlabor',
        'hardlabour',
        'hardlabor',
      ],
      ...['로동교화형', '노동교화', '로동교화', '교화형', '노역수용소형', '노역수용소'],
    ],
  },
  imprisonment: {
    ...{ alone: 'imprisonment', after: 'of imprisonment', ko: '구금형' },
    also: ['prison', 'jail', 'inprison', 'injail', '징역형', '징역', '구금', '금고'],
  },
  'political-prison-camp': {
    ...{ alone: 'a political prison camp', after: 'in a political prison camp', ko: '정치범수용소 수감' },
    also: ['politicalprisoncamps', '정치범수용소', '관리소'],
  },
  exile: { alone: 'exile', after: 'of exile', ko: '추방', also: ['banishment', 'relocation', '이주'] },
  corporal: { alone: 'corporal punishment', after: 'of corporal punishment', ko: '체형', also: ['flogging'] },
  death: {
    alone: 'death',
    after: 'to death',
    ko: '사형',
    also: ['thedeathpenalty', 'deathpenalty', 'execution'],
  },
  're-education': {
    alone: 're-education',
    after: 'of re-education',
    ko: '사상 교양',
    also: ['reeducation', '사상교양'],
  },
  none: { alone: 'no penalty', after: 'of no penalty', ko: '처벌 없음', also: ['nopunishment', '처벌없음'] },
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** Up to twenty in words, as a sentence has them. */
export const numberWord = (count: number): string => small[count] ?? String(count)

export const numberNamed = (word: string): number | undefined => {
  if (/^\d{1,5}$/.test(word)) return Number(word)
  const at = small.indexOf(word)
  return at < 0 ? undefined : at
}
