import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { GirokError } from '../kernel/errors.ts'
import { penaltySchema } from './model.ts'
import type { Penalty } from './model.ts'
import { penaltiesArbitrary } from './fixtures/penalties.ts'
import { penaltyFromCell, penaltyToCell } from './penalty.ts'

const codes = new Codebook()

describe('penaltyFromCell', () => {
  it.each<[string, Penalty[]]>([
    ['death', [{ kind: 'death' }]],
    ['labour-camp:5y..15y', [{ kind: 'labour-camp', from: '5y', to: '15y' }]],
    ['labour-camp:10y..', [{ kind: 'labour-camp', from: '10y' }]],
    ['labour-camp:..life', [{ kind: 'labour-camp', to: 'life' }]],
    ['labour-camp:life', [{ kind: 'labour-camp', from: 'life', to: 'life' }]],
    ['labour-camp:10y', [{ kind: 'labour-camp', from: '10y', to: '10y' }]],
    [' labour-camp : 05Y .. 6 m ', []],
    ['labour-camp:6m..2y', [{ kind: 'labour-camp', from: '6m', to: '2y' }]],
    ['labour-camp:12m..1y', [{ kind: 'labour-camp', from: '12m', to: '1y' }]],
    ['labour-camp:30d..life', [{ kind: 'labour-camp', from: '30d', to: 'life' }]],
    ['labour-camp:life|death|death', [{ kind: 'labour-camp', from: 'life', to: 'life' }, { kind: 'death' }]],
  ])('reads %j', (cell, penalties) => {
    if (penalties.length === 0) {
      expect(() => penaltyFromCell(cell, codes)).toThrow(/term-reversed/)
    } else {
      expect(penaltyFromCell(cell, codes)).toEqual(penalties)
    }
  })

  it.each([
    ['labour-camp:15y..5y', 'term-reversed'],
    ['labour-camp:life..10y', 'term-reversed'],
    ['labour-camp:13m..1y', 'term-reversed'],
    ['labour-camp:', 'penalty-invalid'],
    ['labour-camp:..', 'penalty-invalid'],
    ['labour-camp:5', 'penalty-invalid'],
    ['labour-camp:5y..10y..15y', 'penalty-invalid'],
    ['labour-camp:five years', 'penalty-invalid'],
    ['|', 'penalty-invalid'],
    ['labor-camp:5y', 'code-unknown'],
    ['death|hanging', 'code-unknown'],
  ])('refuses %j as %s', (cell, code) => {
    expect(() => penaltyFromCell(cell, codes)).toThrow(GirokError)
    expect(() => penaltyFromCell(cell, codes)).toThrow(new RegExp(`^${code} `))
  })

  it('suggests the nearest kind', () => {
    expect(() => penaltyFromCell('labor-camp', codes)).toThrow(/"nearest":"labour-camp"/)
  })

  it('reads what penaltyToCell writes', () => {
    fc.assert(
      fc.property(penaltiesArbitrary, (penalties) => {
        const read = penaltyFromCell(penaltyToCell(penalties), codes)
        expect(read).toEqual(penalties)
        for (const penalty of read) expect(penaltySchema.safeParse(penalty).success).toBe(true)
      }),
    )
  })
})
