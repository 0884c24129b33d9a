import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Codebook } from '../src/codebook/codebook.ts'
import { capturesByColumn } from '../src/estimation/captures-by-stratum.ts'
import { estimateStrata } from '../src/estimation/io/estimate-strata.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { makeIdentities } from '../src/operations/compartments.ts'
import { keepEstimate } from '../src/operations/kept-estimates.ts'
import { code } from '../src/operations/code.ts'
import { find, findInput } from '../src/operations/find.ts'
import { sealIdentity } from '../src/operations/identities.ts'
import { OpenedCompartments } from '../src/operations/opened-compartments.ts'
import type { Context } from '../src/operations/operation.ts'
import { problemsOf } from '../src/operations/release-check.ts'
import { choose } from '../src/operations/release-chosen.ts'
import { allForms, printRelease, type Sealed } from '../src/operations/release-print.ts'
import type { MakeForm } from '../src/publication/form.ts'
import { guardCodes } from '../src/publication/guard/model.ts'
import { pageScriptsForm } from '../src/publication/io/page-check.ts'
import { reportForm } from '../src/publication/io/report-form.ts'
import { verifierForm } from '../src/publication/io/verifier-form.ts'
import { releaseKind } from '../src/publication/kinds.ts'
import { audiences, profiles } from '../src/publication/profiles.ts'
import type { Overrule, Release } from '../src/publication/release-model.ts'
import { fieldDigest } from '../src/record/entry.ts'
import { Record } from '../src/record/io/record.ts'
import { sha256Base64Url } from '../src/record/io/sha256.ts'
import { consentScopes, type Source } from '../src/sources/model.ts'
import { layerKind, sourceKind } from '../src/sources/kinds.ts'
import { plantedRecord, type PlantedRecord, type PlantedSource, type Secret } from './planted-record.ts'

const records = 6
/** With `GIROK_RELEASES` more, for a longer run. */
const releases = Number(process.env['GIROK_RELEASES'] ?? 2000)
const today = Math.floor(Date.now() / 86_400_000)

interface PlantedAccountIn {
  readonly id: string
  readonly when: string | undefined
  readonly secrets: readonly Secret[]
}
interface PlantedSourceIn {
  readonly id: string
  readonly source: Source
  readonly planted: PlantedSource
  readonly accounts: readonly PlantedAccountIn[]
}

/** A record with everything planted, and one release that was sealed in it. */
interface Garden {
  readonly context: Context
  readonly sources: readonly PlantedSourceIn[]
  readonly finding: string
  /** Kept from a file whose name is one of the secrets. */
  readonly estimate: string
  readonly entered: Sealed
}

const folder = mkdtempSync(join(tmpdir(), 'girok-leaks-'))
const gardens: Garden[] = []

