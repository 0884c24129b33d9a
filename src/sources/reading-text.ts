import { LineWriter, type ReadingLine } from './line-writer.ts'

/** As much of a DOM node as reading needs: the tree may come from any library. */
export interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue?: string | null
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
  getAttribute?(name: string): string | null
}

const elementNode = 1
const textNode = 3

/** What no reader sees on the page. `noscript` is kept: it is what a reader without scripts sees. */
const unseen = new Set(
  'script style template head iframe object audio video canvas select option datalist noembed noframes'.split(
    ' ',
  ),
)
/** Blocks with a blank line around them. */
const paragraphs = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre search section summary table ul caption'
  ).split(' '),
)
const cells = new Set(['td', 'th'])
const asides = new Set(['nav', 'footer'])
/** A cell longer than this holds the page, not a value: old pages are laid out with tables. */
const longestValue = 400

/** The text of a page in reading order, one entry a line; an empty line stands between blocks. */
export function readingLines(root: TreeNode): ReadingLine[] {
  const page = new LineWriter()
  const layout = new Map<TreeNode, boolean>()
  const tables: TreeNode[] = []
  // A loop, not a recursion: pages may be thousands of elements deep.
  for (const { node, leaving } of walk(root)) {
    if (node.nodeType === textNode) {
      page.write(node.nodeValue ?? '')
      continue
    }
    const name = node.nodeName.toLowerCase()
    if (name === 'table') {
      if (leaving) tables.pop()
      else {
        tables.push(node)
        layout.set(node, isLayout(node))
      }
    }
    const table = tables.at(-1)
    const inValues = table !== undefined && layout.get(table) === false
    if (name === 'a') page.links += leaving ? -1 : 1
    if (name === 'pre') page.verbatim += leaving ? -1 : 1
    if (asides.has(name)) page.asides += leaving ? -1 : 1
    if (name === 'br') {
      if (!leaving) page.newLine()
    } else if (cells.has(name)) {
      if (!inValues) page.newBlock()
      else if (!leaving) page.newCell()
    } else if (name === 'tr') {
      page.newRow()
    } else if (inValues && node !== table) {
      if (paragraphs.has(name) || name === 'li') page.newLineInCell()
    } else if (paragraphs.has(name)) {
      page.newBlock()
    } else if (name === 'li') {
      page.newItem()
    }
  }
  return page.end()
}

export const textOf = (lines: readonly ReadingLine[]): string => lines.map((line) => line.text).join('\n')

/** Every node below root on the way in, and every element on the way out again; what is unseen is passed over. */
function* walk(root: TreeNode): Generator<{ node: TreeNode; leaving: boolean }> {
  let node: TreeNode | null = root
  while (node) {
    const isElement = node.nodeType === elementNode
    const seen =
      node.nodeType === textNode ||
      (isElement && !unseen.has(node.nodeName.toLowerCase()) && !isReturnLink(node))
    if (seen) yield { node, leaving: false }
    if (isElement && seen && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (seen && isElement) yield { node, leaving: true }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) yield { node, leaving: true }
    }
    if (!node || node === root) return
    node = node.nextSibling
  }
}

/** The arrow that leads from a footnote back to its place is no part of anybody's words. */
function isReturnLink(node: TreeNode): boolean {
  return /^#(?:footnote|endnote)-ref-/u.test(node.getAttribute?.('href') ?? '')
}

function isLayout(table: TreeNode): boolean {
  let length = 0
  for (const { node, leaving } of walk(table)) {
    const name = node.nodeName.toLowerCase()
    if (name === 'table' && node !== table) return true
    if (cells.has(name) && !leaving) length = 0
    if (node.nodeType === textNode) length += (node.nodeValue ?? '').trim().length
    if (length > longestValue) return true
  }
  return false
}
