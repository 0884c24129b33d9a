import { z } from 'zod'
import { codesIn } from '../accounts/codes-in.ts'
import { accountKind } from '../accounts/kinds.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { lineOf, type OwnTerm } from '../codebook/model.ts'
import { codebookOf, codeFrom, extendable } from '../codebook/own-terms.ts'
import type { Language } from '../kernel/bilingual.ts'
import { GirokError } from '../kernel/errors.ts'
import { termKind } from '../record/kinds.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { ownTerms, type KeptTerm } from './record-codebook.ts'
import { isSentAgain, refuseUnseen } from './unseen.ts'

/** The terms that this record has added to the codebook, retired ones too. */
export const terms = operation({
  name: 'terms',
  kind: 'query',
  input: z.strictObject({}),
  run: ({ record }): Promise<KeptTerm[]> => ownTerms(record.read),
})

const label = lineOf(120)
const definition = lineOf(1000).optional()

/**
 * Adds a term to a vocabulary that can be extended, or words one of the record's own anew where `ref` names it. The
 * code comes from the first English label, and stays: accounts hold it.
 * @throws value-unusable for a closed vocabulary, a label that no code can be made of, a parent that isn't there or
 * lies below the term itself; name-taken, changed-meanwhile
 */
export const term = operation({
  name: 'term',
  kind: 'change',
  input: z.strictObject({
    ref: z.string().optional(),
    vocabulary: z.string(),
    parent: z.string().optional(),
    label: z.strictObject({ ko: label, en: label }),
    definition: z.strictObject({ ko: definition, en: definition }).optional(),
    /** The leaf of the revision that its form was opened on. */
    over: z.string().optional(),
  }),
  async run({ record, member }, { ref, over, ...given }): Promise<{ subject: string; code: string }> {
    const subject = ref === undefined ? undefined : await resolve(record.read, ref)
    const { value } = await record.change(member, { why: '', operation: 'term' }, async (writer) => {
      const old = subject === undefined ? undefined : await writer.get(termKind, subject)
      const object = termFrom(given, old?.object)
      const kept = await ownTerms(writer)
      const codebook = codebookOf(kept.map((it) => it.term))
      refuseTaken(codebook, object, kept, old?.subject)
      refuseParent(codebook, object)
      if (old === undefined) return writer.put(termKind, object)
      if (isSentAgain(old, old.object, object, over)) return old
      await refuseUnseen(writer, old, over, ['label', 'definition', 'parent'])
      return writer.revise(termKind, old, object)
    })
    return { subject: value.subject, code: value.object.code }
  },
})

/** Takes a term of the record's own out of what is offered, or offers it again. Nothing that was coded changes. */
export const retire = operation({
  name: 'retire',
  kind: 'change',
  input: z.strictObject({ ref: z.string(), retired: z.boolean() }),
  async run({ record, member }, { ref, retired }): Promise<{ subject: string }> {
    const subject = await resolve(record.read, ref)
    await record.change(member, { why: '', operation: 'retire' }, async (writer) => {
      const old = await writer.get(termKind, subject)
      const { retired: _, ...rest } = old.object
      await writer.revise(termKind, old, retired ? { ...rest, retired } : rest)
    })
    return { subject }
  },
})

type Given = Omit<z.output<typeof term.input>, 'ref' | 'over'>

function termFrom({ vocabulary, parent, label, definition: said }: Given, old: OwnTerm | undefined): OwnTerm {
  const closed = !extendable.some((it) => it.id === vocabulary)
  if (closed || (old && old.vocabulary !== vocabulary))
    throw new GirokError('value-unusable', { field: 'vocabulary', detail: vocabulary })
  const code = old?.code ?? codeFrom(label.en)
  if (code === '') throw new GirokError('value-unusable', { field: 'label', detail: label.en })
  return {
    vocabulary,
    code,
    label,
    ...(parent === undefined ? {} : { parent }),
    ...(said?.ko === undefined && said?.en === undefined ? {} : { definition: said }),
    ...(old?.retired ? { retired: true } : {}),
  }
}

/**
 * A code stands for one term, and of two terms with one name nobody could tell which was chosen. A term whose
 * addition was undone is in nobody's way: added again, it has its code again.
 */
function refuseTaken(codebook: Codebook, object: OwnTerm, kept: readonly KeptTerm[], self?: string): void {
  const { vocabulary, code, label } = object
  const free = new Set(kept.filter((it) => it.undone === true || it.id === self).map((it) => keyOf(it.term)))
  for (const it of codebook.every(vocabulary)) {
    if (it.own && free.has(keyOf(it))) continue
    const same = (language: Language): boolean => fold(it.label[language]) === fold(label[language])
    if (it.code === code || same('en')) throw new GirokError('name-taken', { name: label.en, by: it.code })
    if (same('ko')) throw new GirokError('name-taken', { name: label.ko, by: it.code })
  }
}

function refuseParent(codebook: Codebook, { vocabulary, parent, code }: OwnTerm): void {
  if (parent === undefined) return
  const there = codebook.every(vocabulary).some((it) => it.code === parent)
  if (!there || codebook.under(vocabulary, parent, code))
    throw new GirokError('value-unusable', { field: 'parent', detail: parent })
}

const keyOf = (it: { vocabulary: string; code: string }): string => `${it.vocabulary}/${it.code}`

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '')

/** How many accounts hold each of the record's own terms, by the term's id; withdrawn accounts aren't counted. */
export const termUses = operation({
  name: 'term-uses',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record }): Promise<Record<string, number>> {
    const kept = await ownTerms(record.read)
    const ids = new Map(kept.map((it) => [keyOf(it.term), it.id]))
    const uses = Object.fromEntries(kept.map((it) => [it.id, 0]))
    if (kept.length === 0) return uses
    for await (const { object } of record.read.each(accountKind)) {
      if (object.status === 'withdrawn') continue
      for (const [vocabulary, codes] of codesIn(object)) {
        for (const code of codes) {
          const id = ids.get(keyOf({ vocabulary, code }))
          if (id !== undefined) uses[id] = (uses[id] ?? 0) + 1
        }
      }
    }
    return uses
  },
})
