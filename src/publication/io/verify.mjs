#!/usr/bin/env node
// Checks a folder that Girok released. It needs Node 18 or newer, or a modern browser, and nothing else; it reads only
// that folder and uses no network. All that it relies on is in this file, so that it can be read: C2SP signed notes
// (Ed25519), RFC 6962 inclusion proofs, salted SHA-256 commitments to fields, the arithmetic of a documented minimum.
//   node verify.mjs [FOLDER] [--json] [--key VERIFIER-KEY]   exit 0: all holds; 1: something doesn't; 2: not a release

/** `files`: {paths, read(path)}, a file's bytes however one has them. `key`: the verifier key that must have signed. */
export async function verifyRelease({ paths, read }, { key } = {}) {
  const it = new Check(new Set(paths), read)
  const head = await it.data('release', headForm)
  if (head !== undefined) await it.readKeys(head)
  await it.checkManifest(head, key)
  if (head !== undefined) await it.checkContent(head)
  return it.report()
}

/** Whether it is a release of this format at all; if not, there is nothing that could be checked. */
export async function isRelease({ paths, read }) {
  const first = paths.includes(manifest) ? decode(await read(manifest)).split('\n')[0] : undefined
  return first === manifestHead || (first !== undefined && paths.includes(pathOf('release')))
}

const [manifest, manifestHead] = ['manifest.txt', 'girok release v2']
const pathOf = (name) => `data/${name}.js`

class Check {
  constructor(paths, read) {
    Object.assign(this, { paths, read, fields: 0, problems: [], notes: new Map(), findings: [] })
    Object.assign(this, { keys: new Map(), trees: new Map(), sources: new Map(), accounts: new Map() })
  }
  wrong(code, { file, log, entry, subject, finding, detail }) {
    this.problems.push({ code, file, log, entry, subject, finding, detail })
  }
  altered(opened, detail) {
    opened.holds = false
    this.wrong('disclosure-altered', { ...opened.place, detail })
  }
  note(code, count, finding) {
    const known = this.notes.get(code + finding)?.count ?? 0
    if (count > 0) this.notes.set(code + finding, { code, finding, count: known + count })
  }
  report() {
    // Each once, however often it was met, and in one order: by their JSON.
    const sorted = (all) => [...new Set(all.map((it) => JSON.stringify(it)))].sort().map((it) => JSON.parse(it))
    const [problems, notes] = [sorted(this.problems), sorted([...this.notes.values()])]
    const keys = [...this.keys.values()].map(({ publicKey, id, ...shown }) => shown)
    return { ok: problems.length === 0, findings: this.findings, fields: this.fields, problems, notes, keys }
  }
  /** The value in a data file, or undefined where it isn't there or hasn't its form. */
  async data(name, form) {
    const file = pathOf(name)
    if (!this.paths.has(file)) return void this.wrong('file-missing', { file })
    const [text, head] = [decode(await this.read(file)), `girokData(${JSON.stringify(name)},`]
    const value = text.startsWith(head) && text.endsWith(')\n') ? parsed(text.slice(head.length, -2)) : undefined
    return fits(value, form) ? value : void this.wrong('file-altered', { file, detail: 'form' })
  }

