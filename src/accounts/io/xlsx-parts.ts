import { shownBy } from './xlsx-dates.ts'
import type { Shown } from './xlsx-dates.ts'
import { walkXml } from './xml-walk.ts'

/** The strings that cells refer to by number. Runs of rich text are joined; phonetic guides are left out. */
export function sharedStrings(bytes: Uint8Array, file: string): string[] {
  const strings: string[] = []
  const reader = new StringReader()
  walkXml(bytes, file, {
    open(name) {
      if (name === 'si') reader.begin()
      else reader.open(name)
    },
    text(text) {
      reader.add(text)
    },
    close(name) {
      if (name === 'si') strings.push(reader.end())
      else reader.close(name)
    },
  })
  return strings
}

/** Gathers the text of one `<si>` or `<is>`: what stands in `<t>`, but not inside `<rPh>`. */
export class StringReader {
  #text = ''
  #inText = false
  #phonetic = false

  begin(): void {
    this.#text = ''
  }

  open(name: string): void {
    if (name === 't') this.#inText = true
    else if (name === 'rPh') this.#phonetic = true
  }

  add(text: string): void {
    if (this.#inText && !this.#phonetic) this.#text += text
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#phonetic = false
  }

  end(): string {
    return unescaped(this.#text)
  }
}

/** `_x000D_` stands for a character that XML can't hold; `_x005F_` for the underscore of what only looks so. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** For each cell style, what it shows of a date. */
export function dateStyles(bytes: Uint8Array, file: string): (Shown | undefined)[] {
  const formats = new Map<number, string>()
  const styles: (Shown | undefined)[] = []
  let inCells = false
  walkXml(bytes, file, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push(shownBy(id, formats.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
