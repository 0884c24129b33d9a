import { plainWidth } from './digits.ts'
import type { Span } from './phone-numbers.ts'

/** What is counted stands behind a number that isn't a house's. */
const counted =
  '(?!\\s?(?:명|년|월|일|개|회|건|차|번(?!지|길)|시|분|초|가지|사람|인(?!민)|살|세|원|달러|위안|장|권|대(?!로)|편|조|항|호\\s?(?:관리소|교화소|수용소)|주|곳|%|퍼센트|km|킬로|미터|m\\b|kg|여|만|천|백|억|,\\d{3}|\\d))'
const area = '[가-힣]{1,7}(?:시|군|구|읍|면|구역)'

const forms: readonly RegExp[] = [
  // 테헤란로 152, 세종대로 209번길 5: beside its town, or with a form that nothing else has.
  new RegExp(`${area}\\s+(?!\\S*으로)[가-힣\\d·]{1,10}(?:로|길)\\s?\\d{1,5}(?:-\\d{1,4})?${counted}`, 'gu'),
  /[가-힣\d·]{1,10}(?:로|길)\s?\d{1,4}(?:가|나|다|라)?(?:번길|길)\s?\d{1,5}(?:-\d{1,4})?/gu,
  new RegExp(`[가-힣]{2,8}대로\\s?\\d{1,5}(?:-\\d{1,4})?${counted}`, 'gu'),
  // 역삼동 677번지, 청수리 산 12-3번지.
  /[가-힣\d]{1,8}(?:동|리|가)\s?(?:산\s?)?\d{1,5}(?:-\d{1,4})?\s?번지/gu,
  new RegExp(`${area}\\s+[가-힣\\d]{1,8}(?:동|리|가)\\s+(?:산\\s?)?\\d{1,5}(?:-\\d{1,4})?${counted}`, 'gu'),
  /(?<![가-힣\d])(?:산\s?)?\d{1,4}(?:-\d{1,4})?\s?번지/gu,
  // 101동 1203호.
  /(?<!\d)\d{1,4}동\s?\d{2,4}호(?!\s?(?:관리소|교화소|수용소))/gu,
  // 23인민반, 혜신동 23반.
  /(?:제\s?)?\d{1,3}\s?인민반(?!\s?회의)/gu,
  /인민반\s?(?:제\s?)?\d{1,3}(?!\s?(?:명|개|년|월|일|차|회|번))/gu,
  /[가-힣]{2,6}(?:동|리)\s?\d{1,3}\s?반(?![가-힣]{2})/gu,
  // 人民路12号, 长白街三号, 3号楼2单元.
  /[\p{Script=Han}]{1,10}(?:路|街|道|巷|胡同|弄|大道)\s?[\d〇零一二三四五六七八九十百]{1,6}(?:-\d+)?\s?(?:号|號)/gu,
  /\d{1,3}\s?(?:号楼|號樓|栋|幢)[^\n]{0,8}?\d{1,4}\s?(?:单元|單元|室)/gu,
  /[\p{Script=Han}]{1,8}(?:村|屯)\s?[\d一二三四五六七八九十]{1,3}\s?(?:组|組|队|隊|号|號)/gu,
  // 152 Teheran-ro, 27-1 Inmin-gil, 12 Haesin-dong.
  /(?<![\d.,-])\d{1,5}(?:-\d{1,4})?,?\s+(?:[A-Z][\w’'-]*\s+)?[A-Z][\w’'-]*-(?:daero|ro|gil|dong|ri)\b/gu,
  /[A-Z][\w’'-]*-?(?:daero|gil|-ro)\s+\d{1,5}(?:beon-gil|-gil)?/gu,
  // 40 Long Lane; not 2019 Something Street, which is a year.
  /(?<![\d.,-])(?!(?:19|20)\d\d\b)\d{1,5}[A-Za-z]?,?\s+(?:(?:North|South|East|West|[NSEW]\.?)\s+)?(?:[A-Z][\w’'-]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Terrace|Alley|Crescent|Gardens|Square|Highway)\b\.?/gu,
  /\b(?:inminban|people[’']s unit|neighbou?rhood unit)\s+(?:no\.?\s?)?\d{1,3}\b/giu,
  /\bP\.?\s?O\.?\s?Box\s+\d+/giu,
  /\b(?:Apt|Apartment|Flat|Unit|Suite)\.?\s+(?:No\.?\s?)?\d{1,4}[A-Za-z]?\b/gu,
]

/** Where somebody lives or works, to the house or the neighbours' unit. */
export function streetAddresses(given: string): Span[] {
  const text = plainWidth(given)
  if (!/\d|[路街巷村屯]/.test(text)) return []
  const spans = forms
    .flatMap((form) => [...text.matchAll(form)])
    .map((it) => ({ from: it.index, to: it.index + it[0].length }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return spans.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}
