import { expect, test } from 'vitest'
import { htmlDocument } from './io/html-document.ts'
import { readingLines, textOf } from './reading-text.ts'

const read = (html: string): string => textOf(readingLines(htmlDocument(html, 'page.html').body))

test('a blank line between blocks, none inside inline elements', () => {
  expect(read('<h1>제목</h1><p>첫 <b>문</b>단</p><div>둘째<span> 문단</span></div>')).toBe(
    '제목\n\n첫 문단\n\n둘째 문단',
  )
})

test('white space collapses, no-break spaces stay', () => {
  expect(read('<p>  one\n\t two&nbsp;three </p>\n\n <p> </p><p>four</p>')).toBe('one two\u00a0three\n\nfour')
  expect(read('<p>a <b> b</b> c</p>')).toBe('a b c')
})

test('line breaks, lists and verbatim text', () => {
  expect(read('a<br>b<br><br>c')).toBe('a\nb\n\nc')
  expect(read('<ul><li>하나</li><li>둘<ul><li>셋</li></ul></li></ul>')).toBe('하나\n둘\n\n셋')
  expect(read('<pre>x\n  y</pre>')).toBe('x\n  y')
})

test('a table of values: tabs between cells, a line a row', () => {
  expect(
    read(
      '<p>a</p><table><tr><th>이름</th><th>수</th></tr><tr><td></td><td><p>7</p></td></tr></table><p>b</p>',
    ),
  ).toBe('a\n\n이름\t수\n\t7\n\nb')
})

test('a table that lays out the page: its cells are blocks', () => {
  const long = 'The witness spoke for an hour. '.repeat(20).trim()
  expect(read(`<table><tr><td>menu</td><td><p>${long}</p><p>end</p></td></tr></table>`)).toBe(
    `menu\n\n${long}\n\nend`,
  )
  expect(
    read('<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>x</td></tr></table>'),
  ).toBe('1\t2\n\nx')
})

test('what nobody sees is left out, what a reader without scripts sees is not', () => {
  expect(
    read(
      '<script>var a = "x"</script><style>p{}</style><!-- c --><template><p>t</p></template><noscript>seen</noscript>' +
        '<select><option>o</option></select><p>words</p>',
    ),
  ).toBe('seen\n\nwords')
})

test('pages thousands of elements deep are read', () => {
  expect(read(`${'<div>'.repeat(4900)}deep${'</div>'.repeat(4900)}`)).toBe('deep')
})

test('lines know their links and menus', () => {
  const lines = readingLines(htmlDocument('<nav>menu</nav><p>see <a href="#">this</a></p>', 'page.html').body)
  expect(lines).toEqual([
    { text: 'menu', linked: 0, aside: true },
    { text: '', linked: 0, aside: false },
    { text: 'see this', linked: 4, aside: false },
  ])
})