async function planted({ sources }: PlantedRecord, place: number): Promise<Garden> {
  const home = join(folder, String(place))
  const { record } = await Record.create(
    join(home, 'record'),
    'one of many records',
    { name: 'gardener' },
    { kinds },
  )
  const context: Context = {
    record,
    codebook: new Codebook(),
    member: await record.defaultMember(),
    language: 'en',
    opened: new OpenedCompartments(3_600_000),
  }
  const passphrase = 'a compartment of its own'
  await makeIdentities.run(context, { passphrase })
  const entered: PlantedSourceIn[] = []
  for (const [at, one] of sources.entries()) {
    mkdirSync(join(home, 'files', String(at)), { recursive: true })
    const path = join(home, 'files', String(at), one.fileName.replaceAll('/', ' '))
    writeFileSync(path, one.text)
    await add.run(context, addInput.parse({ paths: [path] }))
    const [stored] = (await record.read.list(sourceKind)).slice(-1)
    const [layer] = (await record.read.list(layerKind)).slice(-1)
    if (!stored || !layer) throw new Error('nothing was taken in')
    await record.change(context.member, { why: '', operation: 'describe' }, (writer) =>
      writer.revise(sourceKind, stored, one.source),
    )
    await sealIdentity.run(context, { ref: stored.subject, ...one.identity })
    const accounts: PlantedAccountIn[] = []
    for (const { quote, stated, secrets } of one.accounts) {
      const start = [...layer.object.text.slice(0, layer.object.text.indexOf(quote))].length
      const end = start + [...quote].length
      const passages = [{ layer: layer.subject, start, end }]
      const { subject } = await code.run(context, { source: stored.subject, passages, stated })
      accounts.push({ id: subject, when: 'when' in stated ? stated.when : undefined, secrets })
    }
    entered.push({ id: stored.subject, source: one.source, planted: one, accounts })
  }
  const { finding = '' } = await find.run(
    context,
    findInput.parse({ question: '', titleKo: '질문', titleEn: 'Question' }),
  )
  const columns = ['sex', 'press', 'region', 'count']
  const counts = [
    ['F', '1', '0', '60'],
    ['F', '0', '1', '55'],
    ['M', '1', '1', '20'],
  ]
  const kept = await keepEstimate(context, {
    title: { ko: '추정', en: 'Estimate' },
    from: { file: `${sources[0]?.secrets[0]?.text ?? 'secret'}.csv` },
    // Of two lists: that nothing is estimated is an outcome as well, and comes at once.
    estimate: await estimateStrata(capturesByColumn({ columns, rows: counts }, 'sex')),
  })
  const { value } = await record.change(context.member, { why: '', operation: 'seal-release' }, (writer) =>
    writer.put(releaseKind, {
      ...draftOf({ finding, estimate: kept.estimate }, { audience: 'court', overrules: [] }),
      number: 1,
      at: writer.now(),
    }),
  )
  // Opened once: from here on the key is held.
  await problemsOf(context, await choose(context, value.object), passphrase)
  return { context, sources: entered, finding, estimate: kept.estimate, entered: value as Sealed }
}

const draftOf = (
  { finding, estimate }: Pick<Garden, 'finding' | 'estimate'>,
  { audience, overrules }: Pick<Release, 'audience' | 'overrules'>,
): Release => ({
  ...{
    title: { ko: '공개본', en: 'Release' },
    audience,
    overrules,
    k: 2,
    kReason: 'a test',
    findings: [finding],
    estimates: [estimate],
    texts: [],
  },
})

/** The release as it can be sealed: what the guard refuses is withheld until it refuses nothing. */
async function cleared({ context }: Garden, draft: Release): Promise<Release> {
  for (let release = draft, round = 0; round < 8; round += 1) {
    const problems = await problemsOf(context, await choose(context, release), undefined)
    const blockers = problems.filter(({ code }) => guardCodes[code] === 'blocker')
    if (blockers.length === 0) return release
    const more = blockers.flatMap(({ remedy, account, source, field }): Overrule[] => {
      const reason = 'the guard'
      if (remedy) return [{ ...remedy, reason }]
      if (account !== undefined)
        return [
          {
            of: account,
            field: field?.startsWith('passages') ? 'passages' : '*',
            treatment: 'withheld',
            reason,
          },
        ]
      return source === undefined ? [] : [{ of: source, field: field ?? '*', treatment: 'withheld', reason }]
    })
    expect(more, JSON.stringify(blockers)).not.toEqual([])
    release = { ...release, overrules: [...release.overrules, ...more] }
  }
  throw new Error('the guard is never content')
}

/** Every byte that goes out, unpacked, by where it stands: paths too. */
async function everyByte(
  { context, entered }: Garden,
  release: Release,
  wanted: (form: MakeForm) => boolean,
): Promise<Map<string, string>> {
  const files = new Map<string, Buffer[]>()
  const sink = {
    add: (path: string, chunk: string | Uint8Array): void => {
      files.set(path, [...(files.get(path) ?? []), Buffer.from(chunk)])
    },
  }
  const sealed = { ...entered, object: { ...entered.object, ...release } } as Sealed
  const chosen = await choose(context, release)
  const forms = allForms.filter((it) => wanted(it))
  await printRelease(context, { chosen, entered: sealed, previous: undefined, forms }, sink)
  const texts = new Map<string, string>()
  for (const [path, chunks] of files) {
    const bytes = Buffer.concat(chunks)
    texts.set(path, `${path}\n${unfolded(bytes.toString('utf8'))}`)
    if (path.endsWith('.pdf')) texts.set(`${path} unpacked`, unfolded(pdfWords(bytes)))
    if (!path.endsWith('.xlsx')) continue
    for (const [name, member] of Object.entries(unzipSync(bytes)))
      texts.set(`${path}/${name}`, unfolded(Buffer.from(member).toString('utf8')))
  }
  return texts
}

