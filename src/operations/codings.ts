import { codingReader, type Coding } from '../accounts/coding.ts'
import type { Head, Held, Holding } from '../record/io/held.ts'
import { newestOf } from './newest.ts'

const codings: Holding<Coding> = { kind: 'account', reader: codingReader }

/** Each account, by its newest head, with whose it is, how far and by whom: held, and read anew where it was changed. */
export async function heldCodings(held: Held): Promise<readonly Head<Coding>[]> {
  const list = await held.list(codings)
  return held.once(codings, [list], () => newestOf(list))
}
