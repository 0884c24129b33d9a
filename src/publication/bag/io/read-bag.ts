import { createHash, type Hash } from 'node:crypto'
import { createReadStream, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { BagFindings, type BagReport } from '../bag-report.ts'
import {
  folded,
  isSystemFile,
  readDeclaration,
  readFetch,
  readManifest,
  readTags,
  staysInside,
  type Declaration,
  type Listed,
} from '../tag-text.ts'

const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']
const largestDeclaration = 4096
/** A manifest of a million files has some 200 MB. */
const largestTagFile = 512 * 1024 * 1024

interface Manifest {
  readonly algorithm: string
  readonly ofTags: boolean
  readonly listed: ReadonlyMap<string, string>
}

/**
 * Reads a bag (RFC 8493, and the drafts from 0.93 on) and says whether it is valid. Everything that it lists is
 * hashed; nothing outside the folder is opened, no link is followed, and nothing is fetched.
 */
export async function readBag(folder: string): Promise<BagReport> {
  const found = new BagFindings()
  const empty = { info: [], files: 0, bytes: 0 }
  const declared = declarationOf(folder, found)
  if (declared === undefined) return found.report(empty)
  const { version } = declared
  if (!iconv.encodingExists(declared.encoding)) {
    found.problem('encoding-unknown', 'bagit.txt')
    return found.report({ version, ...empty })
  }
  const manifests = manifestsOf(folder, declared, found)
  const present = payloadOf(folder, found)
  checkPayload(manifests, present, declared, found)
  checkFetch(folder, declared, manifests, found)
  await checkSums(folder, manifests, found)
  const info = ['bag-info.txt', 'package-info.txt'].flatMap((name) =>
    readTags(tagText(folder, name, declared, found)),
  )
  const [files, bytes] = [present.size, [...present.values()].reduce((sum, size) => sum + size, 0)]
  const oxum = info.findLast(([label]) => label.toLowerCase() === 'payload-oxum')?.[1]
  if (oxum !== undefined && oxum !== `${String(bytes)}.${String(files)}`) found.warning('oxum-differs')
  return found.report({ version, info, files, bytes })
}

function declarationOf(folder: string, found: BagFindings): Declaration | undefined {
  const name = 'bagit.txt'
  if (!isFile(join(folder, name))) {
    found.problem('declaration-missing', name)
    return undefined
  }
  const bytes = readFileSync(join(folder, name))
  const read =
    bytes.length > largestDeclaration ? 'declaration-unreadable' : readDeclaration(bytes.toString('utf8'))
  if (typeof read === 'object') return read
  found.problem(read, name)
  return undefined
}

/** Empty where there is none. */
function tagText(folder: string, name: string, { encoding }: Declaration, found: BagFindings): string {
  const path = join(folder, name)
  if (!isFile(path)) return ''
  if (lstatSync(path).size > largestTagFile) {
    found.problem('tag-file-too-large', name)
    return ''
  }
  return iconv.decode(readFileSync(path), encoding)
}

function manifestsOf(folder: string, declared: Declaration, found: BagFindings): Manifest[] {
  const manifests: Manifest[] = []
  for (const name of readdirSync(folder).sort()) {
    const [, tag, algorithm] = /^(tag)?manifest-([a-z0-9]+)\.txt$/i.exec(name) ?? []
    if (algorithm === undefined) continue
    const known = algorithms.find((one) => one === algorithm.toLowerCase())
    if (known === undefined) {
      found.problem('algorithm-unknown', name)
      continue
    }
    const lines = readManifest(tagText(folder, name, declared, found), declared.version)
    manifests.push({
      algorithm: known,
      ofTags: tag !== undefined,
      listed: listedIn(name, lines, declared, tag !== undefined, found),
    })
  }
  if (!manifests.some(({ ofTags }) => !ofTags)) found.problem('manifest-missing')
  return manifests
}

function listedIn(
  name: string,
  lines: readonly (Listed | undefined)[],
  { version }: Declaration,
  ofTags: boolean,
  found: BagFindings,
): Map<string, string> {
  const listed = new Map<string, string>()
  const byFolded = new Map<string, string>()
  for (const line of lines) {
    if (line === undefined) {
      found.problem('manifest-line', name)
      continue
    }
    const { path, sum, odd } = line
    if (!staysInside(path) || path.startsWith('data/') === ofTags) {
      found.problem('path-outside', path)
      continue
    }
    if (odd) found.warning('line-of-other-programs', path)
    if (isSystemFile(path)) found.warning('system-file', path)
    const before = listed.get(path)
    if (before !== undefined && before !== sum) found.problem('listed-differently', path)
    else if (before !== undefined && version === '1.0') found.problem('listed-twice', path)
    else if (before !== undefined) found.warning('listed-twice', path)
    const other = byFolded.get(folded(path))
    if (other !== undefined && other !== path) found.warning('names-clash', path)
    byFolded.set(folded(path), path)
    listed.set(path, sum)
  }
  return listed
}

/** Size of each file below `data/`. Links and devices are none. */
function payloadOf(folder: string, found: BagFindings): Map<string, number> {
  const files = new Map<string, number>()
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const at = `${path}/${entry.name}`
      if (entry.isDirectory()) walk(at)
      else if (entry.isFile()) files.set(at, lstatSync(join(folder, at)).size)
      else found.problem('no-plain-file', at)
    }
  }
  if (existsSync(join(folder, 'data')) && lstatSync(join(folder, 'data')).isDirectory()) walk('data')
  else found.problem('payload-missing', 'data')
  return files
}

