import { untrack } from 'svelte'
import { session } from './session.svelte.ts'

/** While a screen stands: runs `again` whenever the record has moved on, by this tab or by another. */
export function whenChanged(again: () => void): void {
  let seen = untrack(() => session.newest)
  $effect(() => {
    const now = session.newest
    if (now === undefined || now === seen) return
    const first = seen === undefined
    seen = now
    if (!first) untrack(again)
  })
}
