import type { Language } from '../kernel/bilingual.ts'
import { html, type Html } from './html.ts'
import type { Block, Footnote, Inline, PublishedText } from './model.ts'
import { pageName, shardPageName, textPageName } from './names-of-files.ts'
import { quotation, sourceLine, voice } from './page-accounts.ts'
import { titleOf } from './page-finding.ts'
import { framed } from './page-frame.ts'
import { figureLine } from './page-index.ts'
import type { PageWriter } from './page-writer.ts'
import { textStyle } from './text-style.ts'
import { textWords } from './text-words.ts'

/** The page of a text, in one language: its footnotes stand at the end, each with its quote and the way back. */
export function textPage(page: PageWriter, text: PublishedText, place: number): string {
  const { language } = page
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const shown = text.body[language] === undefined ? other : language
  const title = titleOf({ title: text.title, id: '' }, language)
  const writer = new TextWriter(page)
  const body = writer.blocks(text.body[shown] ?? [])
  return framed(page, {
    title: title.text,
    other: `../${other}/${textPageName(place)}`,
    style: textStyle,
    main: html`<h1 lang="${title.language}">${title.text}</h1>
      ${shown !== language && html`<p class="flag">${textWords[language].onlyOther}</p>`}
      <div class="text" lang="${shown}">${body}</div>
      ${writer.notes(text.footnotes[shown] ?? [])}`,
  })
}

class TextWriter {
  readonly #page: PageWriter
  /** How often each footnote has been called. */
  readonly #calls = new Map<number, number>()
  #tables = 0

  constructor(page: PageWriter) {
    this.#page = page
  }

  blocks(blocks: readonly Block[]): Html {
    return html`${blocks.map((block) => this.#block(block))}`
  }

  #block(block: Block): Html {
    switch (block.kind) {
      case 'heading': {
        const words = this.#inlines(block.inlines)
        if (block.level === 2) return html`<h2>${words}</h2> `
        return block.level === 3 ? html`<h3>${words}</h3> ` : html`<h4>${words}</h4> `
      }
      case 'paragraph':
        return html`<p>${this.#inlines(block.inlines)}</p> `
      case 'list': {
        const items = block.items.map((item) => html`<li>${this.blocks(item)}</li> `)
        return block.ordered
          ? html`<ol>
              ${items}
            </ol> `
          : html`<ul>
              ${items}
            </ul> `
      }
      case 'quote':
        return html`<blockquote>${this.blocks(block.blocks)}</blockquote> `
      case 'table':
        return this.#table(block)
    }
  }

  #table({ head, rows }: Extract<Block, { kind: 'table' }>): Html {
    this.#tables += 1
    const name = `${textWords[this.#page.language].table} ${this.#tables}`
    return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${this.#inlines(cell)}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${this.#inlines(cell)}</td> `)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `
  }

  #inlines(inlines: readonly Inline[]): Html {
    return html`${inlines.map((inline) => this.#inline(inline))}`
  }

  #inline(inline: Inline): Html | string {
    switch (inline.kind) {
      case 'words':
        return inline.text === '\n' ? html`<br />` : inline.text
      case 'code':
        return html`<code>${inline.text}</code>`
      case 'emphasis':
        return html`<em>${this.#inlines(inline.inlines)}</em>`
      case 'strong':
        return html`<strong>${this.#inlines(inline.inlines)}</strong>`
      case 'footnote': {
        const number = inline.at + 1
        const call = (this.#calls.get(inline.at) ?? 0) + 1
        this.#calls.set(inline.at, call)
        const name = textWords[this.#page.language].note(number)
        return html`<sup
          ><a
            id="${callId(number, call)}"
            class="call"
            href="#note-${number}"
            role="doc-noteref"
            aria-label="${name}"
            >${number}</a
          ></sup
        >`
      }
    }
  }

  /** After the text, since it says how often each is called. */
  notes(footnotes: readonly Footnote[]): Html | undefined {
    if (footnotes.length === 0) return undefined
    const words = textWords[this.#page.language]
    return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">${words.notes}</h2>
      <ol>
        ${footnotes.map(
          (note, at) =>
            html`<li id="note-${at + 1}">
              ${note.kind === 'finding' ? this.#finding(note.finding) : this.#account(note)}
              <p>
                ${Array.from({ length: this.#calls.get(at) ?? 0 }, (_, call) => {
                  const name = words.backTo(at + 1, call + 1)
                  return html`<a
                    class="back"
                    href="#${callId(at + 1, call + 1)}"
                    role="doc-backlink"
                    aria-label="${name}"
                    >↩</a
                  > `
                })}
              </p>
            </li> `,
        )}
      </ol>
    </section>`
  }

  #finding(id: string): Html {
    const { publication, language } = this.#page
    const place = publication.findings.findIndex((it) => it.id === id)
    const finding = publication.findings[place]
    if (finding === undefined) return html`<p>${id}</p>`
    const title = titleOf(finding, language)
    return html`<p>
        ${textWords[language].finding} ${place + 1}:
        <a href="${pageName(finding, place)}" lang="${title.language}">${title.text}</a>
      </p>
      <p class="soft">${figureLine(this.#page, finding)}</p>`
  }

  #account({ account: id, passage: at }: Extract<Footnote, { kind: 'account' }>): Html {
    const page = this.#page
    const account = page.publication.accounts[id]
    if (account === undefined || account.withheld !== undefined) return html`<p>${page.say.withheld(1)}</p>`
    const source = page.publication.sources[account.source]
    const passage = account.passages[at]
    const shard = page.publication.shards.find(({ last }) => id <= last)
    return html`${passage && quotation(page, { ...passage, before: '', after: '' }, source?.language)}
      <p>
        ${sourceLine(page, source)} · ${voice(page, account)}
        ${shard && html`<br /><a href="${shardPageName(shard.name)}#${id}">${textWords[page.language].wholeAccount}</a>`}
      </p>`
  }
}

const callId = (number: number, call: number): string =>
  call === 1 ? `call-${number}` : `call-${number}-${call}`
