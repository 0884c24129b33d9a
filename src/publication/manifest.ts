/** First line of every manifest of this format. */
export const manifestHead = 'girok release v2'

export interface ManifestLine {
  /** Lower-case hex. */
  readonly sha256: string
  /** Relative, parted by `/`. */
  readonly path: string
}

/** The text that is signed: the head, the log's origin, the time, and a line per file, in the form of `sha256sum`. */
export function formatManifest(origin: string, at: string, files: readonly ManifestLine[]): string {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((it) => `${it.sha256}  ${it.path}`)
  return [manifestHead, origin, at, ...lines].map((line) => `${line}\n`).join('')
}

/** The files that a manifest lists, signed or not; undefined where the text is no manifest. */
export function listedFiles(note: string): ManifestLine[] | undefined {
  const [head, , , ...lines] = note.split('\n')
  if (head !== manifestHead) return undefined
  return lines.flatMap((line) => {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return sha256 === undefined || path === undefined ? [] : [{ sha256, path }]
  })
}

export const listedPaths = (note: string): string[] | undefined => listedFiles(note)?.map(({ path }) => path)