  // --- keys, files, checkpoints
  async readKeys({ log }) {
    for (const { origin, verifierKey } of log) {
      const key = await readKey(verifierKey)
      if (key?.origin === origin && !this.keys.has(origin)) this.keys.set(origin, key)
      else this.wrong('checkpoint-signature', { log: origin, detail: 'key' })
    }
  }
  async checkManifest(head, asked) {
    if (!this.paths.has(manifest)) return this.wrong('file-missing', { file: manifest })
    const wrong = (detail) => this.wrong('file-altered', { file: manifest, detail })
    const bytes = await this.read(manifest)
    const key = this.keys.get(decode(bytes).split('\n')[1])
    const signed = key && (await openNote(bytes, key))
    if (signed === undefined) wrong('signature')
    if (asked !== undefined && key?.key !== asked) wrong('another-key')
    const [first, origin, at, ...lines] = (signed?.slice(0, -1) ?? decode(bytes).split('\n\n')[0]).split('\n')
    const own = head === undefined || (at === head.release.at && origin === head.release.entry.log)
    if (first !== manifestHead || !own) wrong('head')
    const listed = new Set([manifest])
    let before = ''
    for (const line of lines) {
      const [, hash, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      if (path <= before || path === manifest) wrong('line')
      if (path === '') continue
      listed.add((before = path))
      if (!this.paths.has(path)) this.wrong('file-missing', { file: path })
      else if (hex(await sha256(await this.read(path))) !== hash) this.wrong('file-altered', { file: path })
    }
    for (const path of this.paths) if (!listed.has(path)) this.wrong('file-unlisted', { file: path })
  }
  /** C2SP tlog-checkpoint; sizes and roots go into `trees`, by log. */
  async checkCheckpoints({ log, checkpoints }) {
    for (const note of checkpoints) {
      const stated = note.split('\n', 1)[0]
      const key = this.keys.get(stated)
      const text = key && (await openNote(encode(note), key))
      const [, size, root] = /^.+\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/.exec(text ?? '') ?? []
      const sound = Number.isSafeInteger(Number(size)) && fromBase64(root) && !this.trees.has(stated)
      if (text === undefined) this.wrong('checkpoint-signature', { log: stated })
      else if (!sound) this.wrong('checkpoint-altered', { log: stated })
      else this.trees.set(stated, { size: (key.size = Number(size)), root })
    }
    for (const { origin } of log) if (!this.trees.has(origin)) this.wrong('checkpoint-missing', { log: origin })
  }

  // --- entries: a header's leaf in the tree, and each disclosed field in the header
  async open(entry, kind, subject) {
    this.fields += entry.fields.length
    const header = parsed(entry.header)
    const opened = { holds: true, values: new Map(), place: { log: entry.log, entry: entry.index, subject }, header }
    const wrong = (code) => (opened.holds = void this.wrong(code, opened.place))
    if (!fits(header, headerForm) || Object.keys(header).join() !== headerKeys) return wrong('header-invalid')
    const tree = header.log === entry.log && header.index === entry.index && this.trees.get(entry.log)
    if (!tree || !(await isIncluded(entry, tree))) wrong('entry-misplaced')
    if (header.kind !== kind || header.subject !== (subject ?? header.subject)) this.altered(opened, 'subject')
    for (const { salt, name, value } of entry.fields) {
      const formed = /^[\w-]{43}$/.test(salt) && /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !opened.values.has(name)
      const digest = toBase64(await sha256(encode(`["${salt}","${name}",${value}]`))).slice(0, -1)
      const sealed = header.fields.includes(digest.replace(/[+]/g, '-').replace(/[/]/g, '_'))
      if (!formed || !sealed || parsed(value) === undefined) this.altered(opened, name)
      else opened.values.set(name, parsed(value))
    }
    return opened.holds ? opened : undefined
  }
  /** What is shown is what was disclosed: no other value, and none that isn't disclosed. */
  sameAs(opened, shown) {
    for (const [name, it] of Object.entries(shown)) if (!same(opened.values.get(name), it)) this.altered(opened, name)
  }
  /** What is kept or coarser isn't laid open as well, and what is coarser has a coarse form. */
  checkClosed(opened, { kept = [], generalised = {} }) {
    const closed = [...kept, ...Object.keys(generalised)]
    if (new Set(closed).size < closed.length || closed.some((it) => opened.values.has(it))) this.altered(opened, 'kept')
    const isCoarse = ([name, it]) => (name === 'where' ? it.length > 0 && it.every(isProvince) : isMonths(name, it))
    if (!Object.entries(generalised).every(isCoarse)) this.altered(opened, 'generalised')
    this.note('generalised', Object.keys(generalised).length)
  }

  // --- the head, sources, accounts, findings, law
  async checkContent(head) {
    const named = [head.shards.map(({ name }) => name), head.findings.map(({ file }) => file)].flat()
    const known = new Set(['release', ...named].map(pathOf))
    const inHead = (detail, subject) => this.wrong('disclosure-altered', { file: pathOf('release'), subject, detail })
    if (known.size !== named.length + 1) inHead('names')
    for (const it of this.paths) if (/^data\//.test(it) && !known.has(it)) this.wrong('file-unlisted', { file: it })
    await this.checkCheckpoints(head)
    await this.checkOwn(head.release)
    for (const [id, source] of Object.entries(head.sources)) await this.checkSource(id, source)
    for (const [key, name] of Object.entries(head.origins)) {
      const { title, codename = name } = (key.startsWith('source:') && this.sources.get(key.slice(7))) || {}
      if (name !== title && name !== codename) inHead('origin', key)
    }
    await this.checkShards(head)
    if ([...this.accounts.values()].filter((it) => it.withheld).length !== head.withheld) inHead('withheld')
    this.note('withheld', head.withheld)
    for (const listed of head.findings) await this.checkFinding(listed, head.origins)
    for (const [kinds, entries] of Object.entries(head.law?.entries ?? {}))
      for (const entry of entries) await this.open(entry, kinds.slice(0, -1))
    this.note('verdicts-not-checked', head.law?.cells.length)
  }
  /** The release's own entry, and that of the release before it. */
  async checkOwn({ id, number, audience, at, k, title, corrects, entry, previous }) {
    const own = await this.open(entry, 'release', id)
    if (own !== undefined) {
      this.sameAs(own, { number, audience, at, k })
      if (!same(filled(own.values.get('title')), title)) this.altered(own, 'title')
      const why = own.values.has('corrects') ? [own.values.get('corrects')?.why] : undefined
      if (!same(why, corrects && [corrects.why]) || corrects?.number >= number) this.altered(own, 'corrects')
    }
    const before = previous && (await this.open(previous.entry, 'release'))
    if (before === undefined) return
    this.sameAs(before, { number: previous.number, manifest: previous.manifest })
    if (before.header.subject === id || previous.number >= number) this.altered(before, 'number')
  }
  async checkSource(id, source) {
    const { codename, title, kind, language, date, reliability, generalised = {}, kept = [], sha256 = [] } = source
    const opened = await this.open(source.entry, 'source', id)
    if (opened === undefined) return
    this.checkClosed(opened, source)
    const name = codename === '' && kept.includes('codename') ? undefined : codename
    const exact = generalised.date === undefined ? date : undefined
    this.sameAs(opened, { codename: name, title, kind, language, reliability, date: exact })
    if (exact === undefined && date !== generalised.date) this.altered(opened, 'date')
    if (source.id !== id) this.altered(opened, 'id')
    this.sources.set(id, { title, codename })
    this.note('files-not-committed', sha256.length)
  }
  async checkShards({ shards, origins }) {
    let last = ''
    for (const shard of shards) {
      const rows = (await this.data(shard.name, accountsForm)) ?? []
      for (const row of rows) {
        if (row.id <= last) this.wrong('file-altered', { file: pathOf(shard.name), detail: 'order' })
        last = row.id
        if (row.withheld === undefined) await this.checkAccount(row, origins)
        else this.accounts.set(row.id, { withheld: true, fields: 0 })
      }
      if (rows.length > 0 && last !== shard.last) this.wrong('file-altered', { file: pathOf(shard.name), detail: 'order' })
    }
  }
  /** An account that holds goes into `accounts` as far as counting needs it; any other is as if it weren't there. */
  async checkAccount({ id, entry, kept = [], generalised = {}, pages, origin }, origins) {
    const opened = await this.open(entry, 'account', id)
    if (opened === undefined) return
    const values = { ...Object.fromEntries(opened.values), ...generalised }
    const { passages = [], victims = { min: 0 }, when, where = [], persons = [], kind, status, source } = values
    this.checkClosed(opened, { kept, generalised })
    if (!this.sources.has(source)) this.altered(opened, 'source')
    if (origin !== undefined && !Object.hasOwn(origins, origin)) this.altered(opened, 'origin')
    if (!fits({ kind, status, victims, when, where, persons, passages }, statedForm)) this.altered(opened, 'form')
    else if (pages !== undefined && pages.length !== passages.length) this.altered(opened, 'pages')
    this.note('origins-not-committed', origin === undefined ? 0 : 1)
    const closed = new Set([...kept, ...Object.keys(generalised)])
    const told = { kind, status, victims, when, where, origin, closed, withheld: false, fields: entry.fields.length }
    if (opened.holds) this.accounts.set(id, { ...told, names: new Set(persons.map(fold)) })
  }
  async checkFinding({ id, file, ...listed }, names) {
    const finding = await this.data(file, findingForm)
    if (finding === undefined) return
    const { entry, title, question, standard, signed, note, stale, result } = finding
    const { unit, held, origins, minimum, accounts } = result
    const all = accounts.flatMap((it) => this.accounts.get(it) ?? [])
    const [fields, closed] = [all.reduce((sum, it) => sum + it.fields, entry.fields.length), all.filter((it) => it.withheld)]
    const told = { id, title: filled(listed.title), minimum: minimum.value, fields }
    this.findings.push({ ...told, accounts: all.length - closed.length, withheld: closed.length })
    const stands = { title, question, standard, signed, stale, unit, held, origins, minimum: minimum.value }
    for (const [name, it] of Object.entries({ ...stands, id: finding.id }))
      if (!same(it, name === 'id' ? id : listed[name])) this.altered({ place: { file: pathOf(file), subject: id } }, name)
    const own = await this.open(entry, 'finding', id)
    if (own !== undefined) this.sameAs(own, { question, standard, note, signedAt: signed?.at })
    if (own !== undefined && !same(filled(own.values.get('title')), title)) this.altered(own, 'title')
    const tell = { wrong: (detail) => this.wrong('count-wrong', { finding: id, detail }) }
    const count = new Count(this.accounts, question, result, { ...tell, note: (code, it) => this.note(code, it, id) })
    count.check(names)
  }
}

// --- the count: what is reported, weights, reasons, sum
class Count {
  constructor(accounts, question, result, tell) {
    Object.assign(this, { accounts, question, result, ...tell, asked: question.origins ?? 1 })
  }
  check(names) {
    const { minimum, held, question, reported, accounts, maybe, origins } = this.result
    const [all, known] = [[...accounts, ...maybe], this.accounts]
    if (!all.every((id) => known.has(id))) return all.forEach((id) => known.has(id) || this.wrong(id))
    if (!same(question, this.question)) this.wrong('question')
    if (new Set(all).size < all.length || ![accounts, maybe].every(isSorted)) this.wrong('accounts')
    const shown = accounts.filter((id) => !known.get(id).withheld)
    for (const id of shown) if (!this.isInside(known.get(id))) this.wrong(`outside ${id}`)
    for (const voice of reported) {
      if (voice.known && names[voice.key] !== voice.origin) this.wrong(`origin ${voice.key}`)
      for (const it of voice.statements) this.checkStatement(it, voice)
    }
    const stated = reported.flatMap(({ statements }) => statements.map(({ account }) => account))
    if (!same(stated.sort(), shown)) this.wrong('reported')
    const voices = new Set(shown.flatMap((id) => known.get(id).origin ?? []))
    const least = voices.size > 0 ? voices.size : Math.min(1, shown.length)
    if (origins < least || origins > least + accounts.length - shown.length) this.wrong('origins')
    const members = minimum.proof.flatMap((member) => member.accounts)
    const [once, inside] = [new Set(members), new Set(accounts)]
    if (once.size < members.length || !members.every((id) => inside.has(id))) return this.wrong('proof')
    const sum = minimum.proof.reduce((total, { weight }) => total + weight, 0)
    const fits = sum === minimum.value && minimum.upper >= sum && minimum.exact === (minimum.upper === sum)
    if (!fits || held !== sum >= 1) this.wrong('value')
    this.checkPairs(minimum.proof.map((member, i) => this.checkMember(member, i + 1)), minimum)
  }
  /** Its date and place lie in what is asked, and somebody accepted it. Terms under other terms aren't looked up. */
  isInside({ kind, status, when, where, closed }) {
    const { when: asked = '../..', where: places, status: least } = this.question
    const [outer, inner] = [boundsOf(asked), boundsOf(when ?? '../..')]
    const within = () => (closed.has('when') ? meets(inner, outer) : inner.firm && holds(outer, inner))
    const dated = asked === '../..' || !outer || !inner || within()
    const under = (x, y) => lies(x, y) || (closed.has('where') && lies(y, x))
    const told = where.length > 0 ? where.every((x) => places?.some((y) => under(x, y))) : closed.has('where')
    const accepted = status === 'reviewed' || (status === 'coded' && least === undefined)
    return kind === 'act' && accepted && dated && (places === undefined || told)
  }
  checkStatement({ account: id, min, max, vague, when, where = [] }, { key, known }) {
    const { victims: said = {}, when: day, where: places, origin } = this.accounts.get(id) ?? {}
    const own = { min: said.min, max: said.max, vague: said.vague, when: day, where: places, origin }
    if (!same(own, { min, max, vague, when, where, origin: known ? key : undefined })) this.wrong(`reported ${id}`)
  }
  /** What is known of a member from those of its accounts that are disclosed. */
  checkMember({ accounts, weight, when, where = [], origins }, i) {
    const shown = accounts.map((id) => this.accounts.get(id)).filter((it) => !it.withheld)
    const whole = shown.length === accounts.length
    // Two names may have been judged to mean one person, which isn't disclosed: then an account proves one fewer.
    const merged = (it) => (it.closed.has('persons') ? it.victims.min : Math.max(0, it.names.size - 1))
    const low = this.weightOf(shown, (it) => Math.max(Math.min(1, it.victims.min), it.victims.min - merged(it)))
    const high = whole ? this.weightOf(shown, (it) => it.victims.min) : Infinity
    if (weight < Math.max(1, low) || weight > high) this.wrong(`weight ${i}`)
    this.note('weight-not-checkable', weight === high ? 0 : 1)
    const voices = [...new Set(shown.flatMap((it) => it.origin ?? []))].sort()
    if (whole ? !same(voices, origins) : voices.some((it) => !origins.includes(it))) this.wrong(`origins ${i}`)
    // A member may have wider bounds than its accounts have (another account contradicts), never narrower ones.
    const [own, dates] = [boundsOfAll(shown), boundsOf(when ?? '../..')]
    if (own && dates && !holds(dates, own)) this.wrong(`dates ${i}`)
    const hides = (name) => !whole || shown.some((it) => it.closed.has(name))
    const places = placesOfAll(shown)
    const told = hides('where')
      ? where.every((x) => places.some((y) => lies(x, y) || lies(y, x)))
      : where.length === 0 || (places.length > 0 && places.every((x) => where.some((y) => lies(x, y))))
    if (!told) this.wrong(`places ${i}`)
    const names = new Set(shown.flatMap((it) => [...it.names]))
    const complete = ({ victims, names: own }) => !victims.vague && victims.max === names.size && own.size === names.size
    const allNamed = shown.some(complete) && shown.every(({ victims }) => victims.min <= names.size)
    const closed = { dates: hides('when') || !own || !dates, places: hides('where'), persons: hides('persons') }
    return { dates, where, names, allNamed: names.size > 0 && allNamed && !closed.persons, closed }
  }
  /** With k origins asked for, what the k-th largest origin attests; else the most that anybody does. */
  weightOf(accounts, proves) {
    if (this.asked <= 1) return Math.max(0, ...accounts.map(proves))
    const most = new Map()
    for (const it of accounts) if (it.origin) most.set(it.origin, Math.max(most.get(it.origin) ?? 0, proves(it)))
    return [...most.values()].sort((a, b) => b - a)[this.asked - 1] ?? 0
  }
  checkPairs(members, { reasons, reasonsLeftOut }) {
    const pairs = (members.length * (members.length - 1)) / 2
    const listed = new Map(reasons.map(({ between: [a, b], because }) => [a * members.length + b, because.kind]))
    const ordered = reasons.every(({ between: [a, b] }) => a < b && b < members.length) && listed.size === reasons.length
    if (!ordered || listed.size !== Math.min(pairs, 1000) || reasonsLeftOut !== pairs - listed.size) this.wrong('pairs')
    const unchecked = { judged: 0, 'pair-not-checkable': 0 }
    for (let b = 1; b < members.length; b++)
      for (let a = 0; a < b; a++) {
        const answer = this.whether(members[a], members[b], listed.get(a * members.length + b))
        if (answer === false) this.wrong(`pair ${a + 1} ${b + 1}`)
        else if (answer !== true) unchecked[answer] += 1
      }
    for (const [code, count] of Object.entries(unchecked)) this.note(code, count)
  }
  /** true, false, or why it can't be told. A pair that isn't listed must have some reason. */
  whether(a, b, kind) {
    const share = a.names.size > 0 && [...a.names].some((name) => b.names.has(name))
    if (share && this.result.unit === 'persons') return false
    const apart = () => a.where.every((x) => b.where.every((y) => !lies(x, y) && !lies(y, x)))
    const reasons = {
      dates: () => a.dates !== undefined && b.dates !== undefined && !meets(a.dates, b.dates),
      places: () => a.where.length > 0 && b.where.length > 0 && apart(),
      persons: () => a.allNamed && b.allNamed && !share,
    }
    if (kind === 'judged') return 'judged'
    if (kind === undefined) return Object.values(reasons).some((holds) => holds()) || 'pair-not-checkable'
    if (!Object.hasOwn(reasons, kind)) return false
    return reasons[kind]() || ((a.closed[kind] || b.closed[kind]) && 'pair-not-checkable')
  }
}

const fold = (name) => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
const isSorted = (list) => list.every((it, i) => i === 0 || list[i - 1] < it)
const lies = (x, y) => x === y || x.startsWith(`${y}/`) || (y.length === 2 && x.startsWith(`${y}-`))
/** Where all agree, the narrower; where they contradict, everything that any of them says. */
function placesOfAll(accounts) {
  const [first = [], ...more] = accounts.flatMap(({ where }) => (where.length > 0 ? [where] : []))
  const narrower = (x, y) => (lies(x, y) ? [x] : lies(y, x) ? [y] : [])
  const common = more.reduce((places, each) => places.flatMap((x) => each.flatMap((y) => narrower(x, y))), first)
  return common.length > 0 ? common : [...first, ...more.flat()]
}

const coarseDate = /^(\d{4}(-(0[1-9]|1[0-2]))?~?|\.\.)(\/(\d{4}(-(0[1-9]|1[0-2]))?~?|\.\.))?$/
const plainDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const isProvince = (place) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place)
const isMonths = (name, it) => (name === 'when' || name === 'date') && coarseDate.test(it)
const holds = (outer, inner) => outer.from <= inner.from && inner.to <= outer.to
const meets = (a, b) => a.from <= b.to && b.from <= a.to
/** Days of an EDTF date in its plain forms, as texts that sort; undefined for the others. */
function boundsOf(edtf) {
  const [first, last = first, ...more] = edtf.replace(/[~?%]/g, '').trim().split('/')
  const [from, to] = [dayOf(first, '0000', '01', () => '01'), dayOf(last, '9999-99', '12', lastDay)]
  return from && to && more.length === 0 && from <= to ? { from, to, firm: !/[~?%]/.test(edtf) } : undefined
}
function dayOf(text, open, month, day) {
  if (text === '' || text === '..') return open
  const [year, stated = month, date = day(year, stated)] = text.split('-')
  return plainDate.test(text) && Number(date) <= lastDay(year, stated) ? `${year}-${stated}-${date}` : undefined
}
const lastDay = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
/** Where all firm dates agree; where any contradicts the others, everything that any says. Undefined: can't be told. */
function boundsOfAll(accounts) {
  const dates = accounts.flatMap(({ when }) => (when === undefined ? [] : [boundsOf(when)]))
  if (dates.includes(undefined)) return undefined
  const firm = dates.filter((it) => it.firm)
  const [froms, tos] = [firm.map((it) => it.from).sort(), firm.map((it) => it.to).sort()]
  const [[from, last], [to, first]] = [[froms.at(-1), froms[0]], [tos[0], tos.at(-1)]]
  const own = from <= to ? { from, to } : { from: last, to: first }
  const clear = firm.length > 0 && dates.every((it) => it.firm || meets(it, own))
  return clear ? own : boundsOf('../..')
}

// --- values and their forms
function parsed(json) {
  try {
    return JSON.parse(json)
  } catch {} // undefined
}
const filled = (title) => ({ ko: title?.ko ?? title?.en ?? '', en: title?.en ?? title?.ko ?? '' })
const plain = (it) => typeof it !== 'object' || it === null || Array.isArray(it)
const inOrder = (_, it) => (plain(it) ? it : Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))))
const same = (a, b) => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
/** A form: a test, [form of each], {member: form, 'maybe?': form}, {each: form of every member}. */
function fits(it, form) {
  if (typeof form === 'function') return form(it)
  if (Array.isArray(form)) return Array.isArray(it) && it.every((one) => fits(one, form[0]))
  if (plain(it)) return false
  if (form.each) return Object.values(it).every((one) => fits(one, form.each))
  const isOf = ([name, of], value = it[name.replace('?', '')]) => (value === undefined && name.endsWith('?')) || fits(value, of)
  return Object.entries(form).every((member) => isOf(member))
}

