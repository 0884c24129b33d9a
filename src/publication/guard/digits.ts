/** A run of digits with what may stand between groups of a number; code units of the text. */
export interface DigitRun {
  readonly digits: string
  /** The digits of each group, in order. */
  readonly groups: readonly string[]
  readonly plus: boolean
  readonly from: number
  readonly to: number
}

const words: Readonly<Record<string, string>> = {
  ...{
    영: '0',
    공: '0',
    일: '1',
    이: '2',
    삼: '3',
    사: '4',
    오: '5',
    육: '6',
    륙: '6',
    칠: '7',
    팔: '8',
    구: '9',
    하나: '1',
    둘: '2',
  },
  ...{
    zero: '0',
    oh: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  },
}
const between = String.raw`[\s\u00ad\u200b-\u200f\u2060\ufeff.()\p{Pd}·‧/_]`
const inDigits = new RegExp(String.raw`\+?\(?\d(?:${between}{0,4}\d)+`, 'gu')
const inHangul = new RegExp(`(?:[영공일이삼사오육륙칠팔구](?:${between}|,|에|의){0,3}){7,}`, 'gu')
const inEnglish =
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[\s,.–-]+){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi

/** Full-width signs as their plain forms, place by place. */
export function plainWidth(text: string): string {
  if (!/[\uff01-\uff5e]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
}

/** Runs of at least so many digits, in figures or spelled digit by digit in Korean or English. */
export function digitRuns(given: string, least: number): DigitRun[] {
  const text = plainWidth(given)
  const runs: DigitRun[] = []
  if (/\d/.test(text)) {
    for (const match of text.matchAll(inDigits)) {
      const groups = match[0].match(/\d+/g) ?? []
      add(groups, match[0].startsWith('+'), match)
    }
  }
  for (const match of text.matchAll(inHangul)) {
    const groups = match[0].split(/[^영공일이삼사오육륙칠팔구]+/).filter((it) => it !== '')
    add(
      groups.map((group) => [...group].map((it) => words[it] ?? '').join('')),
      false,
      match,
    )
  }
  if (/(?:zero|one|five|seven|eight)/i.test(text)) {
    for (const match of text.matchAll(inEnglish)) {
      const said = match[0].toLowerCase().match(/[a-z]+/g) ?? []
      add([said.map((it) => words[it] ?? '').join('')], false, match)
    }
  }
  return runs

  function add(groups: readonly string[], plus: boolean, match: RegExpExecArray): void {
    const digits = groups.join('')
    if (digits.length < least) return
    runs.push({ digits, groups, plus, from: match.index, to: match.index + match[0].trimEnd().length })
  }
}
