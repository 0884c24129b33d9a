import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Extractor } from './extract.ts'
import { harmlessPage } from './harmless-page.ts'

const page = (html: string): Promise<string> => harmlessPage(Buffer.from(html), { fileName: 'a.html' })

describe('a page as it looks', () => {
  test.each([
    '<script>x()</script>',
    '<img src=x onerror=x()>',
    '<svg onload=x()><script>x()</script><a xlink:href="javascript:x()">k</a></svg>',
    '<a href="javascript:x()">k</a>',
    '<a href=" java&#10;script:x()">k</a>',
    '<body onload=x() background="https://elsewhere.example/a.png">k',
    '<iframe src="https://elsewhere.example"></iframe><iframe srcdoc="<script>x()</script>"></iframe>',
    '<form action="https://elsewhere.example"><input onfocus=x() autofocus><button formaction="//e.example">k</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.example">',
    '<base href="https://elsewhere.example/">',
    '<link rel="stylesheet" href="https://elsewhere.example/a.css"><style>@import "//e.example"</style>',
    '<p style="background:url(https://elsewhere.example/a.png)">k</p>',
    '<table background="https://elsewhere.example/a.png"><tr><td background="//e.example/b">k</table>',
    '<img src="https://elsewhere.example/a.png" srcset="https://elsewhere.example/b.png 2x">',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
    '<img src="data:text/html;base64,PHNjcmlwdD4=">',
    '<video src="https://elsewhere.example/v" poster="//e.example"></video><audio src=//e.example></audio>',
    '<object data="https://elsewhere.example"></object><embed src="//e.example">',
    '<template><script>x()</script></template>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>',
    '<svg></p><style><a id="</style><img src=1 onerror=x()>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>',
    '<p data-style="background:url(//e.example)">k</p>',
    '<isindex action=javascript:x() type=image>',
    '<div style="position:fixed;inset:0">k</div>',
  ])('%s brings nothing that runs or asks', async (html) => {
    const left = await page(html)
    expect(left).not.toMatch(
      /<(?:script|svg|math|style|iframe|form|input|button|meta|base|link|object|embed|video|audio|template)\b/i,
    )
    // As attributes: what stands in a title, escaped, is words.
    const attributes = [...left.matchAll(/<[a-z0-9]+((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap((it) =>
      [...(it[1] ?? '').matchAll(/([a-z-]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => ({
        name,
        value,
      })),
    )
    expect(left.replace(/<[a-z0-9]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>|<\/[a-z0-9]+>/gi, '')).not.toContain(
      '<',
    )
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^(?:on|style$|href|srcset|action|background|poster|data$)/i)
      if (name === 'src') expect(value).toMatch(/^data:image\/png/)
      if (name === 'data-style') expect(value).not.toMatch(/url|fixed/i)
    }
  })

  test('words, tables, emphasis, harmless style and pictures of its own stay', async () => {
    const html =
      '<h1 style="color:#123456">Head</h1><table><tr><td colspan=2>cell</td></tr></table><p>a <b>b</b></p>' +
      '<img alt="dot" src="data:image/png;base64,iVBORw0KGgo="><a href="https://elsewhere.example/x">link</a>'
    const left = await page(html)
    for (const part of [
      'data-style="color: #123456"',
      '<td colspan="2">cell</td>',
      '<b>b</b>',
      'data:image/png',
    ])
      expect(left).toContain(part)
    expect(left).toContain('title="https://elsewhere.example/x"')
  })

  test('what the page kept folded or hid is shown', async () => {
    const left = await page(
      '<details><summary>s</summary>kept</details><p hidden style="display:none">unseen</p>',
    )
    expect(left).toContain('kept')
    expect(left).not.toContain('hidden')
    expect(left).not.toContain('display')
  })

  test('an older Korean page is read by its encoding', async () => {
    const left = await harmlessPage(
      Buffer.concat([
        Buffer.from('<meta charset="euc-kr"><p>'),
        Buffer.from('c7d1b1db', 'hex'),
        Buffer.from('</p>'),
      ]),
      { fileName: 'a.html' },
    )
    expect(left).toContain('한글')
  })

  test('it is made in a process of its own, which refuses a bottomless page', async () => {
    const extractor = new Extractor({ workers: 1 })
    try {
      const courier = readFileSync(new URL('../../../examples/sources/harbour-courier.html', import.meta.url))
      const html = await extractor.page(courier, 'harbour-courier.html')
      expect(html).toContain('HARBOUR CITY')
      expect(html).not.toContain('window.visits')
      const deep = Buffer.from(`${'<div>'.repeat(2000)}x`)
      await expect(extractor.page(deep, 'deep.html')).rejects.toMatchObject({ code: 'file-damaged' })
    } finally {
      await extractor.close()
    }
  })
})
