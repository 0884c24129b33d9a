import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { webFolder } from './assets.ts'

const stampFile = join(webFolder, 'dist', '.built-from')

/** A hash of everything that the workbench is built from: its own files and the pure ones that it shares with the rest. */
function sources(): string {
  const hash = createHash('sha256')
  for (const folder of [webFolder, join(webFolder, '../src')]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
    for (const path of files.map((it) => join(it.parentPath, it.name)).sort()) {
      if (path.includes('/dist/') || /\.test\.ts$/.test(path)) continue
      hash.update(path).update(readFileSync(path))
    }
  }
  return hash.digest('hex')
}

/** Builds the workbench unless it is built from these very sources already. */
export async function buildWorkbench(say: () => void): Promise<void> {
  const wanted = sources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say()
  // In a process of its own: the builder takes some hundred megabytes, which a server would keep as long as it runs.
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const args = [
    vite,
    'build',
    webFolder,
    '--config',
    join(webFolder, 'vite.config.ts'),
    '--logLevel',
    'error',
  ]
  // Whoever builds, it is the workbench that users get: a test runner's environment would make another.
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } })
  writeFileSync(stampFile, wanted)
}
