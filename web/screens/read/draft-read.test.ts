import { expect, test } from 'vitest'
import { emptyFields, newDraft, type Draft } from './draft.ts'
import { readDraft } from './draft-read.ts'

const begun = (): Draft => {
  const draft = newDraft('act', [{ layer: 'lay_a', start: 3, end: 9, quote: '일곱 명' }])
  draft.fields.note = '두 번 들었다'
  draft.fields.penalty = { codes: ['death'], typed: 'and' }
  draft.fields.terms = { camp: '5년' }
  draft.fields.silent = true
  return draft
}
const kept = (draft: object): unknown => JSON.parse(JSON.stringify(draft))

test('a draft comes back as it was put away', () => {
  const draft = begun()
  expect(readDraft(kept(draft))).toEqual(draft)
})

test('of another version of Girok all is read that is known here', () => {
  const { note: _, ...fields } = begun().fields
  const read = readDraft(kept({ ...begun(), fields: { ...fields, weather: 'rain', when: 3 } }))
  expect(read?.fields).toEqual({ ...begun().fields, note: '', when: emptyFields().when })
})

test.each([undefined, null, 'text', {}, { kind: 'rumour' }, { ...begun(), passages: 'none' }])(
  'what is no draft is none: %j',
  (given) => {
    expect(readDraft(given)).toBeUndefined()
  },
)
