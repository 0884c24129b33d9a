import { expect, test } from 'vitest'
import { harmlessStyle } from './harmless-style.ts'

test.each([
  ['color: Red; font-weight: bold', 'color: red; font-weight: bold'],
  ['border: 1px solid rgb(10, 20, 30)', 'border: 1px solid rgb(10, 20, 30)'],
  ['padding-left: 2em; text-align: right', 'padding-left: 2em; text-align: right'],
  ['font-size: 14px', 'font-size: 14px'],
  ['color: #123; background: url("https://elsewhere.example/a;b")', 'color: #123'],
])('%s stays', (written, kept) => {
  expect(harmlessStyle(written)).toBe(kept)
})

test.each([
  'background: url(https://elsewhere.example/a.png)',
  'background-color: URL(//elsewhere.example)',
  'list-style-type: url("x")',
  'color: red; background-image: image-set("https://elsewhere.example/a" 1x)',
  String.raw`color: r\65 d; background: u\72l(x)`,
  'width: expression(alert(1))',
  'color: var(--x)',
  'col/**/or: red',
  '}</style><script>alert(1)</script>',
  // What would cover, hide or move words.
  'position: fixed',
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'font-size: 0',
  'font-size: 9999px',
  'transform: scale(0)',
  'margin-left: -9999px',
  'text-indent: -9999px',
  'behavior: foo',
  '-moz-binding: none',
])('nothing is left of %s', (written) => {
  expect(harmlessStyle(written).replace(/^color: red$/, '')).toBe('')
})
