import { expect, test } from 'vitest'
import { nestedDeeperThan } from './nesting.ts'

test('counts how deep elements stand in one another', () => {
  const deep = (n: number): string => '<div>'.repeat(n) + '</div>'.repeat(n)
  expect(nestedDeeperThan(deep(10), 10)).toBe(false)
  expect(nestedDeeperThan(deep(11), 10)).toBe(true)
  expect(nestedDeeperThan('<i>'.repeat(1_000_000), 5000)).toBe(true)
})

test('what is open only on paper is not depth', () => {
  const rows = '<tr><td>a<td>b'.repeat(100)
  for (const flat of [
    '<p>one'.repeat(100),
    `<ul>${'<li>item'.repeat(100)}</ul>`,
    `<table>${rows}</table>`,
    '<br><img src=x><hr>'.repeat(100),
    `<svg>${'<path d="M0 0"/>'.repeat(100)}</svg>`,
    `<script>${'"<div>"'.repeat(100)}</script>`,
    `<!-- ${'<div>'.repeat(100)} -->`,
    '<DIV>x</div>'.repeat(100),
  ]) {
    expect(nestedDeeperThan(flat, 10), flat.slice(0, 30)).toBe(false)
  }
})

test('takes linear time on pages made to be slow', () => {
  const before = performance.now()
  for (const page of ['<a', '<!--', '</b>', '<script>', '<', '<a "'])
    nestedDeeperThan(page.repeat(300_000), 5000)
  expect(performance.now() - before).toBeLessThan(5000)
})
