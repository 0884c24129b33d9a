import { expect, it } from 'vitest'
import { estimateChangeInWords, estimatesChanged } from './estimate-changes.ts'

const held = (estimate: string, title: string, documented = 10) => ({
  ...{ estimate, documented },
  title: { ko: title, en: title },
})

it('says of estimates which came, went, were made anew or are called otherwise', () => {
  const before = [
    held('est_a', 'Ferry'),
    held('est_b', 'Quarry'),
    held('est_c', 'Camp'),
    held('est_d', 'River'),
  ]
  const after = [
    held('est_a', 'Ferry'),
    held('est_b', 'Pit'),
    held('est_e', 'Camp', 12),
    held('est_f', 'Road'),
  ]
  const changes = estimatesChanged(before, after)
  expect(changes.map((it) => `${it.title.en}: ${estimateChangeInWords(it, 'en')}`)).toEqual([
    'Pit: has another title (before: “Quarry”)',
    'Camp: estimated anew (documented: 10 → 12)',
    'Road: new',
    'River: no longer here',
  ])
  expect(estimateChangeInWords(changes[1] ?? { title: { ko: '', en: '' }, change: 'came' }, 'ko')).toContain(
    '10명 → 12명',
  )
  expect(JSON.stringify(changes)).not.toContain('est_')
  expect(estimatesChanged(before, before)).toEqual([])
})

it('takes nothing for renamed of which no title was remembered', () => {
  expect(estimatesChanged([held('est_a', '', 0)], [held('est_a', 'Ferry')])).toEqual([])
})
