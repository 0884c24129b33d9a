/** The report of a release as PDF: some 200 pages in each language, of which half are texts with footnotes. */
import { inventedRelease, type InventedRelease } from '../src/publication/testing/invented-release.ts'
import { printForm } from '../src/publication/testing/print-form.ts'
import { reportForm } from '../src/publication/io/report-form.ts'
import type { Block, Inline, PublishedText } from '../src/publication/model.ts'
import { dice } from './dice.ts'
import { figure, seconds } from './figure.ts'
import { prose } from './invented-text.ts'

const findingCount = 50
/** In bytes of text: about what half a printed page holds. */
const paragraphSize = 900
const paragraphCount = 320

export async function measureReport(): Promise<void> {
  const release = large()
  const began = performance.now()
  const files = await printForm(reportForm, release)
  const took = performance.now() - began
  for (const [path, bytes] of files) {
    process.stdout.write(`${path}: ${pagesOf(bytes)} pages, ${Math.round(bytes.length / 1000)} kB\n`)
  }
  figure('report: each of the two PDFs, on the average', seconds(20), took / files.size)
}

function large(): InventedRelease {
  const release = inventedRelease({ law: true })
  const { head } = release
  const listed = head.findings[0]
  const finding = release.findings[0]
  if (listed === undefined || finding === undefined) throw new Error('a release without findings')
  const ids = Array.from({ length: findingCount }, (_, at) => `fin_${at}`)
  return {
    ...release,
    head: { ...head, texts: [text()], findings: ids.map((id) => ({ ...listed, id })) },
    findings: ids.map((id) => ({ ...finding, id })),
  }
}

function text(): PublishedText {
  const accounts = ['acc_a', 'acc_b', 'acc_c']
  const footnotes = accounts.map((account) => ({ kind: 'account', account, passage: 0 }) as const)
  return {
    title: { ko: '보고서', en: 'Report' },
    body: { ko: blocks('ko', accounts.length), en: blocks('en', accounts.length) },
    footnotes: { ko: footnotes, en: footnotes },
  }
}

function blocks(language: 'ko' | 'en', notes: number): Block[] {
  const roll = dice(11)
  const words = (size: number): Inline => ({ kind: 'words', text: prose(language, size, roll).text })
  return Array.from({ length: paragraphCount }, (_, at): Block[] => [
    ...(at % 6 === 0 ? [{ kind: 'heading', level: 2, inlines: [words(60)] } as const] : []),
    { kind: 'paragraph', inlines: [words(paragraphSize), { kind: 'footnote', at: at % notes }] },
    ...(at % 10 === 0
      ? [{ kind: 'table', head: [[words(20)], [words(20)]], rows: [[[words(40)], [words(200)]]] } as const]
      : []),
  ]).flat()
}

/** A PDF says how many pages it has in the dictionary of its tree of pages, uncompressed as Typst writes it. */
function pagesOf(pdf: Buffer): number {
  const counts = [...pdf.toString('latin1').matchAll(/\/Type ?\/Pages[^>]*?\/Count (\d+)/g)]
  return Math.max(0, ...counts.map(([, count]) => Number(count)))
}
