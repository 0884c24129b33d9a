import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBody, parseBody } from '../record/entry.ts'
import { accountKinds } from './model.ts'
import { statedReader } from './stated-act.ts'

const codes = fc.option(fc.array(fc.constantFrom('XA', 'XA-01', 'foreign'), { minLength: 1 }), {
  nil: undefined,
})
const account = fc.record({
  kind: fc.constantFrom(...accountKinds),
  source: fc.constantFrom('src_a', 'src_b'),
  passages: fc.array(fc.record({ quote: fc.string() }), { minLength: 1 }),
  attribution: fc.record({ voice: fc.constantFrom('own', 'relayed'), origin: fc.string() }),
  status: fc.constantFrom('coded', 'reviewed'),
  coder: fc.string(),
  note: fc.string(),
  type: fc.constantFrom('execution', 'torture'),
  victims: fc.record({ min: fc.nat(9) }),
  where: codes,
  media: codes,
  persons: fc.option(fc.array(fc.string(), { minLength: 1 }), { nil: undefined }),
})

test('of an act everything is read but its words and notes, of any other account only that it is no act', () => {
  fc.assert(
    fc.property(fc.array(account), (all) => {
      const read = statedReader()
      for (const one of all) {
        const body = formatBody(one)
        const { passages: _, note: __, ...stated } = parseBody(body)
        expect(read(body)).toEqual(one.kind === 'act' ? stated : { kind: one.kind })
      }
    }),
  )
})

test('what two accounts say alike is kept once, and nobody can alter it', () => {
  const read = statedReader()
  const act = { kind: 'act', where: ['XA-01', 'XA-02'], victims: { min: 2 } }
  const [one, other] = [read(formatBody(act)), read(formatBody({ ...act, type: 'torture' }))]
  if (one.kind !== 'act' || other.kind !== 'act') throw new Error('no act')
  expect(one.where).toBe(other.where)
  expect(() => one.where?.sort()).toThrow(TypeError)
})
