/** Korean particles that change with the sound before them: after a consonant, after a vowel. */
export type Pair = '을/를' | '이/가' | '은/는' | '과/와' | '으로/로'

type Ending = 'vowel' | 'consonant' | 'rieul'

const forms: Readonly<Record<Pair, readonly [consonant: string, vowel: string, unknown: string]>> = {
  '을/를': ['을', '를', '을(를)'],
  '이/가': ['이', '가', '이(가)'],
  '은/는': ['은', '는', '은(는)'],
  '과/와': ['과', '와', '과(와)'],
  '으로/로': ['으로', '로', '(으)로'],
}

/** The particle alone, for where a quotation mark stands between it and the word: `‘기록’${particle('기록', '을/를')}`. */
export function particle(word: string, pair: Pair): string {
  const [consonant, vowel, unknown] = forms[pair]
  const ending = endingOf(word)
  if (ending === undefined) return unknown
  if (ending === 'rieul') return pair === '으로/로' ? vowel : consonant
  return ending === 'vowel' ? vowel : consonant
}

export function withParticle(word: string, pair: Pair): string {
  return word + particle(word, pair)
}

/** How a word's reading ends; undefined where it can't be told (other scripts, nothing but signs). */
function endingOf(word: string): Ending | undefined {
  const plain = word.normalize('NFC').trimEnd()
  // A particle goes by the word before a bracket, not by what stands in it.
  const bare = plain.replace(/\s*[([][^()[\]]*[)\]][^\p{L}\p{N}%]*$/u, '')
  const spoken = (/[\p{L}\p{N}%]/u.test(bare) ? bare : plain).replace(/[^\p{L}\p{N}%]+$/u, '')
  const last = spoken.slice(-1)
  if (last === '%') return 'vowel'
  if (/[0-9]/.test(last)) return endingOfNumber(/[\d,.]+$/.exec(spoken)?.[0] ?? last)
  if (/[a-z]/i.test(last)) return endingOfLatin(/[a-z]+$/i.exec(spoken)?.[0] ?? last)
  if (last >= '가' && last <= '힣') return endingOfSyllable(last.charCodeAt(0))
  if (last >= 'ㄱ' && last <= 'ㅎ') return last === 'ㄹ' ? 'rieul' : 'consonant'
  return last >= 'ㅏ' && last <= 'ㅣ' ? 'vowel' : undefined
}

function endingOfSyllable(code: number): Ending {
  const final = (code - 0xac00) % 28
  if (final === 0) return 'vowel'
  return final === 8 ? 'rieul' : 'consonant'
}

const digits = '영일이삼사오육칠팔구'

/** Read the Sino-Korean way: 10 십, 100 백, 1,000 천, 10,000 만, 100,000,000 억, 1,000,000,000,000 조, 경. */
function endingOfNumber(number: string): Ending {
  const plain = number.replaceAll(',', '')
  const last = Number(plain.slice(-1))
  const zeros = /^[1-9]\d*?(0+)$/.exec(plain)?.[1]?.length ?? 0
  if (zeros === 0) return endingOfSyllable(digits.charCodeAt(last))
  return zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant'
}

/**
 * Names of letters for abbreviations (`PDF` 피디에프, `xml` 엑스엠엘), else what the spelling suggests of the
 * usual transcription (`file` 파일, `folder` 폴더). Spelling doesn't tell everything: some words come out wrong.
 */
function endingOfLatin(word: string): Ending {
  const lower = word.toLowerCase()
  const spelled = word.length <= 5 && (word === word.toUpperCase() || !/[aeiouy]/.test(lower))
  if (spelled) return endingOfLetter(lower.slice(-1))
  if (/le?$/.test(lower)) return 'rieul'
  if (/(?:[mn]|ng|[aeiouy][mn]e|ype)$/.test(lower)) return 'consonant'
  // A stop after one short vowel closes the syllable (`web` 웹, `zip` 집, `set`); after two letters it opens one.
  return /(?:^|[^aeiou])[aeiou](?:[bk]|pp?|tt?|ck)$|[aeiou]c$|ook$/.test(lower) ? 'consonant' : 'vowel'
}

function endingOfLetter(letter: string): Ending {
  if (letter === 'l' || letter === 'r') return 'rieul'
  return letter === 'm' || letter === 'n' ? 'consonant' : 'vowel'
}
