/**
 * `npm run bench`: measures what the record is meant to hold and prints a line a figure. `npm run bench -- open verify`
 * measures these only; `--rows`, `--sources`, `--entries`, `--passages`, `--accounts` and `--persons` change the sizes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureGuard } from './guard.ts'
import { measureEstimate } from './estimate.ts'
import { measureImport, prepareImport } from './import.ts'
import { measureOpen, measureVerify, prepareRecord } from './large-record.ts'
import { measureLens } from './lens.ts'
import { measureLaw } from './law.ts'
import { measureLink, measureLinkQuality, prepareLink } from './link.ts'
import { measureMinimum } from './minimum.ts'
import { measurePdf } from './pdf-pages.ts'
import { measureReport } from './report.ts'
import { measureRelease, measureSite, prepareRelease } from './release.ts'
import { measureSearch, prepareSearch } from './search.ts'
import { usualSizes, type Sizes } from './sizes.ts'
import { measureWorkbench } from './workbench.ts'
import { prepareWorkbench } from './workbench-record.ts'

type Step = (folder: string, sizes: Sizes) => Promise<void> | void

interface Part {
  /** Makes what is measured; isn't measured itself. */
  readonly prepare?: Step
  readonly measures: Readonly<Record<string, Step>>
}

const parts: readonly Part[] = [
  { prepare: prepareImport, measures: { import: measureImport } },
  { prepare: prepareRecord, measures: { open: measureOpen, verify: measureVerify } },
  { prepare: prepareSearch, measures: { search: measureSearch } },
  { measures: { minimum: measureMinimum } },
  { measures: { lens: measureLens } },
  { measures: { pdf: measurePdf } },
  { measures: { law: measureLaw } },
  { measures: { guard: measureGuard } },
  { measures: { report: measureReport } },
  { prepare: prepareRelease, measures: { release: measureRelease, site: measureSite } },
  { prepare: prepareLink, measures: { link: measureLink } },
  { measures: { 'link-quality': measureLinkQuality } },
  { measures: { estimate: measureEstimate } },
  { prepare: prepareWorkbench, measures: { workbench: measureWorkbench } },
]

const names = parts.flatMap(({ measures }) => Object.keys(measures))
const size = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ rows: size, sources: size, entries: size, passages: size, accounts: size, persons: size },
    // Set where this program starts itself: each step has a process, and so a peak of memory, of its own.
    ...{ step: size, folder: size },
  },
})

const unknown = positionals.find((name) => !names.includes(name))
if (unknown !== undefined) throw new Error(`${unknown}: not one of ${names.join(', ')}`)

function sizeOf(name: keyof Sizes): number {
  const given = values[name]
  if (given === undefined) return usualSizes[name]
  if (!/^[1-9]\d*$/.test(given)) throw new Error(`--${name} ${given}: not a size`)
  return Number(given)
}

const sizes: Sizes = {
  rows: sizeOf('rows'),
  sources: sizeOf('sources'),
  entries: sizeOf('entries'),
  passages: sizeOf('passages'),
  accounts: sizeOf('accounts'),
  persons: sizeOf('persons'),
}

/** Whether the step went through. */
function inOwnProcess(step: string, folder: string): boolean {
  const asked = Object.entries(sizes).map(([name, value]) => `--${name}=${value}`)
  const file = fileURLToPath(import.meta.url)
  const args = [
    '--disable-warning=ExperimentalWarning',
    file,
    `--step=${step}`,
    `--folder=${folder}`,
    ...asked,
  ]
  const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
  if (signal !== null) throw new Error(`${step}: ${signal}`)
  return status === 0
}

function runParts(): void {
  // Who interrupts ends the step that runs; this process is left to remove what it made.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
  console.log(`Node.js ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}`)
  for (const { prepare, measures } of parts) {
    const wanted = Object.keys(measures).filter(
      (name) => positionals.length === 0 || positionals.includes(name),
    )
    const [first] = wanted
    if (first === undefined) continue
    const folder = mkdtempSync(join(tmpdir(), 'girok-bench-'))
    try {
      if (prepare && !inOwnProcess(`prepare-${first}`, folder)) continue
      for (const name of wanted) inOwnProcess(name, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const { step, folder } = values
if (step === undefined || folder === undefined) {
  runParts()
} else {
  for (const { prepare, measures } of parts) {
    for (const [name, measure] of Object.entries(measures)) {
      if (step === name) await measure(folder, sizes)
      if (step === `prepare-${name}`) await prepare?.(folder, sizes)
    }
  }
}
