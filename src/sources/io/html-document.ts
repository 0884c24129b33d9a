import { parseHTML } from 'linkedom'
import { GirokError } from '../../kernel/errors.ts'
import { nestedDeeperThan } from '../nesting.ts'
import type { TreeNode } from '../reading-text.ts'

/** As much of a document as intake needs; linkedom's own declarations ask for a browser's types. */
export interface HtmlDocument {
  readonly documentElement: HtmlElement
  readonly body: HtmlElement
  querySelector(selectors: string): HtmlElement | null
}
export interface HtmlElement extends TreeNode {
  readonly textContent: string
  getAttribute(name: string): string | null
}

const deepest = 5000

/** The tree of a page. linkedom fetches nothing and runs no script. */
export function htmlDocument(html: string, file: string): HtmlDocument {
  if (nestedDeeperThan(html, deepest)) {
    throw new GirokError('file-damaged', { file, detail: `elements nested deeper than ${String(deepest)}` })
  }
  // Without this linkedom takes a fragment's first element for the document.
  const page = /<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`
  const window: unknown = parseHTML(page)
  const document: unknown =
    typeof window === 'object' && window !== null ? Reflect.get(window, 'document') : undefined
  if (!isDocument(document)) throw new GirokError('file-damaged', { file, detail: 'no document' })
  return document
}

function isDocument(value: unknown): value is HtmlDocument {
  return typeof value === 'object' && value !== null && 'documentElement' in value && 'body' in value
}
