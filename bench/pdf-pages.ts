/** A PDF of 500 pages in the workbench: from the click that opens it to the words of its first page on the screen. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath, unlock, Workbench } from '../e2e/workbench.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { Record } from '../src/record/io/record.ts'
import { contextOf } from './bench-record.ts'
import { dice } from './dice.ts'
import { figure, percentile, seconds } from './figure.ts'
import { prose } from './invented-text.ts'

const passphrase = 'four words and a bench'
const pageCount = 500
const times = 7
/** In bytes of text: about what a printed page holds. */
const pageSize = 3000

/** Printed by the browser, with fonts of its own: as reports that organisations publish are. */
async function report(): Promise<Buffer> {
  const roll = dice(7)
  const pages = Array.from({ length: pageCount }, (_, at) => {
    const { text } = prose(at % 2 === 0 ? 'ko' : 'en', pageSize, roll)
    const paragraphs = text.split('\n').map((it) => `<p>${it}</p>`)
    return `<section><h2>${at + 1}</h2>${paragraphs.join('')}</section>`
  })
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const style = '@page{size:A4;margin:2cm}body{font:10pt sans-serif}section{break-after:page}'
    await page.setContent(`<title>A report</title><style>${style}</style>${pages.join('')}`)
    return await page.pdf({ preferCSSPageSize: true })
  } finally {
    await browser.close()
  }
}

export async function measurePdf(folder: string): Promise<void> {
  const bytes = await report()
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  const workbench = new Workbench()
  try {
    const { record } = await Record.create(workbench.record, passphrase, { name: 'bench' }, { kinds })
    const { added } = await add.run(await contextOf(record), addInput.parse({ paths: [path] }))
    await record.close()
    const page = await workbench.open()
    await unlock(page, passphrase)
    const [source] = added.map((it) => it.source)
    const took: number[] = []
    const scrolled: number[] = []
    for (let time = 0; time < times; time += 1) {
      await page.goto(`${workbench.origin}/sources/${source ?? ''}`)
      await page.locator('main a[href^="/read/"]').first().waitFor()
      took.push(Number(await page.evaluate(untilSeen('main a[href^="/read/"]', 1))))
      scrolled.push(Number(await page.evaluate(untilSeen(undefined, 300))))
    }
    process.stdout.write(`${pageCount} pages, ${Math.round(bytes.length / 1000)} kB\n`)
    figure('pdf: from the click to the first page, slowest of 7', seconds(1.5), Math.max(...took))
    figure('pdf: the same, median', undefined, percentile(took, 0.5))
    figure('pdf: from a leap over 300 pages to the page, slowest of 7', undefined, Math.max(...scrolled))
  } finally {
    await workbench.close()
  }
}

/** Milliseconds from a click, or from a leap, to the frame that shows a page drawn and its words laid over it. */
function untilSeen(link: string | undefined, number: number): string {
  const begin =
    link === undefined
      ? `scrollTo(0, document.querySelector('.pages').offsetTop + document.querySelector('.pages').clientHeight * ${(number - 0.5) / pageCount})`
      : `document.querySelector(${JSON.stringify(link)}).click()`
  return `new Promise((done) => {
    const began = performance.now()
    ${begin}
    const look = () => {
      const sheet = document.querySelector('[data-page="${number}"]')
      if (!sheet?.querySelector('canvas') || !sheet.querySelector('span')) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    }
    look()
  })`
}
