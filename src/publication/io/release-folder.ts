import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import { sha256Hex } from '../../record/io/sha256.ts'
import { readDataFile } from '../data-file.ts'
import { dataPath, headName, manifestFile } from '../model.ts'

const headSchema = z.object({ release: z.object({ id: z.string(), number: z.int() }) })

/** Which release a folder says that it is; nothing of it is checked. @throws not-a-publication */
export function releaseInFolder(folder: string): { id: string; number: number } {
  const path = join(folder, dataPath(headName))
  const head = headSchema.safeParse(existsSync(path) && readDataFile(headName, readFileSync(path, 'utf8')))
  if (!head.success) throw new GirokError('not-a-publication', { path: folder })
  return head.data.release
}

/** Hex SHA-256 of the manifest in a folder that holds this very release; undefined where it doesn't. */
export function manifestIn(folder: string, release: string): string | undefined {
  const path = join(folder, manifestFile)
  if (!existsSync(path)) return undefined
  try {
    return releaseInFolder(folder).id === release ? sha256Hex(readFileSync(path)) : undefined
  } catch (error) {
    if (isGirokError(error)) return undefined
    throw error
  }
}
