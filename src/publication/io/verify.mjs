#!/usr/bin/env node
// Checks a folder that Girok released. Needs Node 18 or newer, or a modern browser, and no network. All that it relies on
// is in this file: C2SP signed notes (Ed25519), RFC 6962 inclusion proofs, salted SHA-256 commitments, a proof's sums.
//   node verify.mjs [FOLDER] [--json] [--key VERIFIER-KEY]   exit 0: all holds; 1: something doesn't; 2: not a release
/** `files`: {paths, read(path)}, a file's bytes however one has them. `key`: the verifier key that must have signed. */
export async function verifyRelease({ paths, read }, { key } = {}) {
  const it = Object.assign(new Check(), { paths: new Set(paths), read, accounts: new Map() })
  const head = await it.data('release', headForm); for (const log of head?.log ?? []) await it.readKey(log)
  await it.checkManifest(head, key); if (head !== undefined) await it.checkContent(head)
  const sorted = (all) => [...new Set(all.map((it) => JSON.stringify(it)))].sort().map((it) => JSON.parse(it))
  const [problems, notes] = [sorted(it.problems), sorted([...it.notes.values()])]
  const keys = [...it.keys.values()].map(({ publicKey, id, ...shown }) => shown)
  return { ok: problems.length === 0, findings: it.findings, fields: it.fields, problems, notes, keys } }

