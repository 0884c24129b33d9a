import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { compareAll, type Comparison } from './compare.ts'
import { disputesOf } from './disputes.ts'
import { noLaw, type Law, type LawText, type Provision, type Reading } from './model.ts'

const codes = new Codebook()
const text: LawText = {
  ...{ code: 'A-1', instrument: 'A', title: { en: 'A' }, basis: 'official-text', held: true, from: '2020' },
  reportedBy: [{ by: 'Gazette' }],
}
const death = [{ kind: 'death' }]
const years = [{ kind: 'labour-camp', from: '5y', to: '10y' }]

function provision(code: string, more: Partial<Provision> = {}): Provision {
  const rule = { conduct: ['watch'], media: ['KR'], penalty: years, reaches: ['offender'] }
  return { ...rule, ...{ code, text: 'A-1', reportedBy: { by: code } }, ...more }
}

function lawOf(provisions: Provision[], readings: Reading[] = []): Law {
  const instruments = [{ code: 'A', country: 'XA', name: { en: 'A' } }]
  return { ...noLaw, instruments, texts: [text], provisions, readings }
}

function compared(law: Law, circumstances?: string[]): Comparison | undefined {
  const reported = { conduct: ['watch'], media: ['KR'], penalty: death, reaches: ['offender'], circumstances }
  return compareAll([{ id: 'acc', kind: 'practice', when: '2021', ...reported }], law, codes)[0]
}

describe('rival provisions', () => {
  const rivals = [provision('p1'), provision('p2', { penalty: death })]
  const reading = (code: string, ...provisions: string[]): Reading => ({
    ...{ code, provisions, reason: 'It was printed later.', by: 'Min' },
  })

  it('are a conflict with both sides', () => {
    const found = compared(lawOf(rivals))
    expect(found?.verdicts.map(({ reason }) => reason.code)).toEqual(['provisions-conflict'])
    expect(found?.conflicts[0]?.sides).toEqual([
      { provision: 'p1', verdicts: ['above'] },
      { provision: 'p2', verdicts: ['within'] },
    ])
  })

  it.each([
    [reading('r', 'p1', 'p2'), 'above', 'p1', 'p2'],
    [reading('r', 'p2', 'p1'), 'within', 'p2', 'p1'],
  ])('are settled by a reading, whose first is followed: %j', (ranked, verdict, followed, passed) => {
    const found = compared(lawOf(rivals, [ranked]))
    expect(found?.conflicts).toEqual([])
    expect(found?.verdicts[0]).toMatchObject({
      ...{ verdict, holds: 'certainly', provision: followed },
      reason: { params: { reading: 'r', provisions: [passed] } },
    })
  })

  it('stay a conflict under a reading of which only one applies', () => {
    expect(compared(lawOf(rivals, [reading('r', 'p1', 'elsewhere')]))?.conflicts).toHaveLength(1)
  })

  it('follow the first of a reading that applies, where its very first does not', () => {
    const elsewhere = provision('p0', { conduct: ['import'] })
    const found = compared(lawOf([elsewhere, ...rivals], [reading('r', 'p0', 'p2', 'p1')]))
    expect(found?.verdicts[0]).toMatchObject({ verdict: 'within', provision: 'p2' })
  })
})

describe('a provision that only adds circumstances', () => {
  const wide = provision('wide')
  const narrow = provision('narrow', { penalty: death, circumstances: ['large-quantity'] })

  it('goes before the wider one where the circumstance is there', () => {
    const found = compared(lawOf([wide, narrow]), ['large-quantity'])
    expect(found?.conflicts).toEqual([])
    expect(found?.verdicts[0]).toMatchObject({
      ...{ verdict: 'within', holds: 'certainly', provision: 'narrow' },
      reason: { params: { narrower: 'narrow', provisions: ['wide'] } },
    })
  })

  it('leaves both open, each on its condition, where nothing is said of the circumstance', () => {
    const found = compared(lawOf([wide, narrow]))
    expect(
      found?.verdicts
        .filter(({ dimension }) => dimension === 'penalty')
        .map(({ verdict, holds, conditions }) => [verdict, holds, conditions[0]?.code]),
    ).toEqual([
      ['above', 'possibly', 'circumstance-does-not-hold'],
      ['within', 'possibly', 'circumstance-holds'],
    ])
  })

  it('is a conflict where it reaches other persons', () => {
    const other = { ...narrow, reaches: ['offender', 'workplace'] }
    expect(compared(lawOf([wide, other]), ['large-quantity'])?.conflicts).toHaveLength(1)
  })
})

describe('one name for different media', () => {
  const named = (code: string, mediaLabel: string, ...media: string[]): Provision =>
    provision(code, { mediaLabel, media })

  it('is shown with what each report takes it to mean', () => {
    const law = lawOf([named('p1', 'Enemy countries', 'US', 'JP'), named('p2', 'enemy countries ', 'US')])
    expect(disputesOf(law, codes).filter(({ kind }) => kind === 'definition')).toEqual([
      {
        ...{ kind: 'definition', instrument: 'A', label: 'enemy countries' },
        meanings: [
          { media: ['JP', 'US'], provisions: ['p1'] },
          { media: ['US'], provisions: ['p2'] },
        ],
      },
    ])
  })

  it('is no dispute where the reports mean the same in another order', () => {
    const law = lawOf([named('p1', 'enemy', 'US', 'JP'), named('p2', 'enemy', 'JP', 'US')])
    expect(disputesOf(law, codes).filter(({ kind }) => kind === 'definition')).toEqual([])
  })
})
