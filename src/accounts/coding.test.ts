import { expect, test } from 'vitest'
import { formatBody } from '../record/entry.ts'
import { codingReader } from './coding.ts'

test('reads whose an account is, how far and by whom, whatever its words say', () => {
  const read = codingReader()
  const account = {
    ...{ coder: 'mem_a', kind: 'comment', source: 'src_a', status: 'coded' },
    note: 'status\t"withdrawn"\nsource\t"src_b"',
  }
  const coding = read(formatBody(account))
  expect(coding).toEqual({ source: 'src_a', status: 'coded', coder: 'mem_a' })
  expect(read(formatBody({ ...account, note: 'others' }))).toBe(coding)
  expect(read(formatBody({ ...account, status: 'reviewed' })).status).toBe('reviewed')
})
