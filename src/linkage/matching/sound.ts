// Letters that are taken for one another keep one sign. Vowels and what is mute are left out after the first letter.
const signs: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  f: 'f',
  v: 'f',
  c: 'k',
  g: 'k',
  k: 'k',
  q: 'k',
  x: 'k',
  j: 'k',
  s: 's',
  z: 's',
  d: 't',
  t: 't',
  l: 'l',
  m: 'm',
  n: 'm',
  r: 'r',
}

/** How a word in Latin letters sounds, roughly; a word of other letters stands for itself. */
export function soundOf(word: string): string {
  let sound = ''
  let last = ''
  for (const letter of word) {
    if (letter < 'a' || letter > 'z') return word
    const sign = signs[letter] ?? ''
    if (sound === '') sound = sign === '' ? letter : sign
    else if (sign !== '' && sign !== last) sound += sign
    last = sign
  }
  return sound
}
