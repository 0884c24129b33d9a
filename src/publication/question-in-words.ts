import { placeLabel } from '../codebook/places.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Question } from '../findings/model.ts'
import type { Language } from '../kernel/bilingual.ts'
import { dateInWords } from './dates-in-words.ts'
import { words } from './catalogue.ts'

/** `Execution · media: Foreign · 2018–2023`: a question in the codebook's labels. */
export function questionInWords(question: Question, codebook: Codebook, language: Language): string {
  const say = words[language]
  const any = (values: readonly string[]): string => values.join(say.any)
  const labels = (vocabulary: string, codes: readonly string[]): string =>
    any(codes.map((code) => codebook.label(vocabulary, code, language)))
  const parts = [
    question.type && labels('act-type', question.type),
    question.conduct && labels('conduct', question.conduct),
    question.media && say.media(labels('media-origin', question.media)),
    question.penalty && say.penalty(labels('penalty', question.penalty)),
    question.manner && labels('manner', question.manner),
    question.circumstances && labels('circumstance', question.circumstances),
    question.when && dateInWords(question.when, language),
    question.where && any(question.where.map((code) => placeLabel(code, language))),
    question.person && say.person(any(question.person)),
    question.body && say.body(any(question.body)),
    question.source && say.source(any(question.source)),
    question.origin && say.origin(any(question.origin)),
    question.origins && say.leastOrigins(question.origins),
    question.grade && say.leastGrade(question.grade),
    question.credibility && say.leastCredibility(question.credibility),
    question.status && say.reviewed,
  ].filter((part) => part !== undefined && part !== 0 && part !== '')
  return parts.length === 0 ? say.everyAct : parts.join(' · ')
}