const t = (it) => typeof it === 'string'
const n = (it) => Number.isSafeInteger(it) && it >= 0
const name = (it) => t(it) && /^[\w-]+$/.test(it)
const entry = { log: t, index: n, header: t, inclusion: [t], fields: [{ salt: t, name: t, value: t }] }
const headerForm = { v: (it) => it === 1, log: t, index: n, kind: t, subject: t, revises: [t], at: t, author: t, fields: [t] }
const headerKeys = 'at,author,fields,index,kind,log,revises,subject,v'
const previous = { number: n, manifest: t, entry }
const release = { id: t, number: n, at: t, entry, 'corrects?': { number: n, why: t }, 'previous?': previous }
const source = { entry, codename: t, 'title?': t, 'kept?': [t], 'generalised?': { 'date?': t }, 'sha256?': [t] }
const headForm = {
  ...{ v: (it) => it === 2, release, log: [{ origin: t, verifierKey: t }], checkpoints: [t], withheld: n },
  ...{ findings: [{ id: t, file: name, title: { ko: t, en: t } }], shards: [{ name, last: t }] },
  ...{ sources: { each: source }, origins: { each: t } },
  'law?': { entries: { instruments: [entry], texts: [entry], readings: [entry] }, cells: [() => true] },
}
const coarser = { 'when?': t, 'where?': [t] }
const disclosed = { id: t, entry, 'kept?': [t], 'generalised?': coarser, 'pages?': [n], 'origin?': t }
const withheld = { id: t, withheld: (it) => it === 'consent' || it === 'overruled' }
const accountsForm = [(it) => fits(it, it?.withheld === undefined ? disclosed : withheld)]
const stated = { kind: t, status: t, 'when?': t, where: [t], persons: [t], victims: { min: n, 'max?': n } }
const statedForm = { ...stated, passages: [{ quote: t, prefix: t, suffix: t }] }
const member = { accounts: [t], weight: n, 'when?': t, 'where?': [t], origins: [t] }
const reason = { between: (it) => fits(it, [n]) && it.length === 2, because: { kind: t } }
const minimum = { value: n, upper: n, proof: [member], reasons: [reason], reasonsLeftOut: n }
const voice = { origin: t, key: t, statements: [{ account: t, 'where?': [t] }] }
const result = { minimum, origins: n, accounts: [t], maybe: [t], reported: [voice] }
const question = { 'origins?': n, 'when?': t, 'where?': [t], 'status?': t }
const findingForm = { id: t, entry, question, 'signed?': { at: t }, result }

