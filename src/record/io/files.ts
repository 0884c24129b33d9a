import { closeSync, constants, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { GirokError, isGirokError } from '../../kernel/errors.ts'

/** Turns what the operating system says into an error that tells the user what to do. */
export function fileError(error: unknown, path: string): unknown {
  if (isGirokError(error) || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new GirokError('disk-full', { path })
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new GirokError('folder-read-only', { path })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EIO':
      return new GirokError('file-unreadable', { path, detail: code })
    default:
      return error
  }
}

/** Makes a folder and those above it. Returns the first that it made. @throws folder-read-only, disk-full */
export function makeFolder(path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    // On a disk that can only be read, Node 24 says that the folder isn't there (ENOENT), not why.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new GirokError('folder-read-only', { path })
    throw fileError(error, path)
  }
}

function syncFolder(folder: string): void {
  // Windows can't open folders; its file system journals the rename itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, constants.O_RDONLY)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file so that after a crash it is there whole or as it was before, never in part. */
export function writeWhole(path: string, data: Uint8Array | string): void {
  const draft = `${path}.part`
  try {
    const handle = openSync(draft, 'w', 0o600)
    try {
      writeFileSync(handle, data)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw fileError(error, path)
  }
}
