import { expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import type { Term } from '../codebook/vocabulary.ts'
import { refuseUnusableCodes } from './codes-in.ts'
import { accountSchema, type Account } from './model.ts'

const retired: Term = {
  ...{ vocabulary: 'manner', code: 'in-the-quarry', retired: true },
  ...{ label: { ko: '채석장에서', en: 'In the quarry' }, definition: { ko: '', en: '' } },
}
const codebook = new Codebook([retired])

function act(given: object): Account {
  return accountSchema.parse({
    ...{ kind: 'act', source: 'src', coder: 'mem', status: 'coded', type: 'execution', victims: { min: 1 } },
    passages: [{ layer: 'lay', start: 0, end: 3, quote: 'One', prefix: '', suffix: '' }],
    attribution: { voice: 'own', basis: 'unstated' },
    ...given,
  })
}

function refusal(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

test('codes of the codebook pass, with their details and countries that only one record knows', () => {
  const given = { media: ['XA'], circumstances: ['prior:3+'], penalty: [{ kind: 'death' }] }
  expect(() => refuseUnusableCodes(codebook, act(given))).not.toThrow()
})

test.each([
  [{ type: 'excution' }, { vocabulary: 'act-type', value: 'excution', nearest: 'execution' }],
  [{ penalty: [{ kind: 'no-such' }] }, { vocabulary: 'penalty', value: 'no-such' }],
  [{ circumstances: ['prior:many'] }, { vocabulary: 'circumstance', value: 'prior:many' }],
])('a code that is in no list is refused by its name: %j', (given, params) => {
  expect(refusal(() => refuseUnusableCodes(codebook, act(given)))).toMatchObject({
    code: 'code-unknown',
    params,
  })
})

test('a retired code is refused, unless the account has it already', () => {
  const given = act({ manner: ['in-the-quarry'] })
  expect(() => refuseUnusableCodes(codebook, given)).toThrow(
    expect.objectContaining({
      code: 'code-retired',
      params: { vocabulary: 'manner', value: 'in-the-quarry' },
    }),
  )
  expect(() =>
    refuseUnusableCodes(codebook, act({ note: 'asked', manner: ['in-the-quarry'] }), given),
  ).not.toThrow()
  // Kept for one list, it is not let into another.
  expect(() => refuseUnusableCodes(codebook, act({ conduct: ['in-the-quarry'] }), given)).toThrow()
})
