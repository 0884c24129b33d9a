import type { Bilingual, Language } from '../kernel/bilingual.ts'

/**
 * Labels for place codes: ISO 3166-1 alpha-2 and, where a record has needed them, ISO 3166-2. Which codes are
 * well formed is not decided here (`kernel/where.ts`): an unlisted place is a place all the same.
 */
export const places: Readonly<Record<string, Bilingual>> = {
  KP: { ko: '북한', en: 'North Korea' },
  'KP-01': { ko: '평양시', en: 'Pyongyang' },
  'KP-02': { ko: '평안남도', en: 'South Pyongan' },
  'KP-03': { ko: '평안북도', en: 'North Pyongan' },
  'KP-04': { ko: '자강도', en: 'Chagang' },
  'KP-05': { ko: '황해남도', en: 'South Hwanghae' },
  'KP-06': { ko: '황해북도', en: 'North Hwanghae' },
  'KP-07': { ko: '강원도', en: 'Kangwon' },
  'KP-08': { ko: '함경남도', en: 'South Hamgyong' },
  'KP-09': { ko: '함경북도', en: 'North Hamgyong' },
  'KP-10': { ko: '양강도', en: 'Ryanggang' },
  'KP-13': { ko: '나선시', en: 'Rason' },
  'KP-14': { ko: '남포시', en: 'Nampo' },
  'KP-15': { ko: '개성시', en: 'Kaesong' },
  KR: { ko: '한국', en: 'South Korea' },
  CN: { ko: '중국', en: 'China' },
  HK: { ko: '홍콩', en: 'Hong Kong' },
  TW: { ko: '대만', en: 'Taiwan' },
  JP: { ko: '일본', en: 'Japan' },
  RU: { ko: '러시아', en: 'Russia' },
  US: { ko: '미국', en: 'United States' },
  GB: { ko: '영국', en: 'United Kingdom' },
  FR: { ko: '프랑스', en: 'France' },
  DE: { ko: '독일', en: 'Germany' },
  CH: { ko: '스위스', en: 'Switzerland' },
  IN: { ko: '인도', en: 'India' },
  MN: { ko: '몽골', en: 'Mongolia' },
  VN: { ko: '베트남', en: 'Vietnam' },
  LA: { ko: '라오스', en: 'Laos' },
  TH: { ko: '태국', en: 'Thailand' },
  KH: { ko: '캄보디아', en: 'Cambodia' },
  MM: { ko: '미얀마', en: 'Myanmar' },
  // The invented country of `examples/`: ISO 3166-1 leaves XA to users and gives it to no country.
  XA: { ko: '소르바네', en: 'Sorvane' },
  'XA-01': { ko: '올타라주', en: 'Oltara' },
  'XA-02': { ko: '도베인주', en: 'Dovaine' },
  'XA-03': { ko: '셀룬주', en: 'Sellune' },
  'XA-04': { ko: '마르녹주', en: 'Marnoc' },
  'XA-05': { ko: '케터레이주', en: 'Ketteray' },
}

/** The label of a place; below the places that have one, the label of the nearest and what is left of the code. */
export function placeLabel(code: string, language: Language): string {
  const known = places[code]?.[language] ?? countryLabel(code, language)
  if (known !== undefined) return known
  const cut = Math.max(code.lastIndexOf('/'), code.lastIndexOf('-', code.includes('/') ? 0 : undefined))
  if (cut <= 0) return code
  const above = placeLabel(code.slice(0, cut), language)
  return `${above} ${code.slice(cut + 1)}`
}

/** Countries that the table above doesn't hold, as Unicode's CLDR names them. */
function countryLabel(code: string, language: Language): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || isUserAssigned(code)) return undefined
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
}

/** ISO 3166-1 leaves AA, QM–QZ, XA–XZ and ZZ to users: the codes of places that the standard does not know. */
export function isUserAssigned(code: string): boolean {
  return /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(code)
}
