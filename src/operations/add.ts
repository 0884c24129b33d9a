import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hash } from 'node:crypto'
import { z } from 'zod'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { fileError } from '../record/io/files.ts'
import type { Stored } from '../record/io/stored.ts'
import type { Writer } from '../record/io/writer.ts'
import { Extractor, type Extraction } from '../sources/io/extract.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import {
  consentScopes,
  defaultScope,
  sourceKinds,
  sourceSchema,
  type Layer,
  type Source,
} from '../sources/model.ts'
import { operation, type Context } from './operation.ts'

/** Larger than any text source that we know of; audio and video come in another way. */
const largest = 512 * 1024 * 1024
/** Files a commit: what was taken in stays, should the next file or the machine fail. */
const batch = 20

export const addInput = z.strictObject({
  /** Files and folders; folders are taken with everything below them. */
  paths: z.array(z.string()).min(1),
  kind: z.enum(sourceKinds).default('document'),
  consent: z.enum(consentScopes).optional(),
  language: z.string().optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  encoding: z.string().optional(),
  how: z.string().default('added'),
  /** Details by file name, over the ones above. */
  details: z.record(z.string(), sourceSchema.partial()).default({}),
})

export interface Added {
  readonly file: string
  readonly source: string
  readonly codename: string
  readonly item: string
  readonly again: boolean
  readonly characters: number
  readonly consent: Source['consent']['scope']
}
export interface AddReport {
  readonly added: Added[]
  readonly failed: { file: string; error: GirokError }[]
}

interface Taken {
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly extraction: Extraction
  /** The id that its arrival will have, however often it is sent. */
  readonly arrival?: string
}

export function defaultConsent(kind: Source['kind']): Source['consent'] {
  return { scope: defaultScope(kind) }
}

/** Takes files in: evidence, custody, source and text. A file that can't be read is reported and the others go on. */
export const add = operation({
  name: 'add',
  kind: 'change',
  input: addInput,
  async run(context, input): Promise<AddReport> {
    const files = input.paths.flatMap(filesBelow)
    const report: AddReport = { added: [], failed: [] }
    const extractor = new Extractor()
    try {
      for (let at = 0; at < files.length; at += batch) {
        const some = files.slice(at, at + batch)
        const taken = await Promise.all(some.map((file) => take(extractor, file, input.encoding, report)))
        const whole = taken.filter((it) => it !== undefined)
        report.added.push(...(await commit(context, whole, input)))
        context.progress?.(Math.min(at + batch, files.length), files.length)
      }
    } finally {
      await extractor.close()
    }
    return report
  },
})

/** Takes in one file whose bytes are at hand already, as they come from a page. @throws what is wrong with the file */
export async function addBytes(
  context: Context,
  given: { file: string; bytes: Uint8Array; kind: Source['kind']; arrival?: string | undefined },
): Promise<Added> {
  const extractor = new Extractor({ workers: 1 })
  try {
    const { file, bytes, kind, arrival } = given
    if (bytes.length === 0) throw new GirokError('file-empty', { file })
    const extraction = await extractor.extract(bytes, file)
    const taken = {
      file,
      bytes,
      sha256: hash('sha256', bytes, 'hex'),
      extraction,
      ...(arrival && { arrival }),
    }
    const input = addInput.parse({ paths: [file], kind })
    const [added] = await commit(context, [taken], input)
    if (!added) throw new Error('nothing was taken in')
    return added
  } finally {
    await extractor.close()
  }
}

async function commit(
  context: Context,
  taken: readonly Taken[],
  input: z.infer<typeof addInput>,
): Promise<Added[]> {
  // Evidence first: a commit never speaks of a file that isn't there.
  for (const it of taken) await context.record.items.write(it.sha256, it.bytes)
  const { value } = await context.record.change(
    context.member,
    { why: '', operation: 'add' },
    async (writer) => {
      const added: Added[] = []
      for (const it of taken) added.push(await enter(writer, it, input))
      return added
    },
  )
  return value
}

function filesBelow(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile() && !it.name.startsWith('.'))
      .map((it) => join(it.parentPath, it.name))
      .sort()
  } catch (error) {
    throw fileError(error, path)
  }
}

async function take(
  extractor: Extractor,
  path: string,
  encoding: string | undefined,
  report: AddReport,
): Promise<Taken | undefined> {
  const file = basename(path)
  try {
    const { size } = statSync(path)
    if (size === 0) throw new GirokError('file-empty', { file })
    if (size > largest) throw new GirokError('file-too-large', { file, bytes: size, limit: largest })
    const bytes = readFileSync(path)
    const extraction = await extractor.extract(bytes, file, encoding === undefined ? {} : { encoding })
    return { file, bytes, sha256: hash('sha256', bytes, 'hex'), extraction }
  } catch (error) {
    const named = fileError(error, file)
    if (!isGirokError(named)) throw named
    report.failed.push({ file, error: named })
    return undefined
  }
}

async function enter(writer: Writer, taken: Taken, input: z.infer<typeof addInput>): Promise<Added> {
  const { file, sha256: digest, extraction } = taken
  const [known] = await writer.having(itemKind, 'sha256', digest)
  const arrival = { at: writer.now(), by: writer.author, how: input.how, from: file }
  if (known) {
    // Sent again because its answer never came: it arrived once.
    const [before] = taken.arrival === undefined ? [] : await writer.heads(custodyKind, taken.arrival)
    if (before === undefined)
      await writer.put(
        custodyKind,
        { item: known.subject, event: 'acquired-again', ...arrival },
        taken.arrival,
      )
    const source = await writer.get(sourceKind, known.object.source)
    const { codename, consent } = source.object
    const characters = [...extraction.text].length
    return {
      file,
      source: source.subject,
      codename,
      item: known.subject,
      again: before?.object.event !== 'acquired',
      characters,
      consent: consent.scope,
    }
  }
  const details = input.details[file] ?? {}
  const kind = details.kind ?? input.kind
  const source = await writer.put(sourceKind, {
    codename: file,
    ...(extraction.title === undefined ? {} : { title: extraction.title }),
    ...(input.reliability === undefined ? {} : { reliability: input.reliability }),
    ...languageOf(input.language ?? extraction.language),
    ...details,
    kind,
    consent:
      details.consent ?? (input.consent === undefined ? defaultConsent(kind) : { scope: input.consent }),
  })
  const item = await writer.put(itemKind, {
    source: source.subject,
    sha256: digest,
    bytes: taken.bytes.length,
    mediaType: extraction.mediaType,
    fileName: file,
  })
  await writer.put(custodyKind, { item: item.subject, event: 'acquired', ...arrival }, taken.arrival)
  await putLayer(writer, item.subject, extraction)
  const { codename, consent } = source.object
  const characters = [...extraction.text].length
  return {
    file,
    source: source.subject,
    codename,
    item: item.subject,
    again: false,
    characters,
    consent: consent.scope,
  }
}

function languageOf(language: string | undefined): { language?: string } {
  return language === undefined ? {} : { language }
}

export async function putLayer(writer: Writer, item: string, extraction: Extraction): Promise<Stored<Layer>> {
  const { extractor, encoding, text, title, language, pages, runs } = extraction
  const optional = { encoding, title, language, pages, runs }
  const stated = Object.fromEntries(Object.entries(optional).filter(([, it]) => it !== undefined))
  return writer.put<Layer>(layerKind, { item, extractor, text, ...stated })
}
