import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Codebook } from '../../codebook/codebook.ts'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from '../../record/io/files.ts'
import { sha256, sha256Hex } from '../../record/io/sha256.ts'
import { signNote, verifierKey, type NoteSigner } from '../../record/signed-note.ts'
import { formatManifest, listedPaths } from '../manifest.ts'
import { manifestFile, publicationFile, verifierFile, type Publication } from '../model.ts'
import { publicationFiles } from '../pages.ts'
import { verifyPublication, type Verification } from './verify.mjs'

const verifierPath = fileURLToPath(new URL(verifierFile, import.meta.url))

/**
 * Writes a publication: whole, or not at all. An earlier one in the same folder is replaced whole. `signer` is the
 * key of one of the publication's logs.
 * @throws folder-not-empty for any other folder with files in it; disk-full, folder-read-only
 */
export function writePublication(
  folder: string,
  publication: Publication,
  codebook: Codebook,
  signer: NoteSigner,
): { files: number; findings: number } {
  const key = verifierKey(sha256, signer.name, signer.publicKey)
  if (!publication.log.some((log) => log.origin === signer.name && log.verifierKey === key)) {
    throw new Error('the signer is not one of the publication’s logs')
  }
  const target = resolve(folder)
  requireReplaceable(target)
  const files = publicationFiles(publication, codebook, sha256)
  files.set(verifierFile, readFileSync(verifierPath, 'utf8'))
  const lines = [...files].map(([path, text]) => ({ sha256: sha256Hex(text), path }))
  files.set(manifestFile, signNote(sha256, formatManifest(signer.name, publication.at, lines), signer))
  try {
    mkdirSync(dirname(target), { recursive: true })
    const draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    // A temporary folder is its maker's alone; a publication is for everybody.
    chmodSync(draft, 0o755)
    try {
      for (const [path, text] of files) writeFile(join(draft, path), text)
      replace(target, draft)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  } catch (error) {
    throw fileError(error, folder)
  }
  return { files: files.size, findings: publication.findings.length }
}

/** Runs the publication's check on a folder, by the same code that goes out with it. @throws not-a-publication */
export async function verifyPublicationFolder(folder: string, key?: string): Promise<Verification> {
  if (!existsSync(join(folder, publicationFile))) throw new GirokError('not-a-publication', { path: folder })
  return verifyPublication(folder, key === undefined ? {} : { key })
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const handle = openSync(path, 'w')
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
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

/** Empty, not there, or an earlier publication that holds nothing of anybody else's. */
function requireReplaceable(folder: string): void {
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
