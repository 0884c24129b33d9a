import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { find } from '../src/operations/find.ts'
import { sources } from '../src/operations/browse.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { root } from './girok.ts'
import { unlock, Workbench } from './workbench.ts'

// Pictures of every screen, in both languages and both themes, at a laptop's and a telephone's width: to be looked at.
const out = join(root, 'out', 'screens')
mkdirSync(out, { recursive: true })

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
  await context.record.close()
  const screens: Record<string, string> = {
    sources: '/sources',
    source: `/sources/${source?.id ?? ''}`,
    read: `/read/${source?.id ?? ''}`,
    review: '/review',
    findings: '/findings',
    finding: `/findings/${found.finding ?? ''}`,
    lens: `/lens?q=${encodeURIComponent(question)}`,
    history: '/history',
    settings: '/settings',
  }
  for (const locale of ['ko-KR', 'en-US'] as const) {
    for (const dark of [false, true]) {
      for (const [width, height] of [
        [1366, 768],
        [390, 844],
      ] as const) {
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
