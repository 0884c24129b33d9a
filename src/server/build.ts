import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
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
  // Whoever builds, it is the workbench that users get: a test runner's environment would make another.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ root: webFolder, configFile: join(webFolder, 'vite.config.ts'), logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  writeFileSync(stampFile, wanted)
}
