#!/usr/bin/env node
// Checks a folder that Girok published. It needs Node 18 or newer and nothing else, reads only that folder and uses
// no network. Everything it relies on is in this file, so that it can be read: C2SP signed notes (Ed25519), RFC 6962
// inclusion proofs, salted SHA-256 commitments to fields, and the arithmetic of a documented minimum.
//   node verify.mjs [FOLDER] [--json] [--key VERIFIER-KEY]      exit 0: all holds; 1: something doesn't; 2: usage
import { createHash, createPublicKey, verify as verifyEd25519 } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** Checks a folder; `options.key` is a verifier key known from elsewhere, which the publication must name. */
export async function verifyPublication(folder, options = {}) {
  const problems = []
  const notes = []
  const done = { fields: 0 }
  const into = (list) => (code, where = {}) => void list.push({ code, ...where })
  const report = { wrong: into(problems), note: into(notes) }
  const publication = readPublication(folder, report)
  const keys = publication === undefined ? [] : keysOf(publication, options.key, report)
  checkFiles(folder, publication, keys, report)
  const trees = new Map()
  const check = (run, where) => publication !== undefined && guarded(report, run, where)
  check(() => checkCheckpoints(publication, keys, trees, report))
  check(() => publication.entries.forEach((it) => (done.fields += checkEntry(it, trees, report))))
  check(() => checkAccounts(publication, report))
  check(() => checkObjects(publication, report))
  for (const it of publication?.findings ?? []) check(() => new Count(publication, it, report).check(), { finding: it?.id })
  const named = keys.map(({ name, vkey, fingerprint }) => ({ origin: name, key: vkey, fingerprint }))
  const findings = publication?.findings.length ?? 0
  return { ok: problems.length === 0, findings, ...done, problems, notes, keys: named }
}

// What has another shape than it should can't be what was published.
function guarded({ wrong }, check, where = {}) {
  try {
    check()
  } catch (error) {
    wrong('file-altered', { file: 'publication.json', ...where, detail: String(error?.message ?? error) })
  }
}

function readPublication(folder, { wrong }) {
  const file = 'publication.json'
  if (!existsSync(join(folder, file))) return wrong('file-missing', { file })
  const it = parsed(new TextDecoder('utf-8').decode(readFileSync(join(folder, file))))
  const lists = [it?.log, it?.checkpoints, it?.findings, it?.entries].every(Array.isArray)
  const maps = [it?.accounts, it?.sources, it?.origins].every((map) => typeof map === 'object' && map !== null)
  return it?.v === 1 && lists && maps ? it : wrong('file-altered', { file, detail: 'form' })
}

function parsed(json) {
  try {
    return JSON.parse(json)
  } catch {} // undefined
}
// --- files and signatures
function checkFiles(folder, publication, keys, { wrong }) {
  const file = 'manifest.txt'
  const present = filesBelow(folder)
  if (!present.has(file)) return wrong('file-missing', { file })
  const note = readFileSync(join(folder, file))
  const opened = keys.map((key) => ({ key, text: openNote(note, key) })).find(({ text }) => text !== undefined)
  if (opened === undefined) wrong('file-altered', { file, detail: 'signature' })
  const [head, origin, at, ...lines] = (opened?.text ?? note.toString('utf8')).split('\n')
  const stated = publication && (origin !== (opened?.key.name ?? origin) || at !== publication.at)
  if (head !== 'girok publication v1' || stated) wrong('file-altered', { file, detail: 'head' })
  const listed = new Set([file])
  for (const line of lines) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (path === undefined) continue
    if (listed.has(path)) wrong('file-altered', { file, detail: path })
    listed.add(path)
    if (!present.has(path)) wrong('file-missing', { file: path })
    else if (sha256(readFileSync(join(folder, path))).toString('hex') !== hash) wrong('file-altered', { file: path })
  }
  for (const path of present) if (!listed.has(path)) wrong('file-unlisted', { file: path })
}

