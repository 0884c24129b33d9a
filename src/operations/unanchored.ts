import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { anchor, candidates } from '../passages/anchoring.ts'
import { around } from '../passages/highlight.ts'
import type { Passage } from '../passages/model.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import { passageOf } from './code.ts'
import { renewed, Texts } from './extract.ts'
import { operation, type Context } from './operation.ts'

/** A passage on a text of which there is a newer one, and that nobody has moved or decided to leave. */
export interface Unanchored {
  readonly account: string
  readonly source: string
  readonly codename: string
  readonly quote: string
  readonly layer: string
  readonly start: number
  readonly end: number
  /** The newest text of the same file. */
  readonly newest: string
}

const selected = z.strictObject({ layer: z.string(), start: z.int().min(0), end: z.int().min(1) })

/** Passages that wait to be placed in the newest text of their file. */
export const unanchored = operation({
  name: 'unanchored',
  kind: 'query',
  input: z.strictObject({ limit: z.int().min(1).max(2000).default(200) }),
  async run({ record: { read } }, { limit }): Promise<{ waiting: number; cards: Unanchored[] }> {
    const { newest, items } = await renewed(read)
    const sources = new Map<string, string>()
    for (const item of items) {
      const found = (await read.heads(itemKind, item)).at(-1)
      if (found) sources.set(found.object.source, '')
    }
    const waiting: Unanchored[] = []
    for (const source of sources.keys()) {
      const codename = (await read.heads(sourceKind, source)).at(-1)?.object.codename ?? source
      for (const { subject, object } of await read.having(accountKind, 'source', source)) {
        if (object.status === 'withdrawn') continue
        for (const passage of object.passages) {
          const to = newest.get(passage.layer)
          if (to === undefined || passage.stays === to) continue
          const { layer, start, end, quote } = passage
          waiting.push({ account: subject, source, codename, quote, layer, start, end, newest: to })
        }
      }
    }
    return { waiting: waiting.length, cards: waiting.slice(0, limit) }
  },
})

export interface Surrounded {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly quote: string
  readonly after: string
}

export interface NewPlaces {
  /** The words where they stand, in the old text. */
  readonly old: Surrounded
  /** Where they may stand in the newest text, the likest first. */
  readonly places: readonly Surrounded[]
  /** A stretch of the newest text to select from, around the likest place or as far into it as the old one was. */
  readonly window: { readonly start: number; readonly text: string }
}

const contextLength = 160
const windowLength = 3000

/** Where a waiting passage may stand in the newest text. @throws not-found */
export const newPlaces = operation({
  name: 'new-places',
  kind: 'query',
  input: z.strictObject({ account: z.string(), from: selected }),
  async run(context, { account, from }): Promise<NewPlaces> {
    const { read } = context.record
    const { passage, to } = await waitingPassage(context, account, from)
    const shelf = new Texts(read)
    const [old, text] = [await shelf.text(passage.layer), await shelf.text(to)]
    const shown = (it: Passage, within: string): Surrounded => ({
      start: it.start,
      end: it.end,
      ...around(within, it, contextLength),
    })
    const length = text.points.fromUnit(text.text.length)
    const share = passage.start / Math.max(1, old.points.fromUnit(old.text.length))
    const places = candidates(text, passage.quote, share).map((it) => shown(it, text.text))
    const middle = places[0]?.start ?? Math.round(share * length)
    const start = Math.max(0, Math.min(middle - windowLength / 2, length - windowLength))
    const window = { start, text: text.points.slice(start, start + windowLength) }
    return { old: shown(passage, old.text), places, window }
  },
})

/**
 * One person's decision on a waiting passage: its place in the newest text, as a span or in words that stand there
 * once; or that it stays on the old text for good.
 * @throws not-found, quote-empty, quote-not-found, quote-ambiguous
 */
export const place = operation({
  name: 'place',
  kind: 'change',
  input: z.strictObject({
    account: z.string(),
    from: selected,
    to: z.union([
      z.strictObject({ start: z.int().min(0), end: z.int().min(1) }),
      z.strictObject({ words: z.string().min(1) }),
      z.literal('stays'),
    ]),
    reason: z.string().default(''),
  }),
  async run(context, { account, from, to: chosen, reason }): Promise<{ subject: string }> {
    const { record, member } = context
    const { to } = await waitingPassage(context, account, from)
    const placed =
      chosen === 'stays'
        ? undefined
        : 'words' in chosen
          ? anchor(await new Texts(record.read).text(to), chosen.words)
          : await passageOf(record.read, { layer: to, ...chosen })
    await record.change(member, { why: reason, operation: 'place' }, async (writer) => {
      const old = await writer.get(accountKind, account)
      const at = indexOf(old.object.passages, from)
      const passages = old.object.passages.map((it, index) =>
        index === at ? (placed ?? { ...it, stays: to }) : it,
      )
      await writer.revise(accountKind, old, { ...old.object, passages })
    })
    return { subject: account }
  },
})

async function waitingPassage(
  { record: { read } }: Context,
  account: string,
  from: z.infer<typeof selected>,
): Promise<{ passage: Passage; to: string }> {
  const { object } = await read.get(accountKind, account)
  const passage = object.passages[indexOf(object.passages, from)]
  const to = (await renewed(read)).newest.get(from.layer)
  if (!passage || to === undefined) throw new GirokError('not-found', { ref: account })
  return { passage, to }
}

/** @throws not-found where somebody has moved it meanwhile */
function indexOf(passages: readonly Passage[], { layer, start, end }: z.infer<typeof selected>): number {
  const at = passages.findIndex((it) => it.layer === layer && it.start === start && it.end === end)
  if (at < 0) throw new GirokError('not-found', { ref: layer })
  return at
}
