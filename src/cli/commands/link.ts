import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { writeCaptures, writeClusters, writePairs } from '../../linkage/io/write-linked.ts'
import { linkFile } from '../../linkage/io/link-file.ts'
import type { LinkStep } from '../../linkage/link.ts'
import { linkSpecSchema, type LinkSpec } from '../../linkage/link-spec.ts'
import { fileError } from '../../record/io/files.ts'
import { outcome } from '../link-outcome.ts'
import { linkTextsIn, type LinkTexts } from '../link-texts.ts'
import { linkLines } from '../link-words.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar, type Terminal } from '../terminal.ts'

interface Options {
  readonly spec?: string
  readonly pairs?: string
  readonly clusters?: string
  readonly captures?: string
  readonly threshold?: string
  readonly oneToOne?: string[]
}

/** Needs no record: what it works on is a list, and what it finds are proposals. */
export function linkCommands({ terminal }: Shell): Command[] {
  const texts = linkTextsIn(terminal.language)
  const command = new Command('link')
    .description(texts.link)
    .argument('<file>', texts.argFile)
    .option('--spec <file>', texts.optSpec)
    .option('--pairs <file>', texts.optPairs)
    .option('--clusters <file>', texts.optClusters)
    .option('--captures <file>', texts.optCaptures)
    .option('--threshold <bits>', texts.optThreshold)
    .option('--one-to-one <list...>', texts.optOneToOne)
    .action(async (file: string, options: Options) => {
      const began = performance.now()
      const given = options.spec === undefined ? undefined : specIn(options.spec)
      const progress = stepBars(terminal, texts)
      const files = [options.pairs, options.clusters, options.captures].filter((it) => it !== undefined)
      refuseOver(files, [file, ...(options.spec === undefined ? [] : [options.spec])])
      const asked = { ...settings(options, texts), needsLists: options.captures !== undefined }
      const linked = await linkFile(file, given, asked, progress.show).finally(() => progress.end())
      if (options.pairs !== undefined) writePairs(options.pairs, linked)
      if (options.clusters !== undefined) writeClusters(options.clusters, linked)
      if (options.captures !== undefined) writeCaptures(options.captures, linked)
      const found = outcome(linked, (performance.now() - began) / 1000)
      answer(terminal, { ...found, files }, () =>
        linkLines(found, files, texts, terminal.language).join('\n'),
      )
    })
  return [command]
}

/** Nothing is written over what is read, nor one output over another. It is told before the work, as a missing folder is. */
function refuseOver(files: readonly string[], read: readonly string[]): void {
  const taken = new Set(read.map((it) => resolve(it)))
  for (const file of files) {
    const path = resolve(file)
    if (taken.has(path)) throw new GirokError('link-output-taken', { file })
    taken.add(path)
    if (!existsSync(dirname(path)))
      throw new GirokError('file-unreadable', { path: dirname(path), detail: 'ENOENT' })
  }
}

function settings(options: Options, texts: LinkTexts): Partial<Pick<LinkSpec, 'threshold' | 'oneToOne'>> {
  const threshold = options.threshold === undefined ? undefined : Number(options.threshold)
  if (threshold !== undefined && !(threshold >= -50 && threshold <= 100))
    throw new GirokError('usage', { detail: texts.optThreshold })
  const lists = options.oneToOne
  return {
    ...(threshold === undefined ? {} : { threshold }),
    ...(lists === undefined ? {} : { oneToOne: lists.includes('all') ? true : lists }),
  }
}

function specIn(path: string): LinkSpec {
  let text
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(error, path)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new GirokError('link-spec-invalid', { detail: error instanceof Error ? error.message : 'JSON' })
  }
  const read = linkSpecSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new GirokError('link-spec-invalid', {
    detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  })
}

/** A bar for each step of the work. */
function stepBars(terminal: Terminal, texts: LinkTexts) {
  let current: LinkStep | undefined
  let bar: ReturnType<typeof progressBar> | undefined
  const end = (): void => bar?.end()
  const show = (step: LinkStep, done: number, of: number): void => {
    if (step !== current) {
      end()
      bar = progressBar(terminal, texts.steps[step])
      current = step
    }
    bar?.(done, of)
  }
  return { show, end }
}
