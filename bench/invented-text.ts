/** Invented prose in Korean and English, with words as unevenly frequent as in real prose (Zipf). */
import { dice, type Dice } from './dice.ts'

export type Tongue = 'ko' | 'en'

const englishSyllables = 'ba ren tol mi vess ka dro lin pe sar gu nth or fel ta quis mo ned ri lo'.split(' ')
const koreanSyllables = [
  ...'가나다라마바사아자차카타파하강경광국군규기김남대도동량령로리문미민보부산상서선성수시신안양연영오원위유은의이인일장전정조주중지진천태평학한해현형호홍화',
]

/** Frequent first. The field's own words stand among the invented ones, common, middling and rare. */
const englishFirst =
  'the of and in to a was that they by for with on at from said were had not it he her his their one'
const koreanFirst = '사람 당국 지역 때문 경우 마을 당시 사실 가족 말씀'
const field = {
  en: { 40: 'border', 60: 'police', 120: 'execution', 400: 'interrogation', 1500: 'torture', 5000: 'famine' },
  ko: { 20: '처형', 40: '보위부', 80: '구금', 200: '영화', 500: '고문', 1500: '수용소', 5000: '낙태' },
} as const
const vocabularySize = 8000
const particles = '은 는 이 가 을 를 에서 으로 의 와 에게 부터 까지 도 만'.split(' ')
const endings = '했다 되었다 있었다 말했다 끌려갔다 보았다고 한다 들었다 없었다'.split(' ')

function vocabulary(
  first: string,
  own: Readonly<Record<number, string>>,
  invent: (roll: Dice) => string,
): string[] {
  const roll = dice(99)
  const words = new Set(first.split(' '))
  while (words.size < vocabularySize) words.add(own[words.size] ?? invent(roll))
  return [...words]
}

function joined(roll: Dice, syllables: readonly string[], most: number): string {
  return Array.from({ length: 2 + roll(most - 1) }, () => syllables[roll(syllables.length)]).join('')
}

const words = {
  en: vocabulary(englishFirst, field.en, (roll) => joined(roll, englishSyllables, 4)),
  ko: vocabulary(koreanFirst, field.ko, (roll) => joined(roll, koreanSyllables, 3)),
}

export const fieldWords = { en: Object.values(field.en), ko: Object.values(field.ko) }

/** The word of a rank, 0 being the most frequent: for queries. */
export function wordOf(tongue: Tongue, rank: number): string {
  return words[tongue][rank] ?? ''
}

/** A rank is drawn as often as one over it. */
function word(tongue: Tongue, roll: Dice): string {
  return wordOf(tongue, Math.floor(vocabularySize ** (roll(1_000_000) / 1_000_000)) - 1)
}

function koreanPhrase(roll: Dice): string {
  const compound = roll(8) === 0 ? word('ko', roll) : ''
  return compound + word('ko', roll) + (particles[roll(particles.length)] ?? '')
}

/** A sentence of some 100 (English) or 45 (Korean) characters; every third holds words in curly quotes. */
export function sentence(tongue: Tongue, roll: Dice): string {
  const quoted = roll(3) === 0
  if (tongue === 'ko') {
    const phrases = Array.from({ length: 7 + roll(6) }, () => koreanPhrase(roll))
    const text = phrases.join(' ')
    return `${quoted ? `“${text}”고 ` : `${text} `}${endings[roll(endings.length)] ?? ''}.`
  }
  const part = (length: number): string => Array.from({ length }, () => word('en', roll)).join(' ')
  const text = `${part(7 + roll(4))}, ${part(5 + roll(6))}`
  return quoted ? `${part(2)} said, “${text}.”` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Paragraphs of up to three sentences, up to `bytes` of UTF-8. */
export function prose(tongue: Tongue, bytes: number, roll: Dice): { text: string; sentences: string[] } {
  const sentences: string[] = []
  let text = ''
  for (let size = 0; size < bytes;) {
    const next = sentence(tongue, roll)
    text += next + (sentences.length % 3 === 2 ? '\n' : ' ')
    size += Buffer.byteLength(next) + 1
    sentences.push(next)
  }
  return { text, sentences }
}
