/** Versions of BagIt that are read: the drafts since 0.93, and RFC 8493. */
const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const
type BagVersion = (typeof versions)[number]

export interface Declaration {
  readonly version: BagVersion
  /** Of all tag files but the declaration itself, as it is written there. */
  readonly encoding: string
}

/** `bagit.txt`, or why it isn't one. Two lines, exactly. */
export function readDeclaration(text: string): Declaration | 'declaration-unreadable' | 'version-unknown' {
  const [, stated, encoding] =
    /^BagIt-Version: (\d+\.\d+)\r?\nTag-File-Character-Encoding: (\S+)(?:\r?\n)*$/.exec(text) ?? []
  if (stated === undefined || encoding === undefined) return 'declaration-unreadable'
  const version = versions.find((known) => known === stated)
  return version === undefined ? 'version-unknown' : { version, encoding }
}

/** `bag-info.txt`: labels with their values, in order; a line that begins with a blank goes on with the one before. */
export function readTags(text: string): [label: string, value: string][] {
  const tags: [string, string][] = []
  for (const line of linesOf(text)) {
    const last = tags.at(-1)
    if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`
    else {
      const colon = line.indexOf(':')
      if (colon > 0) tags.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
    }
  }
  return tags
}

export interface Listed {
  readonly path: string
  /** Lower-case hex. */
  readonly sum: string
  /** Written as other programs do: `*` for binary, or `./` in front. */
  readonly odd: boolean
}

/** The lines of a manifest; undefined stands for one that is none. */
export function readManifest(text: string, version: BagVersion): (Listed | undefined)[] {
  return linesOf(text).map((line) => {
    const [, sum, star, written] = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/.exec(line) ?? []
    if (sum === undefined || written === undefined) return undefined
    const path = decoded(written, version)
    const plain = path.replace(/^(\.\/)+/, '')
    return { path: plain, sum: sum.toLowerCase(), odd: star === '*' || plain !== path }
  })
}

/** The paths that `fetch.txt` says are to be had elsewhere. Nothing is ever fetched. */
export function readFetch(text: string, version: BagVersion): (string | undefined)[] {
  return linesOf(text).map((line) => {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line)?.[1]
    return path === undefined ? undefined : decoded(path, version).replace(/^(\.\/)+/, '')
  })
}

/** True for a path that stays below the bag on every system. */
export function staysInside(path: string): boolean {
  if (/^[~/\\]|^[A-Za-z]:|^%[^%/]*%/.test(path) || path.includes('\0')) return false
  return path.split(/[\\/]/).every((step) => step !== '' && step !== '.' && step !== '..')
}

/** What two systems may take for one name. */
export const folded = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC')

/** Files that systems leave behind, and take away again. */
export const isSystemFile = (path: string): boolean =>
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path)

/** A path in a manifest, after RFC 8493 section 2.1.3. */
export const encodedPath = (path: string): string =>
  path.replace(/[%\r\n]/g, (sign) => ({ '%': '%25', '\r': '%0D' })[sign] ?? '%0A')

/** The drafts know no encoded percent sign. */
function decoded(path: string, version: BagVersion): string {
  const signs = version === '1.0' ? /%(25|0A|0D)/gi : /%(0A|0D)/gi
  return path.replace(signs, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')

/** The tag files of a bag of a release. They name no organisation, no person and no machine. */
export function bagInfo(
  release: { id: string; number: number; at: string },
  files: number,
  bytes: number,
): string {
  return [
    'Bag-Software-Agent: Girok',
    `Bagging-Date: ${release.at.slice(0, 10)}`,
    `External-Identifier: ${release.id}`,
    `External-Description: Release ${String(release.number)}`,
    `Payload-Oxum: ${String(bytes)}.${String(files)}`,
  ]
    .map((line) => `${line}\n`)
    .join('')
}

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
