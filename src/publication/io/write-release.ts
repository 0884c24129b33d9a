import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'
import { sha256, sha256Hex } from '../../record/io/sha256.ts'
import { signNote, type NoteSigner } from '../../record/signed-note.ts'
import type { Sink } from '../form.ts'
import { formatManifest, listedPaths } from '../manifest.ts'
import { checkFile, dataPath, headName, manifestFile } from '../model.ts'
import { FolderSink } from './folder-sink.ts'

export interface Written {
  readonly files: number
  /** Hex SHA-256 of the manifest. */
  readonly manifest: string
}

/**
 * Writes a release: whole, or not at all. An earlier one in the same folder is replaced whole.
 * @throws folder-not-empty for any other folder with files in it; disk-full, folder-read-only
 */
export async function writeRelease(
  folder: string,
  at: string,
  signer: NoteSigner,
  fill: (sink: Sink) => Promise<void>,
): Promise<Written> {
  const target = resolve(folder)
  requireReplaceable(target)
  let draft: string | undefined
  try {
    mkdirSync(dirname(target), { recursive: true })
    draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    // A temporary folder is its maker's alone; a release is for everybody.
    chmodSync(draft, 0o755)
    const sink = new FolderSink(draft)
    try {
      await fill(sink)
    } catch (error) {
      sink.abandon()
      throw error
    }
    const lines = sink.end()
    const manifest = signNote(sha256, formatManifest(signer.name, at, lines), signer)
    writeFileSync(join(draft, manifestFile), manifest, { flush: true })
    replace(target, draft)
    return { files: lines.length + 1, manifest: sha256Hex(manifest) }
  } catch (error) {
    // A file stands where a folder should lie.
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR'))
      throw new GirokError('folder-not-empty', { path: folder })
    throw fileError(error, folder)
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true })
  }
}

/** The old folder goes aside, and comes back if the new one can't take its place. */
function replace(target: string, draft: string): void {
  const parking = mkdtempSync(join(dirname(target), `.${basename(target)}-old-`))
  const aside = join(parking, 'old')
  const had = existsSync(target)
  try {
    if (had) renameSync(target, aside)
    try {
      renameSync(draft, target)
    } catch (error) {
      if (had) renameSync(aside, target)
      throw error
    }
  } finally {
    rmSync(parking, { recursive: true, force: true })
  }
}

/**
 * What a process that was killed left beside a folder: it had no name to be opened by, and is known by what is written
 * first. An earlier release that had been put aside for it comes back.
 */
export function removeHalfWritten(folder: string): void {
  const target = resolve(folder)
  const parent = dirname(target)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const rest = name.startsWith(`.${basename(target)}-`) ? name.slice(basename(target).length + 2) : ''
    const path = join(parent, name)
    if (/^old-[A-Za-z0-9]{6}$/.test(rest)) {
      const aside = join(path, 'old')
      if (existsSync(aside) && !existsSync(target)) renameSync(aside, target)
      if (existsSync(aside) && !existsSync(join(aside, manifestFile))) continue
      rmSync(path, { recursive: true, force: true })
    } else if (/^[A-Za-z0-9]{6}$/.test(rest) && isOurs(readdirSync(path))) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}

const isOurs = (names: readonly string[]): boolean =>
  names.length === 0 || names.includes(checkFile) || names.includes(dirname(dataPath(headName)))

/** Empty, not there, or an earlier release that holds nothing of anybody else's. @throws folder-not-empty */
export function requireReplaceable(folder: string): void {
  if (!existsSync(folder)) return
  const refuse = new GirokError('folder-not-empty', { path: folder })
  if (!statSync(folder).isDirectory()) throw refuse
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  if (present.length === 0 && readdirSync(folder).length === 0) return
  const manifest = join(folder, manifestFile)
  const listed = existsSync(manifest) ? listedPaths(readFileSync(manifest, 'utf8')) : undefined
  if (listed === undefined) throw refuse
  const known = new Set([manifestFile, ...listed].map((path) => join(folder, path)))
  if (!present.every((path) => known.has(path))) throw refuse
}
