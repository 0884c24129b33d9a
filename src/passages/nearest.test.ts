import { expect, test } from 'vitest'
import { LayerText } from './layer-text.ts'
import { nearestText } from './nearest.ts'

const sentence = (day: number): string =>
  `On day ${String(day)} the clerk of “Harn” wrote ${String((day * 7919) % 1000)} names into a **grey book**.`
const long = Array.from({ length: 15_000 }, (_, day) => sentence(day)).join('\n')

test('finds the likest text of a megabyte, in its own wording, within the blink of an eye', () => {
  const layer = new LayerText('lay', long)
  expect(long.length).toBeGreaterThan(1_000_000)
  const started = performance.now()
  const nearest = nearestText(layer, 'on day 6000 a clerk of "Harn" wrote 0 names in the grey book')
  // Some 15 ms on the machine it was written on; room is left for a busy one.
  expect(performance.now() - started).toBeLessThan(500)
  expect(nearest).toMatch(/^On day \d+ the clerk of “Harn” wrote \d+ names into a \*\*grey book/)
})

test('shows a long text around the first difference', () => {
  const text = Array.from({ length: 60 }, (_, at) => `word${String(at)}`).join(' ')
  const nearest = nearestText(new LayerText('lay', text), text.slice(0, 350).replace('word33', 'else'))
  expect(nearest.length).toBeLessThanOrEqual(120)
  expect(nearest).toContain('word32 word33 word34')
  expect(text).toContain(nearest)
})

test('a text that only its case tells apart is near', () => {
  expect(nearestText(new LayerText('lay', `${'x '.repeat(200)}The Salt Mine`), 'the salt mine')).toBe(
    'The Salt Mine',
  )
  const text = 'The Salt Mine of Harn '.repeat(10).trim()
  expect(nearestText(new LayerText('lay', text), text.toLowerCase())).not.toBe('')
})

test.each(['quantum zebra philosophy', '얼룩말의 철학', 'zq', ''])('nothing is near to %j', (quote) => {
  expect(nearestText(new LayerText('lay', sentence(1)), quote)).toBe('')
  expect(nearestText(new LayerText('lay', ''), quote)).toBe('')
})
