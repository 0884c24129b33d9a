import {
  absent,
  anything,
  byName,
  count,
  either,
  exactly,
  having,
  list,
  matching,
  optional,
  text,
  type Form,
  type Of,
} from './forms.ts'

// The forms of docs/format.md, section 11, as far as checking reads them. What isn't read may have any form: it is
// compared with what was disclosed, or it is for people.

export const entryForm = having({
  log: text,
  index: count,
  header: text,
  fields: list(having({ salt: text, name: text, value: text })),
  inclusion: list(text),
})
export type Entry = Of<typeof entryForm>

const dataName = matching(/^[\w-]+$/)

const releaseForm = having({
  id: text,
  number: count,
  audience: anything,
  title: anything,
  at: text,
  k: anything,
  entry: entryForm,
  corrects: optional(having({ number: count, why: text })),
  previous: optional(having({ number: count, manifest: text, entry: entryForm })),
})
export type Release = Of<typeof releaseForm>

const sourceForm = having({
  id: anything,
  entry: entryForm,
  codename: text,
  title: optional(text),
  kind: anything,
  language: anything,
  date: anything,
  reliability: anything,
  generalised: optional(having({ date: optional(text) })),
  kept: optional(list(text)),
  sha256: optional(list(text)),
})
export type Source = Of<typeof sourceForm>

const listedForm = having({
  id: text,
  file: dataName,
  title: having({ ko: text, en: text }),
  unit: anything,
  minimum: anything,
  held: anything,
  origins: anything,
  question: anything,
  standard: anything,
  signed: anything,
  stale: anything,
})
export type Listed = Of<typeof listedForm>

export const headForm = having({
  v: exactly(2),
  release: releaseForm,
  log: list(having({ origin: text, verifierKey: text })),
  checkpoints: list(text),
  findings: list(listedForm),
  law: optional(
    having({
      entries: having({ instruments: list(entryForm), texts: list(entryForm), readings: list(entryForm) }),
      cells: list(anything),
    }),
  ),
  sources: byName(sourceForm),
  origins: byName(text),
  shards: list(having({ name: dataName, last: text })),
  withheld: count,
})
export type Head = Of<typeof headForm>

const disclosedForm = having({
  id: text,
  withheld: absent,
  entry: entryForm,
  kept: optional(list(text)),
  generalised: optional(having({ when: optional(text), where: optional(list(text)) })),
  pages: optional(list(count)),
  origin: optional(text),
})
export type Packed = Of<typeof disclosedForm>
export const accountsForm = list(
  either(having({ id: text, withheld: exactly('consent', 'overruled') }), disclosedForm),
)

/** What counting reads of an account's fields. */
export const statedForm = having({
  kind: text,
  status: text,
  victims: having({ min: count, max: optional(count), vague: anything }),
  when: optional(text),
  where: list(text),
  persons: list(text),
  passages: list(having({ quote: text, prefix: text, suffix: text })),
})

const questionForm = having({
  origins: optional(count),
  when: optional(text),
  where: optional(list(text)),
  status: optional(text),
})
export type Asked = Of<typeof questionForm>

const memberForm = having({
  accounts: list(text),
  weight: count,
  when: optional(text),
  where: optional(list(text)),
  origins: list(text),
})
export type Member = Of<typeof memberForm>

const pairForm: Form<readonly [number, number]> = (it): it is readonly [number, number] =>
  list(count)(it) && it.length === 2

const minimumForm = having({
  value: count,
  upper: count,
  exact: anything,
  proof: list(memberForm),
  reasons: list(having({ between: pairForm, because: having({ kind: text }) })),
  reasonsLeftOut: count,
})
export type Minimum = Of<typeof minimumForm>

const voiceForm = having({
  origin: text,
  key: text,
  known: anything,
  statements: list(
    having({
      account: text,
      min: anything,
      max: anything,
      vague: anything,
      when: anything,
      where: optional(list(text)),
    }),
  ),
})
export type Voice = Of<typeof voiceForm>

const resultForm = having({
  question: anything,
  unit: anything,
  minimum: minimumForm,
  origins: count,
  held: anything,
  accounts: list(text),
  maybe: list(text),
  reported: list(voiceForm),
})
export type Told = Of<typeof resultForm>

export const findingForm = having({
  id: text,
  entry: entryForm,
  title: anything,
  question: questionForm,
  standard: anything,
  note: anything,
  signed: optional(having({ at: text })),
  stale: anything,
  result: resultForm,
})
