import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { detailsIn } from '../src/cli/commands/intake.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { sources as listSources } from '../src/operations/browse.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import { Record } from '../src/record/io/record.ts'
import { pdf } from '../src/sources/io/fixtures/pdf-builder.ts'
import { itemKind, layerKind, sourceKind } from '../src/sources/kinds.ts'
import { chromiumPath, expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const passphrase = 'five words make a sentence'
/** Where to leave pictures of the screens, if anywhere. */
const pictures = process.env['GIROK_PICTURES']

const columns = `<!doctype html><html lang="ko"><meta charset="utf-8"><style>
  @page { size: A4; margin: 2cm } body { font: 12pt sans-serif } div { columns: 2; column-gap: 1cm }
  section { break-after: page }</style>
  ${[1, 2, 3, 4, 5, 6]
    .map(
      (n) => `<section><h1>제${n}장 소르바네의 만화</h1><div>
      ${`<p>도베인주에서 두 사람이 외국 만화를 빌려주다 붙잡혔다고 들었습니다. ${n}번째 장의 증언입니다.</p>
      <p>On page ${n} the witness said that seven people were held in the harbour hall, and that nobody was told why.</p>`.repeat(
        4,
      )}
      </div></section>`,
    )
    .join('')}`

/** What a hostile page would try. Each would leave a trace: something that ran, or a request. */
const hostile = `<!doctype html><html lang="en"><head><title>Harbour notes</title>
  <meta http-equiv="refresh" content="0;url=https://elsewhere.example/refresh">
  <base href="https://elsewhere.example/">
  <link rel="stylesheet" href="https://elsewhere.example/a.css">
  <style>@import url(https://elsewhere.example/b.css); p { background: url(https://elsewhere.example/c.png) }</style>
  <script>parent.document.title = 'ran'; top.ran = 1; fetch('https://elsewhere.example/s')</script></head>
  <body onload="top.ran = 2" background="https://elsewhere.example/d.png">
  <h1 style="color: #123456; background: url(https://elsewhere.example/e.png)">Notes from the harbour</h1>
  <img src="https://elsewhere.example/f.png" onerror="top.ran = 3"><img src=x onerror="top.ran = 4">
  <svg onload="top.ran = 5"><script>top.ran = 6</script><image href="https://elsewhere.example/g.png"/></svg>
  <iframe src="https://elsewhere.example/h"></iframe><iframe srcdoc="<script>top.ran = 7</script>"></iframe>
  <form action="https://elsewhere.example/i"><input autofocus onfocus="top.ran = 8"><button>send</button></form>
  <template><img src=x onerror="top.ran = 9"></template>
  <noscript><p title="</noscript><img src=x onerror='top.ran = 10'>">kept words</p></noscript>
  <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.ran=11&gt;">
  </table></mtext></math>
  <p>Seven people were led to the boats at night, a ferryman told the newspaper in the spring.
  <a href="javascript:top.ran=12">a link that runs</a> <a href="https://elsewhere.example/j" ping="https://elsewhere.example/k">a link out</a></p>
  <p>The paper said so twice. The paper said so twice. Nothing else was printed about the harbour for a whole year.</p>
  <p style="display:none">words that the page hid from its readers are words of the page</p>
  <video src="https://elsewhere.example/v" poster="https://elsewhere.example/w"></video>
  <object data="https://elsewhere.example/x"></object></body></html>`

/** Another server, which counts whoever asks it for something: nobody should. */
interface Trap {
  readonly origin: string
  readonly hits: number
  close(): Promise<void>
}

async function setTrap(): Promise<Trap> {
  let hits = 0
  const server = createServer((_, reply) => {
    hits += 1
    reply.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    get hits() {
      return hits
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** A PDF whose text another reader could draw once, and that pdf.js can't open: as damage looks years later. */
async function enterBroken(record: Record): Promise<void> {
  const bytes = Buffer.from('%PDF-1.4 and then nothing that makes sense')
  const sha256 = hash('sha256', bytes, 'hex')
  await record.items.write(sha256, bytes)
  const me = await record.defaultMember()
  await record.change(me, { why: '', operation: 'add' }, async (writer) => {
    const consent = { scope: 'internal' as const }
    const source = await writer.put(sourceKind, { codename: 'broken.pdf', kind: 'document', consent })
    const file = { sha256, bytes: bytes.length, mediaType: 'application/pdf', fileName: 'broken.pdf' }
    const item = await writer.put(itemKind, { source: source.subject, ...file })
    const text = 'Words that were drawn from it before'
    await writer.put(layerKind, {
      ...{ item: item.subject, extractor: { name: 'other', version: '1' }, text },
      pages: [{ start: 0, end: text.length, width: 59_500, height: 84_200 }],
      runs: [[0, text.length, 1000, 80_000, 30_000, 1200]],
    })
  })
}

describe.skipIf(!hasBrowser)('documents as they look', () => {
  const bench = new Workbench()
  let trap: Trap
  let page: Page
  const ids = new Map<string, string>()

  beforeAll(async () => {
    trap = await setTrap()
    const { record } = await Record.create(bench.record, passphrase, { name: 'Ari' }, { kinds })
    const member = await record.defaultMember()
    const context = { record, codebook: new Codebook(), member, language: 'en' as const }
    const made = join(bench.folder, 'made')
    mkdirSync(made)
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
    const printer = await browser.newPage()
    await printer.setContent(columns)
    writeFileSync(join(made, 'columns.pdf'), await printer.pdf({ preferCSSPageSize: true }))
    await browser.close()
    writeFileSync(
      join(made, 'turned.pdf'),
      pdf([
        {
          rotate: 90,
          lines: [
            { x: 100, y: 700, size: 14, text: 'A page that lies on its side' },
            { x: 100, y: 660, size: 14, text: 'with a second line below' },
          ],
        },
      ]),
    )
    const lines = ['해안 마을에서 세 사람이', '잡혀 갔다고 한다'].map((text, at) => ({
      x: 80,
      y: 700 - 40 * at,
      size: 18,
      text,
    }))
    writeFileSync(join(made, 'old.pdf'), pdf([{ lines }], { korean: true }))
    writeFileSync(join(made, 'hostile.html'), hostile)
    const details = detailsIn(join(examples, 'sources.csv'))
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources'), made], details }))
    await importSheet.run(context, importInput.parse({ path: join(examples, 'accounts.csv') }))
    await enterBroken(record)
    for (const { id, source } of await listSources.run(context, {})) ids.set(source.codename, id)
    await record.close()
    page = await bench.open()
    page.setDefaultTimeout(6000)
    await unlock(page, passphrase)
  })
  afterAll(async () => {
    await bench.close()
    await trap.close()
  })

  const open = async (codename: string, query = ''): Promise<void> => {
    await page.goto(`${bench.origin}/read/${ids.get(codename) ?? codename}${query}`)
    await page.locator('[role=document], iframe').first().waitFor()
  }
  const drawn = (number: number) => page.locator(`[data-page="${number}"] canvas`)
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  const told = () => page.locator('.told')
  const chosen = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')
  /** The middle of words on a drawn page, as a mouse meets them. */
  const placeOf = async (words: string): Promise<{ x: number; y: number }> => {
    const box = await page.locator('.words span', { hasText: words }).first().boundingBox()
    if (!box) throw new Error(`${words}: not on the page`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  test('a PDF in two columns is drawn, and words chosen by mouse are the very words of the layer', async () => {
    await open('columns.pdf')
    await drawn(1).waitFor()
    // Something is drawn: a blank canvas has one colour.
    const colours = await drawn(1).evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return new Set(Array.from(data).filter((_, at) => at % 4 === 0)).size
    })
    expect(colours).toBeGreaterThan(10)
    // From the left column's line to the one below it: nothing of the right column comes along.
    const from = await placeOf('도베인주에서 두 사람이')
    const to = await placeOf('다 붙잡혔다고')
    await page.mouse.move(from.x - 140, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y + 3, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('toolbar').waitFor()
    await picture('pdf-selected')
    await page.keyboard.press('a')
    const quote = (await page.locator('form q').first().textContent()) ?? ''
    expect(quote.replace(/\s+/g, ' ')).toMatch(/^도베인주에서 두 사람이 외국 만화를 빌려주 ?다 붙잡혔다고 들/)
    expect(quote).not.toContain('witness')
    // What is being coded is marked on the page, on both lines.
    await expect.poll(() => page.locator('.mark.draft').count()).toBe(2)
    await picture('pdf-form')
    await page.keyboard.press('Escape')
  })

  test('the keyboard selects on pages; the account is saved, marked, and found again from its card', async () => {
    await open('columns.pdf')
    await drawn(1).waitFor()
    await page.locator('.words span').first().waitFor()
    await page.locator('.pages').focus()
    // Far down, over pages that aren't drawn yet.
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowDown')
    await drawn(4).waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(chosen).toBe('제4장 소르바네의')
    await page.keyboard.press('m')
    expect(await page.locator('form q').first().textContent()).toBe('제4장 소르바네의')
    await page.locator('#field-note').fill('a heading')
    await page.keyboard.press('Control+Enter')
    await told().getByText('Saved').waitFor()
    const account = new URL(page.url()).searchParams.get('account') ?? ''
    await page.locator(`[data-page="4"] .mark.active[data-accounts="${account}"]`).waitFor()
    await page.keyboard.press('Escape')

    // The address brings the next reader to the words, on their page.
    await page.evaluate(() => scrollTo(0, 0))
    await page.goto(`${bench.origin}/read/${ids.get('columns.pdf') ?? ''}?account=${account}`)
    const mark = page.locator(`.mark[data-accounts="${account}"]`)
    await mark.waitFor()
    await expect.poll(async () => (await mark.boundingBox())?.y ?? -1).toBeGreaterThan(0)
    const [card, words] = [
      await page.locator(`[data-card="${account}"]`).boundingBox(),
      await mark.boundingBox(),
    ]
    expect(Math.abs((card?.y ?? 0) - (words?.y ?? 999))).toBeLessThan(40)
    // A click on the words chooses their card.
    await page.keyboard.press('k')
    const at = await mark.boundingBox()
    await page.mouse.click((at?.x ?? 0) + 20, (at?.y ?? 0) + 8)
    await page.locator(`[data-card="${account}"]:focus`).waitFor()
  })

  test('V turns to the text and back, the address remembers, and J and K work in both', async () => {
    await open('XA-GOV-1')
    await page.locator('.mark').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.mark.active').first().waitFor()
    await page.keyboard.press('j')
    const account = new URL(page.url()).searchParams.get('account')
    await page.keyboard.press('v')
    await page
      .locator(`mark.active[data-accounts~="${account ?? ''}"]`)
      .first()
      .waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('text')
    await page.keyboard.press('k')
    await page.reload()
    await page.locator('.text').waitFor()
    await page.keyboard.press('v')
    await drawn(1).waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('page')
    await page.keyboard.press('Shift+Slash')
    await page.getByRole('dialog').getByText('Text or as it looks').waitFor()
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await picture('pdf-marks')
  })

  test('a page that lies on its side, and an old Korean PDF without fonts of its own', async () => {
    await open('turned.pdf')
    await drawn(1).waitFor()
    const box = await page.locator('[data-page="1"]').boundingBox()
    expect(box?.width).toBeGreaterThan(box?.height ?? 0)
    await page.locator('.words span').first().waitFor()
    await page.locator('.pages').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('m')
    expect(await page.locator('form q').first().textContent()).toBe('A page')
    await page.keyboard.press('Escape')
    await open('old.pdf')
    await drawn(1).waitFor()
    const { x, y } = await placeOf('마을에서')
    await page.mouse.dblclick(x, y)
    await page.getByRole('toolbar').waitFor()
    expect(await chosen()).toBe('마을에서')
  })

  test('a damaged PDF says so and is read as text', async () => {
    await open('broken.pdf')
    await page.getByText('It can’t be shown as it looks').waitFor()
    await page.getByText('damaged or asks for a password').waitFor()
    expect(await page.getByText('Girok made a mistake').count()).toBe(0)
    await page.locator('.text').getByText('Words that were drawn from it before').waitFor()
    await picture('pdf-broken')
  })

  test('a hostile page runs nothing and asks for nothing; its words can be read and coded', async () => {
    await open('hostile.html')
    const frame = page.frameLocator('iframe')
    await frame.getByText('kept words').waitFor()
    await frame.getByText('words that the page hid').waitFor()
    await page.waitForTimeout(800)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
    expect(await page.title()).not.toBe('ran')
    expect(await frame.locator('h1').evaluate((it) => getComputedStyle(it).color)).toBe('rgb(18, 52, 86)')
    expect(await frame.locator('script, svg, form, iframe, object, video, link, style').count()).toBe(0)
    // Even what a sanitiser might miss couldn't run: the frame has no scripts and no place to go.
    const before = trap.hits
    await page.locator('iframe').evaluate((it, elsewhere) => {
      if (!(it instanceof HTMLIFrameElement) || !it.contentDocument) return
      const { body } = it.contentDocument
      body.insertAdjacentHTML(
        'beforeend',
        `<img src="${elsewhere}/z.png" onerror="top.ran = 20"><p id="trap" onclick="top.ran = 21">trap</p>
        <p style="background: url(${elsewhere}/y.png)">y</p><iframe src="${elsewhere}/frame"></iframe>
        <a id="out" href="${elsewhere}/out">out</a><a id="js" href="javascript:top.ran=22">js</a>`,
      )
      body.append(Object.assign(it.contentDocument.createElement('script'), { textContent: 'top.ran = 23' }))
    }, trap.origin)
    for (const id of ['trap', 'out', 'js']) await frame.locator(`#${id}`).click()
    await page.waitForTimeout(400)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
    expect(page.frames().every((it) => !it.url().startsWith(trap.origin))).toBe(true)
    expect(trap.hits).toBe(before)
    expect(bench.strayed).toEqual([])

    await open('hostile.html')
    const words = frame.getByText('Seven people were led')
    await words.click({ position: { x: 20, y: 10 }, clickCount: 2 })
    await page.getByRole('toolbar').waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('a')
    await page.locator('#field-type').waitFor()
    expect(await page.locator('form q').first().textContent()).toBe('Seven people')
    await page.keyboard.press('Escape')
    // Words that stand twice are told apart by what stands around them.
    await page.evaluate(() => scrollTo(0, 0))
    const twice = frame.getByText('The paper said so twice.')
    await twice.click({ position: { x: 20, y: 10 }, clickCount: 2 })
    await page.getByRole('toolbar').waitFor()
    await page.keyboard.press('m')
    const marked = (await page.locator('form q').first().textContent()) ?? ''
    expect(marked).toBe('The')
    await page.keyboard.press('Escape')
  })

  test('words in a web page are anchored in the text; where they stand twice, or not at all, it says so', async () => {
    await open('XA-NEWS-1')
    const frame = page.frameLocator('iframe')
    const chair = frame.getByText('These are the deaths')
    await chair.click({ position: { x: 60, y: 12 }, clickCount: 3 })
    await page.getByRole('toolbar').waitFor()
    await picture('html-selected')
    await page.keyboard.press('r')
    await page.locator('form').waitFor()
    expect(await page.locator('form q').first().textContent()).toMatch(
      /^“These are the deaths .* we do not know\.”$/,
    )
    await page.keyboard.press('Escape')
    // A menu is no part of the article that the layer holds.
    await frame.getByText('Subscribe').click({ clickCount: 2 })
    await told().getByText('can’t be told for certain').waitFor()
    await expectAccessible(page)
    await picture('html-unplaced')
    await told().getByRole('button').click()
    await page.locator('.text').waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('text')
  })

  test('marks of a web page stand beside their cards, and J goes from one to the next', async () => {
    await open('XA-NEWS-1', '?view=page')
    const cards = page.locator('[data-card]')
    await cards.first().waitFor()
    await expect.poll(() => page.locator('.page > i').count()).toBeGreaterThan(2)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const account = new URL(page.url()).searchParams.get('account') ?? ''
    const bar = await page.locator(`.page > i[data-accounts="${account}"]`).first().boundingBox()
    await expect
      .poll(async () => {
        const card = await page.locator(`[data-card="${account}"]`).boundingBox()
        return Math.abs((card?.y ?? 0) - (bar?.y ?? 999))
      })
      .toBeLessThan(30)
  })

  test('in Korean, in the dark and on a telephone nothing is wrong, and no request has left the machine', async () => {
    await page.getByRole('button', { name: '한국어' }).click()
    await page.getByRole('button', { name: '원래 모습' }).waitFor()
    await expectAccessible(page)
    await picture('html-ko')
    const small = await bench.open({ locale: 'ko-KR', width: 390, height: 844, dark: true })
    await small.goto(`${bench.origin}/read/${ids.get('XA-GOV-1') ?? ''}`)
    // A page would be too small to read.
    await small.locator('.text').waitFor()
    await small.getByRole('button', { name: '원래 모습' }).click()
    await small.locator('[data-page="1"] canvas').waitFor()
    await expectAccessible(small)
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    if (pictures !== undefined) await small.screenshot({ path: join(pictures, 'pdf-ko-phone-dark.png') })
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
