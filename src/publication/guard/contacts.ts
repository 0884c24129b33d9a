import { digitRuns, plainWidth } from './digits.ts'
import type { Found } from './names-in-text.ts'

/** As many digits of a number lead to somebody, whatever stands before them. */
const leastDigits = 7
const leastHandle = 5

/** Contacts of sources, looked for in words: numbers, mail addresses, names in messengers. */
export class ContactsInText {
  readonly #numbers = new Map<string, string[]>()
  readonly #words = new Map<string, string[]>()

  constructor(contacts: Iterable<{ readonly source: string; readonly contact: string }>) {
    for (const { source, contact } of contacts) {
      for (const number of numbersIn(contact)) add(this.#numbers, number, source)
      for (const word of handlesIn(contact)) add(this.#words, word, source)
    }
  }

  in(text: string): Found[] {
    const found: Found[] = []
    if (this.#numbers.size > 0) {
      for (const { digits, from, to } of digitRuns(text, leastDigits)) {
        for (const [number, sources] of this.#numbers) {
          if (digits.includes(number)) for (const source of sources) found.push({ source, from, to })
        }
      }
    }
    if (this.#words.size > 0) {
      for (const match of plainWidth(text).matchAll(word)) {
        const from = match.index
        const whole = match[0].toLowerCase().replace(/[._-]+$/, '')
        // `kim@example.org` is one word and two: all of it, and what stands before the sign.
        for (const one of new Set([whole, whole.split('@')[0] ?? ''])) {
          for (const source of this.#words.get(one) ?? [])
            found.push({ source, from, to: from + whole.length })
        }
      }
    }
    return found
  }
}

const word = /[a-z0-9][\w.+-]*(?:@[\w.-]+)?/gi
const messenger =
  /(?:telegram|kakao(?:talk)?|signal|wechat|weixin|whatsapp|line|instagram|facebook|skype|qq|id|카카오톡|카톡|텔레그램|위챗|시그널|왓츠앱|라인|페이스북|인스타그램|아이디|微信)\s*(?:id)?\s*[:：]?\s*@?([a-z0-9][\w.-]*)/gi

function numbersIn(contact: string): string[] {
  return digitRuns(contact, leastDigits).map(({ digits }) => {
    // With or without the country's number and the leading nought it is the same line.
    const local = digits.replace(/^(?:00)?(?:82|86|850|81|1|44|49|33|7)(?=\d{8})/, '').replace(/^0+/, '')
    return local.length >= leastDigits ? local : digits
  })
}

function handlesIn(contact: string): string[] {
  const text = plainWidth(contact)
  const words = [...text.matchAll(word)].map(([it]) => it.toLowerCase().replace(/[._-]+$/, ''))
  const mails = words.filter((it) => it.includes('@'))
  const named = [
    ...[...text.matchAll(/@([a-z0-9][\w.-]*)/gi)].map(([, it = '']) => it.toLowerCase()),
    ...[...text.matchAll(messenger)].map(([, it = '']) => it.toLowerCase()),
    // No plain word has a digit or an underscore in it.
    ...words.filter((it) => /[a-z]/.test(it) && /[\d_]/.test(it) && !it.includes('@')),
  ]
  const domains = new Set(mails.map((it) => it.split('@')[1] ?? ''))
  const own = mails.map((it) => it.split('@')[0] ?? '').filter((it) => /[\d_.]/.test(it))
  const handles = [...named, ...own].filter((it) => it.length >= leastHandle && !domains.has(it))
  return [...new Set([...mails, ...handles])]
}

function add(map: Map<string, string[]>, key: string, source: string): void {
  const known = map.get(key) ?? []
  if (!known.includes(source)) map.set(key, [...known, source])
}