/** Paths below a folder. A link is listed and never followed: what it leads to is not in the folder. */
function filesBelow(folder, below = '') {
  const inside = (entry, path) => (entry.isDirectory() ? [...filesBelow(folder, `${path}/`)] : [entry.isFile() ? path : `${path}@`])
  return new Set(readdirSync(join(folder, below), { withFileTypes: true }).flatMap((it) => inside(it, below + it.name)))
}

function keysOf(publication, asked, { wrong }) {
  const keys = publication.log.map((log) => parseKey(log?.verifierKey, log?.origin))
  if (keys.includes(undefined)) wrong('checkpoint-signature', { detail: 'key' })
  const sound = keys.filter((key) => key !== undefined)
  if (asked === undefined || sound.some(({ vkey }) => vkey === asked)) return sound
  return wrong('checkpoint-signature', { detail: 'another-key' }) ?? []
}

/** C2SP signed-note: `name+hex(key id)+base64(0x01 || key)`. */
function parseKey(vkey, log) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(String(vkey)) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1 || bytes.toString('base64') !== base64) return undefined
  if (name !== log || sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id) return undefined
  const publicKey = bytes.subarray(1)
  return { name, id, vkey, publicKey, fingerprint: sha256(publicKey).toString('hex').match(/.{4}/g).join(' ') }
}

/** The text that a key signed, or undefined. */
function openNote(bytes, key) {
  const note = bytes.toString('utf8')
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !Buffer.from(note).equals(bytes) || /[\0-\x09\x0b-\x1f]/.test(note) || !note.endsWith('\n')) return undefined
  const text = note.slice(0, end + 1)
  let signed = false
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    const signature = Buffer.from(base64 ?? '', 'base64')
    if (name === undefined || signature.length < 5 || signature.toString('base64') !== base64) return undefined
    if (name !== key.name || signature.toString('hex', 0, 4) !== key.id) continue
    if (!isSigned(key.publicKey, Buffer.from(text), signature.subarray(4))) return undefined
    signed = true
  }
  return signed ? text : undefined
}

