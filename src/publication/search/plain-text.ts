import type { Block, Inline } from '../model.ts'

/** The words of a text, without its marks. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(ofBlock).join('\n')
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return ofInlines(block.inlines)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'quote':
      return plainText(block.blocks)
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(ofInlines).join(' ')).join('\n')
  }
}

function ofInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'words':
        case 'code':
          return inline.text
        case 'emphasis':
        case 'strong':
          return ofInlines(inline.inlines)
        case 'footnote':
          return ''
      }
    })
    .join('')
}