class Check {
  fields = 0; problems = []; findings = []; notes = new Map(); keys = new Map(); trees = new Map(); sources = new Map()
  wrong = (code, { file, log, entry, subject, finding }, detail) =>
    void this.problems.push({ code, file, log, entry, subject, finding, detail })
  altered = (opened, detail) => (opened.holds = this.wrong('disclosure-altered', opened.place, detail))
  note(code, add, finding) {
    const known = this.notes.get(code + finding)?.count ?? 0
    if (add > 0) this.notes.set(code + finding, { code, finding, count: known + add }) }
  async data(name, form) {
    const file = pathOf(name); if (!this.paths.has(file)) return this.wrong('file-missing', { file })
    const [text, head] = [decode(await this.read(file)), `girokData(${JSON.stringify(name)},`]
    const value = text.startsWith(head) && text.endsWith(')\n') ? parsed(text.slice(head.length, -2)) : undefined
    return fits(value, form) ? value : this.wrong('file-altered', { file }, 'form') }
  // --- keys, files, checkpoints
  async readKey({ origin: log, verifierKey }) {
    const key = await keyOf(verifierKey)
    if (key?.origin !== log || this.keys.has(log)) this.wrong('checkpoint-signature', { log }, 'key')
    else this.keys.set(log, key) }
  async checkManifest(head, asked) {
    if (!this.paths.has(manifest)) return this.wrong('file-missing', { file: manifest })
    const wrong = (detail) => this.wrong('file-altered', { file: manifest }, detail)
    const bytes = await this.read(manifest); const key = this.keys.get(decode(bytes).split('\n')[1])
    const signed = key && (await openNote(bytes, key)); if (signed === undefined) wrong('signature')
    if (asked !== undefined && key?.key !== asked) wrong('another-key')
    const [first, origin, at, ...lines] = (signed?.slice(0, -1) ?? decode(bytes).split('\n\n')[0]).split('\n')
    const own = head === undefined || (at === head.release.at && origin === head.release.entry.log)
    if (first !== manifestHead || !own) wrong('head')
    const listed = [manifest, '']
    for (const [, hash, file] of lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [])) {
      if (!(file > listed.at(-1)) || file === manifest) wrong('line')
      if (file === undefined) continue
      listed.push(file)
      if (!this.paths.has(file)) this.wrong('file-missing', { file })
      else if (hex(await sha256(await this.read(file))) !== hash) this.wrong('file-altered', { file }) }
    const known = new Set(listed); for (const file of this.paths) if (!known.has(file)) this.wrong('file-unlisted', { file }) }
  /** C2SP tlog-checkpoint; sizes and roots go into `trees`, by log. */
  async checkCheckpoint(note) {
    const [log] = note.split('\n'); const key = this.keys.get(log); const text = key && (await openNote(encode(note), key))
    const [, size, root] = /^.+\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/.exec(text ?? '') ?? []
    const sound = Number.isSafeInteger(Number(size)) && fromBase64(root) && !this.trees.has(log)
    if (!sound) return this.wrong(text ? 'checkpoint-altered' : 'checkpoint-signature', { log })
    this.trees.set(log, { size: (key.size = Number(size)), root }) }
  // --- entries: a header's leaf in the tree, and each disclosed field in the header
  async open(entry, kind, subject) {
    this.fields += entry.fields.length; const [header, place] = [parsed(entry.header), { log: entry.log, entry: entry.index, subject }]
    if (!isHeader(header)) return this.wrong('header-invalid', place)
    const opened = { holds: true, values: new Map(), place, header }
    const tree = header.log === entry.log && header.index === entry.index && this.trees.get(entry.log)
    if (!tree || !(await isIncluded(entry, tree))) opened.holds = this.wrong('entry-misplaced', place)
    if (header.kind !== kind || header.subject !== (subject ?? header.subject)) this.altered(opened, 'subject')
    for (const { salt, name, value } of entry.fields) {
      const formed = /^[\w-]{43}$/.test(salt) && /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !opened.values.has(name)
      const sealed = header.fields.includes(base64url(await sha256(encode(`["${salt}","${name}",${value}]`))))
      if (!formed || !sealed || parsed(value) === undefined) this.altered(opened, name)
      else opened.values.set(name, parsed(value)) }
    return opened.holds ? opened : undefined }
  /** What is shown is what was disclosed: no other value, and none that isn't disclosed. */
  sameAs(opened, shown, ...titles) {
    for (const name in shown) if (!same(opened.values.get(name), shown[name])) this.altered(opened, name)
    for (const it of titles) if (!same(filled(opened.values.get('title')), it)) this.altered(opened, 'title') }
  /** What is kept or coarser isn't laid open as well, and what is coarser has a coarse form. */
  checkClosed(opened, kept = [], generalised = {}) {
    const closed = [...kept, ...Object.keys(generalised)]
    if (new Set(closed).size < closed.length || closed.some((it) => opened.values.has(it))) this.altered(opened, 'kept')
    if (!Object.entries(generalised).every(isCoarse)) this.altered(opened, 'generalised')
    this.note('generalised', Object.keys(generalised).length)
    return new Set(closed) }
  // --- the head, sources, accounts, findings, law
  async checkContent(head) {
    const inHead = (detail, subject) => this.wrong('disclosure-altered', { file: pathOf('release'), subject }, detail)
    const named = [...head.shards.map(({ name }) => name), ...head.findings.map(({ file }) => file)]
    const known = new Set(['release', ...named].map(pathOf)); if (known.size <= named.length) inHead('names')
    for (const file of this.paths) if (/^data\//.test(file) && !known.has(file)) this.wrong('file-unlisted', { file })
    for (const note of head.checkpoints) await this.checkCheckpoint(note)
    for (const { origin: log } of head.log) if (!this.trees.has(log)) this.wrong('checkpoint-missing', { log })
    await this.checkOwn(head.release)
    for (const [id, source] of Object.entries(head.sources)) await this.checkSource(id, source)
    const nameOf = (key) => this.sources.get(key.replace(/^source:/, ''))
    for (const [key, name] of Object.entries(head.origins))
      if (nameOf(key) && name !== nameOf(key).title && name !== nameOf(key).codename) inHead('origin', key)
    await this.checkShards(head)
    if ([...this.accounts.values()].filter((it) => it.withheld).length !== head.withheld) inHead('withheld')
    this.note('withheld', head.withheld)
    for (const listed of head.findings) await this.checkFinding(listed, head.origins)
    for (const kind of head.law ? ['instrument', 'text', 'reading'] : [])
      for (const entry of head.law.entries[`${kind}s`]) await this.open(entry, kind)
    this.note('verdicts-not-checked', head.law?.cells.length) }
  async checkOwn({ id, number, audience, at, k, title, corrects, entry, previous }) {
    const own = await this.open(entry, 'release', id)
    const why = own?.values.has('corrects') ? [own.values.get('corrects')?.why] : undefined
    if (own) this.sameAs(own, { number, audience, at, k }, title)
    if (own && (!same(why, corrects && [corrects.why]) || corrects?.number >= number)) this.altered(own, 'corrects')
    const before = previous && (await this.open(previous.entry, 'release'))
    if (before) this.sameAs(before, { number: previous.number, manifest: previous.manifest })
    if (before && (before.header.subject === id || previous.number >= number)) this.altered(before, 'number') }
  async checkSource(id, { entry, codename, title, kind, language, date, reliability, kept = [], generalised = {}, ...more }) {
    const opened = await this.open(entry, 'source', id); if (opened === undefined) return
    this.checkClosed(opened, kept, generalised)
    const name = codename === '' && kept.includes('codename') ? undefined : codename
    const exact = generalised.date === undefined ? date : undefined
    this.sameAs(opened, { codename: name, title, kind, language, reliability, date: exact })
    if (more.id !== id || (exact === undefined && date !== generalised.date)) this.altered(opened, 'date')
    this.sources.set(id, { title, codename }); this.note('files-not-committed', more.sha256?.length) }
  async checkShards({ shards, origins }) {
    let before = ''
    for (const { name, last } of shards) {
      const rows = (await this.data(name, [isAccount])) ?? []
      const [ids, wrong] = [rows.map(({ id }) => id), () => this.wrong('file-altered', { file: pathOf(name) }, 'order')]
      if (!isSorted([before, ...ids]) || (rows.length > 0 && ids.at(-1) !== last)) wrong()
      before = ids.at(-1) ?? before
      for (const row of rows) await this.checkAccount(row, origins) } }
  /** An account that holds goes into `accounts` as far as counting needs it; any other is as if it weren't there. */
  async checkAccount({ id, withheld, entry, kept, generalised, pages, origin }, origins) {
    if (withheld !== undefined) return this.accounts.set(id, { withheld: true, fields: 0 })
    const opened = await this.open(entry, 'account', id); if (opened === undefined) return
    const stated = { ...Object.fromEntries(opened.values), ...generalised }
    const { passages = [], victims = { min: 0 }, when, where = [], persons = [], kind, status } = stated
    const closed = this.checkClosed(opened, kept, generalised); if (!this.sources.has(stated.source)) this.altered(opened, 'source')
    if (origin !== undefined && !Object.hasOwn(origins, origin)) this.altered(opened, 'origin')
    if (!fits({ kind, status, victims, when, where, persons, passages }, statedForm)) this.altered(opened, 'form')
    else if (pages !== undefined && pages.length !== passages.length) this.altered(opened, 'pages')
    this.note('origins-not-committed', origin === undefined ? 0 : 1)
    const told = { kind, status, victims, when, where, origin, closed, withheld: false, fields: entry.fields.length }
    if (opened.holds) this.accounts.set(id, { ...told, names: new Set(persons.map(fold)) }) }
  async checkFinding(listed, names) {
    const [{ id }, finding] = [listed, await this.data(listed.file, findingForm)]; if (finding === undefined) return
    const { entry, title, question, standard, signed, note, stale, result } = finding
    const [{ unit, held, origins }, minimum] = [result, result.minimum.value]
    const all = result.accounts.flatMap((it) => this.accounts.get(it) ?? [])
    const fields = all.reduce((sum, it) => sum + it.fields, entry.fields.length); const shown = all.filter((it) => !it.withheld).length
    this.findings.push({ id, title: filled(listed.title), minimum, fields, accounts: shown, withheld: all.length - shown })
    const whole = { id: finding.id, title, question, standard, signed, stale, unit, held, origins, minimum }
    const here = { place: { file: pathOf(listed.file), subject: id } }
    for (const name in whole) if (!same(whole[name], listed[name])) this.altered(here, name)
    const own = await this.open(entry, 'finding', id)
    if (own) this.sameAs(own, { question, standard, note, signedAt: signed?.at }, title)
    const wrong = (detail) => this.wrong('count-wrong', { finding: id }, detail)
    const tell = { wrong, note: (code, it) => this.note(code, it, id) }
    Object.assign(new Count(), { accounts: this.accounts, question, ...tell }).check(result, names) } }
