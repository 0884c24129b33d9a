import { placeLabel, places } from './places.ts'

/** Codes of places by their names, in Korean and English, without marks and in small letters. */
const codes = new Map<string, string>()

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function note(code: string, ko: string, en: string): void {
  for (const name of [ko, en]) codes.set(plain(name), code)
  // A province of one name is called by it alone: 양강 for 양강도, Oltara province for Oltara.
  if (!code.includes('-')) return
  codes.set(`${plain(en)} province`, code)
  if (ko.length > 2) codes.set(ko.replace(/[도시주]$/u, ''), code)
}

function fill(): void {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const first of letters)
    for (const second of letters) {
      const code = first + second
      const [ko, en] = [placeLabel(code, 'ko'), placeLabel(code, 'en')]
      if (en !== code) note(code, ko, en)
    }
  for (const [code, { ko, en }] of Object.entries(places)) note(code, ko, en)
}

/** The code of a country or a province that is called so in Korean or English; undefined where nobody knows it. */
export function placeCode(name: string): string | undefined {
  if (codes.size === 0) fill()
  return codes.get(plain(name))
}
