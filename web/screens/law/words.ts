import { cardWords } from './card-words.ts'
import { keptWords } from './kept-words.ts'
import { matrixWords } from './matrix-words.ts'
import { textsWords } from './texts-words.ts'

const en = {
  title: 'Law and practice',
  lead: 'What the texts of a law say, beside what is reported to be done. It says nothing of what is safe to do.',
  pages: 'Parts of law and practice',
  matrix: 'Matrix',
  texts: 'Texts',
  disputes: 'Disagreements',
  kept: 'Findings about law',
  add: 'Add law',
  loading: 'Comparing…',
  noLaw: 'No law is in this record yet',
  noLawHint:
    'Enter a law from the library, from a file or by form; or code what a source says of a law as a provision in Read. Then it is compared with what is reported.',
  ...matrixWords.en,
  ...cardWords.en,
  ...textsWords.en,
  ...keptWords.en,
}

const ko: typeof en = {
  title: '법과 실제',
  lead: '법문에 적힌 것과 실제로 있었다고 전해지는 것을 나란히 놓습니다. 무엇이 안전한지는 말하지 않습니다.',
  pages: '법과 실제의 부분',
  matrix: '대조표',
  texts: '법문',
  disputes: '엇갈리는 보도',
  kept: '법에 관한 판단',
  add: '법 넣기',
  loading: '비교하는 중…',
  noLaw: '이 기록에는 아직 법이 없습니다',
  noLawHint:
    '갖추어 둔 목록이나 파일에서 가져오거나 양식에 적어 법을 넣으십시오. 출처가 법에 대해 한 말을 읽기 화면에서 조항으로 코딩해도 됩니다. 그러면 전해진 실제와 비교합니다.',
  ...matrixWords.ko,
  ...cardWords.ko,
  ...textsWords.ko,
  ...keptWords.ko,
}

/** The words of all parts of law and practice. */
export const all = { en, ko }
