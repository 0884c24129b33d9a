import { expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { told, type Told } from './invented-acts.ts'
import { match } from './matching.ts'
import { parseQuestion } from './question.ts'

const codes = new Codebook()
const where = (question: string, account: Partial<Told>, sourceNames?: string[]): string =>
  match(parseQuestion(question, codes), { ...told({ id: 'a', ...account }), sourceNames }, codes)

test.each<[question: string, account: Partial<Told>, expected: string]>([
  ['', {}, 'inside'],
  ['', { status: 'suggested' }, 'outside'],
  ['', { status: 'withdrawn' }, 'outside'],
  ['status:reviewed', { status: 'reviewed' }, 'inside'],
  ['status:reviewed', { status: 'coded' }, 'outside'],
  ['type:killing', { type: 'execution' }, 'inside'],
  ['type:execution', { type: 'killing' }, 'maybe'],
  ['type:execution', { type: 'arrest' }, 'outside'],
  ['media:foreign', { media: ['KR', 'US'] }, 'inside'],
  ['media:KR', { media: ['KR', 'US'] }, 'maybe'],
  ['media:KR', { media: ['foreign'] }, 'maybe'],
  ['media:JP', { media: ['KR', 'US'] }, 'outside'],
  ['media:KR', {}, 'maybe'],
  ['conduct:watch', { conduct: ['watch', 'distribute'] }, 'maybe'],
  ['conduct:watch,distribute', { conduct: ['watch', 'distribute'] }, 'inside'],
  ['penalty:death', { penalty: ['death'] }, 'inside'],
  ['where:XA', { where: ['XA-01', 'XA-02/a'] }, 'inside'],
  ['where:XA-01', { where: ['XA'] }, 'maybe'],
  ['where:XA-01', { where: ['XA-02', 'XA-01/a'] }, 'maybe'],
  ['where:XA-01', { where: ['XA-02'] }, 'outside'],
  ['manner:public', { manner: ['forced-attendance', 'public'] }, 'inside'],
  ['manner:public', { manner: ['without-trial'] }, 'maybe'],
  ['manner:public', {}, 'maybe'],
  ['circumstances:prior', { circumstances: ['prior:2'] }, 'inside'],
  ['circumstances:prior:1+', { circumstances: ['prior:2'] }, 'inside'],
  ['circumstances:prior:3+', { circumstances: ['prior:2'] }, 'maybe'],
  ['body:"harbour guard"', { bodies: ['Harbour Guard'] }, 'inside'],
  ['person:P-1', { persons: ['P-1', 'P-2'], min: 2 }, 'inside'],
  ['person:P-3', { persons: ['P-1', 'P-2'], min: 2 }, 'maybe'],
  ['person:P-3', { persons: ['P-1', 'P-2'], min: 2, max: 2 }, 'outside'],
  ['when:2018/2023', { when: '2019-05' }, 'inside'],
  ['when:2018/2023', { when: '2023/2024' }, 'maybe'],
  ['when:2018/2023', { when: '2019~' }, 'maybe'],
  ['when:2018/2023', { when: '1990~' }, 'maybe'],
  ['when:2018/2023', { when: '2024' }, 'outside'],
  ['when:2018/2023', {}, 'maybe'],
  ['grade:B', { reliability: 'A' }, 'inside'],
  ['grade:B', { reliability: 'C' }, 'outside'],
  ['grade:B', {}, 'outside'],
  ['credibility:2', { credibility: 1 }, 'inside'],
  ['credibility:2', { credibility: 3 }, 'outside'],
  ['credibility:2', {}, 'outside'],
  ['origin:X', { origin: 'X' }, 'inside'],
  ['origin:X', { origin: 'Y' }, 'outside'],
  ['origin:X', { origin: '' }, 'maybe'],
  ['source:src-a', {}, 'inside'],
  ['source:S-07', {}, 'outside'],
  ['type:execution where:XA when:2019', { where: ['XA'], when: '2020' }, 'outside'],
  ['type:execution where:XA when:2019', { when: '2019' }, 'maybe'],
])('%s of %j: %s', (question, account, expected) => {
  expect(where(question, account)).toBe(expected)
})

test('a source by its other names', () => {
  expect(where('source:s-07', {}, ['S-07', 'Harbour Courier'])).toBe('inside')
})
