import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readTable } from '../accounts/io/read-sheet.ts'
import { accountKind, incidentKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { readRows, type Draft, type Refusal, type Table } from '../accounts/sheet.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { derivedId } from '../kernel/ids.ts'
import { anchor, LayerText } from '../passages/anchoring.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import { fileError } from '../record/io/files.ts'
import type { Reader } from '../record/io/reader.ts'
import { sha256 } from '../record/io/sha256.ts'
import { itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import { operation } from './operation.ts'

export const importInput = z.strictObject({
  path: z.string(),
  mapping: z.record(z.string(), z.string()).default({}),
  /** Enter the rows that can be anchored although others are refused. */
  keepGood: z.boolean().default(false),
  encoding: z.string().optional(),
})

export interface ImportReport {
  readonly rows: number
  readonly anchored: number
  readonly added: number
  /** Rows whose account the record holds already, word for word. */
  readonly already: number
  readonly refused: Refusal[]
  readonly table: Table
}

interface Ready {
  readonly draft: Draft
  readonly account: Account
  /** What the account says, apart from who coded it and what became of it: the same sheet imported twice adds nothing. */
  readonly content: string
}

/** Reads a coding sheet: every quote is anchored, or its row refused; all rows are entered, or none. */
export const importSheet = operation({
  name: 'import',
  kind: 'change',
  input: importInput,
  async run(context, input): Promise<ImportReport> {
    const file = basename(input.path)
    const table = readTable(
      readBytes(input.path),
      file,
      input.encoding === undefined ? {} : { encoding: input.encoding },
    )
    const { drafts, refused } = readRows(table, input.mapping, context.codebook)
    const rows = drafts.length + refused.length
    const shelf = new Shelf(context.record.read)
    const ready: Ready[] = []
    // Source by source, so that the texts of one only are held ready for finding quotes in.
    const bySource = [...Map.groupBy(drafts, (it) => it.source).values()].flat()
    for (const [at, draft] of bySource.entries()) {
      try {
        ready.push(await prepare(shelf, draft, context.member))
      } catch (error) {
        if (!isGirokError(error)) throw error
        refused.push({ row: draft.row, code: error.code, params: error.params })
      }
      if (at % 500 === 0) context.progress?.(at, rows * 2)
    }
    ready.sort((a, b) => a.draft.row - b.draft.row)
    refused.sort((a, b) => a.row - b.row)
    const report = { rows, anchored: ready.length, refused, table }
    if (refused.length > 0 && !input.keepGood) return { ...report, added: 0, already: 0 }
    const change = { why: file, operation: 'import' }
    const { value } = await context.record.change(context.member, change, async (writer) => {
      const known = await knownAccounts(writer, new Set(ready.map((it) => it.account.source)))
      let added = 0
      for (const { account, content } of ready) {
        if (known.has(content)) continue
        known.set(content, (await writer.put(accountKind, account)).subject)
        added += 1
        if (added % 500 === 0) context.progress?.(rows + added, rows * 2)
      }
      for (const contents of incidents(ready)) {
        const accounts = contents.flatMap((content) => known.get(content) ?? []).sort()
        const id = derivedId('incident', sha256(accounts.join('\n')))
        if ((await writer.present([id])).size === 0) {
          await writer.put(incidentKind, { accounts, reason: file }, id)
        }
      }
      return { added, already: ready.length - added }
    })
    context.progress?.(rows * 2, rows * 2)
    return { ...report, ...value }
  },
})

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
}

/** The texts of sources, by the name that a sheet calls them: file name, codename, title or id. */
class Shelf {
  readonly #read: Reader
  #names: Map<string, Set<string>> | undefined
  #open: { readonly source: string; readonly layers: LayerText[] } | undefined

  constructor(read: Reader) {
    this.#read = read
  }

  async source(name: string): Promise<string> {
    this.#names ??= await this.#allNames()
    const found = this.#names.get(fold(name)) ?? new Set()
    const [only, ...others] = found
    if (only === undefined) throw new GirokError('sheet-source-unknown', { source: name })
    if (others.length > 0)
      throw new GirokError('ambiguous', { ref: name, candidates: [...found].slice(0, 5) })
    return only
  }

  async #allNames(): Promise<Map<string, Set<string>>> {
    const names = new Map<string, Set<string>>()
    const note = (name: string | undefined, source: string): void => {
      if (name === undefined) return
      const key = fold(name)
      names.set(key, (names.get(key) ?? new Set()).add(source))
    }
    for await (const { subject, object } of this.#read.each(sourceKind)) {
      note(subject, subject)
      note(object.codename, subject)
      note(object.title, subject)
    }
    for await (const { object } of this.#read.each(itemKind)) note(object.fileName, object.source)
    return names
  }

  async layers(source: string): Promise<LayerText[]> {
    if (this.#open?.source === source) return this.#open.layers
    const layers: LayerText[] = []
    for (const item of await this.#read.having(itemKind, 'source', source)) {
      for (const layer of await this.#read.having(layerKind, 'item', item.subject)) {
        layers.push(new LayerText(layer.subject, layer.object.text))
      }
    }
    this.#open = { source, layers }
    return layers
  }
}

const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

async function prepare(shelf: Shelf, draft: Draft, coder: string): Promise<Ready> {
  const source = await shelf.source(draft.source)
  const passage = anchorIn(await shelf.layers(source), draft)
  const account = { ...draft.account, source, passages: [passage], coder }
  return { draft, account, content: contentOf(account) }
}

function contentOf(account: Account): string {
  return canonicalJson({ ...account, coder: undefined, status: undefined, reason: undefined })
}

/** Accounts of these sources that the record holds, by what they say. */
async function knownAccounts(read: Reader, sources: ReadonlySet<string>): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const source of sources) {
    for (const { subject, object } of await read.having(accountKind, 'source', source)) {
      known.set(contentOf(object), subject)
    }
  }
  return known
}

function anchorIn(layers: readonly LayerText[], draft: Draft): Account['passages'][number] {
  let missed: GirokError | undefined
  for (const layer of layers) {
    try {
      return anchor(layer, draft.quote, draft.hint)
    } catch (error) {
      if (!isGirokError(error) || error.code !== 'quote-not-found') throw error
      missed ??= error
    }
  }
  throw missed ?? new GirokError('quote-not-found', { quote: draft.quote, nearest: '' })
}

/** What the accounts say of each incident that more than one of them speaks of. */
function incidents(ready: readonly Ready[]): string[][] {
  const named = ready.filter((it) => it.draft.incident !== undefined)
  return [...Map.groupBy(named, (it) => it.draft.incident).values()]
    .map((rows) => [...new Set(rows.map((it) => it.content))])
    .filter((contents) => contents.length > 1)
}
