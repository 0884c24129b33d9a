/** What a user waits for, measured inside the page by the browser's own clocks. */
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

/** Milliseconds on the page's clock at which something first stands on it, to the next frame. */
export async function standsAt(page: Page, selector: string): Promise<number> {
  const at: unknown = await page.evaluate(`new Promise((resolve, reject) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)})) resolve(performance.now())
      else if (performance.now() > 120_000) reject(new Error(${JSON.stringify(`never stood: ${selector}`)}))
      else requestAnimationFrame(look)
    }
    look()
  })`)
  return Number(at)
}

/** Shorter than this the browser doesn't tell of them. */
const shortest = 16

/** From each key to the next paint, milliseconds, by the Event Timing API; a key that isn't told of took the shortest. */
export async function keysToPaint(page: Page, keys: readonly string[], pause: number): Promise<number[]> {
  await page.evaluate(`(() => {
    window.benchEvents = []
    window.benchObserver?.disconnect()
    window.benchObserver = new PerformanceObserver((list) => {
      for (const { name, interactionId, startTime, duration } of list.getEntries())
        if (name === 'keydown') window.benchEvents.push({ startTime, duration })
    })
    window.benchObserver.observe({ type: 'event', durationThreshold: ${shortest} })
  })()`)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(300)
  const told = await page.evaluate('window.benchEvents.map((it) => it.duration)')
  const durations = Array.isArray(told) ? told.map(Number) : []
  return [...durations, ...new Array<number>(Math.max(0, keys.length - durations.length)).fill(shortest)]
}

/** Gaps between frames while the wheel turns over the middle of the page. */
export async function framesWhileScrolling(page: Page, turns: number): Promise<number[]> {
  await page.evaluate(`(() => {
    window.benchFrames = []
    let last = performance.now()
    const step = (now) => {
      window.benchFrames.push(now - last)
      last = now
      window.benchScrolling = requestAnimationFrame(step)
    }
    window.benchScrolling = requestAnimationFrame(step)
  })()`)
  await page.mouse.move(800, 500)
  for (let at = 0; at < turns; at += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(30)
  }
  await page.evaluate('cancelAnimationFrame(window.benchScrolling)')
  const told = await page.evaluate('window.benchFrames')
  return Array.isArray(told) ? told.slice(1).map(Number) : []
}

/** Bytes of script, compressed, that a page has loaded until it stands. */
export async function scriptOf(page: Page, visit: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  const take = (response: Response): void => {
    if (response.headers()['content-type']?.startsWith('text/javascript') === true)
      bodies.push(response.body())
  }
  page.on('response', take)
  await visit()
  const all = await Promise.all(bodies)
  // What later pages load isn't asked for, and is gone once they are left.
  page.off('response', take)
  return all.reduce((sum, body) => sum + gzipSync(body).length, 0)
}
