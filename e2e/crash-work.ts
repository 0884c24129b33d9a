/** What the crash test has its child do, so that the test can tell whether it was done whole. */

const size = 600

/** Commits of all sizes: a small one is mostly signing and syncing, a large one mostly writing. */
export const rowsOf = (n: number): number => [20, size, 150][n % 3] ?? size

export const sentence = (at: number): string =>
  `Sentence ${at} of the invented report says what nobody else says.`

export const wholeText = Array.from({ length: size }, (_, at) => sentence(at)).join('\n')

export const fileNames = (n: number): string[] => [`${n}-a.txt`, `${n}-b.txt`, `${n}-c.txt`]
