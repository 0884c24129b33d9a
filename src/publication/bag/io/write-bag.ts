import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { GirokError } from '../../../kernel/errors.ts'
import { fileError } from '../../../record/io/files.ts'
import { listedFiles } from '../../manifest.ts'
import { manifestFile } from '../../model.ts'
import { bagInfo, declaration, encodedPath } from '../tag-text.ts'

/** A sealed release in its folder. */
export interface SealedRelease {
  readonly folder: string
  readonly id: string
  readonly number: number
  /** RFC 3339, UTC: the only time that the bag says, and that its files have. */
  readonly at: string
}

/** A file that may go, under a name that says nothing which must not go: ASCII, without a folder. */
export interface Evidence {
  readonly name: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

const algorithms = ['sha256', 'sha512'] as const
type Sums = Readonly<Record<(typeof algorithms)[number], string>>

/**
 * Writes a bag (RFC 8493) of a release and of evidence: whole, or not at all. The same release and evidence give the
 * same bytes. Every file is hashed on its way, and must be what the release's manifest, or the record, says of it.
 * @throws folder-not-empty, bag-file-altered, not-a-publication, disk-full, folder-read-only, file-unreadable
 */
export async function writeBag(
  release: SealedRelease,
  evidence: Iterable<Evidence> | AsyncIterable<Evidence>,
  out: string,
): Promise<{ files: number; bytes: number }> {
  const target = resolve(out)
  if (existsSync(target) && !isEmptyFolder(target)) throw new GirokError('folder-not-empty', { path: out })
  const listed = listedIn(release.folder)
  let draft: string | undefined
  try {
    mkdirSync(dirname(target), { recursive: true })
    draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    // A temporary folder is its maker's alone; a bag is handed on.
    chmodSync(draft, 0o755)
    const bag = new BagWriter(draft)
    for (const { path, sha256 } of listed) {
      const from = join(release.folder, path)
      await bag.add(`data/release/${path}`, createReadStream(from) as AsyncIterable<Buffer>, sha256, path)
    }
    for await (const { name, sha256, bytes } of evidence) {
      if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))
        throw new Error(`a name that is not for every system: ${name}`)
      await bag.add(`data/evidence/${name}`, bytes, sha256, name)
    }
    const total = await bag.end(release)
    if (existsSync(target)) rmdirSync(target)
    renameSync(draft, target)
    return total
  } catch (error) {
    throw fileError(error, out)
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true })
  }
}

/** What the release's folder holds: its manifest's files, neither more nor fewer. */
function listedIn(folder: string): { path: string; sha256?: string }[] {
  const manifest = join(folder, manifestFile)
  const listed = existsSync(manifest) ? listedFiles(readFileSync(manifest, 'utf8')) : undefined
  if (listed === undefined) throw new GirokError('not-a-publication', { path: folder })
  const files = [...listed, { path: manifestFile }].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const known = new Set(files.map(({ path }) => path))
  const present = new Set<string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    if (!entry.isFile() || !known.has(path)) throw new GirokError('bag-file-altered', { file: path })
    present.add(path)
  }
  const missing = files.find(({ path }) => !present.has(path))
  if (missing) throw new GirokError('bag-file-altered', { file: missing.path })
  return files
}

class BagWriter {
  readonly #folder: string
  readonly #payload = new Map<string, Sums>()
  readonly #tags = new Map<string, Sums>()
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async add(
    path: string,
    bytes: Evidence['bytes'],
    sha256: string | undefined,
    called: string,
  ): Promise<void> {
    if (this.#payload.has(path)) throw new Error(`twice in a bag: ${path}`)
    const { sums, size } = await this.#write(path, bytes)
    if (sha256 !== undefined && sums.sha256 !== sha256)
      throw new GirokError('bag-file-altered', { file: called })
    this.#payload.set(path, sums)
    this.#bytes += size
  }

  async end(release: SealedRelease): Promise<{ files: number; bytes: number }> {
    const total = { files: this.#payload.size, bytes: this.#bytes }
    await this.#tag('bagit.txt', declaration)
    await this.#tag('bag-info.txt', bagInfo(release, total.files, total.bytes))
    for (const algorithm of algorithms)
      await this.#tag(`manifest-${algorithm}.txt`, manifestOf(this.#payload, algorithm))
    const tagManifests = algorithms.map(
      (algorithm) => [`tagmanifest-${algorithm}.txt`, manifestOf(this.#tags, algorithm)] as const,
    )
    for (const [name, text] of tagManifests) await this.#write(name, [Buffer.from(text)])
    this.#setTimes(new Date(release.at))
    return total
  }

  async #tag(name: string, text: string): Promise<void> {
    this.#tags.set(name, (await this.#write(name, [Buffer.from(text)])).sums)
  }

  async #write(path: string, bytes: Evidence['bytes']): Promise<{ sums: Sums; size: number }> {
    const to = join(this.#folder, path)
    mkdirSync(dirname(to), { recursive: true })
    const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
    let size = 0
    const handle = openSync(to, 'wx', 0o644)
    try {
      for await (const chunk of bytes) {
        sha256.update(chunk)
        sha512.update(chunk)
        for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at)
        size += chunk.length
      }
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return { sums: { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }, size }
  }

  /** When this machine wrote a file tells when somebody sat at it. */
  #setTimes(at: Date): void {
    const entries = readdirSync(this.#folder, { recursive: true, withFileTypes: true })
    for (const entry of entries) utimesSync(join(entry.parentPath, entry.name), at, at)
    utimesSync(this.#folder, at, at)
  }
}

function manifestOf(files: ReadonlyMap<string, Sums>, algorithm: keyof Sums): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sums]) => `${sums[algorithm]}  ${encodedPath(path)}\n`)
    .join('')
}

const isEmptyFolder = (path: string): boolean =>
  statSync(path).isDirectory() && readdirSync(path).length === 0