/** The programs are the same files in every release; PDFs, which take a second each, have a test of their own. */
const quick = (form: MakeForm): boolean => ![verifierForm, pageScriptsForm, reportForm].includes(form)

/** What a PDF's streams hold when they are unpacked, its metadata among them, and its words as a reader copies them. */
function pdfWords(bytes: Buffer): string {
  const streams: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at)
    if (end < 0) break
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('utf8'))
    } catch {
      streams.push(bytes.subarray(at, end).toString('utf8'))
    }
  }
  const read = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
  const words = read.status === 0 ? read.stdout : ''
  return [...streams, words, words.replace(/\s+/g, ' ')].join('\n')
}

/** As it stands, and as HTML, XML and JSON mean it. */
function unfolded(text: string): string {
  const json = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
  const html = text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, x: string, digits: string) =>
      String.fromCodePoint(parseInt(digits, x ? 16 : 10)),
    )
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
    )
  return [text, json, html].join('\n').normalize('NFC')
}

const overrule = fc.record({
  at: fc.nat(),
  ofSource: fc.boolean(),
  field: fc.constantFrom('*', 'passages', 'when', 'where', 'title', 'date', 'codename'),
})
const drawn = fc.record({
  garden: fc.nat({ max: records - 1 }),
  audience: fc.constantFrom(...audiences),
  overrules: fc.array(overrule, { maxLength: 3 }),
})

function overrulesOf(
  { sources }: Garden,
  wanted: readonly (typeof overrule extends fc.Arbitrary<infer T> ? T : never)[],
): Overrule[] {
  const accounts = sources.flatMap((it) => it.accounts.map(({ id }) => id))
  return wanted.flatMap(({ at, ofSource, field }): Overrule[] => {
    const from = ofSource ? sources.map(({ id }) => id) : accounts
    const of = from[at % Math.max(1, from.length)]
    return of === undefined ? [] : [{ of, field, treatment: 'withheld', reason: 'drawn' }]
  })
}

/** Whether a field may go out as it is: reckoned here by hand, not by the code under test. */
function mayGo(
  { source, id }: PlantedSourceIn,
  of: string,
  field: string,
  { audience, overrules }: Release,
): boolean {
  const { scope, until } = source.consent
  const agreed = consentScopes.indexOf(scope) >= consentScopes.indexOf(profiles[audience].consent)
  const ended = until !== undefined && Date.parse(until) / 86_400_000 < today
  const struck = overrules.some(
    (it) => (it.of === of || it.of === id) && (it.field === '*' || it.field === field),
  )
  return agreed && !ended && !struck
}

const isWitness = ({ kind }: Source): boolean => !['press-report', 'document', 'data-set'].includes(kind)

function secretsOf({ sources }: Garden, release: Release): string[] {
  const { audience } = release
  const secrets: string[] = []
  /** Days that may go out of one place may stand in another where they may not. */
  const days = new Map<string, boolean>()
  const day = (text: string | undefined, open: boolean): void => {
    if (text !== undefined) days.set(text, (days.get(text) ?? false) || open)
  }
  for (const one of sources) {
    const { planted, source, id } = one
    secrets.push(...planted.secrets.map(({ text }) => text))
    const titled = mayGo(one, id, 'title', release) && (audience === 'court' || !isWitness(source))
    if (source.title !== undefined && !titled) secrets.push(source.title)
    day(source.date, mayGo(one, id, 'date', release) && (audience !== 'public' || !isWitness(source)))
    for (const account of one.accounts) {
      const words = mayGo(one, account.id, 'passages', release)
      const undated = account.when === undefined && (audience === 'partner' || !isWitness(source))
      const place = mayGo(one, account.id, 'where', release) && (audience === 'court' || undated)
      day(
        account.when,
        mayGo(one, account.id, 'when', release) && (audience !== 'public' || !isWitness(source)),
      )
      for (const { what, text } of account.secrets) {
        // What was published already, and what a court reads, may name a day beside a village.
        const dated = words && (audience === 'court' || !isWitness(source))
        const open = { place, words, 'day-and-place': dated }
        if (!(what in open) || !open[what as keyof typeof open]) secrets.push(text)
      }
    }
  }
  for (const [text, open] of days) if (!open) secrets.push(text)
  return [...new Set(secrets.map((it) => it.normalize('NFC')))]
}