// --- the count: what is reported, weights, reasons, sum
class Count {
  check({ question, unit, minimum, held, reported, accounts, maybe, origins }, names) {
    const [all, known] = [[...accounts, ...maybe], this.accounts]; const absent = all.filter((id) => !known.has(id))
    if (absent.length > 0) return absent.forEach((id) => this.wrong(id))
    if (!same(question, this.question)) this.wrong('question')
    if (new Set(all).size < all.length || ![accounts, maybe].every(isSorted)) this.wrong('accounts')
    const shown = accounts.filter((id) => !known.get(id).withheld)
    for (const id of shown) if (!this.isInside(known.get(id))) this.wrong(`outside ${id}`)
    for (const it of reported) if (it.known && names[it.key] !== it.origin) this.wrong(`origin ${it.key}`)
    for (const { key, known, statements } of reported)
      for (const it of statements) if (!this.says(it, known ? key : undefined)) this.wrong(`reported ${it.account}`)
    const stated = reported.flatMap(({ statements }) => statements.map(({ account }) => account))
    if (!same(stated.sort(), shown)) this.wrong('reported')
    const voices = new Set(shown.flatMap((id) => known.get(id).origin ?? [])).size
    const least = voices > 0 ? voices : Math.min(1, shown.length)
    if (origins < least || origins > least + accounts.length - shown.length) this.wrong('origins')
    const members = minimum.proof.flatMap((it) => it.accounts); const [once, inside] = [new Set(members), new Set(accounts)]
    if (once.size < members.length || !members.every((id) => inside.has(id))) return this.wrong('proof')
    const sum = minimum.proof.reduce((total, { weight }) => total + weight, 0)
    const adds = sum === minimum.value && minimum.upper >= sum && minimum.exact === (minimum.upper === sum)
    if (!adds || held !== sum >= 1) this.wrong('value')
    this.checkPairs(minimum.proof.map((member, i) => this.memberOf(member, i + 1)), minimum, unit === 'persons') }
  /** Its date and place lie in what is asked, and somebody accepted it. Terms under other terms aren't looked up. */
  isInside({ kind, status, when, where, closed }) {
    const { when: asked = '../..', where: places, status: least } = this.question
    const [outer, inner] = [boundsOf(asked), boundsOf(when ?? '../..')]
    const within = () => (closed.has('when') ? meets(inner, outer) : inner.firm && holds(outer, inner))
    const dated = asked === '../..' || !outer || !inner || within()
    const under = (x) => places.some((y) => lies(x, y) || (closed.has('where') && lies(y, x)))
    const placed = !places || (where.length > 0 ? where.every(under) : closed.has('where'))
    return kind === 'act' && (status === 'reviewed' || (status === 'coded' && least === undefined)) && dated && placed }
  says({ account, min, max, vague, when, where = [] }, key) {
    const { victims: said = {}, when: day, where: places, origin } = this.accounts.get(account) ?? {}
    const own = { min: said.min, max: said.max, vague: said.vague, when: day, where: places, origin }
    return same(own, { min, max, vague, when, where, origin: key }) }
  /** What is known of a member from those of its accounts that are disclosed. */
  memberOf({ accounts, weight, when, where = [], origins }, i) {
    const shown = accounts.map((id) => this.accounts.get(id)).filter((it) => !it.withheld)
    const whole = shown.length === accounts.length; const hides = (name) => !whole || shown.some((it) => it.closed.has(name))
    // Two names may have been judged to mean one person, which isn't disclosed: then an account proves one fewer.
    const merged = ({ closed, victims, names }) => (closed.has('persons') ? victims.min : Math.max(0, names.size - 1))
    const low = this.weightOf(shown, (it) => Math.max(Math.min(1, it.victims.min), it.victims.min - merged(it)))
    const high = whole ? this.weightOf(shown, (it) => it.victims.min) : Infinity
    if (weight < Math.max(1, low) || weight > high) this.wrong(`weight ${i}`)
    this.note('weight-not-checkable', Number(weight !== high))
    const voices = [...new Set(shown.flatMap((it) => it.origin ?? []))].sort()
    if (whole ? !same(voices, origins) : voices.some((it) => !origins.includes(it))) this.wrong(`origins ${i}`)
    // A member may have wider bounds than its accounts have (another account contradicts), never narrower ones.
    const [own, dates, places] = [boundsOfAll(shown), boundsOf(when ?? '../..'), placesOfAll(shown)]
    if (own && dates && !holds(dates, own)) this.wrong(`dates ${i}`)
    const near = () => where.every((x) => places.some((y) => lies(x, y) || lies(y, x)))
    const exact = () => places.length > 0 && places.every((x) => where.some((y) => lies(x, y)))
    if (where.length > 0 && !(hides('where') ? near() : exact())) this.wrong(`places ${i}`)
    const names = new Set(shown.flatMap((it) => [...it.names]))
    const says = ({ victims: { vague, max }, names: own }) => !vague && max === names.size && own.size === names.size
    const allNamed = shown.some(says) && shown.every(({ victims }) => victims.min <= names.size) && !hides('persons')
    const closed = { dates: hides('when') || !own || !dates, places: hides('where'), persons: hides('persons') }
    return { dates, where, names, allNamed: names.size > 0 && allNamed, closed } }
  /** With k origins asked for, what the k-th largest origin attests; else the most that anybody does. */
  weightOf(accounts, proves) {
    const { origins: asked = 1 } = this.question; if (asked <= 1) return Math.max(0, ...accounts.map(proves)); const most = new Map()
    for (const it of accounts) if (it.origin) most.set(it.origin, Math.max(most.get(it.origin) ?? 0, proves(it)))
    return [...most.values()].sort((a, b) => b - a)[asked - 1] ?? 0 }
  checkPairs(members, { reasons, reasonsLeftOut }, areOnce) {
    const size = members.length; const pairs = (size * (size - 1)) / 2
    const listed = new Map(reasons.map(({ between: [a, b], because }) => [a * size + b, because.kind]))
    const ordered = reasons.every(({ between: [a, b] }) => a < b && b < size) && listed.size === reasons.length
    if (!ordered || listed.size !== Math.min(pairs, 1000) || reasonsLeftOut !== pairs - listed.size) this.wrong('pairs')
    for (let b = 1; b < size; b++)
      for (let a = 0; a < b; a++) {
        const answer = whetherDistinct(members[a], members[b], listed.get(a * size + b), areOnce)
        if (answer === false) this.wrong(`pair ${a + 1} ${b + 1}`)
        else if (answer !== true) this.note(answer, 1) } } }
