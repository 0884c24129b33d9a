/** How many sources speak of a channel. */
export interface ChannelCount {
  /** Code of the vocabulary `channel`. */
  readonly channel: string
  readonly sources: number
}

/**
 * All that goes out of channel accounts: for each channel that at least k sources speak of, how many they are. Fewer
 * aren't shown at all, not even as "fewer than k": that a way is known of by anybody is news to whoever looks for it.
 */
export function channelCounts(
  accounts: Iterable<{ readonly source: string; readonly channel?: readonly string[] | undefined }>,
  k: number,
): ChannelCount[] {
  const sources = new Map<string, Set<string>>()
  for (const { source, channel = [] } of accounts) {
    for (const code of channel) {
      const known = sources.get(code)
      if (known) known.add(source)
      else sources.set(code, new Set([source]))
    }
  }
  return [...sources]
    .filter(([, of]) => of.size >= k)
    .map(([channel, of]) => ({ channel, sources: of.size }))
    .sort((a, b) => (a.channel < b.channel ? -1 : 1))
}
