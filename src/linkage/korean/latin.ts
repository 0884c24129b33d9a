import { apart, codas, onsets, vowels } from './hangul.ts'
import { codaSpellings, meetings, onsetSpellings, openVowelSpellings, vowelSpellings } from './spellings.ts'
import type { Spellings } from './spellings.ts'

/** A spelling in folded Latin letters, and how usual it is beside the others of the same syllable: above 0, at most 1. */
export interface Spelled {
  readonly latin: string
  readonly share: number
}

const memory = new Map<string, readonly Spelled[]>()

/**
 * The spellings of one syllable that stands after a coda and before an onset (letters of `codas` and `onsets`; '-' and
 * '' for none), the most usual first. Of a coda that changes where it meets the next onset both forms are given: what
 * meets is the next syllable's matter too, so that a pair may be spelled half by one system and half by another.
 */
export function spellingsOf(syllable: string, after = '-', before = ''): readonly Spelled[] {
  const key = syllable + after + before
  const found = memory.get(key)
  if (found) return found
  const parts = apart(syllable)
  const onset = onsets.charAt(parts.onset)
  const vowel = vowels.charAt(parts.vowel)
  const coda = codas.charAt(parts.coda)
  const onsetList = joined(
    onsetSpellings[onset],
    (meetings[after + onset] ?? []).map(([, it]) => it),
  )
  const codaList = joined(
    codaSpellings[coda],
    (meetings[coda + before] ?? []).map(([it]) => it),
  )
  const vowelList = { ...vowelSpellings[vowel], ...(onset === 'ㅇ' && openVowelSpellings[vowel]) }
  const all = new Map<string, number>()
  for (const [start, first] of entries(onsetList)) {
    for (const [middle, second] of entries(vowelList)) {
      for (const [end, third] of entries(codaList)) {
        const latin = start + middle + end
        all.set(latin, (all.get(latin) ?? 0) + first * second * third)
      }
    }
  }
  const spelled = [...all]
    .map(([latin, share]) => ({ latin, share }))
    .sort((a, b) => b.share - a.share || (a.latin < b.latin ? -1 : 1))
  memory.set(key, spelled)
  return spelled
}

/** Sounds that meet are spelled by habit or as they are heard: each as likely as one usual spelling. */
const joined = (usual: Spellings | undefined, heard: readonly string[]): Spellings => ({
  ...usual,
  ...Object.fromEntries(heard.map((it) => [it, Math.max(usual?.[it] ?? 0, 30)])),
})

function entries(spellings: Spellings): [string, number][] {
  const list = Object.entries(spellings)
  const sum = list.reduce((total, [, weight]) => total + weight, 0)
  return list.map(([latin, weight]) => [latin, weight / sum])
}

export const onsetOf = (syllable: string): string => onsets.charAt(apart(syllable).onset)
export const codaOf = (syllable: string): string => codas.charAt(apart(syllable).coda)
