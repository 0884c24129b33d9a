import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'
import { extend, move, trimmed, type Selected, type Step } from './selecting.ts'

const text = '두 사람이 처형됐다.\n\nThey 😀 said so.'
const paragraphs = paragraphsOf(text)
const words = (it: Selected | undefined): string =>
  it ? text.slice(Math.min(it.anchor, it.focus), Math.max(it.anchor, it.focus)) : ''

function walk(steps: string): string {
  let now: Selected | undefined
  const named: Record<string, Step> = { r: 'right', l: 'left', d: 'down', u: 'up' }
  for (const it of steps) {
    const step = named[it.toLowerCase()] ?? 'right'
    now =
      it === it.toLowerCase() || !now
        ? move(text, paragraphs, now, step)
        : extend(text, paragraphs, now, step, 'word')
  }
  return words(now)
}

test.each([
  ['r', '두'],
  ['rr', '사람이'],
  ['rrl', '두'],
  ['rrR', '사람이 처형됐다.'],
  ['rRR', '두 사람이 처형됐다.'],
  ['rRRL', '두 사람이'],
  ['rrL', '두 사람이'],
  ['rrLR', '사람이'],
  ['rd', 'They'],
  ['rdd', 'They'],
  ['rdu', '두'],
  ['rD', '두 사람이 처형됐다.'],
  ['rDD', text],
  ['rdrrU', 'They 😀 said'],
])('the keys %s select %s', (steps, expected) => {
  expect(walk(steps)).toBe(expected)
})

test('by characters, an astral one is one', () => {
  const at = text.indexOf('😀')
  const grown = extend(text, paragraphs, { anchor: at - 1, focus: at }, 'right', 'character')
  expect(words(grown)).toBe(' 😀')
  expect(words(extend(text, paragraphs, grown, 'left', 'character'))).toBe(' ')
})

test('spaces at the ends are no part of what is quoted', () => {
  expect(trimmed(text, { anchor: 6, focus: 1 })).toEqual({ start: 2, end: 5 })
  expect(trimmed(text, { anchor: 1, focus: 2 })).toBeUndefined()
})