/** true, false, or why it can't be told. A pair that isn't listed must have some reason. */
function whetherDistinct(a, b, kind, areOnce) {
  const share = a.names.size > 0 && [...a.names].some((name) => b.names.has(name))
  if ((share && areOnce) || kind === 'judged') return !(share && areOnce) && 'judged'
  const apart = () => a.where.every((x) => b.where.every((y) => !lies(x, y) && !lies(y, x)))
  const proven = (by) =>
    (by === 'dates' && a.dates !== undefined && b.dates !== undefined && !meets(a.dates, b.dates)) ||
    (by === 'places' && a.where.length > 0 && b.where.length > 0 && apart()) ||
    (by === 'persons' && a.allNamed && b.allNamed && !share)
  const some = kind === undefined ? ['dates', 'places', 'persons'] : [kind]
  const open = kind === undefined || (Object.hasOwn(a.closed, kind) && (a.closed[kind] || b.closed[kind]))
  return some.some(proven) || (open && 'pair-not-checkable') }
const fold = (name) => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
const isSorted = (list) => list.every((it, i) => i === 0 || list[i - 1] < it)
const lies = (x, y) => x === y || x.startsWith(`${y}/`) || (y.length === 2 && x.startsWith(`${y}-`))
/** Where all agree, the narrower; where they contradict, everything that any of them says. */
function placesOfAll(accounts) {
  const all = accounts.flatMap(({ where }) => (where.length > 0 ? [where] : []))
  const narrower = (x, y) => (lies(x, y) ? [x] : lies(y, x) ? [y] : [])
  const common = all.reduce((one, other) => one.flatMap((x) => other.flatMap((y) => narrower(x, y))), all[0] ?? [])
  return common.length > 0 ? common : all.flat() }
