import mammoth from 'mammoth'
import { GirokError } from '../../kernel/errors.ts'
import { endingOf } from '../file-kind.ts'
import { languageOf } from '../language.ts'
import { readingLines, textOf } from '../reading-text.ts'
import type { Extraction, Reading } from './extraction.ts'
import { requireText } from './extract-text.ts'
import { htmlDocument } from './html-document.ts'
import { storedZip, Zip, type ZipEntry } from './zip.ts'

const limit = 200 * 1024 * 1024
/** Parts that hold no words; pictures and fonts are left out with everything that isn't XML. */
const wordless = /^word\/(?:theme\/|fontTable|webSettings|settings)/u
const needed = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/.*\.(?:xml|rels)|docProps\/core\.xml)$/u

/** The text of a Word document (ISO/IEC 29500), with its tables, footnotes and endnotes. */
export async function extractDocx(bytes: Uint8Array, { fileName }: Reading): Promise<Extraction> {
  const zip = new Zip(bytes, fileName, limit)
  if (!zip.entries.some((entry) => /^word\/document\d*\.xml$/u.test(entry.name))) throw noDocument(fileName)
  const entries = zip.entries.filter((entry) => needed.test(entry.name) && !wordless.test(entry.name))
  zip.refuseDeclared(entries)
  const parts = entries.map((entry) => [entry.name, readPart(zip, entry, fileName)] as const)
  // mammoth would inflate without a bound, so it gets what has been inflated here.
  const { value: html } = await mammoth.convertToHtml(
    { buffer: storedZip(parts) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  )
  const text = textOf(
    readingLines(htmlDocument(`<html><body>${html}</body></html>`, fileName).body),
  ).toWellFormed()
  requireText(text, fileName)
  const title = titleOf(parts.find(([name]) => name === 'docProps/core.xml')?.[1])
  const language = languageOf(text)
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extractor: { name: 'mammoth', version: '1.13.0 (girok 1)' },
    text,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
  }
}

function noDocument(file: string): GirokError {
  return endingOf(file) === 'docx' || endingOf(file) === 'docm'
    ? new GirokError('file-lies', { file, claimed: endingOf(file), found: 'zip' })
    : new GirokError('file-kind-unknown', { file })
}

function readPart(zip: Zip, entry: ZipEntry, file: string): Buffer {
  const content = zip.read(entry)
  // ISO/IEC 29500-2 forbids a DTD, which is where XML's own bombs live.
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
    throw new GirokError('file-damaged', { file, detail: `DTD in ${entry.name}` })
  }
  return content
}

function titleOf(core: Buffer | undefined): string | undefined {
  const found = /<dc:title>([^<]*)<\/dc:title>/u.exec(core?.toString('utf8') ?? '')?.[1]?.trim()
  if (found === undefined || found === '') return undefined
  return found
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
