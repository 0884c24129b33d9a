/** How hard a passphrase is to guess for somebody who has copied the disk. */
export type Strength = 'short' | 'weak' | 'fair' | 'good' | 'strong'

/** The record itself refuses fewer characters. */
export const least = 8

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ',
  'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ',
]
const common = [
  'password',
  'passphrase',
  'letmein',
  'welcome',
  'admin',
  'iloveyou',
  'secret',
  'girok',
  'record',
]
const commonKorean = [
  '비밀번호',
  '암호',
  '암호문구',
  '사랑해',
  '대한민국',
  '기록',
  '안녕하세요',
  '동해물과',
  '백두산이',
]

const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter)
const isHangul = (letter: string): boolean => /\p{Script=Hangul}/u.test(letter)

/** Follows the one before in the alphabet, in numbers, or on the keyboard. */
function follows(letter: string, before: string): boolean {
  const step = (letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  if (!isHangul(letter) && Math.abs(step) === 1) return true
  return rows.some((row) => row.includes(letter + before) || row.includes(before + letter))
}

/** Bits that a letter adds: little within a word, more where something new begins. */
function bitsOf(letter: string, before: string | undefined): number {
  if (before === letter) return 0.3
  if (before !== undefined && follows(letter.toLowerCase(), before.toLowerCase())) return 0.5
  if (isLatin(letter)) {
    if (before === undefined || !isLatin(before)) return 4
    const capital = letter !== letter.toLowerCase() && before === before.toLowerCase()
    return capital ? 3 : 2
  }
  if (isHangul(letter)) return before !== undefined && isHangul(before) ? 2.5 : 5
  if (/\p{N}/u.test(letter)) return 3
  return 4
}

/**
 * A guess from length and variety alone, in bits: it can't know a song's words or a birthday. It counts letters as
 * parts of words, since most people choose words; so it guesses rather too low for letters drawn by lot.
 */
export function bitsIn(passphrase: string): number {
  const words = passphrase
    .normalize('NFC')
    .split(/\s+/)
    .filter((it) => it !== '')
  const seen = new Set<string>()
  let bits = Math.max(0, words.length - 1) / 2
  for (const word of words) {
    const plain = word.toLowerCase()
    if (seen.has(plain)) {
      bits += 1
      continue
    }
    seen.add(plain)
    const known = [...common, ...commonKorean].find((it) => plain.startsWith(it))
    const letters = [...(known === undefined ? word : word.slice(known.length))]
    if (known !== undefined) bits += 5
    for (const [at, letter] of letters.entries()) bits += bitsOf(letter, letters[at - 1])
  }
  return bits
}

/**
 * The record's key costs about a third of a second and 128 MiB a try (Argon2id); somebody with a hundred good
 * graphics cards makes some 100,000 tries a second: 34 bits last two days, 46 twenty years, 60 longer than anybody.
 */
export function strengthOf(passphrase: string): Strength {
  if ([...passphrase].length < least) return 'short'
  const bits = bitsIn(passphrase)
  if (bits < 34) return 'weak'
  if (bits < 46) return 'fair'
  return bits < 60 ? 'good' : 'strong'
}

/** Hangul that isn't a whole syllable, as a composition leaves it that was broken off: the letter itself. */
export function halfComposed(passphrase: string): string | undefined {
  return /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb]/.exec(passphrase.normalize('NFC'))?.[0]
}