const isPlain = (date) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date)
const coarseDate = /^(\d{4}(-(0[1-9]|1[0-2]))?~?|\.\.)(\/(\d{4}(-(0[1-9]|1[0-2]))?~?|\.\.))?$/
const areCoarse = (places) => places.length > 0 && places.every((it) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(it))
const isCoarse = ([name, it]) => (name === 'where' ? areCoarse(it) : /^(when|date)$/.test(name) && coarseDate.test(it))
const holds = (outer, inner) => outer.from <= inner.from && inner.to <= outer.to
const meets = (a, b) => a.from <= b.to && b.from <= a.to
/** Days of an EDTF date in its plain forms, as texts that sort; undefined for the others. */
function boundsOf(edtf) {
  const [first, last = first, ...more] = edtf.replace(/[~?%]/g, '').trim().split('/')
  const [from, to] = [dayOf(first, '0000', '01', () => '01'), dayOf(last, '9999-99', '12', lastDay)]
  return from && to && more.length === 0 && from <= to ? { from, to, firm: !/[~?%]/.test(edtf) } : undefined }
function dayOf(text, open, month, day) {
  const [year, stated = month, date = day(year, stated)] = text.split('-')
  const sound = isPlain(text) && Number(date) <= lastDay(year, stated)
  return /^(\.\.)?$/.test(text) ? open : sound ? `${year}-${stated}-${date}` : undefined }
