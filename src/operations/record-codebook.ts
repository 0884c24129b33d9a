import type { Codebook } from '../codebook/codebook.ts'
import type { OwnTerm } from '../codebook/model.ts'
import { codebookOf } from '../codebook/own-terms.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import type { Record } from '../record/io/record.ts'
import { termKind } from '../record/kinds.ts'

export interface KeptTerm extends Pick<Stored, 'leaf' | 'author' | 'at'> {
  readonly id: string
  readonly term: OwnTerm
  /** Its addition was undone. It is known as a retired one is: it may have been used in between. */
  readonly undone?: true
}

/** The record's own terms, each as it was last worded; those that stand come before those that were undone. */
export async function ownTerms(read: Reader): Promise<KeptTerm[]> {
  const newest = new Map<string, KeptTerm>()
  for await (const { subject, object, leaf, author, at } of read.everyRevision(termKind))
    newest.set(subject, { id: subject, term: object, leaf, author, at })
  const standing = await read.present([...newest.keys()])
  const all = [...newest.values()].map((it): KeptTerm => {
    return standing.has(it.id) ? it : { ...it, term: { ...it.term, retired: true }, undone: true }
  })
  return [...all.filter((it) => !it.undone), ...all.filter((it) => it.undone)]
}

interface Made {
  readonly codebook: Codebook
  /** The newest entry of the record that it takes account of. */
  upTo: number
}

const made = new WeakMap<Record, Made>()

/**
 * The project's codebook with the record's own terms. It is made anew only when a term was entered since: each time
 * only the entries since the last time are looked at.
 */
export async function codebookIn(record: Record): Promise<Codebook> {
  const known = made.get(record)
  const { upTo, some } = await record.read.since('term', known?.upTo ?? 0)
  if (known && !some) {
    known.upTo = upTo
    return known.codebook
  }
  const codebook = codebookOf((await ownTerms(record.read)).map((it) => it.term))
  made.set(record, { codebook, upTo })
  return codebook
}
