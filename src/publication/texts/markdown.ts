import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Block, Inline } from '../model.ts'

/** What a run of words becomes: references in it are the caller's business. */
export type ReadWords = (words: string) => Inline[]

/** Deeper quotes and lists are set at this depth: a page has no room for more, and a setter of pages no patience. */
const deepest = 6

/**
 * Markdown as blocks. HTML, images and what defines links are words like any other: nothing in a text can run, load
 * or lead out. An address that a link leads to stands behind its words in round brackets.
 */
export function blocksOf(markdown: string, read: ReadWords): Block[] {
  const { children } = fromMarkdown(markdown, {
    extensions: [
      gfmTable(),
      {
        disable: { null: ['htmlFlow', 'htmlText', 'definition', 'autolink'] },
      },
    ],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return new Reading(markdown, read).blocks(children, 1)
}

class Reading {
  readonly #markdown: string
  readonly #read: ReadWords

  constructor(markdown: string, read: ReadWords) {
    this.#markdown = markdown
    this.#read = read
  }

  blocks(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node) => this.#block(node, depth))
  }

  #block(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case 'heading':
        return [
          { kind: 'heading', level: levels[node.depth - 1] ?? 4, inlines: this.#inlines(node.children) },
        ]
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: this.#inlines(node.children) }]
      case 'code':
        return [{ kind: 'paragraph', inlines: [{ kind: 'code', text: node.value }] }]
      case 'blockquote': {
        const blocks = this.blocks(node.children, depth + 1)
        return depth >= deepest ? blocks : [{ kind: 'quote', blocks }]
      }
      case 'list': {
        const items = node.children.map((item) => this.blocks(item.children, depth + 1))
        return depth >= deepest ? items.flat() : [{ kind: 'list', ordered: node.ordered === true, items }]
      }
      case 'table': {
        const [head = [], ...rows] = node.children.map(({ children }) =>
          children.map((cell) => this.#inlines(cell.children)),
        )
        return [{ kind: 'table', head, rows }]
      }
      default:
        // A rule between paragraphs has no words.
        return []
    }
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node))
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#read(node.value.replace(/\s*\n\s*/g, ' '))
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, inlines: this.#inlines(node.children) }]
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }]
      case 'break':
        return [{ kind: 'words', text: '\n' }]
      case 'link':
        return this.#link(node)
      default:
        return this.#read(this.#asWritten(node))
    }
  }

  #link(node: Extract<PhrasingContent, { type: 'link' }>): Inline[] {
    const written = this.#asWritten(node)
    // A reference with something in round brackets behind it looks like a link.
    if (written.startsWith('[[')) return this.#read(written)
    return [...this.#inlines(node.children), { kind: 'words', text: ` (${node.url})` }]
  }

  #asWritten({ position }: PhrasingContent): string {
    return this.#markdown.slice(position?.start.offset, position?.end.offset)
  }
}

const levels = [2, 2, 3, 4] as const
