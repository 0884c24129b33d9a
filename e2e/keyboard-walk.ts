import type { Page } from 'playwright-core'

/** What pressing Tab from the top of the page to its end came by. */
export interface Walk {
  /** Controls in sight that Tab didn't stop at. */
  readonly missed: readonly string[]
  /** Controls that Tab came to before one that stands ahead of them. */
  readonly outOfOrder: readonly string[]
  /** Controls that don't show that they have the focus. */
  readonly unseen: readonly string[]
  /** Controls without room to be hit, or that lie outside what is in sight when they have the focus. */
  readonly outOfSight: readonly string[]
  /** The controls that were come by. */
  readonly stops: number
  /** Tab came out behind the last control. */
  readonly left: boolean
}

const remember = `(() => {
  // A dialog makes everything behind it inert.
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const within = [...top.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  const reached = (it) => {
    if (it.disabled || it.tabIndex < 0 || it.closest('[inert]') !== null) return false
    if (!it.checkVisibility({ visibilityProperty: true })) return false
    if (it.type !== 'radio') return true
    const group = within.filter((one) => one.type === 'radio' && one.name === it.name && one.form === it.form)
    return (group.find((one) => one.checked) ?? group[0]) === it
  }
  const walk = { controls: within.filter(reached), came: [], unseen: [], outOfSight: [], left: false }
  const named = (it) => it.outerHTML.slice(0, 160)
  const stop = (event) => {
    const it = event.target
    if (walk.came.includes(it)) return (walk.left = true)
    walk.came.push(it)
    const style = getComputedStyle(it)
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) walk.unseen.push(named(it))
    const box = it.getBoundingClientRect()
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    if (!inSight || box.width === 0 || box.height === 0) walk.outOfSight.push(named(it))
  }
  const end = () => {
    document.removeEventListener('focusin', stop)
    const left = walk.controls.filter((it) => it.isConnected)
    const order = walk.came.filter((it) => left.includes(it)).map((it) => left.indexOf(it))
    return {
      missed: left.filter((it) => !walk.came.includes(it)).map(named),
      outOfOrder: order.flatMap((it, at) => (at > 0 && it < order[at - 1] ? [named(left[it])] : [])),
      unseen: walk.unseen, outOfSight: walk.outOfSight, stops: walk.came.length, left: walk.left,
    }
  }
  window.walk = { walk, end }
  // Tab goes on from what had the focus last.
  const given = top.getAttribute('tabindex')
  top.tabIndex = -1
  top.focus({ preventScroll: true })
  if (given === null) top.removeAttribute('tabindex')
  document.addEventListener('focusin', stop)
  return walk.controls.length
})()`

/** Presses Tab through the page as it stands, or through the dialog that is open over it. */
export async function walk(page: Page): Promise<Walk> {
  const controls = Number(await page.evaluate(remember))
  // Some fields have several stops of their own, and boxes that scroll are stops too.
  for (let press = 0; press < controls * 2 + 20; press += 1) {
    await page.keyboard.press('Tab')
    const left = await page.evaluate<boolean>(
      'window.walk.walk.left ||= window.walk.walk.came.length > 0 && document.activeElement === document.body',
    )
    if (left) break
  }
  return page.evaluate<Walk>('window.walk.end()')
}
