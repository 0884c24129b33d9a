/** How large the records are that are measured; the aims are meant for these. */
export const usualSizes = {
  rows: 100_000,
  sources: 1000,
  entries: 1_000_000,
  passages: 1_000_000,
  accounts: 10_000,
  persons: 1_000_000,
}
export type Sizes = typeof usualSizes
