/** The words in the filter box. They may name somebody: kept in memory only, never in an address. */
export const filter = $state({ typed: '' })
