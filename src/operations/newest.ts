/** One head for each object, the newest: what is in dispute can be looked at, and is listed once. */
export function newestOf<T extends { readonly subject: string }>(heads: readonly T[]): T[] {
  return [...new Map(heads.map((it) => [it.subject, it])).values()]
}
