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
const results = Array.isArray(built) ? built : [built]
const chunk = results.flatMap((it) => ('output' in it ? it.output[0] : []))[0]
if (chunk === undefined) throw new Error('nothing was built')
// In ASCII, so that it reads the same whatever a page says of its encoding. Only texts hold other characters.
writeFileSync(
  file,
  chunk.code.replace(/[^\0-\x7f]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`),
)
