import type { Draft } from './draft.ts'

/** What was begun and not saved, by source: in this page's memory only, gone when the page is closed. */
export const drafts = $state<{ of: Record<string, Draft[]> }>({ of: {} })

export function keep(source: string, draft: Draft): Draft {
  const kept = [...(drafts.of[source] ?? []), draft]
  drafts.of[source] = kept
  // The proxied one: the form writes into it.
  return drafts.of[source].at(-1) ?? draft
}

export function drop(source: string, draft: Draft): void {
  drafts.of[source] = (drafts.of[source] ?? []).filter((it) => it !== draft)
}
