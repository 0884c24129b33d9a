import { expect, test } from 'vitest'
import { CodePoints } from '../../../src/passages/code-points.ts'
import type { Page, Run } from '../../../src/sources/model.ts'
import { boxesOf, isUpright, runAt, runHolding, runsOfPage, unitAt } from './page-runs.ts'

// Every sign as wide as the next, astral ones too.
const measure = (text: string): number => [...text].length
const text = '가을 😀 두 사람\nnext line\n\nsecond'
const points = new CodePoints(text)
const page: Page = { start: 0, end: 19, width: 20_000, height: 30_000 }
const runs: Run[] = [
  [0, 4, 1000, 28_000, 4000, 1000],
  [5, 9, 6000, 28_000, 4000, 1000],
  [10, 19, 1000, 26_000, 9000, 1000],
  [21, 27, 1000, 28_000, 6000, 1000],
]

test('runs of a page stand in points from its upper left corner, and in code units', () => {
  const placed = runsOfPage(runs, page, points)
  expect(placed.map((it) => text.slice(it.start, it.end))).toEqual(['가을 😀', '두 사람', 'next line'])
  expect(placed[0]).toMatchObject({ left: 10, top: 10, width: 40, height: 10 })
})

test('a stretch covers a part of its first and last run, and all between', () => {
  const placed = runsOfPage(runs, page, points)
  const from = text.indexOf('😀')
  const to = text.indexOf('next') + 4
  const boxes = boxesOf(placed, text, from, to, measure)
  expect(boxes.map((it) => [it.left, it.width])).toEqual([
    [40, 10],
    [60, 40],
    [10, 40],
  ])
})

test('a point finds its run and its place between two characters, on the line and beside it', () => {
  const placed = runsOfPage(runs, page, points)
  const run = runAt(placed, 42, 15)
  expect(run).toBe(placed[0])
  expect(run && unitAt(run, text, 48, measure)).toBe(text.indexOf('😀') + 2)
  expect(run && unitAt(run, text, 41, measure)).toBe(text.indexOf('😀'))
  // Far to the right of a line is its end, not the line below.
  const beside = runAt(placed, 190, 16)
  expect(beside).toBe(placed[1])
  expect(beside && unitAt(beside, text, 190, measure)).toBe(beside?.end)
  expect(runHolding(placed, text.indexOf('\nnext'))).toBe(placed[2])
})

test('a run that stands upright is taken as a whole', () => {
  const [run] = runsOfPage([[0, 4, 1000, 20_000, 1000, 8000]], page, points)
  expect(run && isUpright(run)).toBe(true)
  expect(run && boxesOf([run], text, 1, 2, measure)).toEqual([{ left: 10, top: 20, width: 10, height: 80 }])
})
