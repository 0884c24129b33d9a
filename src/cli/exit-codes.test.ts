import { describe, expect, it } from 'vitest'
import { GirokError } from '../kernel/errors.ts'
import { exitCode, exits } from './exit-codes.ts'

describe('exit codes', () => {
  it('tells apart what a script must tell apart', () => {
    expect(exitCode(new GirokError('usage', { detail: '' }))).toBe(2)
    expect(exitCode(new GirokError('wrong-passphrase', {}))).toBe(3)
    expect(exitCode(new GirokError('record-damaged', { file: 'record.db', detail: '' }))).toBe(4)
    expect(exitCode(new GirokError('disk-full', { path: '/' }))).toBe(5)
    expect(exitCode(new GirokError('sheet-refused', { rows: 2, refused: 1 }))).toBe(6)
    expect(exitCode(new GirokError('nothing-to-undo', {}))).toBe(7)
  })

  it('takes everything else for a bug', () => {
    for (const thrown of [new TypeError('x'), 'x', undefined, { code: 'usage' }])
      expect(exitCode(thrown)).toBe(1)
  })

  it('gives each group a number of its own, below those of signals and shells', () => {
    const codes = Object.values(exits).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(Math.max(...codes)).toBeLessThan(64)
  })
})
