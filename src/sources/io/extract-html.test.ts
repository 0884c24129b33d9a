import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { Extractor } from './extract.ts'

const extractor = new Extractor({ workers: 1 })
afterAll(() => extractor.close())
const extract = (page: string | Buffer, name = 'page.html'): ReturnType<Extractor['extract']> =>
  extractor.extract(Buffer.from(page), name)

const paragraphs = [
  'The witness, who left Sudel province in the spring, said that she had been made to stand in the front row.',
  'Her neighbours were brought to the market square before noon, and an officer read out what they had watched.',
  'Nobody in the crowd was allowed to leave, she said, and the children of the third school stood with their teachers.',
  'Two other residents of the same town, asked apart from her, gave the same day and the same number of people.',
  'The office of the prosecutor of Sudel did not answer the questions that were sent to it in March and in April.',
]
const prose = paragraphs.map((p) => `<p>${p}</p>`).join('\n')
const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Sudel Post - Market square</title>${head}</head><body>${body}</body></html>`

describe('the article of a page', () => {
  test('without its menu, with its headline, and with the title that the page gives itself', async () => {
    const body = `${menu}<article><h1>What the market saw</h1>${prose}</article><footer><p>Imprint of the paper</p></footer>`
    const found = await extract(page(body, '<meta property="og:title" content="What the  market saw">'))
    expect(found).toMatchObject({
      mediaType: 'text/html',
      extractor: { name: 'girok-html-article' },
      encoding: { name: 'utf-8', how: 'strict' },
      title: 'What the market saw',
      language: 'en',
    })
    expect(found.text).toBe(['What the market saw', ...paragraphs].join('\n\n'))
  })

  test('is given up for the whole page where it would lose a paragraph', async () => {
    const aside =
      'In a box beside the text the paper prints the words of a second witness, a former guard, who says that the order ' +
      'came from the capital and that the list of names had been drawn up three weeks before the day.'
    const found = await extract(
      page(`${menu}<article>${prose}</article><div class="sidebar comment">${aside}</div>`),
    )
    expect(found.text).toContain(aside)
    for (const paragraph of paragraphs) expect(found.text).toContain(paragraph)
  })

  test('is not looked for in a page of figures: the table stays', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `<tr><td>County ${String(i)}</td><td>${String(i * 3)}</td></tr>`,
    )
    const found = await extract(
      page(`${menu}<table><tr><th>Place</th><th>Cases</th></tr>${rows.join('')}</table>`),
    )
    expect(found.text).toContain('Place\tCases\nCounty 0\t0\nCounty 1\t3\n')
  })
})

describe('encodings', () => {
  const korean = '<p>증인은 시장에서 똠방각하라는 말을 들었다고 했다.</p>'
  test.each(['euc-kr', 'ks_c_5601-1987'])('the page declares %s', async (label) => {
    const html = page(korean, `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`)
    const found = await extract(iconv.encode(html, 'cp949'))
    expect(found).toMatchObject({ encoding: { name: 'cp949', how: 'declared' }, language: 'ko' })
    expect(found.text).toBe('증인은 시장에서 똠방각하라는 말을 들었다고 했다.')
  })

  test('the page declares what it is not', async () => {
    const found = await extract(page(korean, '<meta charset="euc-kr">'))
    expect(found).toMatchObject({ encoding: { name: 'utf-8', how: 'strict' } })
    expect(found.text).toContain('똠방각하')
  })

  test('UTF-16 with a mark', async () => {
    expect((await extract(Buffer.from(`\ufeff${page(korean)}`, 'utf16le'))).text).toContain('똠방각하')
  })

  test('a broken byte in a page is seen as such, and loses nothing else', async () => {
    const html = iconv.encode(page(prose + korean.repeat(40), '<meta charset="euc-kr">'), 'cp949')
    html[html.length - 40] = 0xff
    const found = await extract(html)
    expect(found.encoding).toEqual({ name: 'cp949', how: 'declared' })
    expect(found.text).toContain('\ufffd')
  })
})

test('neither scripts nor images nor other files are touched, and broken references are text', async () => {
  const found = await extract(
    page(
      '<script>document.body.innerHTML="no"</script><img src="http://127.0.0.1:9/x"><iframe src="file:///x">y</iframe><p>&#xD800;&amp;seen</p>',
    ),
  )
  expect(found.text).toBe('\ufffd&seen')
})

test('a page of a million nested elements is refused, and the next file is read', async () => {
  const nested = `${'<div>'.repeat(1_000_000)}x`
  await expect(extract(nested)).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(extract(`<html>${'<b><i>'.repeat(1_000_000)}`)).rejects.toMatchObject({ code: 'file-damaged' })
  expect((await extract(`<div>${'<span>'.repeat(4000)}deep`)).text).toBe('deep')
})

test('a page without words', async () => {
  await expect(extract(page('<img src="x">&nbsp;<script>x</script>'))).rejects.toMatchObject({
    code: 'file-without-text',
  })
})
