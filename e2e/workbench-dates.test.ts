import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePassphrase, sampleRecord } from './sample-record.ts'
import { hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('dates in the built workbench', () => {
  const workbench = new Workbench()
  beforeAll(async () => {
    const { record } = await sampleRecord(workbench.record)
    await record.close()
  })
  afterAll(() => workbench.close())

  // The minified build once knew plain dates only: a test outside the browser can't see that.
  test('a season and unspecified digits are understood as anywhere else', async () => {
    const page = await workbench.open()
    await unlock(page, samplePassphrase)
    for (const [when, understood] of [
      ['2019-21', true],
      ['201X', true],
      ['2019-21-99', false],
    ] as const) {
      await page.goto(
        `${workbench.origin}/findings/new?q=${encodeURIComponent(`type:execution when:${when}`)}`,
      )
      await page.locator('h1').waitFor()
      await page.waitForTimeout(500)
      const wrong = await page.locator('#question-wrong').textContent()
      expect([when, wrong === '']).toEqual([when, understood])
    }
    expect(workbench.strayed).toEqual([])
  })
})
