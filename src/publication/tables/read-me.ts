import type { ReleaseHead } from '../model.ts'

interface Line {
  readonly ko: string
  readonly en: string
}

/** What somebody must know before counting anything in the tables. */
export const readMe: readonly Line[] = [
  {
    ko: '보고된 수는 서로 더하면 안 됩니다. 여러 진술이 같은 일을 말할 수 있고, 한 원출처를 옮긴 진술은 한목소리입니다.',
    en: 'Reported numbers must not be added up: several accounts may speak of one act, and those that repeat one origin are one voice.',
  },
  {
    ko: '세어도 되는 것은 판단 표의 ‘입증된 최소 수’뿐입니다. 판단 여부가 no이면 그 수도 내세울 수 없습니다.',
    en: 'The documented minimum in the table of findings is the number to use; where held is “no”, none can be held.',
  },
  {
    ko: '판단 두 개의 수도 더하지 마십시오. 같은 피해자가 양쪽에 들어 있을 수 있습니다.',
    en: 'Don’t add the numbers of two findings either: both may count the same victims.',
  },
  {
    ko: '빈칸은 진술에 나오지 않았거나 공개하지 않았다는 뜻이지, 없다는 뜻이 아닙니다. withheld, kept, generalised 열이 공개하지 않았거나 넓혀서 공개한 것을 알려 줍니다.',
    en: 'An empty cell says that it wasn’t stated or isn’t disclosed, not that there was none: the columns withheld, kept and generalised say which.',
  },
  {
    ko: '시기는 EDTF(ISO 8601-2) 글자입니다. 2018/2020은 그 사이의 어느 때, 2020~은 2020년 무렵입니다.',
    en: 'Dates are texts in EDTF (ISO 8601-2): 2018/2020 is some time between the two, 2020~ about 2020.',
  },
  {
    ko: '한 칸에 여러 값이 있으면 | 로 나눕니다. 글자 그대로의 | 와 \\ 앞에는 \\ 가 붙습니다.',
    en: 'Several values in one cell have | between them; a | or \\ that belongs to a text has a \\ before it.',
  },
  {
    ko: "CSV에서 작은따옴표(')로 시작하는 칸은 맨 앞의 하나를 떼고 읽으십시오. 표 프로그램이 수식으로 알고 실행하지 않게 붙인 것입니다.",
    en: 'In the CSV files, take one apostrophe off a cell that begins with one: it keeps spreadsheets from running the cell as a formula.',
  },
  {
    ko: '엑셀 한 칸에 다 들어가지 않는 글은 […] 로 끝납니다. CSV에는 온전히 들어 있습니다.',
    en: 'A text too long for a cell of the workbook ends in […]; it is whole in the CSV.',
  },
]

export const readMeTable = {
  label: { ko: '읽어 두기', en: 'Read me' },
  columns: [
    { name: 'ko', label: { ko: '한국어', en: 'Korean' } },
    { name: 'en', label: { ko: '영어', en: 'English' } },
  ],
}

const ofEstimates: Line = {
  ko: '추정 표의 여러 방법은 같은 사람들을 달리 추정한 것입니다. 더하거나 평균하지 말고, 어긋나면 ‘공개해도 되는 문장’을 쓰십시오. 집단별 행은 전체 행에 이미 들어 있습니다.',
  en: 'In the table of estimates each method estimates the same people: don’t add methods up or take their mean; where they disagree, use the sentence that may be said. Rows of groups are contained in those of the whole.',
}

export function readMeLines({ release, estimates }: ReleaseHead): Line[] {
  const number = String(release.number)
  return [
    {
      ko: `${release.title.ko} (공개본 ${number}, ${release.at})`,
      en: `${release.title.en} (release ${number}, ${release.at})`,
    },
    ...readMe,
    ...(estimates ? [ofEstimates] : []),
  ]
}

/** The same as a file beside the CSV tables. */
export function readMeText(head: ReleaseHead): string {
  const lines = readMeLines(head)
  const part = (language: 'ko' | 'en'): string => lines.map((line) => `${line[language]}\n`).join('\n')
  return `${part('ko')}\n\n${part('en')}`
}