const lastDay = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
/** Where all firm dates agree; where any contradicts the others, everything that any says. Undefined: can't be told. */
function boundsOfAll(accounts) {
  const dates = accounts.flatMap(({ when }) => (when === undefined ? [] : [boundsOf(when)]))
  if (dates.includes(undefined)) return undefined
  const firm = dates.filter((it) => it.firm); const [froms, tos] = [firm.map((it) => it.from).sort(), firm.map((it) => it.to).sort()]
  const agree = { from: froms.at(-1), to: tos[0] }; const own = agree.from <= agree.to ? agree : { from: froms[0], to: tos.at(-1) }
  return firm.length > 0 && dates.every((it) => it.firm || meets(it, own)) ? own : boundsOf('../..') }
// --- values and their forms
const parsed = (json) => { try { return JSON.parse(json) } catch {} } // else undefined
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
  const isOf = (name, value) => (value === undefined && name.endsWith('?')) || fits(value, form[name])
  return Object.keys(form).every((name) => isOf(name, it[name.replace('?', '')])) }
const t = (it) => typeof it === 'string'; const n = (it) => Number.isSafeInteger(it) && it >= 0
const one = (...values) => (it) => values.includes(it); const name = (it) => t(it) && /^[\w-]+$/.test(it)
const entry = { log: t, index: n, header: t, inclusion: [t], fields: [{ salt: t, name: t, value: t }] }
const headerForm = { v: one(1), log: t, index: n, kind: t, subject: t, revises: [t], at: t, author: t, fields: [t] }
const isHeader = (it) => fits(it, headerForm) && Object.keys(it).join() === Object.keys(headerForm).sort().join()
const previous = { number: n, manifest: t, entry }
const release = { id: t, number: n, at: t, entry, 'corrects?': { number: n, why: t }, 'previous?': previous }
const source = { entry, codename: t, 'title?': t, 'kept?': [t], 'generalised?': { 'date?': t }, 'sha256?': [t] }
const law = { entries: { instruments: [entry], texts: [entry], readings: [entry] }, cells: [() => true] }
const [findings, shards] = [[{ id: t, file: name, title: { ko: t, en: t } }], [{ name, last: t }]]
const shown = { findings, shards, sources: { each: source }, origins: { each: t }, withheld: n, 'law?': law }
const headForm = { v: one(2), release, log: [{ origin: t, verifierKey: t }], checkpoints: [t], ...shown }
const disclosed = { id: t, entry, 'kept?': [t], 'generalised?': { 'when?': t, 'where?': [t] }, 'pages?': [n], 'origin?': t }
const isAccount = (it) => fits(it, it?.withheld === undefined ? disclosed : { id: t, withheld: one('consent', 'overruled') })
const stated = { kind: t, status: t, 'when?': t, where: [t], persons: [t], victims: { min: n, 'max?': n } }
const statedForm = { ...stated, passages: [{ quote: t, prefix: t, suffix: t }] }
const member = { accounts: [t], weight: n, 'when?': t, 'where?': [t], origins: [t] }
const reason = { between: (it) => fits(it, [n]) && it.length === 2, because: { kind: t } }
const minimum = { value: n, upper: n, proof: [member], reasons: [reason], reasonsLeftOut: n }
const reported = [{ origin: t, key: t, statements: [{ account: t, 'where?': [t] }] }]
const result = { minimum, origins: n, accounts: [t], maybe: [t], reported }
const asked = { 'origins?': n, 'when?': t, 'where?': [t], 'status?': t }
const findingForm = { id: t, entry, question: asked, 'signed?': { at: t }, result }
// --- bytes, hashes, signatures
const [manifest, manifestHead] = ['manifest.txt', 'girok release v2']; const pathOf = (name) => `data/${name}.js`
const node = typeof process === 'object' && process.versions?.node ? await import('node:crypto') : undefined
const sha256 = async (data) =>
  node ? node.createHash('sha256').update(data).digest() : new Uint8Array(await crypto.subtle.digest('SHA-256', data))
