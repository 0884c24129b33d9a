import type { Codebook } from '../codebook/codebook.ts'
import type { Bilingual, Language } from '../kernel/bilingual.ts'
import { norms, type NormProposal } from './norms.ts'
import { verdictWords } from './words.ts'

export const normStateWords: Readonly<Record<NormProposal['state'], Bilingual>> = {
  proposed: { ko: '제안됨', en: 'proposed' },
  confirmed: { ko: '확인됨', en: 'confirmed' },
  struck: { ko: '지움', en: 'struck' },
}

/** A sign for each state; its word always stands beside it. */
export const normSigns: Readonly<Record<NormProposal['state'], string>> = {
  proposed: '○',
  confirmed: '●',
  struck: '×',
}

const treaties: Readonly<Record<string, string>> = { ICCPR: '자유권규약', CRC: '아동권리협약' }

/** "ICCPR 6(2)", in Korean "자유권규약 제6조 제2항"; of a general comment the paragraph. */
function nameInWords(instrument: string, article: string, language: Language): string {
  const isComment = instrument.includes('/')
  if (language === 'en') return `${instrument}${isComment ? ', para.' : ''} ${article}`
  if (isComment) return `${instrument} ${article}항`
  const [, number = article, part] = /^(\d+)(?:\((\w+)\))?$/.exec(article) ?? []
  const paragraph = part === undefined ? '' : /^\d+$/.test(part) ? ` 제${part}항` : ` (${part})`
  return `${treaties[instrument] ?? instrument} 제${number}조${paragraph}`
}

/** What a norm is called, and why it is brought up. */
export function normInWords(code: string, language: Language): { name: string; reason: string } {
  const norm = norms.find((one) => one.code === code)
  if (norm === undefined) return { name: code, reason: '' }
  return {
    name: nameInWords(norm.instrument, norm.article, language),
    reason: norm.reason[language],
  }
}

const vocabularies: Readonly<Record<string, string>> = {
  ...{ penalty: 'penalty', manner: 'manner', reaches: 'reach', conduct: 'conduct' },
  circumstances: 'circumstance',
}
const life: Bilingual = { ko: '무기', en: 'for life' }

/** What brought a norm up, `penalty:death` for one. */
export function becauseInWords(because: readonly string[], codes: Codebook, language: Language): string {
  const one = (written: string): string => {
    const at = written.indexOf(':')
    const [field, value] = [written.slice(0, at), written.slice(at + 1)]
    const verdict = Object.entries(verdictWords).find(([code]) => field === 'verdict' && code === value)
    if (verdict) return verdict[1][language]
    return value === 'life' ? life[language] : codes.label(vocabularies[field] ?? field, value, language)
  }
  return because.map(one).join(', ')
}
