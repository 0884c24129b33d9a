import type { Selected } from './selecting.ts'

/** Where a point of the drawn pages stands in the text; `undefined` outside of their words. */
function unitOf(root: Element, node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const run = element?.closest<HTMLElement>('span[data-start]')
  if (run && root.contains(run)) {
    const within = node === run && offset > 0 ? run.textContent.length : node === run ? 0 : offset
    return Number(run.dataset['start']) + within
  }
  if (!(node instanceof Element) || !root.contains(node)) return undefined
  // Between two runs: where the next one begins, or the last one ends.
  const next = node.childNodes[offset]
  const following = next instanceof Element ? first(next) : undefined
  if (following) return Number(following.dataset['start'])
  const last = [...node.querySelectorAll<HTMLElement>('span[data-start]')].at(-1)
  return last && Number(last.dataset['start']) + last.textContent.length
}

const first = (element: Element): HTMLElement | undefined =>
  element instanceof HTMLElement && element.matches('span[data-start]')
    ? element
    : (element.querySelector<HTMLElement>('span[data-start]') ?? undefined)

/** What the browser has selected on the drawn pages, in code units of the text. */
export function selectedOnPages(root: Element): Selected | undefined {
  const selection = getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return undefined
  const anchor = unitOf(root, selection.anchorNode, selection.anchorOffset)
  const focus = unitOf(root, selection.focusNode, selection.focusOffset)
  return anchor === undefined || focus === undefined ? undefined : { anchor, focus }
}

/** Selects on the drawn pages as a mouse would. `starts` are those of the runs that hold either end. */
export function selectOnPages(
  root: Element,
  { anchor, focus }: Selected,
  starts: { readonly anchor: number; readonly focus: number },
): void {
  const nodeOf = (start: number): Node | null | undefined =>
    root.querySelector(`span[data-start="${start}"]`)?.firstChild
  const from = nodeOf(starts.anchor)
  const to = nodeOf(starts.focus)
  if (!from || !to) return
  const within = (node: Node, unit: number, start: number): number =>
    Math.max(0, Math.min(node.textContent?.length ?? 0, unit - start))
  getSelection()?.setBaseAndExtent(
    from,
    within(from, anchor, starts.anchor),
    to,
    within(to, focus, starts.focus),
  )
}
