import type { Language } from '../kernel/bilingual.ts'

const en = {
  law: (penalty: string) => `The text provides: ${penalty}.`,
  measured: (provisions: string) => `Measured by: ${provisions}.`,
  narrower: (followed: string, passed: string) =>
    `Followed, for its narrower circumstances: ${followed}. Not followed: ${passed}.`,
  reading: (passed: string) => `A reading of this record ranks the reports. Not followed: ${passed}.`,
  says: (provisions: string) => `That the law says so is reported by: ${provisions}.`,
  silences: (provisions: string) => `Silence is reported by: ${provisions}.`,
  would: (text: string, verdicts: string) => `Under ${text} it would be: ${verdicts}.`,
  side: (provision: string, verdicts: string) => `By ${provision}: ${verdicts}.`,
  none: 'one that no provision names',
  article: (number: string) => `Article ${number}`,
  noArticle: 'Article not named',
  silent: 'silent',
}

const ko: typeof en = {
  law: (penalty) => `법문이 정한 처벌: ${penalty}.`,
  measured: (provisions) => `견준 조항: ${provisions}.`,
  narrower: (followed, passed) =>
    `정황을 더 좁게 정한 조항을 따랐습니다: ${followed}. 따르지 않은 조항: ${passed}.`,
  reading: (passed) => `이 기록에 남긴 해석의 순서를 따랐습니다. 따르지 않은 조항: ${passed}.`,
  says: (provisions) => `법에 있다고 전한 곳: ${provisions}.`,
  silences: (provisions) => `법에 없다고 전한 곳: ${provisions}.`,
  would: (text, verdicts) => `${text}에 비추면: ${verdicts}.`,
  side: (provision, verdicts) => `${provision}: ${verdicts}.`,
  none: '조항에 나오지 않는 것',
  article: (number) => `제${number}조`,
  noArticle: '조항 번호 미상',
  silent: '내용 없음',
}

/** Sentences that name what a verdict rests on. */
export const verdictSentences: Readonly<Record<Language, typeof en>> = { en, ko }
