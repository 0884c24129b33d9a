import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { GirokError } from '../../kernel/errors.ts'
import { readDataFile } from '../data-file.ts'
import { dataPath, headName } from '../model.ts'

const headSchema = z.object({ release: z.object({ id: z.string(), number: z.int() }) })

/** Which release a folder says that it is; nothing of it is checked. @throws not-a-publication */
export function releaseInFolder(folder: string): { id: string; number: number } {
  const path = join(folder, dataPath(headName))
  const head = headSchema.safeParse(existsSync(path) && readDataFile(headName, readFileSync(path, 'utf8')))
  if (!head.success) throw new GirokError('not-a-publication', { path: folder })
  return head.data.release
}
