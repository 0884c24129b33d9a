import { initialSounds, innerSounds } from './hangul.ts'
import { codaOf, onsetOf, spellingsOf } from './latin.ts'
import { surnameShares, givenShares, unlistedShare } from './name-frequencies.ts'
import { codaSpellings, meetings } from './spellings.ts'
import { surnameSpellings } from './surnames.ts'

/** A surname, of one syllable or two, or a syllable of a given name. */
export type Part = 'surname' | 'given'

/** Less usual than this, a spelling is left to slips of the pen. */
const least = 0.000_4
/** Of surnames, what habit gives against what the syllables give. */
const byHabit = 0.7
/** Of a syllable that the initial-sound law may change, how often it stands otherwise. */
const otherSound = { surname: 0.2, given: 0.06 }
/** How often a sound that its neighbour may change is spelled as it is heard. */
const heard = 0.04

const memory = { surname: new Map<string, Spelt>(), given: new Map<string, Spelt>() }
type Spelt = ReadonlyMap<string, number>

/** In how many of all spellings of a surname or syllable it is spelled so. Folded: `a` to `z` only. */
export function spelt(part: Part, hangul: string): Spelt {
  const known = memory[part].get(hangul)
  if (known) return known
  const all = new Map<string, number>()
  const add = (latin: string, share: number): void => void all.set(latin, (all.get(latin) ?? 0) + share)
  const habit = part === 'surname' ? surnameSpellings[hangul] : undefined
  const bySound = habit === undefined ? 1 : 1 - byHabit
  if (habit !== undefined) {
    const weights = habit.map((_, place) => (place + 1) ** -1.6)
    const sum = weights.reduce((total, it) => total + it, 0)
    habit.forEach((latin, place) => {
      add(latin, (byHabit * (weights[place] ?? 0)) / sum)
    })
  }
  for (const [latin, share] of soundOf(part, hangul)) add(latin, bySound * share)
  const usual = [...all].filter(([, share]) => share >= least)
  const sum = usual.reduce((total, [, share]) => total + share, 0)
  const result = new Map(usual.map(([latin, share]) => [latin, share / sum]))
  memory[part].set(hangul, result)
  return result
}

function soundOf(part: Part, hangul: string): Spelt {
  let whole = new Map([['', 1]])
  for (const syllable of hangul) {
    const next = new Map<string, number>()
    for (const [before, share] of whole) {
      for (const [latin, its] of syllableSpelt(part, syllable)) {
        if (share * its > least) next.set(before + latin, (next.get(before + latin) ?? 0) + share * its)
      }
    }
    whole = next
  }
  return whole
}

function syllableSpelt(part: Part, syllable: string): Spelt {
  const all = new Map<string, number>()
  const forms = new Map([[syllable, 1]])
  const others = [...initialSounds(syllable), ...(part === 'given' ? innerSounds(syllable) : [])]
  for (const other of others) if (!forms.has(other)) forms.set(other, otherSound[part] / 2)
  for (const [form, weight] of forms) {
    for (const { latin, share } of spellingsOf(form)) all.set(latin, (all.get(latin) ?? 0) + weight * share)
  }
  if (part === 'given') {
    for (const [after, before] of neighbours(syllable)) {
      // What meets is spelled either way: only the forms that no other neighbour gives are new.
      for (const { latin, share } of spellingsOf(syllable, after, before)) {
        if (!all.has(latin)) all.set(latin, heard * share)
      }
    }
  }
  return all
}

/** Codas before it and onsets behind it that change how it is heard. */
function neighbours(syllable: string): [string, string][] {
  const onset = onsetOf(syllable)
  const coda = codaOf(syllable)
  const found: [string, string][] = []
  for (const pair of Object.keys(meetings)) {
    const [first = '', second = ''] = pair
    if (second === onset && first in codaSpellings) found.push([first, ''])
    if (first === coda) found.push(['-', second])
  }
  return found
}

/** How usual a surname is, or a syllable in given names. 리 is as usual as 이: they are one surname. */
export function shareOf(part: Part, hangul: string): number {
  const shares = part === 'surname' ? surnameShares : givenShares
  const own = shares.get(hangul) ?? unlistedShare
  if (part === 'given') return own
  return Math.max(
    own,
    ...initialSounds(hangul).map((it) => (hangul.length === 1 ? (shares.get(it) ?? 0) : 0)),
  )
}
