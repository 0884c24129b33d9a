import { newId, type Kind } from '../src/kernel/ids.ts'

/** An id for what is about to be entered, made here so that what is sent twice is entered once. */
export const freshId = (kind: Kind): string =>
  newId(kind, (length) => crypto.getRandomValues(new Uint8Array(length)))
