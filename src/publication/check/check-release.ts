import { dataPath, headName } from '../model.ts'
import { checkCount } from './count-check.ts'
import { checkClosed, countedAccount, type KnownAccount } from './counted-account.ts'
import { Findings, type ReleaseNote, type ReleaseProblem } from './finding-out.ts'
import type { Form } from './forms.ts'
import { checkManifest } from './manifest-check.ts'
import { EntryChecker, sameAs } from './opened-entry.ts'
import type { ReleaseFiles } from './release-files.ts'
import {
  accountsForm,
  findingForm,
  headForm,
  type Head,
  type Listed,
  type Release,
  type Source,
} from './release-forms.ts'
import { sameValue } from './same-value.ts'
import { checkCheckpoints, logsOf, type Crypto } from './signatures.ts'

export interface CheckedFinding {
  readonly id: string
  readonly title: { readonly ko: string; readonly en: string }
  readonly minimum: number
  /** Disclosed fields that it rests on, its own among them. */
  readonly fields: number
  /** Accounts inside the question that are disclosed, and that aren't. */
  readonly accounts: number
  readonly withheld: number
}

export interface CheckedRelease {
  readonly ok: boolean
  readonly findings: readonly CheckedFinding[]
  /** Disclosed fields that were looked at. */
  readonly fields: number
  readonly problems: readonly ReleaseProblem[]
  /** What can't be told from what is disclosed. */
  readonly notes: readonly ReleaseNote[]
  /** Their fingerprints must be compared with ones known from elsewhere; `size`: entries under the checkpoint. */
  readonly keys: readonly { origin: string; key: string; fingerprint: string; size: number }[]
}

interface Asked {
  /** A verifier key known from elsewhere, which must have signed the manifest. */
  readonly key?: string
  /** Called with the data files that have been read, and how many there are. */
  readonly progress?: (done: number, total: number) => void
}

/**
 * Checks a release as docs/format.md, section 12, says: the second implementation beside `verify.mjs`, to the same
 * answer in every problem. Where the folder can't be listed (a page from a stick), files aren't looked at.
 */
export async function checkRelease(
  files: ReleaseFiles,
  crypto: Crypto,
  { key, progress }: Asked = {},
): Promise<CheckedRelease> {
  const found = new Findings()
  const head = await dataOf(files, headName, headForm, found)
  const logs = head === undefined ? new Map() : logsOf(head, crypto, found)
  if (files.folder === undefined) found.note('files-not-checked', 1)
  else checkManifest(files.folder, head?.release, logs, key, crypto, found)
  const entries = new EntryChecker(logs, crypto, found)
  const findings: CheckedFinding[] = []
  if (head !== undefined) {
    checkNames(head, files.folder?.paths ?? [], found)
    checkCheckpoints(head, logs, crypto, found)
    await new ContentCheck(head, files, entries, found, progress).run(findings)
  }
  const { problems, notes } = found
  const keys = [...logs.values()].map(({ origin, key, fingerprint, checkpoint }) => ({
    ...{ origin, key, fingerprint, size: checkpoint?.size ?? 0 },
  }))
  return { ok: problems.length === 0, findings, fields: entries.fields, problems, notes, keys }
}

async function dataOf<T>(
  files: ReleaseFiles,
  name: string,
  form: Form<T>,
  found: Findings,
): Promise<T | undefined> {
  const read = await files.data(name)
  const file = dataPath(name)
  if (read === undefined) found.wrong('file-missing', { file })
  else if (form(read.value)) return read.value
  else found.wrong('file-altered', { file, detail: 'form' })
  return undefined
}

/** Every data file is named once, and none lies there that isn't. */
function checkNames({ shards, findings }: Head, paths: readonly string[], found: Findings): void {
  const names = [...shards.map(({ name }) => name), ...findings.map(({ file }) => file)]
  const known = new Set([headName, ...names].map(dataPath))
  if (known.size <= names.length)
    found.wrong('disclosure-altered', { file: dataPath(headName), detail: 'names' })
  for (const file of paths)
    if (file.startsWith('data/') && !known.has(file)) found.wrong('file-unlisted', { file })
}

/** Titles go out in both languages; where the record has one of them, it stands for both. */
function filled(title: unknown): { ko: unknown; en: unknown } {
  const told =
    typeof title === 'object' && title !== null ? new Map<string, unknown>(Object.entries(title)) : undefined
  const [ko, en] = [told?.get('ko'), told?.get('en')]
  return { ko: ko ?? en ?? '', en: en ?? ko ?? '' }
}

class ContentCheck {
  readonly #head: Head
  readonly #files: ReleaseFiles
  readonly #entries: EntryChecker
  readonly #found: Findings
  readonly #accounts = new Map<string, KnownAccount>()
  readonly #sources = new Map<string, Source>()
  readonly #step: () => void

  constructor(
    head: Head,
    files: ReleaseFiles,
    entries: EntryChecker,
    found: Findings,
    progress: Asked['progress'],
  ) {
    this.#head = head
    this.#files = files
    this.#entries = entries
    this.#found = found
    const total = head.shards.length + head.findings.length
    let done = 0
    this.#step = () => progress?.((done += 1), total)
  }

