import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, PDFPageProxy, TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api.js'
import { GirokError } from '../../kernel/errors.ts'
import { languageOf } from '../language.ts'
import type { Page, Run } from '../model.ts'
import { boxOf, type Box } from '../page-boxes.ts'
import { codePoints } from '../segments.ts'
import type { Extraction, Reading } from './extraction.ts'
import { requireText } from './extract-text.ts'

const betweenPages = '\n\n'
/** Nothing to see in it: pdf.js gives such characters where a font has no word for a glyph. */
const unreadable = /[\0-\x08\x0b-\x1f\x7f]/gu

/**
 * The text of a PDF (ISO 32000-2), page by page in the order in which pdf.js reads it, with where each run of it stands.
 * @throws GirokError file-encrypted, file-damaged, file-without-text (a scan)
 */
export async function extractPdf(bytes: Uint8Array, { fileName: file }: Reading): Promise<Extraction> {
  refuseTruncated(bytes, file)
  const { getDocument, version, VerbosityLevel } = await pdfJs()
  const loading = getDocument({
    // pdf.js takes the buffer over, and this one is the caller's.
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const layer = await readPages(await loading.promise, file)
    requireText(layer.text, file)
    const language = languageOf(layer.text)
    return {
      mediaType: 'application/pdf',
      extractor: { name: 'pdf.js', version: `${version} (girok 1)` },
      ...layer,
      ...(language === undefined ? {} : { language }),
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new GirokError('file-encrypted', { file })
    throw error
  } finally {
    await loading.destroy()
  }
}

/** pdf.js repairs a cut file and silently leaves out what was cut away; a layer must not. */
function refuseTruncated(bytes: Uint8Array, file: string): void {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end--
  const closing = Buffer.from(bytes.subarray(Math.max(0, end - 4096), end)).toString('latin1')
  // A linearised file (ISO 32000-2, Annex F) says at its start how long it is.
  const length = /\/Linearized\b[^>]{0,400}?\/L\s+(\d+)/u.exec(opening)?.[1]
  if (!/%%EOF|startxref/u.test(closing) || (length !== undefined && Number(length) > bytes.length)) {
    throw new GirokError('file-damaged', { file, detail: 'PDF: cut off' })
  }
}

type Layer = Pick<Extraction, 'text' | 'title' | 'pages' | 'runs'>

async function readPages(pdf: PDFDocumentProxy, file: string): Promise<Layer> {
  const pages: Page[] = []
  const runs: Run[] = []
  const texts: string[] = []
  let start = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const read = await pageText(await pdf.getPage(number), start).catch((error: unknown) => {
      const detail = `PDF: page ${String(number)}: ${error instanceof Error ? error.message : ''}`
      throw new GirokError('file-damaged', { file, detail })
    })
    texts.push(read.text)
    for (const run of read.runs) runs.push(run)
    pages.push({ start, end: read.end, width: read.width, height: read.height })
    start = read.end + betweenPages.length
  }
  const { info } = await pdf.getMetadata()
  const stated: unknown = 'Title' in info ? info.Title : undefined
  const title = typeof stated === 'string' ? stated.trim().toWellFormed() : ''
  return { text: texts.join(betweenPages), pages, runs, ...(title === '' ? {} : { title }) }
}

interface PageText {
  text: string
  end: number
  runs: Run[]
  width: number
  height: number
}

async function pageText(page: PDFPageProxy, start: number): Promise<PageText> {
  const { items, styles } = await page.getTextContent()
  const viewport = page.getViewport({ scale: 1 })
  const parts: string[] = []
  const runs: Run[] = []
  let at = start
  for (const item of items) {
    if (!('str' in item)) continue
    const text = item.str.toWellFormed().replace(unreadable, '\uFFFD')
    const length = codePoints(text)
    if (text.trim() !== '') {
      const box = boxOf(asShape(item, styles[item.fontName]), viewport)
      runs.push([at, at + length, box.x, box.y, box.width, box.height])
    }
    parts.push(text, item.hasEOL ? '\n' : '')
    at += length + (item.hasEOL ? 1 : 0)
  }
  // The page must not keep what it has decoded until the last one is read.
  page.cleanup()
  const text = parts.join('')
  const trimmed = text.replace(/\n+$/u, '')
  const end = at - (text.length - trimmed.length)
  return { text: trimmed, end, runs, width: hundredths(viewport.width), height: hundredths(viewport.height) }
}

function asShape(item: TextItem, style: TextStyle | undefined): Parameters<typeof boxOf>[0] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform.map(Number)
  return {
    matrix: [a, b, c, d, e, f],
    width: item.width,
    height: item.height,
    ascent: style?.ascent,
    descent: style?.descent,
    vertical: style?.vertical === true,
  }
}

const hundredths = (points: number): Box['x'] => Math.round(points * 100)

/** pdf.js asks for these where it is loaded, though text needs neither; with them it leaves native canvases alone. */

async function pdfJs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  Object.assign(globalThis, { DOMMatrix: Object, Path2D: Object })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function folder(name: string): string {
  return fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')))
}
