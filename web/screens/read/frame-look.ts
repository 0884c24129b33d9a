/**
 * In front of a sanitised page. The frame may run nothing (`sandbox`), and inherits the workbench's policy; this one
 * comes on top of it: no picture but those whose bytes lie in the page, and nothing else at all.
 */
export const frameHead =
  '<!doctype html><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`

/** Marks by kind: what is found in the page is coloured without touching its elements. */
const kinds: Readonly<Record<string, string>> = {
  ...{ act: '#8a1f11', practice: '#8a5a00', provision: '#1d4f91', body: '#4b3f8f', channel: '#00695c' },
  ...{ response: '#3d6b21', comment: '#5d5a54', draft: '#1d4f91' },
}
export const activeMark = 'active'

const sheet = `
  :root { color-scheme: light; background: #fff; color: #1c1b19; }
  body {
    margin: 0; padding: 1rem 1.25rem; overflow-x: auto; overflow-wrap: anywhere; word-break: keep-all;
    font: 16px/1.65 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', system-ui, sans-serif;
  }
  body:focus { outline: none; }
  h1 { font-size: 1.6rem; line-height: 1.25; }
  a { color: #1d4f91; text-decoration: underline; }
  img { max-width: 100%; height: auto; }
  table { border-collapse: collapse; max-width: 100%; }
  td, th { padding: 0.15rem 0.4rem; vertical-align: top; text-align: start; }
  ${Object.entries(kinds)
    .map(
      ([kind, colour]) =>
        `::highlight(${kind}) { background-color: #fff0b3; text-decoration: underline 2px ${colour}; }
         ::highlight(${kind}-suggested) { text-decoration: underline 2px dashed ${colour}; }`,
    )
    .join('\n')}
  ::highlight(${activeMark}) { background-color: #ffd966; }
`

/** Gives a page in a frame its looks by the style sheet's own interface: no policy has to let a style attribute through. */
export function dress(frame: Window & typeof globalThis): void {
  const rules = new frame.CSSStyleSheet()
  rules.replaceSync(sheet)
  frame.document.adoptedStyleSheets = [rules]
  for (const element of frame.document.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? ''
  }
}

export interface Shade {
  readonly name: string
  readonly range: Range
}

/** Marks ranges, in place of those that were marked before. */
export function shade(frame: Window & typeof globalThis, shades: readonly Shade[]): void {
  if (!('highlights' in frame.CSS)) return
  frame.CSS.highlights.clear()
  for (const [name, some] of Map.groupBy(shades, (it) => it.name)) {
    const highlight = new frame.Highlight(...some.map((it) => it.range))
    highlight.priority = name === activeMark ? 1 : 0
    frame.CSS.highlights.set(name, highlight)
  }
}
