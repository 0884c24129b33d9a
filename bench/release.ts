/** A release of a thousand findings over a hundred thousand accounts: sealing it, opening it, searching in it. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../e2e/workbench.ts'
import { findingKind } from '../src/findings/kinds.ts'
import { compute, heldIn } from '../src/operations/find.ts'
import { gather } from '../src/operations/evidence.ts'
import { newRelease } from '../src/operations/release.ts'
import { sealRelease } from '../src/operations/release-seal.ts'
import { sourceKind } from '../src/sources/kinds.ts'
import { contextOf, openRecord } from './bench-record.ts'
import { figure, memoryFigure, percentile, seconds } from './figure.ts'
import { prepareRecord } from './large-record.ts'
import type { Sizes } from './sizes.ts'

/** Of five accounts one is of a practice, which no finding counts. */
const counted = 0.8
const perSource = 5
/** Bytes in a second from a slow stick. */
const slowStick = 20_000_000

export async function prepareRelease(folder: string, sizes: Sizes): Promise<void> {
  const { rows, sources } = sizes
  await prepareRecord(folder, { ...sizes, entries: Math.ceil(rows / counted) + 2 + sources * perSource })
  const record = await openRecord(folder)
  const context = await contextOf(record)
  const evidence = await gather(record)
  const all = await record.read.list(sourceKind)
  await record.change(context.member, { why: '', operation: 'find' }, async (writer) => {
    for (const { subject, object } of all) {
      const question = { source: [subject] }
      const held = heldIn(compute(context, evidence, question))
      const title = { ko: `${object.codename}에 나온 침해`, en: `Told by ${object.codename}` }
      await writer.put(findingKind, { title, question, held })
    }
  })
  console.log(`release: ${all.length} findings, ${evidence.accounts.length} accounts`)
  await record.close()
}

const released = (folder: string): string => join(folder, 'released')

export async function measureRelease(folder: string): Promise<void> {
  const record = await openRecord(folder)
  const context = await contextOf(record)
  const { release } = await newRelease.run(context, {})
  const began = performance.now()
  const sealed = await sealRelease.run(context, { ref: release, out: released(folder) })
  figure(
    `release: ${sealed.findings} findings, ${sealed.accounts} accounts, ${sealed.files} files`,
    seconds(60),
    performance.now() - began,
  )
  memoryFigure('release: memory', 1000)
  await record.close()
}

export async function measureSite(folder: string): Promise<void> {
  const site = released(folder)
  const [all, search] = [bytesIn(site), bytesIn(join(site, 'search'))]
  console.log(`site: ${megabytes(all)} MB, of which the search's files are ${megabytes(search)} MB`)
  const first = bytesOf(site, 'index.html') + bytesOf(site, 'site.js')
  figure(`site: first page, ${first} bytes from a slow stick`, seconds(2), (first / slowStick) * 1000)
  const list = bytesOf(site, 'ko/index.html') + bytesOf(site, 'site.js')
  figure(`site: list of findings, ${list} bytes from a slow stick`, seconds(2), (list / slowStick) * 1000)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const opened = performance.now()
  await page.goto(pathToFileURL(join(site, 'ko/index.html')).href)
  figure('site: list of findings, opened', seconds(2), performance.now() - opened)
  const took: number[] = []
  for (const query of [
    '처형',
    '수용소에서',
    'the people',
    '사람',
    'the',
    '사람 처형',
    'source-00012',
    '봄',
  ]) {
    await page.evaluate('document.getElementById("search").removeAttribute("data-took")')
    await page.fill('#query', query)
    const answered = page.locator('#search[data-took]')
    await answered.waitFor()
    took.push(Number(await answered.getAttribute('data-took')))
    const said = (await page.locator('#search [role=status]').textContent()) ?? ''
    console.log(`  ${query}: ${took.at(-1)} ms, ${said}`)
  }
  figure('site: search, the slowest of eight', { text: '200 ms', value: 200 }, Math.max(...took))
  figure('site: search, the middle', undefined, percentile(took, 0.5))
  await browser.close()
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
const bytesOf = (folder: string, path: string): number => statSync(join(folder, path)).size

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .reduce((sum, it) => sum + statSync(join(it.parentPath, it.name)).size, 0)
}
