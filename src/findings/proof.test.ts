import { describe, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { count } from './counting.ts'
import { told } from './invented-acts.ts'
import type { ProofMember, Result } from './model.ts'
import { checkProof, type Claim } from './proof.ts'
import { parseQuestion } from './question.ts'

const codes = new Codebook()
const accounts = [
  told({ id: 'a', min: 7, when: '2019', where: ['XA-01'], origin: 'X' }),
  told({ id: 'b', min: 5, when: '2019-04', where: ['XA-01'], origin: 'Y' }),
  told({ id: 'c', min: 4, when: '2020', where: ['XA'] }),
  told({ id: 'd', min: 3, when: '2019', where: ['XA-02'] }),
  told({ id: 'e', min: 2, when: '2019', where: ['XA-02'] }),
  told({ id: 'f', min: 9, when: '2030', where: ['XA'] }),
]
const incidents = [{ accounts: ['a', 'b'], reason: 'same' }]
const distinctions = [{ id: 'dis-1', accounts: ['d', 'e'] as [string, string], reason: 'two' }]
const question = parseQuestion('when:2018/2023', codes)

const claimOf = ({ minimum, ...others }: Result): Claim => ({ ...others, ...minimum, minimum: minimum.value })
const claim = claimOf(count(question, accounts, incidents, distinctions, codes))
const problemsOf = (changed: Partial<Claim>, asked = question, of = accounts) =>
  checkProof(asked, { ...claim, ...changed }, of, incidents, distinctions, codes).map(({ code }) => code)
const withMember = (at: number, changed: Partial<ProofMember>): Partial<Claim> => ({
  proof: claim.proof.map((member, i) => (i === at ? { ...member, ...changed } : member)),
})

test('the proof that the count gives holds', () => {
  expect(claim.proof.map((member) => member.accounts)).toEqual([['d'], ['e'], ['a', 'b'], ['c']])
  expect(claim.minimum).toBe(16)
  expect(problemsOf({})).toEqual([])
})

describe('a proof that was altered is refused', () => {
  const at = claim.proof.findIndex((member) => member.accounts.length === 2)
  const alone = claim.proof.findIndex((member) => member.accounts[0] === 'c')
  const f: ProofMember = { accounts: ['f'], weight: 9, when: '2030', where: ['XA'], origins: ['source:f'] }

  test.each<[string, Partial<Claim>, string]>([
    ['a larger number', { minimum: 17, upper: 17 }, 'value-wrong'],
    ['a larger weight', withMember(at, { weight: 12 }), 'weight-wrong'],
    ['another account', withMember(alone, { accounts: ['f'] }), 'account-outside'],
    ['an account outside', { proof: [...claim.proof, f], minimum: 25, upper: 25 }, 'account-outside'],
    ['an unknown account', withMember(alone, { accounts: ['z'] }), 'account-unknown'],
    ['half an incident', withMember(at, { accounts: ['a'] }), 'accounts-incomplete'],
    ['a member twice', { proof: [...claim.proof, ...claim.proof.slice(0, 1)] }, 'account-twice'],
    ['a member twice', { proof: [...claim.proof, ...claim.proof.slice(0, 1)] }, 'not-distinct'],
    ['another date', withMember(at, { when: '2019' }), 'says-otherwise'],
    ['another place', withMember(at, { where: ['XA'] }), 'says-otherwise'],
    ['another origin', withMember(at, { origins: ['X'] }), 'says-otherwise'],
    ['exact where it is not', { upper: 20, exact: true }, 'exact-wrong'],
    ['a bound below the number', { upper: 3 }, 'upper-wrong'],
    ['not held', { held: false }, 'held-wrong'],
    ['another unit', { unit: 'instances' }, 'unit-wrong'],
    ['another reason', { reasons: [{ between: [0, 1], because: { kind: 'dates' } }] }, 'reason-wrong'],
    [
      'another judgement',
      { reasons: [{ between: [0, 1], because: { kind: 'judged', distinction: 'dis-2' } }] },
      'reason-wrong',
    ],
    ['a reason for nothing', { reasons: [{ between: [0, 9], because: { kind: 'dates' } }] }, 'reason-wrong'],
  ])('%s', (_, changed, code) => {
    expect(problemsOf(changed)).toContain(code)
  })

  test('when the record no longer bears it out', () => {
    const later = accounts.map((facts) =>
      facts.id === 'c' ? told({ id: 'c', min: 4, when: '2019', where: ['XA'] }) : facts,
    )
    expect(problemsOf({}, question, later)).toContain('not-distinct')
    expect(problemsOf({}, question, accounts.slice(1))).toContain('account-unknown')
    expect(checkProof(question, claim, accounts, incidents, [], codes).map(({ code }) => code)).toContain(
      'not-distinct',
    )
    expect(checkProof(question, claim, accounts, [], distinctions, codes).map(({ code }) => code)).toContain(
      'accounts-incomplete',
    )
  })

  test('when it is asked of another number of origins', () => {
    expect(problemsOf({}, { ...question, origins: 2 })).toContain('weight-wrong')
  })
})