// --- bytes, hashes, signatures
const node = typeof process === 'object' && process.versions?.node ? await import('node:crypto') : undefined
const subtle = globalThis.crypto?.subtle
const webHash = async (data) => new Uint8Array(await subtle.digest('SHA-256', data))
const sha256 = node ? (data) => node.createHash('sha256').update(data).digest() : webHash
const encode = (text) => new TextEncoder().encode(text)
const decode = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes))
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return all
}
/** The bytes of a canonical base64 text; undefined for any other. */
function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]+=*$/.test(text) || text.length % 4 !== 0) return undefined
  const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}
/** C2SP signed-note: `name+hex(key id)+base64(0x01 || key)`. The name is made of the key: no other key can bear it. */
async function readKey(text) {
  const [, origin, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = fromBase64(base64 ?? '')
  if (bytes?.length !== 33 || bytes[0] !== 1) return undefined
  const print = hex(await sha256(bytes.subarray(1)))
  const own = hex(await sha256(joined(encode(`${origin}\n`), bytes))).slice(0, 8)
  if (own !== id || origin !== `girok/log/${print.slice(0, 32)}`) return undefined
  return { origin, key: text, fingerprint: print.match(/.{4}/g).join(' '), size: 0, id, publicKey: bytes.subarray(1) }
}
/** The text that a key signed, or undefined. */
async function openNote(bytes, key) {
  const note = decode(bytes)
  const end = note.lastIndexOf('\n\n')
  const whole = end >= 0 && note.endsWith('\n') && hex(encode(note)) === hex(bytes)
  if (!whole || /[\0-\x09\x0b-\x1f]/.test(note)) return undefined
  const text = note.slice(0, end + 1)
  let signed
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    const signature = fromBase64(base64 ?? '')
    if (signature === undefined || signature.length < 5) return undefined
    if (name !== key.origin || hex(signature.subarray(0, 4)) !== key.id) continue
    if (!(await isSigned(key.publicKey, encode(text), signature.subarray(4)))) return undefined
    signed = text
  }
  return signed
}
/** Ed25519 (RFC 8032); both points canonical and not of small order, whatever the library lets pass. */
async function isSigned(key, message, signature) {
  if (signature.length !== 64 || ![key, signature.subarray(0, 32)].every(isStrict)) return false
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64(key).replace(/[+]/g, '-').replace(/[/]/g, '_').slice(0, -1) }
  if (node) return node.verify(null, message, node.createPublicKey({ key: jwk, format: 'jwk' }), signature)
  return subtle.verify('Ed25519', await subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']), signature, message)
}
const prime = 2n ** 255n - 19n
const littleEndian = (bytes) => BigInt(`0x${hex(Array.from(bytes).reverse())}`) & (2n ** 255n - 1n)
const orderEight = ['JuiVj8KyJ7BFw/SJ8u+Y8NXfrAXTxjM5sTgCiG1T/AU=', 'xxdqcD1N2E+6PAt2DRBnDyogU/osOczGTsf9d5KsA3o=']
const smallOrder = [0n, 1n, prime - 1n, ...orderEight.map((it) => littleEndian(fromBase64(it)))]
const isStrict = (point) => littleEndian(point) < prime && !smallOrder.includes(littleEndian(point))
/** RFC 9162 section 2.1.3.2, over the hashes of RFC 6962. */
async function isIncluded({ header, index, inclusion }, { size, root }) {
  let [place, last, hash] = [index, size - 1, await sha256(encode(`\0${header}`))]
  const half = () => ([place, last] = [Math.floor(place / 2), Math.floor(last / 2)])
  for (const base64 of inclusion) {
    const sibling = fromBase64(base64)
    if (last === 0 || sibling?.length !== 32) return false
    const isRight = place % 2 === 1 || place === last
    hash = await sha256(isRight ? joined([1], sibling, hash) : joined([1], hash, sibling))
    while (isRight && place % 2 === 0) half()
    half()
  }
  return index < size && last === 0 && toBase64(hash) === root
}

