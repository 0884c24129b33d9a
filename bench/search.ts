/** Search over a million passages, Korean and English. */
import { hash } from 'node:crypto'
import { search } from '../src/operations/look.ts'
import type { Record } from '../src/record/io/record.ts'
import type { Writer } from '../src/record/io/writer.ts'
import { itemKind, layerKind, sourceKind } from '../src/sources/kinds.ts'
import { segments } from '../src/sources/segments.ts'
import { contextOf, newRecord, openRecord } from './bench-record.ts'
import { dice } from './dice.ts'
import { figure, percentile } from './figure.ts'
import { fieldWords, sentence, wordOf, type Tongue } from './invented-text.ts'
import type { Sizes } from './sizes.ts'

const perLayer = 100
const layersPerChange = 100

interface InventedLayer {
  readonly text: string
  readonly tongue: Tongue
}

/** A line of two sentences is a passage: some 200 characters of English, 90 of Korean. */
function* layers(passages: number): Generator<InventedLayer> {
  const roll = dice(20260303)
  for (let at = 0; at * perLayer < passages; at += 1) {
    const tongue = at % 2 === 0 ? 'ko' : 'en'
    const lines = Array.from(
      { length: perLayer },
      () => `${sentence(tongue, roll)} ${sentence(tongue, roll)}`,
    )
    yield { text: lines.join('\n'), tongue }
  }
}

export async function prepareSearch(folder: string, { passages }: Sizes): Promise<void> {
  const { record } = await newRecord(folder)
  const me = await record.defaultMember()
  const some: InventedLayer[] = []
  const flush = async (): Promise<void> => {
    await record.change(me, { why: '', operation: 'bench' }, async (writer) => {
      for (const layer of some.splice(0)) await enter(writer, layer)
    })
  }
  for (const layer of layers(passages)) {
    some.push(layer)
    if (some.length === layersPerChange) await flush()
  }
  await flush()
  await record.close()
}

async function enter(writer: Writer, { text, tongue }: InventedLayer): Promise<void> {
  const consent = { scope: 'publish' as const }
  const source = await writer.put(sourceKind, {
    kind: 'document',
    codename: 'invented',
    language: tongue,
    consent,
  })
  const digest = hash('sha256', text, 'hex')
  const item = await writer.put(itemKind, {
    source: source.subject,
    sha256: digest,
    bytes: text.length,
    mediaType: 'text/plain',
    fileName: `${digest}.txt`,
  })
  const extractor = { name: 'text', version: '1' }
  await writer.put(layerKind, { item: item.subject, extractor, text, language: tongue })
}

/** What people type, by how much of it there is in the texts. Ranks are those of the vocabulary. */
function queries(): [kind: string, queries: string[]][] {
  const some = (tongue: Tongue, ranks: readonly number[]): string[] =>
    ranks.map((rank) => wordOf(tongue, rank))
  const common = Array.from({ length: 20 }, (_, i) => i)
  const middling = Array.from({ length: 40 }, (_, i) => 100 + i * 10)
  const rare = Array.from({ length: 40 }, (_, i) => 3000 + i * 100)
  const together = (tongue: Tongue, ranks: readonly number[], step: number): string[] =>
    ranks.map((rank) => `${wordOf(tongue, rank)} ${wordOf(tongue, rank + step)}`)
  const koreanOfTwo = Array.from({ length: 600 }, (_, i) => wordOf('ko', 30 + i * 13)).filter(
    (it) => it.length === 2,
  )
  return [
    ['English, common', some('en', common)],
    ['English, middling', some('en', middling)],
    ['English, rare', some('en', rare)],
    ['English, two common words', together('en', common, 1)],
    ['English, two middling words', together('en', middling, 7)],
    ['Korean, common', some('ko', common)],
    ['Korean, middling', some('ko', middling)],
    ['Korean, rare', some('ko', rare)],
    ['Korean, two syllables', [...fieldWords.ko, ...koreanOfTwo.slice(0, 60)]],
    ['Korean, two common words', together('ko', common, 1)],
    ['Korean, two middling words', together('ko', middling, 7)],
    ['Korean, one syllable', [...'가나사고국인정'].slice(0, 7)],
    [
      'both tongues, found nowhere together',
      middling.map((rank) => `${wordOf('ko', rank)} ${wordOf('en', rank)}`),
    ],
  ]
}

export async function measureSearch(folder: string, { passages }: Sizes): Promise<void> {
  const record = await openRecord(folder)
  const context = await contextOf(record)
  const all: number[] = []
  for (const [kind, some] of queries()) {
    const times: number[] = []
    for (const query of some) {
      const start = performance.now()
      await search.run(context, search.input.parse({ query }))
      times.push(performance.now() - start)
    }
    all.push(...times)
    figure(`search: ${kind}, p50 of ${times.length}`, undefined, percentile(times, 0.5))
    figure(`search: ${kind}, slowest`, undefined, Math.max(...times))
  }
  figure(
    `search: ${passages} passages, p95 of ${all.length} queries`,
    { text: '50 ms', value: 50 },
    percentile(all, 0.95),
  )
  await measureRecall(record, passages)
  await record.close()
}

/** Every passage that holds a word, by the index and by reading all texts. */
async function measureRecall(record: Record, passages: number): Promise<void> {
  const words = [...fieldWords.ko, ...[800, 1300, 2600, 5200].map((rank) => wordOf('ko', rank))]
  const truth = new Map(words.map((word) => [word, new Set<string>()]))
  for await (const { subject, object } of record.read.each(layerKind)) {
    for (const { start, text } of segments(object.text)) {
      for (const [word, held] of truth) if (text.includes(word)) held.add(`${subject} ${start}`)
    }
  }
  for (const [word, held] of truth) {
    const found = new Set((await record.read.search(word, passages)).map((it) => `${it.layer} ${it.start}`))
    const missed = held.difference(found).size
    const extra = found.difference(held).size
    console.log(
      `search: ${word}: ${held.size} passages hold it, ${missed} of them not found, ${extra} others found`,
    )
  }
}
