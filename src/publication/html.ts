/** Text that is HTML already. Whatever else goes into a page goes through `html`, which escapes it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | undefined | false | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Characters that turn the text around or steer a program could make a page say what its data doesn't.
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** What is left is what a reader sees. */
export const withoutUnseen = (text: string): string =>
  text.toWellFormed().replace(unseen, (it) => (it === '\n' || it === '\t' ? it : ''))

/** Most words of a page need no look at each letter: Latin letters, digits, common signs and Hangul stand as they are. */
const needsCare =
  /[^\n !#-%(-;=?-~\u00a1-\u024f\u1100-\u11ff\u2010-\u2027\u3000-\u318f\u4e00-\u9fff\uac00-\ud7a3]/

export function escapeHtml(text: string): string {
  if (!needsCare.test(text)) return text
  return withoutUnseen(text).replace(/[&<>"']/g, (it) => escapes[it] ?? '')
}

/** A template whose holes are escaped for element content and for attributes in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? ''
  for (let at = 0; at < parts.length; at++) text += render(parts[at]) + (strings[at + 1] ?? '')
  return new Html(text)
}

function render(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') {
    let text = ''
    for (const each of part) text += render(each)
    return text
  }
  return escapeHtml(String(part))
}

export function joined(parts: readonly (Html | string)[], between: string): Html {
  return new Html(parts.map(render).join(escapeHtml(between)))
}
