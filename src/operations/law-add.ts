import { derivedId, type Kind } from '../kernel/ids.ts'
import { whatChanges, type VerdictChange } from '../law/change.ts'
import { instrumentKind, readingKind, textKind } from '../law/kinds.ts'
import type { RecordedText } from '../law/model.ts'
import { placeProvisions, recordedTexts } from '../law/placing.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Head } from '../record/io/held.ts'
import type { Writer } from '../record/io/writer.ts'
import type { KindDefinition } from '../record/kinds.ts'
import { gatherLaw, type LawAccount, type LawObjects } from './law-evidence.ts'
import { lawInput, merged, readAddition } from './law-merging.ts'
import { operation } from './operation.ts'

/** How much of each was entered or worded anew; `already` stood there as it is. */
export interface LawAdded {
  readonly instruments: number
  readonly texts: number
  readonly provisions: number
  readonly readings: number
  readonly already: number
}

/**
 * Enters a file of law, whole or not at all. The same file again enters nothing; a text that differs from what the
 * record holds under its code is a new revision of it, with the provisions that the file has for it.
 * @throws law-unreadable and its kin
 */
export const lawAdd = operation({
  name: 'law-add',
  kind: 'change',
  input: lawInput,
  async run({ record, codebook, member }, input): Promise<LawAdded> {
    const evidence = await gatherLaw(record)
    const addition = readAddition(input, evidence, codebook)
    const after = merged(evidence.entered, addition)
    const provisions = new Map(evidence.entered.provisions.map((one) => [one.code, canonicalJson(one)]))
    const fresh = addition.provisions.filter((one) => provisions.get(one.code) !== canonicalJson(one))
    const why = input.library ?? ''
    const { value } = await record.change(member, { why, operation: 'law-add' }, async (writer) => {
      const { objects } = evidence
      await enter<RecordedText>(writer, textKind, objects.texts, recordedTexts(after))
      return {
        instruments: await enter(writer, instrumentKind, objects.instruments, after.instruments),
        readings: await enter(writer, readingKind, objects.readings, after.readings),
      }
    })
    const { instruments, texts, readings } = addition
    const named = instruments.length + texts.length + readings.length + addition.provisions.length
    const entered = { ...value, texts: newTexts(evidence.objects, addition.texts), provisions: fresh.length }
    const changed = entered.instruments + entered.texts + entered.readings + entered.provisions
    return { ...entered, already: named - changed }
  },
})

/** Texts of which more than the provisions is new. */
function newTexts({ texts }: LawObjects, named: readonly Omit<RecordedText, 'provisions'>[]): number {
  const held = new Map(
    texts.map(({ object: { provisions: _, ...text } }) => [text.code, canonicalJson(text)]),
  )
  return named.filter((text) => held.get(text.code) !== canonicalJson(text)).length
}

/** Ids follow from the codes: the same text entered on two devices is one text. */
async function enter<T extends { readonly code: string }>(
  writer: Writer,
  definition: KindDefinition<T>,
  before: readonly Head<T>[],
  after: readonly T[],
): Promise<number> {
  const held = new Map(before.map((it) => [it.object.code, it]))
  let entered = 0
  for (const object of after) {
    const old = held.get(object.code)
    if (old === undefined) await writer.put(definition, object, idOf(definition.kind, object.code))
    else if (canonicalJson(old.object) !== canonicalJson(object))
      await writer.revise(definition, await writer.get(definition, old.subject), object)
    else continue
    entered += 1
  }
  return entered
}

const idOf = (kind: Kind, code: string): string => derivedId(kind, sha256(code))

export interface WhatIf {
  readonly changes: readonly VerdictChange[]
  /** Those that the changes are about. */
  readonly accounts: Readonly<Record<string, LawAccount>>
}

/** Which verdicts a file of law would change, and why. Nothing is entered. @throws as `law-add` does */
export const lawWhatIf = operation({
  name: 'law-what-if',
  kind: 'query',
  input: lawInput,
  async run({ record, codebook }, input): Promise<WhatIf> {
    const evidence = await gatherLaw(record)
    const addition = readAddition(input, evidence, codebook)
    const { law: after } = placeProvisions(merged(evidence.entered, addition), evidence.told)
    const changes = whatChanges(evidence.law, after, evidence.reported, codebook)
    const touched = new Set(changes.map(({ account }) => account))
    return { changes, accounts: Object.fromEntries([...evidence.accounts].filter(([id]) => touched.has(id))) }
  },
})
