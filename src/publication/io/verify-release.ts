import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../../kernel/errors.ts'
import { verifySignature } from '../../record/io/ed25519.ts'
import { sha256 } from '../../record/io/sha256.ts'
import { checkRelease, type CheckedRelease } from '../check/check-release.ts'
import type { Folder, ReleaseFiles } from '../check/release-files.ts'
import { readDataFile } from '../data-file.ts'
import { manifestHead } from '../manifest.ts'
import { dataPath, headName, manifestFile } from '../model.ts'

/** Checks a release's folder by Girok's own code, which isn't that of its `verify.mjs`. @throws not-a-publication */
export async function verifyReleaseFolder(folder: string, key?: string): Promise<CheckedRelease> {
  if (!isRelease(folder)) throw new GirokError('not-a-publication', { path: folder })
  const crypto = { sha256, verify: verifySignature }
  return checkRelease(releaseIn(folder), crypto, key === undefined ? {} : { key })
}

/** A release whose manifest was altered is still one; what another version made, or nobody, isn't. */
function isRelease(folder: string): boolean {
  const manifest = join(folder, manifestFile)
  if (!existsSync(manifest)) return false
  const [first] = readFileSync(manifest, 'utf8').split('\n')
  return first === manifestHead || existsSync(join(folder, dataPath(headName)))
}

function releaseIn(path: string): ReleaseFiles & { folder: Folder } {
  const paths = filesBelow(path)
  const present = new Set(paths)
  const folder: Folder = { paths, read: (file) => new Uint8Array(readFileSync(join(path, file))) }
  return {
    folder,
    data: (name) => {
      const file = dataPath(name)
      if (!present.has(file)) return Promise.resolve(undefined)
      return Promise.resolve({ value: readDataFile(name, readFileSync(join(path, file), 'utf8')) })
    },
  }
}

/** Relative paths. A link is listed and never followed: what it leads to is not in the folder. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((it) => {
    const path = below + it.name
    if (it.isDirectory()) return filesBelow(folder, `${path}/`)
    return [it.isFile() ? path : `${path}@`]
  })
}
