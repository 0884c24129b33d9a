import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

export const webFolder = fileURLToPath(new URL('../../web', import.meta.url))
const built = join(webFolder, 'dist')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  // What pdf.js draws with.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/** The worker that takes PDFs apart: it may load its own decoders, and ask for nothing else, not even of this server. */
const workerPolicy = "default-src 'none'; script-src 'self'"

/** A file of the built workbench; every other path is a state of its one page. */
export function asset(context: Context): Response {
  const path = normalize(join(built, decodeURIComponent(context.req.path)))
  const type = types[extname(path)]
  const found = path.startsWith(built + sep) && type !== undefined && existsSync(path)
  const file = found ? path : join(built, 'index.html')
  if (/pdf\.worker\b[^/]*\.mjs$/.test(file)) context.header('Content-Security-Policy', workerPolicy)
  return context.body(readFileSync(file), 200, { 'Content-Type': found ? type : (types['.html'] ?? '') })
}
