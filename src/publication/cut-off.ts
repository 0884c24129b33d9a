import type { Release } from './release-model.ts'

/** Longer than any sealing that goes on elsewhere takes. */
const mostMinutes = 20

/**
 * Of a release that is entered and not written to its end: the time, ISO 8601, from which its sealing counts as cut off.
 * Before that it may be going on in another process.
 */
export function cutOffFrom({ at, manifest }: Pick<Release, 'at' | 'manifest'>): string | undefined {
  if (at === undefined || manifest !== undefined) return undefined
  return new Date(Date.parse(at) + mostMinutes * 60_000).toISOString()
}