/** RFC 8493 wants each file in each manifest; the drafts are content with one. */
function checkPayload(
  manifests: readonly Manifest[],
  present: ReadonlyMap<string, number>,
  { version }: Declaration,
  found: BagFindings,
): void {
  const payload = manifests.filter(({ ofTags }) => !ofTags)
  for (const path of present.keys()) {
    const lists = payload.filter(({ listed }) => listed.has(path)).length
    if (lists === 0 || (version === '1.0' && lists < payload.length)) found.problem('file-unlisted', path)
  }
}

function checkFetch(
  folder: string,
  declared: Declaration,
  manifests: readonly Manifest[],
  found: BagFindings,
): void {
  for (const path of readFetch(tagText(folder, 'fetch.txt', declared, found), declared.version)) {
    if (path === undefined) found.problem('fetch-line', 'fetch.txt')
    else if (!staysInside(path) || !path.startsWith('data/')) found.problem('path-outside', path)
    else if (!manifests.some(({ listed }) => listed.has(path))) found.problem('fetch-unlisted', path)
  }
}

/** Each file is read once, for all its sums. */
async function checkSums(folder: string, manifests: readonly Manifest[], found: BagFindings): Promise<void> {
  const twins = twinsOf(manifests)
  for (const path of new Set(manifests.flatMap(({ listed }) => [...listed.keys()]))) {
    const sums = manifests.flatMap(({ algorithm, listed }) => {
      const sum = listed.get(path)
      return sum === undefined ? [] : [{ algorithm, sum }]
    })
    if (!isFile(join(folder, path))) {
      if (!isSystemFile(path) && !twins(path).some((other) => isFile(join(folder, other))))
        found.problem('file-missing', path)
      continue
    }
    if (throughLink(folder, path)) {
      found.problem('no-plain-file', path)
      continue
    }
    const hashes = sums.map(({ algorithm }): Hash => createHash(algorithm))
    for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>)
      for (const hash of hashes) hash.update(chunk)
    if (hashes.some((hash, at) => hash.digest('hex') !== sums[at]?.sum)) found.problem('file-altered', path)
  }
}

/**
 * For each name, those that some system takes for the same and that are listed with the same sum: a file may be there
 * under one of them alone.
 */
function twinsOf(manifests: readonly Manifest[]): (path: string) => readonly string[] {
  const byKey = new Map<string, string[]>()
  const keyOf = (algorithm: string, sum: string, path: string): string =>
    `${algorithm} ${sum} ${folded(path)}`
  for (const { algorithm, listed } of manifests)
    for (const [path, sum] of listed) {
      const key = keyOf(algorithm, sum, path)
      byKey.set(key, [...(byKey.get(key) ?? []), path])
    }
  return (path) =>
    manifests.flatMap(
      ({ algorithm, listed }) => byKey.get(keyOf(algorithm, listed.get(path) ?? '', path)) ?? [],
    )
}

/** A folder on the way may be a link that leads out. */
function throughLink(folder: string, path: string): boolean {
  const steps = path.split('/')
  return steps.some((_, at) => lstatSync(join(folder, ...steps.slice(0, at + 1))).isSymbolicLink())
}

const isFile = (path: string): boolean => existsSync(path) && lstatSync(path).isFile()
