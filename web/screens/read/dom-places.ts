import { paragraphAt, type Paragraph } from './paragraphs.ts'
import type { Selected } from './selecting.ts'

/** Where a point of the page stands in the text (code units); `undefined` outside of it. Blocks are `p[data-at]`. */
function unitOf(
  root: Element,
  paragraphs: readonly Paragraph[],
  node: Node,
  offset: number,
): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('p[data-at]')
  if (!block || !root.contains(block)) {
    if (!(node instanceof Element) || !root.contains(node)) return undefined
    // Between two blocks, as at the end of a triple click: the start of the one that follows.
    const next = node.childNodes[offset]
    const following =
      next instanceof Element
        ? next.matches('p[data-at]')
          ? next
          : next.querySelector('p[data-at]')
        : undefined
    const at = following?.getAttribute('data-at')
    return at === null || at === undefined ? undefined : paragraphs[Number(at)]?.start
  }
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  const start = paragraphs[Number(block.dataset['at'])]?.start
  return start === undefined ? undefined : start + range.toString().length
}

/** What the browser has selected, in code units of the text. */
export function selectedIn(root: Element, paragraphs: readonly Paragraph[]): Selected | undefined {
  const selection = getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return undefined
  const anchor = unitOf(root, paragraphs, selection.anchorNode, selection.anchorOffset)
  const focus = unitOf(root, paragraphs, selection.focusNode, selection.focusOffset)
  return anchor === undefined || focus === undefined ? undefined : { anchor, focus }
}

/** Where a place of the text stands on the page: the beginning of a node rather than the end of the one before it. */
export function pointOf(
  root: Element,
  paragraphs: readonly Paragraph[],
  unit: number,
): [Node, number] | undefined {
  const at = paragraphAt(paragraphs, unit)
  const block = root.querySelector(`p[data-at="${at}"]`)
  if (!block) return undefined
  let left = unit - (paragraphs[at]?.start ?? 0)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let last: Node = block
  while (walker.nextNode()) {
    last = walker.currentNode
    const { length } = walker.currentNode.textContent ?? ''
    if (left < length) return [last, left]
    left -= length
  }
  return [last, last.textContent?.length ?? 0]
}

/** Selects as a mouse would, and brings the moving end into sight. */
export function selectIn(root: Element, paragraphs: readonly Paragraph[], { anchor, focus }: Selected): void {
  const from = pointOf(root, paragraphs, anchor)
  const to = pointOf(root, paragraphs, focus)
  if (!from || !to) return
  getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1])
  const end = document.createRange()
  end.setStart(to[0], to[1])
  const box = end.getBoundingClientRect()
  if (box.top < 80 || box.bottom > innerHeight - 60) scrollBy({ top: box.top - innerHeight / 3 })
}
