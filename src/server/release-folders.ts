import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GirokError } from '../kernel/errors.ts'
import { manifestFile } from '../publication/model.ts'
import type { CheckedRelease } from '../publication/check/check-release.ts'
import { sha256Hex } from '../record/io/sha256.ts'

/** Beside the record, and named after it: two records in one folder have their releases apart. */
export function releasesFolder(record: string): string {
  const folder = resolve(record)
  return join(dirname(folder), `${basename(folder)}-releases`)
}

/** `release-3`; where something is there already, `release-3-2`: what was written once is not written over. */
export function freeFolder(record: string, number: number): string {
  const wanted = join(releasesFolder(record), `release-${String(number)}`)
  for (let more = 1; ; more += 1) {
    const path = more === 1 ? wanted : `${wanted}-${String(more)}`
    if (!existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0)) return path
  }
}

/** Where a sealed release lies: with the very manifest that the record remembers, if such a folder is there. */
export function writtenFolder(
  record: string,
  number: number,
  manifest: string | undefined,
): { readonly path: string; readonly asSealed: boolean } | undefined {
  const parent = releasesFolder(record)
  const name = new RegExp(`^release-${String(number)}(-\\d+)?$`)
  const found = existsSync(parent) ? readdirSync(parent).filter((it) => name.test(it)) : []
  const paths = found.sort().map((it) => join(parent, it))
  const written = paths.filter((it) => existsSync(join(it, manifestFile)))
  const asSealed = written.find((it) => sha256Hex(readFileSync(join(it, manifestFile))) === manifest)
  const path = asSealed ?? written[0]
  return path === undefined ? undefined : { path, asSealed: asSealed !== undefined }
}

const verifier = fileURLToPath(new URL('../publication/io/verify.mjs', import.meta.url))

/**
 * Runs the release's check on a folder, in a process that knows nothing of the record: its files may be anybody's by now.
 * @throws not-a-publication
 */
export function verifyApart(folder: string): Promise<CheckedRelease> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [verifier, folder, '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const heard: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => heard.push(chunk))
    child.on('error', failed)
    child.on('close', () => {
      try {
        done(JSON.parse(Buffer.concat(heard).toString('utf8')) as CheckedRelease)
      } catch {
        failed(new GirokError('not-a-publication', { path: folder }))
      }
    })
  })
}