  async run(findings: CheckedFinding[]): Promise<void> {
    const { release, sources, law, withheld } = this.#head
    this.#checkOwn(release)
    for (const [id, source] of Object.entries(sources)) this.#checkSource(id, source)
    this.#checkOrigins()
    await this.#checkShards()
    const closed = [...this.#accounts.values()].filter((it) => it.withheld).length
    if (closed !== withheld) this.#inHead('withheld')
    this.#found.note('withheld', withheld)
    for (const listed of this.#head.findings) {
      const checked = await this.#checkFinding(listed)
      if (checked !== undefined) findings.push(checked)
      this.#step()
    }
    for (const entry of law?.entries.instruments ?? []) this.#entries.open(entry, 'instrument')
    for (const entry of law?.entries.texts ?? []) this.#entries.open(entry, 'text')
    for (const entry of law?.entries.readings ?? []) this.#entries.open(entry, 'reading')
    this.#found.note('verdicts-not-checked', law?.cells.length ?? 0)
  }

  #inHead(detail: string, subject?: string): void {
    const file = dataPath(headName)
    this.#found.wrong('disclosure-altered', { file, detail, ...(subject !== undefined && { subject }) })
  }

  /** The release's own entry, and that of the release before it. */
  #checkOwn({ id, number, audience, at, k, title, corrects, entry, previous }: Release): void {
    const own = this.#entries.open(entry, 'release', id)
    if (own !== undefined) {
      sameAs(own, { number, audience, at, k })
      if (!sameValue(filled(own.values.get('title')), title)) own.altered('title')
      const stated = own.values.get('corrects')
      const why = typeof stated === 'object' && stated !== null && 'why' in stated ? stated.why : undefined
      const same = own.values.has('corrects') === (corrects !== undefined) && sameValue(why, corrects?.why)
      if (!same || (corrects !== undefined && corrects.number >= number)) own.altered('corrects')
    }
    if (previous === undefined) return
    const before = this.#entries.open(previous.entry, 'release')
    if (before === undefined) return
    sameAs(before, { number: previous.number, manifest: previous.manifest })
    if (before.header.subject === id || previous.number >= number) before.altered('number')
  }

  #checkSource(id: string, source: Source): void {
    const { codename, title, kind, language, date, reliability, generalised, kept = [], sha256 = [] } = source
    const opened = this.#entries.open(source.entry, 'source', id)
    if (opened === undefined) return
    checkClosed(opened, source, this.#found)
    const isCoarse = generalised?.date !== undefined
    const name = codename === '' && kept.includes('codename') ? undefined : codename
    sameAs(opened, { codename: name, title, kind, language, reliability, date: isCoarse ? undefined : date })
    if (source.id !== id || (isCoarse && date !== generalised.date)) opened.altered('date')
    this.#sources.set(id, source)
    this.#found.note('files-not-committed', sha256.length)
  }

  /** A voice that is a source bears the source's name. */
  #checkOrigins(): void {
    for (const [key, name] of Object.entries(this.#head.origins)) {
      const source = this.#sources.get(key.replace(/^source:/, ''))
      if (source !== undefined && name !== source.title && name !== source.codename)
        this.#inHead('origin', key)
    }
  }

  async #checkShards(): Promise<void> {
    const { shards, origins } = this.#head
    let last = ''
    for (const shard of shards) {
      const rows = (await dataOf(this.#files, shard.name, accountsForm, this.#found)) ?? []
      const disordered = (): void =>
        this.#found.wrong('file-altered', { file: dataPath(shard.name), detail: 'order' })
      for (const row of rows) {
        if (row.id <= last) disordered()
        last = row.id
        const known: KnownAccount | undefined =
          row.withheld === undefined
            ? countedAccount(row, { sources: this.#sources, origins }, this.#entries, this.#found)
            : { withheld: true }
        if (known !== undefined) this.#accounts.set(row.id, known)
      }
      if (rows.length > 0 && last !== shard.last) disordered()
      this.#step()
    }
  }

  async #checkFinding(listed: Listed): Promise<CheckedFinding | undefined> {
    const { id, file } = listed
    const finding = await dataOf(this.#files, file, findingForm, this.#found)
    if (finding === undefined) return undefined
    const { entry, title, question, standard, signed, note, stale, result } = finding
    const { unit, held, origins, minimum } = result
    const here = { id: finding.id, title, question, standard, signed, stale, unit, held, origins }
    const there = new Map<string, unknown>(Object.entries(listed))
    for (const [name, value] of Object.entries({ ...here, minimum: minimum.value })) {
      if (sameValue(value, there.get(name))) continue
      this.#found.wrong('disclosure-altered', { file: dataPath(file), subject: id, detail: name })
    }
    const own = this.#entries.open(entry, 'finding', id)
    if (own !== undefined) {
      sameAs(own, { question, standard, note, signedAt: signed?.at })
      if (!sameValue(filled(own.values.get('title')), title)) own.altered('title')
    }
    checkCount(
      { id, question, result },
      { accounts: this.#accounts, origins: this.#head.origins },
      this.#found,
    )
    return this.#summed(listed, minimum.value, entry.fields.length, result.accounts)
  }

  #summed({ id, title }: Listed, minimum: number, own: number, accounts: readonly string[]): CheckedFinding {
    const known = accounts.flatMap((it) => this.#accounts.get(it) ?? [])
    const open = known.flatMap((it) => (it.withheld ? [] : [it]))
    return {
      ...{ id, title: { ko: title.ko, en: title.en }, minimum },
      fields: open.reduce((sum, it) => sum + it.fields, own),
      ...{ accounts: open.length, withheld: known.length - open.length },
    }
  }
}
