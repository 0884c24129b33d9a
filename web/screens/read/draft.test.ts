import { expect, test } from 'vitest'
import { accountSchema, type Account } from '../../../src/accounts/model.ts'
import { Codebook } from '../../../src/codebook/codebook.ts'
import { draftOf, isTouched, newDraft, statedBy } from './draft.ts'

const codebook = new Codebook()
const passage = { layer: 'lay_x', start: 0, end: 3, quote: 'abc', prefix: '', suffix: '' }
const kept = { source: 'src_x', passages: [passage], coder: 'mem_x', status: 'coded' as const }
const own = { voice: 'own' as const, basis: 'analysis' as const }
const act: Account = {
  ...{ ...kept, kind: 'act', type: 'execution', victims: { min: 7 }, when: '2018/2023', where: ['XA-02'] },
  ...{
    conduct: ['read', 'distribute'],
    media: ['foreign'],
    attribution: own,
    credibility: 2,
    note: 'as told',
  },
  penalty: [
    { kind: 'labour-camp', from: '10y' },
    { kind: 'labour-camp', from: 'life', to: 'life' },
    { kind: 'death' },
  ],
}
const accounts: Account[] = [
  act,
  { ...act, victims: { min: 2, vague: true } },
  {
    ...act,
    victims: { min: 2, max: 5 },
    attribution: { voice: 'relayed', basis: 'document', origin: '하버 쿠리어' },
  },
  { ...act, victims: { min: 0, max: 5 }, attribution: { voice: 'relayed', basis: 'hearsay' } },
  {
    ...kept,
    kind: 'provision',
    instrument: 'XA-L',
    article: '7',
    textBasis: 'commentary',
    reaches: ['family'],
    attribution: own,
  },
  {
    ...kept,
    kind: 'provision',
    instrument: 'XA-L',
    reaches: ['family'],
    silent: true,
    attribution: own,
  },
  {
    ...kept,
    kind: 'practice',
    penalty: [{ kind: 'labour-camp', from: '1y', to: '3y' }],
    circumstances: ['group'],
    attribution: own,
  },
  { ...kept, kind: 'body', bodies: ['인쇄물특별재판소', 'Bureau, Second'], attribution: own },
  { ...kept, kind: 'channel', channel: ['sharing:copying'], attribution: own },
  { ...kept, kind: 'response', speaker: 'Ministry', when: '2024-03', attribution: own },
  { ...kept, kind: 'comment', attribution: own },
]

test.each(accounts.flatMap((it) => [[it, 'en'] as const, [it, 'ko'] as const]))(
  'opened and saved untouched, an account states what it stated: %j %s',
  (account, language) => {
    expect(() => accountSchema.parse(account)).not.toThrow()
    const draft = draftOf('acc_x', account, language)
    expect(isTouched(draft)).toBe(false)
    const { stated, troubles } = statedBy(draft, codebook)
    expect(troubles).toEqual({})
    expect({ ...stated, ...kept }).toEqual(account)
  },
)

test('what is missing, not chosen, or says nothing is named by its field', () => {
  const draft = newDraft('act', [passage])
  expect(isTouched(draft)).toBe(false)
  expect(statedBy(draft, codebook).troubles).toEqual({ type: 'missing', victims: 'missing' })
  draft.fields.type.codes = ['execution']
  draft.fields.victims = 'a lot'
  draft.fields.when = 'once'
  draft.fields.conduct.typed = 'rea'
  draft.fields.whose.codes = []
  expect(isTouched(draft)).toBe(true)
  expect(statedBy(draft, codebook).troubles).toEqual({
    victims: expect.objectContaining({ code: 'count-invalid' }) as unknown,
    when: expect.objectContaining({ code: 'date-invalid' }) as unknown,
    conduct: 'unknown',
    whose: 'missing',
  })
})