// --- in words: Korean, English
const words = {
  good: ['모두 맞습니다.', 'Everything holds.'],
  bad: ['맞지 않는 것이 있습니다. 이 공개본의 내용을 믿지 마시고, 공개한 곳에 알려 주십시오.', 'Something does NOT hold. Don’t rely on this release, and tell whoever published it.'],
  held: ['공개된 진술 {accounts}건과 판단의 필드 {fields}개는 아래 열쇠가 봉인한 기록에 있었고, 바뀌지 않았습니다.', '{fields} disclosed fields, of {accounts} accounts and the finding, were in the record that the key below sealed; none was altered.'],
  follows: ['수는 공개된 증명에서 나옵니다.', 'The number follows from the disclosed proof.'],
  least: ['최소 {minimum}', 'at least {minimum}'],
  unknown: ['공개된 것만으로는 알 수 없는 것', 'What can’t be told from what is disclosed'],
  never: ['어떤 검증으로도 알 수 없는 것: 출처의 말이 옳은지, 빠진 것이 없는지, 데이터로 만든 쪽·PDF·표가 데이터와 같은 말을 하는지(서명된 그대로라는 것만 확인됩니다).', 'What is not checked: that a source is right, that nothing was left out, and that pages, PDF and tables say what the data say (only that they are as they were signed).'],
  signed: ['서명한 열쇠. 지문이 다른 경로로 알게 된 것과 같은지 견주어 보십시오. 같지 않으면 위의 말은 뜻이 없습니다.', 'Signed with this key. Compare its fingerprint with one that you know from elsewhere; else all this means nothing.'],
  under: ['확인점: 항목 {size}개', 'checkpoint over {size} entries'],
  none: ['Girok 공개본(v2)이 아닙니다: {folder}', 'Not a release of Girok (v2): {folder}'],
  usage: ['node verify.mjs [폴더] [--json] [--key 열쇠]', 'node verify.mjs [FOLDER] [--json] [--key VERIFIER-KEY]'],
  'checkpoint-altered': ['확인점의 형식이 잘못됨', 'a checkpoint is malformed'],
  'checkpoint-missing': ['로그의 확인점이 없음', 'a log has no checkpoint'],
  'checkpoint-signature': ['열쇠나 확인점의 서명이 맞지 않음', 'a key, or the signature on a checkpoint, is not valid'],
  'count-wrong': ['수가 공개된 진술에서 나오지 않음', 'the number doesn’t follow from the accounts'],
  'disclosure-altered': ['공개된 값이 서명된 기록과 다름', 'something shown isn’t what the record holds'],
  'entry-misplaced': ['서명된 기록에 없는 항목', 'an entry isn’t in the signed record'],
  'file-altered': ['서명된 그대로가 아닌 파일', 'a file isn’t as it was signed'],
  'file-missing': ['없는 파일', 'a file is missing'],
  'file-unlisted': ['공개본에 속하지 않는 파일', 'a file doesn’t belong to the release'],
  'header-invalid': ['읽을 수 없는 항목 머리말', 'the header of an entry can’t be read'],
  withheld: ['공개하지 않은 진술', 'accounts that are withheld: what they say, and their share of a number'],
  generalised: ['대략만 공개한 날짜나 장소', 'dates or places given only coarsely: whether they are coarser forms of what the record holds'],
  judged: ['사람이 서로 다르다고 판정한 쌍', 'pairs that somebody judged to be different victims'],
  'weight-not-checkable': ['무게를 다 확인할 수 없는 증명의 항', 'members of a proof whose weight rests on what isn’t disclosed'],
  'pair-not-checkable': ['서로 다른 까닭이 공개되지 않은 쌍', 'pairs of members whose reason for being distinct isn’t disclosed'],
  'origins-not-committed': ['원출처를 공개한 기관의 말로만 아는 진술', 'accounts whose origin is known from the publisher alone'],
  'files-not-committed': ['기록과 대조할 수 없는 증거 파일의 해시', 'hashes of evidence files, which aren’t laid open against the record'],
  'verdicts-not-checked': ['다시 따져 보지 않은, 법과 견준 칸', 'cells of law against practice, whose verdicts aren’t worked out anew'],
}

