import type { Release } from '../publication/release-model.ts'
import { accountsCited } from '../publication/texts.ts'
import type { Stored } from '../record/io/stored.ts'
import type { Record } from '../record/io/record.ts'
import type { Context } from './operation.ts'
import { choose, type Chosen } from './release-chosen.ts'

interface HeldChoice {
  readonly key: string
  readonly chosen: Promise<Chosen>
}

/** The draft that is being looked at, decided: its page asks for one part of it after another. */
const held = new WeakMap<Record, HeldChoice>()

const dayLength = 86_400_000

/** What was chosen, made anew only where record, draft or day are others. */
export async function heldChoice(context: Context, { leaf, object }: Stored<Release>): Promise<Chosen> {
  const { record } = context
  const day = Math.floor(Date.now() / dayLength)
  const key = JSON.stringify([await record.read.newestEntry(), leaf, day, accountsCited(object.texts).sort()])
  const known = held.get(record)
  // Typing in a text changes its words, not what is chosen.
  if (known?.key === key) return { ...(await known.chosen), release: object }
  const chosen = choose(context, object)
  held.set(record, { key, chosen })
  chosen.catch(() => held.delete(record))
  return chosen
}
