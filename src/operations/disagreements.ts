import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { kindOfId } from '../kernel/ids.ts'
import type { KindDefinition } from '../record/kinds.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { memberKind } from '../record/kinds.ts'
import { resolve } from './look.ts'
import { operation, type Context } from './operation.ts'

type Fields = Record<string, unknown>

/** One of the revisions that stand side by side. */
export interface Side {
  readonly leaf: string
  readonly at: string
  /** The member's name, or their id where the name is in dispute itself or erased. */
  readonly author: string
  readonly object: Fields
}

export interface Disagreement {
  readonly subject: string
  readonly kind: string
  /** What a reader knows it by: the codename of its source, where it has one. */
  readonly name: string
  readonly sides: readonly Side[]
  /** Names of the fields in which the sides differ, sorted. */
  readonly differing: readonly string[]
}

/** What was edited in two places and has several heads, oldest first. */
export const disagreements = operation({
  name: 'disagreements',
  kind: 'query',
  input: z.strictObject({ limit: z.int().min(1).max(2000).default(200) }),
  async run({ record }, { limit }): Promise<{ waiting: number; cards: Disagreement[] }> {
    const disputed = await record.read.disputed()
    const members = await memberNames(record.read)
    const cards: Disagreement[] = []
    for (const { subject, kind } of disputed.slice(0, limit)) {
      const definition = record.kinds.get(kind)
      if (!definition) continue
      const heads = await headsOf(record.read, definition, subject)
      const name = await nameOf(record.read, heads)
      cards.push({ subject, kind, name, ...sidesOf(heads, members) })
    }
    return { waiting: disputed.length, cards }
  },
})

/**
 * Settles a disagreement: the new revision replaces all heads. It is one of them as it stands (`keep`, by its leaf or
 * its number from 1), with the fields that `take` takes from others. Undone, the heads stand side by side again.
 * @throws not-found where there is no such head, or nothing to settle
 */
export const settle = operation({
  name: 'settle',
  kind: 'change',
  input: z.strictObject({
    ref: z.string(),
    keep: z.string(),
    /** Leaf by field: whose value holds there. */
    take: z.record(z.string(), z.string()).default({}),
    reason: z.string().default(''),
  }),
  async run(context, input): Promise<{ subject: string }> {
    const { record, member } = context
    const subject = await resolve(record.read, input.ref)
    const definition = definitionOf(context, subject)
    await record.change(member, { why: input.reason, operation: 'settle' }, async (writer) => {
      const heads = await headsOf(writer, definition, subject)
      if (heads.length < 2) throw new GirokError('not-found', { ref: input.ref })
      const head = (ref: string): Stored<Fields> => {
        const found = heads.find((it, at) => it.leaf === ref || String(at + 1) === ref)
        if (!found) throw new GirokError('not-found', { ref })
        return found
      }
      const merged: Fields = { ...head(input.keep).object }
      for (const [name, ref] of Object.entries(input.take)) {
        const value = head(ref).object[name]
        if (value === undefined) Reflect.deleteProperty(merged, name)
        else merged[name] = value
      }
      await writer.revise(definition, heads, merged)
    })
    return { subject }
  },
})

function definitionOf({ record }: Context, subject: string): KindDefinition {
  const definition = record.kinds.get(kindOfId(subject) ?? '')
  if (!definition) throw new GirokError('not-found', { ref: subject })
  return definition
}

async function headsOf(read: Reader, definition: KindDefinition, subject: string): Promise<Stored<Fields>[]> {
  const heads = await read.heads(definition, subject)
  return heads.flatMap((it) =>
    typeof it.object === 'object' && it.object !== null ? [{ ...it, object: { ...it.object } }] : [],
  )
}

function sidesOf(
  heads: readonly Stored<Fields>[],
  members: ReadonlyMap<string, string>,
): Pick<Disagreement, 'sides' | 'differing'> {
  const names = [...new Set(heads.flatMap((it) => Object.keys(it.object)))].sort()
  const value = (it: Stored<Fields>, name: string): string =>
    it.object[name] === undefined ? '' : JSON.stringify(it.object[name])
  return {
    sides: heads.map(({ leaf, at, author, object }) => ({
      leaf,
      at,
      author: members.get(author) ?? author,
      object,
    })),
    differing: names.filter((name) => new Set(heads.map((it) => value(it, name))).size > 1),
  }
}

async function memberNames(read: Reader): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for await (const { subject, object } of read.each(memberKind)) names.set(subject, object.name)
  return names
}

async function nameOf(read: Reader, heads: readonly Stored<Fields>[]): Promise<string> {
  const last = heads.at(-1)
  for (const name of ['codename', 'name', 'fileName']) {
    const value = last?.object[name]
    if (typeof value === 'string') return value
  }
  const source = last?.object['source']
  if (typeof source !== 'string') return last?.subject ?? ''
  const [codename] = (await read.history(source)).flatMap((it) => it.object?.['codename'] ?? []).reverse()
  return typeof codename === 'string' ? codename : source
}
