import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

/** What pdf.js asks for while it draws, by its own names: maps of characters, the standard fonts, decoders without WebAssembly. */
const wanted: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(?:pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
}

export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const [name, files] of Object.entries(wanted)) {
        for (const file of readdirSync(join(folder, name)).filter((it) => files.test(it))) {
          const source = readFileSync(join(folder, name, file))
          this.emitFile({ type: 'asset', fileName: `pdfjs/${name}/${file}`, source })
        }
      }
    },
  }
}
