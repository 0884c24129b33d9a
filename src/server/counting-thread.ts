import { parentPort } from 'node:worker_threads'
import { isGirokError, type GirokError } from '../kernel/errors.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Progress } from '../kernel/ports.ts'
import { kinds } from '../kinds.ts'
import { gather } from '../operations/evidence.ts'
import { ask, finding, kept, keptFinding } from '../operations/ask.ts'
import { result } from '../operations/find.ts'
import { lens } from '../operations/lens.ts'
import { OpenedCompartments } from '../operations/opened-compartments.ts'
import { keptEstimates } from '../operations/kept-estimates.ts'
import { linkedCaptures, linkedCount } from '../operations/linked-persons.ts'
import { listedPair, listedPairs } from '../operations/listed-pairs.ts'
import type { Context } from '../operations/operation.ts'
import { codeInAccounts } from '../operations/person-lists.ts'
import { namedPersons, personPairs } from '../operations/persons.ts'
import { pairs, staleFindings } from '../operations/queue.ts'
import { checkRelease } from '../operations/release-check.ts'
import { diffReleases } from '../operations/release-diff.ts'
import { releaseFields } from '../operations/release-fields.ts'
import { prepareRelease, printEntered } from '../operations/release-prepared.ts'
import { previewText } from '../operations/release-preview.ts'
import { codebookIn } from '../operations/record-codebook.ts'
import { Record } from '../record/io/record.ts'

/** The record that this thread opens for itself, to read only. */
interface Opened {
  readonly folder: string
  readonly key: Uint8Array
}

/** A record to open; a query that is to be run; one that nobody waits for any more; or word that the record has changed. */
export type Asked =
  | Opened
  | { readonly id: number; readonly name: string; readonly input: unknown; readonly as: As }
  | { readonly drop: number }
  | { readonly changed: true }

export interface As {
  readonly member: string
  readonly language: Language
  /** Keys of compartments that are open, for the query that looks for sealed names: copies, overwritten after it. */
  readonly secrets?: readonly (readonly [compartment: string, secret: Uint8Array])[]
}

/** JSON of what it gave, or the rule that was broken, or how it failed; before that, how far it is. */
export type Told = { readonly id: number } & (
  | { readonly done: number; readonly total: number }
  | { readonly json: string }
  | { readonly broken: Pick<GirokError, 'code' | 'params'> }
  | { readonly fault: string }
)

/** Queries that look at all accounts: on a large record they take from a tenth of a second to seconds. */
const queries = [
  ask,
  kept,
  keptFinding,
  finding,
  result,
  lens,
  staleFindings,
  pairs,
  personPairs,
  namedPersons,
  codeInAccounts,
  listedPairs,
  listedPair,
  linkedCount,
  linkedCaptures,
  keptEstimates,
  releaseFields,
  previewText,
  diffReleases,
  checkRelease,
  prepareRelease,
  printEntered,
]

let opening: Promise<Record> | undefined
const dropped = new Set<number>()

async function answer({ id, name, input, as }: Extract<Asked, { name: string }>): Promise<void> {
  // Word that nobody waits may stand behind in the line: it is heard before the work begins.
  await new Promise(setImmediate)
  if (dropped.delete(id)) return
  const tell = (told: Told): void => parentPort?.postMessage(told)
  const opened = new OpenedCompartments()
  for (const [compartment, secret] of as.secrets ?? []) opened.hold(compartment, Buffer.from(secret.buffer))
  try {
    const query = queries.find((it) => it.name === name)
    if (!query) throw new Error(`no query ${name}`)
    const run = query.run.bind(query) as (context: Context, input: unknown) => Promise<unknown>
    if (!opening) throw new Error('no record is open')
    const record = await opening
    const context: Context = {
      ...{ record, codebook: await codebookIn(record), member: as.member, language: as.language, opened },
      progress: slowly((done, total) => tell({ id, done, total })),
    }
    tell({ id, json: JSON.stringify((await run(context, query.input.parse(input))) ?? null) })
  } catch (error) {
    if (isGirokError(error)) tell({ id, broken: { code: error.code, params: error.params } })
    else tell({ id, fault: error instanceof Error ? (error.stack ?? error.message) : 'error' })
  } finally {
    opened.drop()
  }
}

/** Ten times a second is often enough for a bar that fills. */
function slowly(progress: Progress): Progress {
  let last = -Infinity
  return (done, total) => {
    if (performance.now() - last < 100) return
    last = performance.now()
    progress(done, total)
  }
}

/** Reads what has changed before anybody asks. Whatever fails here fails again, and is told, when somebody does. */
async function warm(): Promise<void> {
  await opening?.then((record) => gather(record)).catch(() => undefined)
}

parentPort?.on('message', (asked: Asked) => {
  if ('folder' in asked) {
    opening = Record.openToRead(asked.folder, asked.key, { kinds })
    void warm()
  } else if ('drop' in asked) dropped.add(asked.drop)
  else if ('changed' in asked) void warm()
  else void answer(asked)
})
