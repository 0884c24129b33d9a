import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Run as a program of its own: `build-page-check.ts FILE`. The same sources give the same bytes.

const entry = fileURLToPath(new URL('../check/page/page-check.ts', import.meta.url))
const [, , file = ''] = process.argv

const built = await build({
  configFile: false,
  envFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2017',
    minify: true,
    modulePreload: false,
    lib: { entry, formats: ['iife'], name: 'girok', fileName: 'check' },
  },
})
const [result] = Array.isArray(built) ? built : [built]
const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined
if (chunk === undefined) throw new Error('nothing was built')
writeFileSync(file, chunk.code)
