/** Files that came in and of which nobody has said yet what they are. */
export const adding = $state<{ files: readonly File[] }>({ files: [] })
