import type { Random } from './ports.ts'

/** What an id names; the prefix stands in the id itself, so that a pasted id tells what it is. */
export const idPrefixes = {
  change: 'chg',
  member: 'mem',
  term: 'trm',
  compartment: 'cmp',
  source: 'src',
  identity: 'idn',
  item: 'itm',
  custody: 'cus',
  layer: 'lay',
  origin: 'org',
  account: 'acc',
  incident: 'inc',
  distinction: 'dis',
  'same-person': 'per',
  'person-list': 'lst',
  estimate: 'est',
  finding: 'fin',
  instrument: 'ins',
  text: 'txt',
  reading: 'rea',
  'norm-judgement': 'nor',
  'law-finding': 'lfi',
  release: 'rel',
  erasure: 'era',
} as const

export type Kind = keyof typeof idPrefixes
export type Id<K extends Kind = Kind> = string & { readonly __kind?: K }

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32, lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += alphabet.charAt((held >> (bits - 5)) & 31)
      bits -= 5
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text
}

/** A fresh id: the kind's prefix and 128 random bits. It says nothing of when or where it was made. */
export function newId<K extends Kind>(kind: K, random: Random): Id<K> {
  return `${idPrefixes[kind]}_${base32(random(16))}`
}

/** An id that follows from what it names, for objects that are the same wherever they are made. */
export function derivedId<K extends Kind>(kind: K, digest: Uint8Array): Id<K> {
  return `${idPrefixes[kind]}_${base32(digest.subarray(0, 16))}`
}

export function kindOfId(id: string): Kind | undefined {
  const prefix = id.split('_', 1)[0]
  return (Object.keys(idPrefixes) as Kind[]).find((kind) => idPrefixes[kind] === prefix)
}
