import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const executions = 'type:execution media:foreign when:2018/2023 where:XA'

describe.skipIf(!hasBrowser)('where and when in the workbench', () => {
  const bench = new Workbench()
  let page: Page

  beforeAll(async () => {
    await (await sampleRecord(bench.record)).record.close()
    page = await bench.open()
    page.setDefaultTimeout(5000)
    await unlock(page, samplePassphrase)
    await page.goto(`${bench.origin}/lens`)
  })
  afterAll(() => bench.close())

  const param = (name: string) => new URL(page.url()).searchParams.get(name)
  const province = (code: string) => page.locator(`svg [data-place="${code}"]`)
  const placeRow = (name: string | RegExp) =>
    page.getByRole('region', { name: 'Places' }).getByRole('link', { name })
  const dated = () => page.getByRole('heading', { level: 3, name: /with a date/ }).textContent()

  test('the country of the question is drawn, by provinces, with numbers and not by colour alone', async () => {
    await page.locator('[data-map=XA]').waitFor()
    expect(await page.locator('svg [data-place]').count()).toBe(5)
    const map = page.getByRole('img', { name: /Map of Sorvane/ })
    expect(await map.locator('text').allTextContents()).toContain('Dovaine7')
    // Six accounts say no more than the country: they are the country's hatching, and no province's.
    await page.getByText('6 known to the country only').waitFor()
    expect(await map.locator('path[fill="url(#lens-whole)"]').count()).toBe(1)
    expect(await map.locator('circle').count()).toBe(0)
    await page.getByText('An invented country').waitFor()
    await expectAccessible(page)
  })

  test('what is not known is in sight', async () => {
    await page.getByText('Without a place: 0').waitFor()
    await page.getByText('Without a date: 1').waitFor()
    await page.getByRole('region', { name: 'Timeline' }).getByText('no date').waitFor()
  })

  test('a place chosen on the map leaves its accounts on the timeline; the address keeps it; Esc clears it', async () => {
    expect(await dated()).toBe('21 with a date')
    await province('XA-04').click()
    await expect.poll(dated).toBe('9 with a date')
    expect(param('place')).toBe('XA-04')
    await page.getByText('Chosen: Marnoc. 4 accounts belong there, 6 more may.').waitFor()
    // The one without a date may be here: choosing doesn't put it out of sight.
    await page.getByText('Without a date: 1').waitFor()
    await page.getByText('may be here').first().waitFor()
    await page.reload()
    await expect.poll(dated).toBe('9 with a date')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(dated).toBe('21 with a date')
    expect(param('place')).toBe(null)
  })

  test('years drawn on the timeline leave their accounts on the map', async () => {
    const years = page.locator('[data-brush]')
    const box = await years.boundingBox()
    if (!box) throw new Error('no years')
    // 2018 to 2024: the second and the third of seven.
    await page.mouse.move(box.x + (box.width * 1.5) / 7, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + (box.width * 2.5) / 7, box.y + 20, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => param('when')).toBe('2019/2020')
    await expect.poll(() => province('XA-04').locator('title').textContent()).toBe('Marnoc: 0 accounts')
    // Five executed in 2019–2021, forty arrested in 2020–2022 twice told: perhaps in these years.
    await expect.poll(() => province('XA-02').locator('title').textContent()).toMatch(/more may belong/)
    expect(await page.locator('svg path[fill="url(#lens-maybe)"]').count()).toBeGreaterThan(0)
    await page.getByText('may be in this time').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => param('when')).toBe(null)
  })

  test('all of it by keyboard', async () => {
    await placeRow(/All places/).focus()
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => param('place')).toBe('XA-02')
    expect(await placeRow(/^Dovaine/).getAttribute('aria-current')).toBe('true')
    await page.getByLabel('From').selectOption('2020')
    await page.getByLabel('To', { exact: true }).selectOption('2020')
    await expect.poll(() => param('when')).toBe('2020/2020')
    await page.getByText(/Chosen: Dovaine, 2020\./).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('Escape')
    await placeRow(/no closer than this/).click()
    await page.getByText('Chosen: Sorvane (no closer than this). 6 accounts belong there.').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('w')
    await page.locator('[data-map=world]').waitFor()
    await page.getByText('so only in the list: Sorvane (22)').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('w')
    await page.locator('[data-map=XA]').waitFor()
  })

  test('a question narrows the lens; a wrong one is said and draws nothing', async () => {
    await page.keyboard.press('/')
    await page.keyboard.insertText(executions)
    await page.keyboard.press('Enter')
    await expect.poll(dated).toBe('11 with a date')
    await page.getByText('may lie inside the question').first().waitFor()
    await page.locator('#lens-question').fill('type:exekution')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('[data-map]').count()).toBe(0)
    await page.locator('#lens-question').fill('')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.locator('[data-map=XA]').waitFor()
  })

  test('a country without provinces, one with, one without any outline; in Korean', async () => {
    await page.goto(`${bench.origin}/lens?q=&map=KP`)
    await page.locator('svg [data-place=KP-06]').waitFor()
    await page.goto(`${bench.origin}/lens?q=&map=JP`)
    await page.getByText('No outlines of the provinces of Japan').waitFor()
    await page.goto(`${bench.origin}/lens?q=&map=XB`)
    await page.getByText('There is no outline of XB').waitFor()
    await page.goto(`${bench.origin}/lens?q=&map=world`)
    await page.getByRole('button', { name: '한국어' }).click()
    await page.getByRole('img', { name: /세계 지도/ }).waitFor()
    expect(await province('MN').locator('title').textContent()).toMatch(/^몽골/)
    await page.getByRole('region', { name: '장소' }).getByText('장소를 알 수 없음: 0건').waitFor()
    await expectAccessible(page)
  })

  test('at home on a telephone and in the dark', async () => {
    const small = await bench.open({ width: 390, height: 844, dark: true })
    await small.goto(`${bench.origin}/lens`)
    await small.locator('[data-map=XA]').waitFor()
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    // Numbers keep their size where the map is small.
    const height = await small
      .locator('svg text')
      .first()
      .evaluate((it) => it.getBoundingClientRect().height)
    expect(height).toBeGreaterThan(12)
    await expectAccessible(small)
    await small.context().close()
  })

  test('nothing left this machine', () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
