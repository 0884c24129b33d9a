import type { Language } from '../../kernel/bilingual.ts'
import type { Block, Footnote, Inline, PublishedText } from '../model.ts'
import { isDisclosed } from '../packed-account.ts'
import { titleOf } from '../page-finding.ts'
import { figureLine } from '../page-index.ts'
import type { PageWriter } from '../page-writer.ts'
import { textWords } from '../text-words.ts'
import { noteOf } from './account-card.ts'
import type { Piece, Run, TextPart } from './model.ts'
import { reportWords } from './words.ts'

/** A text as the report prints it: each footnote stands on the page of its first call. */
export function textPart(page: PageWriter, text: PublishedText): TextPart {
  const { language } = page
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const shown = text.body[language] === undefined ? other : language
  const pieces = new Setting().pieces(text.body[shown] ?? [])
  return {
    title: titleOf({ title: text.title, id: '' }, language).text,
    ...(shown !== language && { missing: textWords[language].onlyOther }),
    pieces,
    notes: (text.footnotes[shown] ?? []).map((note) => noted(page, note)),
  }
}

function noted(page: PageWriter, note: Footnote): TextPart['notes'][number] {
  const { publication, language, say } = page
  if (note.kind === 'account') {
    const account = publication.accounts[note.account]
    return isDisclosed(account) ? noteOf(page, account, note.passage) : { line: say.withheld(1) }
  }
  const place = publication.findings.findIndex(({ id }) => id === note.finding)
  const finding = publication.findings[place]
  if (finding === undefined) return { line: note.finding }
  const name = `${reportWords[language].finding(place + 1)}: ${titleOf(finding, language).text}`
  return { line: `${name}. ${figureLine(page, finding)}` }
}

class Setting {
  readonly #called = new Set<number>()
  /** Of the heading before; the text's title is the first. */
  #level = 1

  pieces(blocks: readonly Block[]): Piece[] {
    return blocks.map((block) => this.#piece(block))
  }

  #piece(block: Block): Piece {
    switch (block.kind) {
      case 'heading':
        // Who reads by ear walks by levels: none is left out.
        this.#level = Math.min(block.level, this.#level + 1)
        return { kind: 'heading', level: this.#level, runs: this.#runs(block.inlines) }
      case 'paragraph':
        return { kind: 'paragraph', runs: this.#runs(block.inlines) }
      case 'list':
        return { kind: 'list', ordered: block.ordered, items: block.items.map((it) => this.pieces(it)) }
      case 'quote':
        return { kind: 'quote', pieces: this.pieces(block.blocks) }
      case 'table': {
        const called = this.#called.size
        const head = block.head.map((cell) => this.#runs(cell))
        const repeat = this.#called.size === called
        return { kind: 'table', head, rows: block.rows.map((row) => row.map((it) => this.#runs(it))), repeat }
      }
    }
  }

  #runs(inlines: readonly Inline[]): Run[] {
    return inlines.map((inline): Run => {
      switch (inline.kind) {
        case 'words':
        case 'code':
          return inline
        case 'emphasis':
        case 'strong':
          return { kind: inline.kind, runs: this.#runs(inline.inlines) }
        case 'footnote': {
          const first = !this.#called.has(inline.at)
          this.#called.add(inline.at)
          return { kind: 'note', at: inline.at, first }
        }
      }
    })
  }
}
