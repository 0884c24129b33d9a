import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { find } from '../src/operations/find.ts'
import { sources } from '../src/operations/browse.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { addPersonList } from '../src/operations/person-lists.ts'
import { listsOfPersons } from './invented-lists.ts'
import { released } from './released.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { root } from './girok.ts'
import { chromiumPath, unlock, Workbench } from './workbench.ts'

// Pictures of every screen and published page, in both languages and both themes, at a laptop's and a telephone's width:
// to be looked at.
const out = join(root, 'out', 'screens')
mkdirSync(out, { recursive: true })
const sizes = [
  [1366, 768],
  [390, 844],
] as const

async function published(folder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of found.filter((it) => it.endsWith('.html'))) {
    const name = path.replace(/\W+/g, '-').replace(/-html$/, '')
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [width, height] of sizes) {
        const page = await browser.newPage({ colorScheme, viewport: { width, height } })
        await page.goto(pathToFileURL(join(folder, path)).href)
        await page.screenshot({ path: join(out, `published-${name}-${colorScheme}-${width}.png`) })
        await page.close()
      }
    }
  }
  await browser.close()
}

const workbench = new Workbench()
try {
  const context = await sampleRecord(workbench.record)
  const [source] = (await sources.run(context, {})).filter((it) => it.source.codename === 'XA-REP-1')
  const question = 'type:execution media:foreign when:2018/2023 where:XA'
  const found = await find.run(context, {
    question,
    titleEn: 'Executed, 2018–2023',
    titleKo: '처형된 사람, 2018–2023년',
    keep: true,
  })
  await lawAdd.run(context, { json: readFileSync(join(root, 'examples', 'law.json'), 'utf8') })
  for (const { code, csv } of listsOfPersons(120)) {
    const path = join(workbench.folder, `${code}.csv`)
    writeFileSync(path, csv)
    await addPersonList.run(context, { path, code, once: true })
  }
  const folder = join(workbench.record, '..', 'published')
  const title = { ko: '만화 단속법과 처벌', en: 'Punished over comics' }
  await released(context, { out: folder, law: {}, title })
  await context.record.close()
  await published(folder)
  const screens: Record<string, string> = {
    sources: '/sources',
    source: `/sources/${source?.id ?? ''}`,
    read: `/read/${source?.id ?? ''}`,
    review: '/review',
    findings: '/findings',
    finding: `/findings/${found.finding ?? ''}`,
    lists: '/lists',
    listed: '/review?kind=persons',
    law: '/law',
    releases: '/releases',
    lens: `/lens?q=${encodeURIComponent(question)}`,
    history: '/history',
    settings: '/settings',
  }
  for (const locale of ['ko-KR', 'en-US'] as const) {
    for (const dark of [false, true]) {
      for (const [width, height] of sizes) {
        const page = await workbench.open({ locale, dark, width, height })
        const name = (screen: string): string =>
          join(out, `${screen}-${locale.slice(0, 2)}-${dark ? 'dark' : 'light'}-${width}.png`)
        await page.screenshot({ path: name('unlock') })
        await unlock(page, samplePassphrase)
        for (const [screen, path] of Object.entries(screens)) {
          await page.goto(workbench.origin + path)
          await page.waitForTimeout(600)
          await page.screenshot({ path: name(screen) })
        }
        await page.evaluate(() => fetch('/api/lock', { method: 'POST', body: '{}' }))
        await page.context().close()
      }
    }
  }
} finally {
  await workbench.close()
}