/** Ed25519 (RFC 8032); both points canonical and not of small order, whichever OpenSSL this is. */
function isSigned(publicKey, message, signature) {
  if (signature.length !== 64 || !isStrict(publicKey) || !isStrict(signature.subarray(0, 32))) return false
  const key = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return verifyEd25519(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
}

const prime = 2n ** 255n - 19n
const orderEight = ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a']
const littleEndian = (bytes) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`) & (2n ** 255n - 1n)
const smallOrder = [0n, 1n, prime - 1n, ...orderEight.map((hex) => littleEndian(Buffer.from(hex, 'hex')))]
const isStrict = (point) => point.length === 32 && littleEndian(point) < prime && !smallOrder.includes(littleEndian(point))

/** C2SP tlog-checkpoint; sizes and roots go into `trees`, by log. */
function checkCheckpoints(publication, keys, trees, { wrong }) {
  for (const note of publication.checkpoints) {
    const stated = String(note).split('\n', 1)[0]
    const key = keys.find(({ name }) => name === stated)
    const text = key && openNote(Buffer.from(String(note)), key)
    const [, origin, size, root] = /^(.+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/.exec(text ?? '') ?? []
    if (text === undefined) wrong('checkpoint-signature', { log: stated })
    else if (!Number.isSafeInteger(Number(size)) || trees.has(origin)) wrong('checkpoint-altered', { log: stated })
    else trees.set(origin, { size: Number(size), root })
  }
  for (const { origin } of publication.log) if (!trees.has(origin)) wrong('checkpoint-missing', { log: origin })
}
// --- entries: a header's leaf in the tree, and each disclosed field in the header
function checkEntry(entry, trees, { wrong }) {
  const where = { entry: entry?.index, log: entry?.log }
  const header = parsed(entry.header)
  const form = header?.v === 1 && Object.keys(header).join() === 'at,author,fields,index,kind,log,revises,subject,v'
  if (!form) return wrong('header-invalid', where) ?? 0
  const tree = trees.get(entry.log)
  if (tree === undefined) wrong('checkpoint-missing', where)
  else if (header.log !== entry.log || header.index !== entry.index || !isIncluded(entry, tree)) wrong('entry-misplaced', where)
  const names = new Set()
  for (const { salt, name, value } of entry.fields) {
    const formed = /^[\w-]{43}$/.test(salt) && /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !names.has(name)
    const digest = sha256(`["${salt}","${name}",${value}]`).toString('base64url')
    if (!formed || parsed(value) === undefined || !header.fields.includes(digest)) wrong('disclosure-altered', { ...where, detail: String(name) })
    names.add(name)
  }
  return entry.fields.length
}

/** RFC 9162 section 2.1.3.2, over the hashes of RFC 6962. */
function isIncluded({ header, index, inclusion }, { size, root }) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [place, last, hash] = [index, size - 1, sha256(Buffer.from([0]), header)]
  const half = () => ([place, last] = [Math.floor(place / 2), Math.floor(last / 2)])
  for (const base64 of inclusion) {
    const sibling = Buffer.from(base64, 'base64')
    if (last === 0 || sibling.length !== 32 || sibling.toString('base64') !== base64) return false
    if (place % 2 === 1 || place === last) {
      hash = sha256(Buffer.from([1]), sibling, hash)
      while (place % 2 === 0) half()
    } else hash = sha256(Buffer.from([1]), hash, sibling)
    half()
  }
  return last === 0 && hash.toString('base64') === root
}
// --- what is shown is what was disclosed
const plain = (it) => typeof it !== 'object' || it === null || Array.isArray(it)
const inOrder = (_, it) => (plain(it) ? it : Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))))
const same = (a, b) => JSON.stringify([a], inOrder) === JSON.stringify([b], inOrder)
const valuesOf = (entry) => Object.fromEntries(entry.fields.map(({ name, value }) => [name, JSON.parse(value)]))

function checkAccounts(publication, { wrong, note }) {
  const accounts = Object.entries(publication.accounts)
  const withheld = accounts.filter(([, account]) => account.withheld !== undefined)
  if (withheld.length !== publication.withheld) wrong('count-wrong', { detail: 'withheld' })
  else if (withheld.length > 0) note('withheld', { count: withheld.length })
  for (const [id, account] of accounts) {
    if (account.withheld !== undefined) {
      if (!same(account, { id, withheld: 'consent' })) wrong('disclosure-altered', { subject: id, detail: 'withheld' })
      continue
    }
    const entry = publication.entries[account.entry] ?? { header: '{}', fields: [] }
    const altered = (detail) => wrong('disclosure-altered', { entry: entry.index, log: entry.log, subject: id, detail })
    const header = JSON.parse(entry.header)
    const values = valuesOf(entry)
    if (account.id !== id || header.kind !== 'account' || header.subject !== id) altered('subject')
    for (const name of new Set([...Object.keys(values), ...Object.keys(account.fields)])) {
      if (!Object.hasOwn(values, name) || !same(values[name], account.fields[name])) altered(name)
    }
    if (account.source !== values.source || publication.sources[account.source] === undefined) altered('source')
    const committed = values.passages ?? []
    if (committed.length !== account.passages.length) altered('passages')
    account.passages.forEach(({ before, quote, after }, i) => {
      const { quote: stated, prefix, suffix } = committed[i] ?? {}
      if (quote !== stated || !prefix?.endsWith(before) || !suffix?.startsWith(after)) altered('passages')
    })
  }
}

/** Sources and findings whose own entries are disclosed must be what those entries say. */
function checkObjects(publication, { wrong, note }) {
  const entries = new Map(publication.entries.map((entry) => [JSON.parse(entry.header).subject, entry]))
  const sources = Object.entries(publication.sources).map(([id, { sha256: _, ...shown }]) => ({ ...shown, id }))
  const findings = publication.findings.map(({ id, question, standard, note: words }) => ({ id, question, standard, note: words }))
  const unknown = { 'sources-not-committed': 0, 'findings-not-committed': 0 }
  for (const { id, ...shown } of [...sources, ...findings]) {
    const entry = entries.get(id)
    const values = entry === undefined ? {} : valuesOf(entry)
    for (const name of Object.keys(values)) {
      const altered = Object.hasOwn(shown, name) && !same(values[name], shown[name])
      if (altered) wrong('disclosure-altered', { entry: entry.index, log: entry.log, subject: id, detail: name })
    }
    if (entry === undefined) unknown[shown.codename === undefined ? 'findings-not-committed' : 'sources-not-committed'] += 1
  }
  for (const [code, count] of Object.entries(unknown)) if (count > 0) note(code, { count })
}
// --- the count: weights, reasons, sum
class Count {
  constructor(publication, finding, { wrong, note }) {
    Object.assign(this, { publication, result: finding.result, accounts: publication.accounts })
    this.open = (id) => (this.accounts[id]?.withheld === undefined ? this.accounts[id] : undefined)
    this.wrong = (detail) => wrong('count-wrong', { finding: finding.id, detail })
    this.note = (code, count) => count > 0 && note(code, { finding: finding.id, count })
  }

  check() {
    const { minimum, held, question, reported, accounts, maybe } = this.result
    this.asked = question.origins ?? 1
    for (const id of [...accounts, ...maybe]) if (this.accounts[id] === undefined) this.wrong(id)
    for (const { key, known, statements, origin } of reported) {
      for (const statement of statements) this.checkStatement(statement, known ? key : undefined)
      if (known && this.publication.origins[key] !== origin) this.wrong(`origin ${key}`)
    }
    const stated = reported.flatMap(({ statements }) => statements.map(({ account }) => account))
    const disclosed = accounts.filter((id) => this.open(id) !== undefined)
    if (!same(stated.sort(), disclosed.sort())) this.wrong('reported')
    const known = new Set(disclosed.flatMap((id) => this.open(id).origin ?? []))
    const least = known.size > 0 ? known.size : Math.min(1, disclosed.length)
    const most = least + accounts.length - disclosed.length
    if (!(this.result.origins >= least && this.result.origins <= most)) this.wrong('origins')
    const all = minimum.proof.flatMap((member) => member.accounts)
    if (new Set(all).size !== all.length || all.some((id) => !accounts.includes(id))) this.wrong('proof')
    const sum = minimum.proof.reduce((total, { weight }) => total + weight, 0)
    if (sum !== minimum.value || minimum.upper < sum || minimum.exact !== (minimum.upper === sum)) this.wrong('value')
    if (held !== sum >= 1) this.wrong('held')
    this.checkPairs(minimum.proof.map((member, i) => this.checkMember(member, i)), minimum)
  }

  checkStatement({ account: id, min, max, vague, when, where }, key) {
    const account = this.open(id)
    const { victims = {}, when: day, where: places } = account?.fields ?? {}
    const stated = same([victims.min, victims.max, victims.vague, day, account?.kept?.includes('where') ? where : places], [min, max, vague, when, where])
    if (account === undefined || account.origin !== key || !stated) this.wrong(`reported ${id}`)
  }

  /** What is known of a member from the accounts that are disclosed. */
  checkMember({ accounts, weight, when, where = [] }, i) {
    const shown = accounts.map((id) => this.open(id))
    const closed = shown.some((account) => account === undefined || account.kept !== undefined)
    const fields = shown.flatMap((account) => (account === undefined ? [] : [account.fields]))
    const proven = this.weightOf(shown) // fewer where two codenames, which are kept back, were judged one person
    if (!Number.isSafeInteger(weight) || weight < 1 || (closed ? weight < (shown.some((it) => it?.kept?.includes('persons')) ? 1 : proven) : weight !== proven)) this.wrong(`weight ${i + 1}`)
    this.note('weight-not-checkable', closed ? 1 : 0)
    // A member may have been given wider bounds than its accounts have (another account contradicts), never narrower.
    const own = boundsOfAll(fields)
    const stated = when === undefined ? always : boundsOf(when)
    if (own && stated && !(stated.from <= own.from && own.to <= stated.to)) this.wrong(`dates ${i + 1}`)
    const places = placesOfAll(fields)
    const narrower = places.length === 0 ? where.length > 0 && !closed : !places.every((place) => where.length === 0 || where.some((outer) => lies(place, outer)))
    if (narrower) this.wrong(`places ${i + 1}`)
    const names = new Set(fields.flatMap(namesOf))
    const named = fields.some((it) => !it.victims.vague && it.victims.max === names.size && namesOf(it).length === names.size)
    return { closed, dates: own && stated, where, names, allNamed: !closed && names.size > 0 && named && fields.every(({ victims }) => victims.min <= names.size) }
  }

  /** With k origins asked for, what the k-th largest origin attests; else the most that anybody does. */
  weightOf(accounts) {
    if (this.asked === 1) return Math.max(0, ...accounts.map((account) => account?.fields.victims.min ?? 0))
    const most = new Map()
    for (const { origin, fields } of accounts.filter((account) => account?.origin !== undefined))
      most.set(origin, Math.max(most.get(origin) ?? 0, fields.victims.min))
    return [...most.values()].sort((a, b) => b - a)[this.asked - 1] ?? 0
  }

  checkPairs(members, { reasons, reasonsLeftOut }) {
    const listed = new Map(reasons.map(({ between: [a, b], because }) => [Math.min(a, b) * members.length + Math.max(a, b), because]))
    const pairs = (members.length * (members.length - 1)) / 2
    if (listed.size !== reasons.length || listed.size + reasonsLeftOut !== pairs) this.wrong('pairs')
    const unchecked = { judged: 0, 'pair-not-checkable': 0 }
    for (let b = 1; b < members.length; b++) {
      for (let a = 0; a < b; a++) {
        const kind = listed.get(a * members.length + b)?.kind
        const answer = kind === undefined && listed.size === pairs ? false : this.whether(members[a], members[b], kind)
        if (answer === false) this.wrong(`pair ${a + 1} ${b + 1}`)
        else if (answer !== true) unchecked[answer] += 1
      }
    }
    for (const [code, count] of Object.entries(unchecked)) this.note(code, count)
  }

  /** true, false, or why it can't be told. A pair that isn't listed must have some reason. */
  whether(a, b, kind) {
    const share = [...a.names].some((name) => b.names.has(name))
    if (share && this.result.unit === 'persons') return false
    if (kind === 'judged') return 'judged'
    const dates = a.dates && b.dates && (a.dates.to < b.dates.from || b.dates.to < a.dates.from)
    const apart = (x) => b.where.every((y) => !lies(x, y) && !lies(y, x))
    const places = a.where.length > 0 && b.where.length > 0 && a.where.every(apart)
    const holds = { dates, places, persons: a.allNamed && b.allNamed && !share }
    if (kind === undefined ? Object.values(holds).includes(true) : Object.hasOwn(holds, kind) && holds[kind]) return true
    const open = a.closed || b.closed || kind === undefined || (kind === 'dates' && dates === undefined)
    return open && (kind === undefined || Object.hasOwn(holds, kind)) ? 'pair-not-checkable' : false
  }
}

const fold = (name) => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
const namesOf = ({ persons = [] }) => [...new Set(persons.map(fold))]
const lies = (inner, outer) => inner === outer || inner.startsWith(`${outer}/`) || (outer.length === 2 && inner.startsWith(`${outer}-`))

/** Where all agree, the narrower; where they contradict, everything that any of them says. */
function placesOfAll(fields) {
  const stated = fields.flatMap(({ where }) => (where?.length > 0 ? [where] : []))
  const common = stated.slice(1).reduce((places, each) => places.flatMap((x) => each.flatMap((y) => (lies(x, y) ? [x] : lies(y, x) ? [y] : []))), stated[0] ?? [])
  return common.length > 0 ? common : stated.flat()
}

const always = { from: -Infinity, to: Infinity, firm: true }
/** Days of an EDTF date in its simple forms, as ISO texts made into numbers; undefined for the others. */
function boundsOf(edtf) {
  const ends = edtf.replace(/[~?%]/g, '').trim().split('/')
  const [from, to] = [endOf(ends[0], false), endOf(ends[ends.length - 1], true)]
  return ends.length > 2 || from === undefined || to === undefined ? undefined : { from, to, firm: !/[~?%]/.test(edtf) }
}

function endOf(text, late) {
  if (text === '' || text === '..') return late ? Infinity : -Infinity
  const [, year, month = 'XX', day = 'XX'] = /^(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text) ?? []
  if (year === undefined || month > '12' && month !== 'XX' || (month === 'XX' && day !== 'XX')) return undefined
  const y = year.replace(/X/g, late ? '9' : '0')
  const m = month === 'XX' ? (late ? '12' : '01') : month
  const d = day === 'XX' ? (late ? String(new Date(Date.UTC(2000 + (Number(y) % 400), Number(m), 0)).getUTCDate()) : '01') : day
  return Number(`${y}${m}${d}`)
}

/** Where all firm dates agree; where any contradicts the others, everything that any says. Undefined: can't be told. */
function boundsOfAll(fields) {
  const dates = fields.flatMap(({ when }) => (when === undefined ? [] : [boundsOf(when)]))
  if (dates.includes(undefined)) return undefined
  const firm = dates.filter((date) => date.firm)
  if (firm.length === 0) return always
  let [from, to] = [Math.max(...firm.map((date) => date.from)), Math.min(...firm.map((date) => date.to))]
  if (from > to) [from, to] = [Math.min(...firm.map((date) => date.from)), Math.max(...firm.map((date) => date.to))]
  return dates.some((date) => !date.firm && (date.from > to || date.to < from)) ? always : { from, to }
}

const words = {
  en: ['Everything holds. Findings, disclosed fields:', "Something does NOT hold. Don't rely on this publication.", 'Can’t be checked from what is disclosed:', 'Signed with this key. Compare its fingerprint with one that you know from elsewhere:', 'node verify.mjs [FOLDER] [--json] [--key VERIFIER-KEY]'],
  ko: ['모두 맞습니다. 판단과 공개된 필드의 수:', '맞지 않는 것이 있습니다. 이 공개물의 내용을 믿지 마십시오.', '공개된 것만으로는 확인할 수 없는 것:', '서명한 열쇠입니다. 지문이 다른 경로로 알게 된 것과 같은지 견주어 보십시오:', 'node verify.mjs [폴더] [--json] [--key 열쇠]'],
}

async function main(args) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  const [good, bad, unknown, signed, usage] = words[locale.startsWith('ko') ? 'ko' : 'en']
  const at = args.indexOf('--key')
  const key = at < 0 ? undefined : args.splice(at, 2)[1]
  const [folder = dirname(fileURLToPath(import.meta.url)), ...more] = args.filter((it) => it !== '--json')
  const wrong = more.length > 0 || folder.startsWith('-') || !existsSync(folder) || (at >= 0 && key === undefined)
  if (wrong) return console.error(usage) ?? 2
  const it = await verifyPublication(resolve(folder), { key })
  const line = ({ code, ...where }) => `  ${[code, ...Object.entries(where).map(([name, value]) => `${name}=${value}`)].join(' ')}`
  const keys = it.keys.map(({ origin, fingerprint }) => `  ${origin}\n    ${fingerprint}`)
  const lines = [it.ok ? `${good} ${it.findings}, ${it.fields}` : bad, ...it.problems.map(line), ...(it.notes.length > 0 ? [unknown] : []), ...it.notes.map(line), signed, ...keys]
  console.log(args.includes('--json') ? JSON.stringify(it) : lines.join('\n'))
  return it.ok ? 0 : 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2))
}
