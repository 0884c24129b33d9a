import type { Codebook } from '../codebook/codebook.ts'
import type { OwnTerm } from '../codebook/model.ts'
import { codebookOf } from '../codebook/own-terms.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Record } from '../record/io/record.ts'
import { termKind } from '../record/kinds.ts'

export interface KeptTerm {
  readonly id: string
  readonly term: OwnTerm
  /** Its addition was undone. It is known as a retired one is: it may have been used in between. */
  readonly undone?: true
}

/** The record's own terms, each as it was last worded; those that stand come before those that were undone. */
export async function ownTerms(read: Reader): Promise<KeptTerm[]> {
  const newest = new Map<string, OwnTerm>()
  for await (const { subject, object } of read.everyRevision(termKind)) newest.set(subject, object)
  const standing = await read.present([...newest.keys()])
  const all = [...newest].map(([id, term]): KeptTerm => {
    return standing.has(id) ? { id, term } : { id, term: { ...term, retired: true }, undone: true }
  })
  return [...all.filter((it) => !it.undone), ...all.filter((it) => it.undone)]
}

const made = new WeakMap<Record, { mark: string; codebook: Codebook }>()

/** The project's codebook with the record's own terms; made anew only when one of those has changed. */
export async function codebookIn(record: Record): Promise<Codebook> {
  const mark = await record.read.mark('term')
  const known = made.get(record)
  if (known?.mark === mark) return known.codebook
  const codebook = codebookOf((await ownTerms(record.read)).map((it) => it.term))
  made.set(record, { mark, codebook })
  return codebook
}
