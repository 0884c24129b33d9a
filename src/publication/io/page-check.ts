import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Form, Press } from '../form.ts'

/** The check that runs in the page, at the root of a release: `window.girokCheck(progress)`. */
export const pageCheckFile = 'check.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const builder = fileURLToPath(new URL('build-page-check.ts', import.meta.url))
const bundled = ['src/kernel', 'src/record', 'src/accounts', 'src/publication']

/** Goes out with every release. */
export function pageCheckForm({ sink }: Press): Form {
  return { end: async () => sink.add(pageCheckFile, await pageCheck()) }
}

/** Built from these very sources once, and kept in `built/`. Without a network: the builder is among our packages. */
export async function pageCheck(folder = join(root, 'built')): Promise<Uint8Array> {
  const file = join(folder, `check-${sources()}.js`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const draft = `${file}.${process.pid}.part`
    // In a process of its own: the builder takes some hundred megabytes.
    await promisify(execFile)(process.execPath, [builder, draft], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    renameSync(draft, file)
  }
  return new Uint8Array(readFileSync(file))
}

function sources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of bundled) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const path of files.filter((it) => it.endsWith('.ts') && !it.endsWith('.test.ts')).sort()) {
      hash.update(`${folder}/${path}`).update(readFileSync(join(root, folder, path)))
    }
  }
  return hash.digest('hex').slice(0, 32)
}
