import type { Codes } from '../codebook/codes.ts'
import { GirokError } from '../kernel/errors.ts'
import { overlapsSuccessor } from './force.ts'
import type { Law } from './model.ts'

/** Codes, references and dates of a law that is to be added to `known`. Throws as `readLaw` says. */
export function checkLaw(law: Law, known: Law, codes: Codes): void {
  onlyOnce(law, known)
  checkCodes(law, codes)
  checkReferences(law, known)
  const texts = [...known.texts, ...law.texts]
  law.texts.forEach((text, i) => {
    for (const [j, code] of (text.replaces ?? []).entries()) {
      const before = texts.find((one) => one.code === code)
      if (before === undefined || (before.code !== text.code && !overlapsSuccessor(before, text))) continue
      const at = `$.texts[${i}].replaces[${j}]`
      throw new GirokError('law-texts-overlap', { at, text: before.code, successor: text.code })
    }
  })
}

const lists = ['instruments', 'texts', 'provisions', 'readings'] as const

function onlyOnce(law: Law, known: Law): void {
  for (const list of lists) {
    const seen = new Set<string>(known[list].map(({ code }) => code))
    law[list].forEach(({ code }, i) => {
      if (seen.has(code)) throw new GirokError('law-code-twice', { at: `$.${list}[${i}].code`, value: code })
      seen.add(code)
    })
  }
}

function checkCodes(law: Law, codes: Codes): void {
  const check = (at: string, vocabulary: string, value: string): void => {
    if (codes.has(vocabulary, value)) return
    const nearest = codes.nearest(vocabulary, value)
    throw new GirokError('law-code-unknown', { at, vocabulary, value, nearest })
  }
  law.texts.forEach(({ basis }, i) => check(`$.texts[${i}].basis`, 'text-basis', basis))
  const vocabularies = [
    ['conduct', 'conduct'],
    ['media', 'media-origin'],
    ['circumstances', 'circumstance'],
    ['reaches', 'reach'],
  ] as const
  law.provisions.forEach((provision, i) => {
    for (const [field, vocabulary] of vocabularies) {
      provision[field]?.forEach((value, j) => check(`$.provisions[${i}].${field}[${j}]`, vocabulary, value))
    }
  })
}

function checkReferences(law: Law, known: Law): void {
  const all = (list: (typeof lists)[number]): Set<string> =>
    new Set([...known[list], ...law[list]].map(({ code }) => code))
  const [instruments, texts, provisions] = [all('instruments'), all('texts'), all('provisions')]
  const check = (at: string, there: ReadonlySet<string>, value: string): void => {
    if (!there.has(value)) throw new GirokError('law-reference-unknown', { at, value })
  }
  law.texts.forEach(({ instrument, replaces }, i) => {
    check(`$.texts[${i}].instrument`, instruments, instrument)
    replaces?.forEach((code, j) => check(`$.texts[${i}].replaces[${j}]`, texts, code))
  })
  law.provisions.forEach(({ text }, i) => check(`$.provisions[${i}].text`, texts, text))
  law.readings.forEach((reading, i) =>
    reading.provisions.forEach((code, j) => check(`$.readings[${i}].provisions[${j}]`, provisions, code)),
  )
}