function inWords(it, say, title) {
  const line = ({ code, ...at }) => `  ${say(code)}${['', ...Object.values(at)].join(' · ')}`
  const held = it.findings.flatMap((one, i) => [
    ...['', `${i + 1}. ${title(one)}: ${say('least', one)}`, `   ${say('held', one)}`, `   ${say('follows')}`],
    ...it.notes.filter(({ finding }) => finding === one.id).map(({ code, count }) => `   − ${say(code)}: ${count}`),
  ])
  const open = it.notes.filter(({ finding }) => finding === undefined)
  const keys = it.keys.map((key) => `  ${key.origin} (${say('under', key)})\n    ${key.fingerprint}`)
  const told = it.ok ? [say('good'), ...held] : [say('bad'), ...it.problems.slice(0, 50).map(line)]
  if (it.problems.length > 50) told.push(`  … +${it.problems.length - 50}`)
  const unknown = it.ok ? ['', `${say('unknown')}:`, ...open.map(line), '', say('never')] : []
  return [...told, ...unknown, '', say('signed'), ...keys].join('\n')
}

async function main(args) {
  const { existsSync, readdirSync, readFileSync, statSync } = await import('node:fs')
  const { dirname, join } = await import('node:path')
  const { fileURLToPath } = await import('node:url')
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const ko = (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale).startsWith('ko')
  const say = (code, values = {}) => words[code][ko ? 0 : 1].replace(/\{(\w+)\}/g, (_, name) => values[name])
  const at = args.indexOf('--key')
  const key = at < 0 ? undefined : args.splice(at, 2)[1]
  const [folder = dirname(fileURLToPath(import.meta.url)), ...more] = args.filter((it) => it !== '--json')
  if (more.length > 0 || folder.startsWith('-') || (at >= 0 && !key)) return console.error(say('usage')) ?? 2
  // A link is listed and never followed: what it leads to is not in the folder.
  const inside = (below, it) => (it.isDirectory() ? list(`${below}${it.name}/`) : [below + it.name + (it.isFile() ? '' : '@')])
  const list = (below) => readdirSync(join(folder, below), { withFileTypes: true }).flatMap((it) => inside(below, it))
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  const files = { paths: isFolder ? list('') : [], read: (path) => readFileSync(join(folder, path)) }
  if (!(await isRelease(files))) return console.error(say('none', { folder })) ?? 2
  const it = await verifyRelease(files, { key })
  console.log(args.includes('--json') ? JSON.stringify(it) : inWords(it, say, ({ title }) => (ko ? title.ko : title.en)))
  return it.ok ? 0 : 1
}
if (node && process.argv[1] !== undefined) {
  const [{ realpathSync }, { pathToFileURL }] = [await import('node:fs'), await import('node:url')]
  const isMain = pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url
  if (isMain) process.exitCode = await main(process.argv.slice(2))
}