function expectNone(files: ReadonlyMap<string, string>, secrets: readonly string[]): void {
  for (const [path, text] of files) {
    for (const secret of secrets) if (text.includes(secret)) throw new Error(`${secret} in ${path}`)
  }
}

describe('releases of random records with planted secrets', () => {
  beforeAll(async () => {
    const drawnRecords = fc.sample(plantedRecord, { numRuns: records, seed: 7 })
    for (const [place, it] of drawnRecords.entries()) gardens.push(await planted(it, place))
  }, 120_000)
  afterAll(async () => {
    for (const { context } of gardens) await context.record.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test(`${releases} releases hold no secret in any byte of any form`, { timeout: 600_000 }, async () => {
    let disclosed = 0
    let guesses = 0
    await fc.assert(
      fc.asyncProperty(drawn, async ({ garden: at, audience, overrules }) => {
        const garden = gardens[at]
        if (!garden) return
        const release = await cleared(
          garden,
          draftOf(garden, { audience, overrules: overrulesOf(garden, overrules) }),
        )
        const files = await everyByte(garden, release, quick)
        expectNone(files, secretsOf(garden, release))
        const data = [...files].filter(([path]) => path.startsWith('data/')).map(([, text]) => text)
        disclosed += data.join().split('"passages"').length - 1
        guesses += dictionary(garden, data)
      }),
      { numRuns: releases },
    )
    console.log(
      `${releases} releases: ${disclosed} accounts with their words, ${guesses} guesses at what was withheld`,
    )
    // Releases that hold nothing would hold no secret either.
    expect(disclosed).toBeGreaterThan(releases / 2)
  })

  test('nor do their reports, unpacked and read', { timeout: 120_000 }, async () => {
    for (const [place, garden] of gardens.entries()) {
      const audience = audiences[place % audiences.length] ?? 'public'
      const release = await cleared(garden, draftOf(garden, { audience, overrules: [] }))
      const files = await everyByte(garden, release, (form) => form === reportForm)
      expect([...files.keys()]).toEqual(expect.arrayContaining(['report-ko.pdf', 'report-en.pdf unpacked']))
      expectNone(files, secretsOf(garden, release))
    }
  })
})

/** Whoever knows every true value and every salt that goes out finds no digest that isn't disclosed anyway. */
function dictionary({ sources }: Garden, data: readonly string[]): number {
  const text = data.join('\n')
  const salts = [...new Set([...text.matchAll(/"salt":"([\w-]{43})"/g)].map(([, salt = '']) => salt))]
  const digests = new Set(
    [...text.matchAll(/"fields":\[((?:"[\w-]{43}",?)+)\]/g)].flatMap(
      ([, list = '']) => list.match(/[\w-]{43}/g) ?? [],
    ),
  )
  const values = sources.flatMap(({ source }) => [
    ...(source.title === undefined ? [] : [['title', JSON.stringify(source.title)] as const]),
    ['note', JSON.stringify(source.note ?? '')] as const,
  ])
  let guesses = 0
  for (const [name, value] of values) {
    if (text.includes(`"name":"${name}","value":${JSON.stringify(value)}`)) continue
    for (const salt of ['', ...salts]) {
      guesses += 1
      if (digests.has(fieldDigest(sha256Base64Url, salt, name, value)))
        throw new Error(`${name} was found out`)
    }
  }
  return guesses
}
