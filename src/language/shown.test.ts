import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listed, nearestFirst, shortLog, shown, shownPath } from './shown.ts'

describe('parameters as messages show them', () => {
  it('keeps short texts and cuts long ones', () => {
    expect(shown('일곱 명이 처형되었다')).toBe('일곱 명이 처형되었다')
    expect(shown('a  b\n\tc\u00A0d')).toBe('a b c d')
    expect(shown('abcdef', 4)).toBe('abc…')
    expect(shownPath(`/home/${'x'.repeat(300)}/record.db`)).toMatch(/^\/home\/x+…x+\/record\.db$/)
    expect(shownPath('/two  spaces')).toBe('/two  spaces')
  })

  it('lets nothing steer a terminal or turn the text around', () => {
    expect(shown('a\u001b[2Jb\u202Ec\u200Bd\uFEFF')).toBe('a[2Jbcd')
    expect(shownPath('a\u001b[2J\u202Efdp.exe')).toBe('a�[2J�fdp.exe')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        for (const out of [shown(text), shownPath(text), listed([text, text])]) {
          expect(out.isWellFormed()).toBe(true)
          expect(out).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
          expect(Array.from(out).length).toBeLessThanOrEqual(140)
        }
      }),
    )
  })

  it('counts what a list leaves out', () => {
    expect(listed(['a', 'b'])).toBe('a, b')
    expect(listed([])).toBe('')
    expect(listed(Array.from({ length: 100 }, (_, at) => `column ${at}`))).toMatch(/, … \(\+\d+\)$/)
  })

  it('puts the most alike first', () => {
    expect(nearestFirst('Qoute', ['source', 'note', 'quote'])[0]).toBe('quote')
  })

  it('shortens logs', () => {
    expect(shortLog('girok/log/5f0c91d2aa00aa00')).toBe('5f0c91d2')
  })
})
