/** A record of a million entries: opening it, and verifying it. */
import { hash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountKind } from '../src/accounts/kinds.ts'
import type { Account } from '../src/accounts/model.ts'
import { kinds } from '../src/kinds.ts'
import { status } from '../src/operations/look.ts'
import { Record } from '../src/record/io/record.ts'
import { verifyRecord } from '../src/record/io/verify.ts'
import type { Writer } from '../src/record/io/writer.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../src/sources/kinds.ts'
import { contextOf, newRecord, openRecord, recordFolder } from './bench-record.ts'
import { figure, memoryFigure, seconds } from './figure.ts'
import { inventedSources, type InventedRow, type InventedSource } from './invented-sheet.ts'
import type { Sizes } from './sizes.ts'

/** Entries of one source that aren't accounts: source, item, custody, layer. */
const perSource = 4

export async function prepareRecord(folder: string, { entries, sources }: Sizes): Promise<void> {
  const { record, recoveryKey } = await newRecord(folder)
  writeFileSync(join(folder, 'recovery-key'), recoveryKey)
  const me = await record.defaultMember()
  // The change and the member that a new record begins with, and the change of each source.
  const rows = entries - 2 - sources * (perSource + 1)
  for (const source of inventedSources(sources, rows)) {
    const bytes = Buffer.from(source.text)
    const digest = hash('sha256', bytes, 'hex')
    await record.items.write(digest, bytes)
    await record.change(me, { why: source.file, operation: 'bench' }, (writer) =>
      enter(writer, source, digest, bytes.length),
    )
  }
  await record.close()
}

async function enter(writer: Writer, source: InventedSource, sha256: string, bytes: number): Promise<void> {
  const { file, tongue, text, rows } = source
  const from = await writer.put(sourceKind, {
    kind: 'document',
    codename: file,
    language: tongue,
    consent: { scope: 'publish' },
  })
  const item = await writer.put(itemKind, {
    source: from.subject,
    sha256,
    bytes,
    mediaType: 'text/plain',
    fileName: file,
  })
  const arrival = { at: writer.now(), by: writer.author, how: 'added', from: file }
  await writer.put(custodyKind, { item: item.subject, event: 'acquired', ...arrival })
  const extractor = { name: 'text', version: '1' }
  const layer = await writer.put(layerKind, { item: item.subject, extractor, text, language: tongue })
  for (const row of rows)
    await writer.put(accountKind, accountOf(row, text, from.subject, layer.subject, writer.author))
}

function accountOf(row: InventedRow, text: string, source: string, layer: string, coder: string): Account {
  const { quote, kind, type, min, when, where, media, penalty, note } = row
  const start = text.indexOf(quote)
  const end = start + quote.length
  const prefix = text.slice(Math.max(0, start - 32), start)
  const suffix = text.slice(end, end + 32)
  const common = {
    source,
    passages: [{ layer, start, end, quote, prefix, suffix }],
    attribution: { voice: 'own' as const, basis: 'hearsay' as const },
    status: 'coded' as const,
    coder,
    ...(note === '' ? {} : { note }),
    when,
    where: [where],
    media: [media],
    penalty: [{ kind: penalty }],
  }
  return kind === 'act' ? { kind, ...common, type, victims: { min } } : { kind, ...common }
}

/** The recovery key opens the record without deriving a key from a passphrase, which is meant to be slow. */
export async function measureOpen(folder: string, { entries }: Sizes): Promise<void> {
  const key = readFileSync(join(folder, 'recovery-key'), 'utf8')
  const start = performance.now()
  const record = await Record.open(recordFolder(folder), key, { kinds })
  const opened = performance.now()
  await status.run(await contextOf(record), {})
  figure(`open: ${entries} entries, after the key derivation`, seconds(1), opened - start)
  figure('open: the same, and what it holds counted (status)', undefined, performance.now() - start)
  await record.close()
}

export async function measureVerify(folder: string, { entries }: Sizes): Promise<void> {
  const record = await openRecord(folder)
  const start = performance.now()
  const result = await verifyRecord(record)
  const end = performance.now()
  if (!result.ok || result.entries !== entries)
    throw new Error(`${result.entries} entries, ${JSON.stringify(result.problems[0])}`)
  figure(`verify: ${entries} entries, ${result.items} items`, seconds(20), end - start)
  memoryFigure('verify: memory', 1000)
  await record.close()
}
