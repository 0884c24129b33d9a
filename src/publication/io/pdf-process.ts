// The process in which pages are set. Started by pdf.ts for one document.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, inLettersOf } from './font-coverage.ts'
import type { PdfJob, Template } from './pdf.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-kr/package.json')))

/** PDF/A-2a is 2b with tags that a reader by ear can follow. */
const standards: Readonly<Record<Template, 'a-2a' | 'a-2b'>> = { 'law-paper': 'a-2b', report: 'a-2a' }

// Native code holds its memory outside of V8's heap, and this thread doesn't come up for air while it works.
new Worker(new URL('../../sources/io/extraction-watch.ts', import.meta.url), {
  workerData: { megabytes: Number(process.argv[2]), parent: process.ppid },
}).unref()

process.once('message', (message: unknown) => {
  process.send?.(isJob(message) ? made(message) : 'unknown job')
})
process.on('disconnect', () => process.exit())

function made({ template, data, seconds }: PdfJob): Uint8Array | string {
  try {
    // Named fonts alone: those of the machine would make other bytes on another machine.
    const blobs = ['400Regular/NotoSansKR_400Regular.ttf', '700Bold/NotoSansKR_700Bold.ttf']
    const fontBlobs = blobs.map((name) => readFileSync(join(fonts, name)))
    // PDF/A has no place for a letter that the typeface lacks.
    const letters = inLettersOf(fontBlobs.map(coverageOf), data)
    const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs }] })
    const mainFileContent = readFileSync(join(here, `${template}.typ`), 'utf8')
    const result = compiler.compile({ mainFileContent, inputs: { data: letters } })
    if (result.result === null)
      return JSON.stringify(result.takeError()?.shortDiagnostics ?? '').slice(0, 300)
    return new Uint8Array(
      compiler.pdf(result.result, { pdfStandard: standards[template], creationTimestamp: seconds }),
    )
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 300)
  }
}

function isJob(message: unknown): message is PdfJob {
  return typeof message === 'object' && message !== null && 'template' in message && 'data' in message
}
