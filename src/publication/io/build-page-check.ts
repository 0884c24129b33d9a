import { writeFileSync } from 'node:fs'
import { build } from 'vite'

// Run as a program of its own: `build-page-check.ts ENTRY FILE`. The same sources give the same bytes.

const [, , entry = '', file = ''] = process.argv

const built = await build({
  configFile: false,
  envFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2017',
    minify: true,
    modulePreload: false,
    lib: { entry, formats: ['iife'], name: 'girok', fileName: 'script' },
  },
})
const [result] = Array.isArray(built) ? built : [built]
const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined
if (chunk === undefined) throw new Error('nothing was built')
writeFileSync(file, chunk.code)
