import { describe, expect, test } from 'vitest'
import { pastedCheckpoint } from './pasted-checkpoint.ts'

const root = 'Vd1ijRVbg7tjqc09qNjbiyjt3fkPUF8bGZEiQVXFzcA='
const note = `girok/log/5f0c91d2\n48\n${root}\n\n— girok/log/5f0c91d2 az3grlgtzPICa5OS\n`

describe('a pasted checkpoint', () => {
  test('is taken as it stands', () => {
    expect(pastedCheckpoint(note)).toEqual({ note, size: 48 })
  })

  test.each([
    ['line ends of another system', note.replaceAll('\n', '\r\n')],
    ['an indent, and words around it', `From our safe:\n${note.replace(/^/gm, '   ')}\nregards`],
    ['a quoted mail', note.replace(/^/gm, '> ')],
    ['a lost last line end', note.trimEnd()],
    ['a lost empty line', note.replace('\n\n', '\n')],
    ['another dash', note.replace('—', '–')],
  ])('%s', (_, text) => {
    expect(pastedCheckpoint(text)).toEqual({ note, size: 48 })
  })

  test.each([
    '',
    'hello',
    `girok/log/5f0c91d2\n48\n${root}\n`,
    note.replace(root, 'short'),
    note.replace('48', '4 8'),
  ])('no whole checkpoint: %j', (text) => {
    expect(pastedCheckpoint(text)).toBeUndefined()
  })
})
