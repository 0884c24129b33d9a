import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../../kernel/errors.ts'
import { manifestFile } from '../model.ts'
import { verifyPublication, type Verification } from './verify.mjs'

/** Runs the release's check on a folder, by the same code that goes out with it. @throws not-a-publication */
export async function verifyPublicationFolder(folder: string, key?: string): Promise<Verification> {
  if (!existsSync(join(folder, manifestFile))) throw new GirokError('not-a-publication', { path: folder })
  return verifyPublication(folder, key === undefined ? {} : { key })
}
