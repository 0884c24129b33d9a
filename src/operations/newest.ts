import type { Stored } from '../record/io/stored.ts'

/** One head for each object, the newest: what is in dispute can be looked at, and is listed once. */
export function newestOf<T>(heads: readonly Stored<T>[]): Stored<T>[] {
  return [...new Map(heads.map((it) => [it.subject, it])).values()]
}