const encode = (text) => new TextEncoder().encode(text)
const decode = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)))
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes))
const base64url = (bytes) => toBase64(bytes).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=/g, '')
/** The bytes of a canonical base64 text; undefined for any other. */
function fromBase64(text) {
  const bytes = /^([A-Za-z0-9+/]{4})*[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? atob(text) : ''
  return bytes !== '' && btoa(bytes) === text ? Uint8Array.from(bytes, (it) => it.charCodeAt(0)) : undefined }
/** C2SP signed-note: `name+hex(key id)+base64(0x01 || key)`. The name is made of the key: no other key can bear it. */
async function keyOf(text) {
  const [, origin, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = fromBase64(base64 ?? ''); if (bytes?.length !== 33 || bytes[0] !== 1) return undefined
  const print = hex(await sha256(bytes.subarray(1))); const own = hex(await sha256(joined(encode(`${origin}\n`), bytes))).slice(0, 8)
  if (own !== id || origin !== `girok/log/${print.slice(0, 32)}`) return undefined
  return { origin, key: text, fingerprint: print.match(/.{4}/g).join(' '), size: 0, id, publicKey: bytes.subarray(1) } }
/** The text that a key signed, or undefined. */
async function openNote(bytes, key) {
  const [note, signatures] = [decode(bytes), []]; const end = note.lastIndexOf('\n\n'); const text = note.slice(0, end + 1)
  const whole = end >= 0 && note.endsWith('\n') && hex(encode(note)) === hex(bytes)
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []; const signature = fromBase64(base64 ?? '')
    if (!whole || /[\0-\x09\x0b-\x1f]/.test(note) || !(signature?.length >= 5)) return undefined
    if (name === key.origin && hex(signature.subarray(0, 4)) === key.id) signatures.push(signature.subarray(4)) }
  for (const signature of signatures) if (!(await isSigned(key.publicKey, encode(text), signature))) return undefined
  return signatures.length > 0 ? text : undefined }
/** Ed25519 (RFC 8032); both points canonical and not of small order, whatever the library lets pass. */
async function isSigned(publicKey, message, signature) {
  if (signature.length !== 64 || ![publicKey, signature.subarray(0, 32)].every(isStrict)) return false
  const key = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }
  if (node) return node.verify(null, message, node.createPublicKey({ key, format: 'jwk' }), signature)
  const opened = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', opened, signature, message) }
const [prime, mask] = [2n ** 255n - 19n, 2n ** 255n - 1n]
const littleEndian = (bytes) => BigInt(`0x${hex(Array.from(bytes).reverse())}`) & mask
const orderEight = ['JuiVj8KyJ7BFw/SJ8u+Y8NXfrAXTxjM5sTgCiG1T/AU=', 'xxdqcD1N2E+6PAt2DRBnDyogU/osOczGTsf9d5KsA3o=']
const smallOrder = [0n, 1n, prime - 1n, ...orderEight.map((it) => littleEndian(fromBase64(it)))]
const isStrict = (point) => littleEndian(point) < prime && !smallOrder.includes(littleEndian(point))
/** RFC 9162 section 2.1.3.2, over the hashes of RFC 6962. */
async function isIncluded({ header, index, inclusion }, { size, root }) {
  let [place, last, hash] = [index, size - 1, await sha256(encode(`\0${header}`))]
  const half = () => ([place, last] = [Math.floor(place / 2), Math.floor(last / 2)])
  for (const sibling of inclusion.map(fromBase64)) {
    if (last === 0 || sibling?.length !== 32) return false
    const isRight = place % 2 === 1 || place === last
    hash = await sha256(isRight ? joined([1], sibling, hash) : joined([1], hash, sibling))
    while (isRight && place % 2 === 0) half()
    half() }
  return index < size && last === 0 && toBase64(hash) === root }
// --- in words: Korean, English. CHECK.txt says what each code means
const words = {
  good: ['모두 맞습니다.', 'Everything holds.'],
  bad: ['맞지 않는 것이 있습니다. 이 공개본의 내용을 믿지 마시고, 공개한 곳에 알려 주십시오(부호의 뜻은 CHECK.txt에).', 'Something does NOT hold. Don’t rely on this release, and tell whoever published it (CHECK.txt says what the codes mean).'],
  held: ['최소 {minimum}. 공개된 진술 {accounts}건과 이 판단의 필드 {fields}개는 아래 열쇠가 봉인한 기록에 있던 그대로이고, 수는 공개된 증명에서 나옵니다.', 'at least {minimum}. {fields} disclosed fields, of {accounts} accounts and the finding, are what the record held that the key below sealed; the number follows from the disclosed proof.'],
  but: ['다만 공개된 것만으로는 알 수 없는 것(부호의 뜻은 CHECK.txt에):', 'But what is disclosed doesn’t tell (CHECK.txt says what the codes mean):'],
  never: ['확인하지 않는 것: 출처의 말이 옳은지, 빠진 것이 없는지, 웹 페이지·PDF·표가 데이터와 같은 내용인지(서명된 그대로인지만 봅니다).', 'Not checked: that a source is right, that nothing was left out, that pages, PDF and tables say what the data say (only that they are as signed).'],
  signed: ['서명한 열쇠입니다. 지문이 다른 경로로 알게 된 것과 같아야만 위의 말에 뜻이 있습니다.', 'Signed with this key. Only if its fingerprint equals one that you know from elsewhere does the above mean anything.'],
  none: ['Girok 공개본(v2)이 아닙니다. node verify.mjs [폴더] [--json] [--key 열쇠]', 'Not a release of Girok (v2). node verify.mjs [FOLDER] [--json] [--key KEY]'],
}
function inWords({ ok, findings, problems, notes, keys }, say, language) {
  const line = ({ code, ...at }) => `   - ${[code, ...Object.values(at)].join('  ')}`
  const open = (id) => notes.filter(({ finding }) => finding === id).map(({ code, count }) => line({ code, count }))
  const but = (lines) => (lines.length > 0 ? [`   ${say('but')}`, ...lines] : [])
  const held = findings.flatMap((it, i) => [`\n${i + 1}. ${it.title[language]}`, `   ${say('held', it)}`, ...but(open(it.id))])
  const wrong = [...problems.slice(0, 50).map(line), ...(problems.length > 50 ? [`   … +${problems.length - 50}`] : [])]
  const told = ok ? [say('good'), ...held, '', ...but(open()), '', say('never')] : [say('bad'), ...wrong]
  return [...told, '', say('signed'), ...keys.flatMap((it) => [`   ${it.origin} (${it.size})`, `   ${it.fingerprint}`])].join('\n') }
async function main(args) {
  const [fs, { dirname, join }, url] = await Promise.all(['fs', 'path', 'url'].map((it) => import(`node:${it}`)))
  if (import.meta.url !== url.pathToFileURL(fs.realpathSync(process.argv[1])).href) return undefined
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const language = /^ko/.test(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale) ? 'ko' : 'en'
  const say = (it, values) => words[it][language === 'ko' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name) => values[name])
  const key = args.includes('--key') ? (args.splice(args.indexOf('--key'), 2)[1] ?? '') : undefined
  const [folder = dirname(url.fileURLToPath(import.meta.url)), ...more] = args.filter((it) => it !== '--json')
  // A link is listed and never followed: what it leads to is not in the folder.
  const inside = (below, it) => (it.isDirectory() ? list(`${below}${it.name}/`) : [below + it.name + (it.isFile() ? '' : '@')])
  const list = (below) => fs.readdirSync(join(folder, below), { withFileTypes: true }).flatMap((it) => inside(below, it))
  const files = { paths: fs.existsSync(join(folder, manifest)) ? list('') : [], read: (path) => fs.readFileSync(join(folder, path)) }
  const isOurs = files.paths.includes(pathOf('release')) || (files.paths[0] && decode(files.read(manifest)).startsWith(`${manifestHead}\n`))
  if (!isOurs || more.length > 0 || key === '') return console.error(say('none')) ?? 2
  const it = await verifyRelease(files, { key }); console.log(args.includes('--json') ? JSON.stringify(it) : inWords(it, say, language))
  return it.ok ? 0 : 1 }
if (node && process.argv[1]) process.exitCode = await main(process.argv.slice(2))
