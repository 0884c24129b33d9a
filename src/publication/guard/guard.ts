import { base32 } from '../../kernel/ids.ts'
import type { Sha256 } from '../../kernel/ports.ts'
import { generalisedDate } from '../generalise.ts'
import { CodePoints } from '../../passages/code-points.ts'
import { sourceSchema } from '../../sources/model.ts'
import { standingOf } from '../decisions.ts'
import type { DisclosedAccount, PublishedFinding } from '../model.ts'
import { isDisclosed } from '../packed-account.ts'
import { profiles, type Standing } from '../profiles.ts'
import { ContactsInText } from './contacts.ts'
import { NotesInText } from './notes-in-text.ts'
import { DaysWithPlaces } from './day-and-place.ts'
import { guardCodes, type Guard, type GuardCode, type GuardGiven, type GuardProblem } from './model.ts'
import { Limits } from './limits.ts'
import { NamesInText } from './names-in-text.ts'
import { mailAddresses, phoneNumbers, type Span } from './phone-numbers.ts'
import { shownAccount, type ShownAccount } from './shown-witness.ts'
import { Crowd } from './singled-out.ts'
import { streetAddresses } from './street-addresses.ts'

type Where = Omit<GuardProblem, 'code'>

/** Texts repeat: codes, titles, names of origins. Short ones in which nothing was found aren't looked at again. */
const mostRemembered = 100_000
const longestRemembered = 200
/** An id, made by chance: letters in it that look like a name aren't one. */
const id = /^[a-z]{2,5}_[0-9a-z]{8,}$/
const codeOrder = Object.keys(guardCodes)

export function guardOf(given: GuardGiven): Guard {
  const profile = profiles[given.audience]
  const found = new Map<string, GuardProblem>()
  const names = new NamesInText(given.sealed ?? [])
  const contacts = new ContactsInText(given.sealed ?? [])
  const notes = new NotesInText(given.sealed ?? [])
  const days = new DaysWithPlaces(placeCodes(given))
  const witnesses = new Set(given.witnesses.map(({ id }) => id))
  const shown = new Map<string, Map<string, ShownAccount>>()
  const limits = new Limits()
  const clean = new Set<string>()
  const standings = new Map<string, Standing>()

  function report(code: GuardCode, where: Where): void {
    const problem = { code, ...where }
    found.set(JSON.stringify(problem), problem)
  }
  if (given.sealed === undefined) report('names-not-looked-for', {})
  for (const source of names.ordinary) report('name-is-a-word', { source })
  for (const source of names.unread) report('name-not-readable', { source })
  for (const [source, { title, codename }] of Object.entries(given.sources)) {
    if (title !== undefined) words(title, { source, field: 'title' })
    words(codename, { source, field: 'codename' })
  }

  function standingIn({ source }: Where): Standing | undefined {
    if (source === undefined) return undefined
    let standing = standings.get(source)
    if (standing === undefined) {
      // Whose kind isn't known may be a witness.
      const kind = sourceSchema.shape.kind.safeParse(given.sources[source]?.kind).data
      standing = witnesses.has(source) || kind === undefined ? 'witness' : standingOf(kind)
      standings.set(source, standing)
    }
    return standing
  }

  function words(text: string, where: Where): void {
    const short = text.length <= longestRemembered
    const key = `${standingIn(where) ?? ''} ${text}`
    if (text === '' || id.test(text) || (short && clean.has(key))) return
    const before = found.size
    let points: CodePoints | undefined
    const each = (code: GuardCode, spans: Iterable<Span>, sure = false): void => {
      for (const span of spans) {
        points ??= new CodePoints(text)
        const place = { ...where, from: points.fromUnit(span.from), to: points.fromUnit(span.to) }
        if (sure) {
          report(code, { ...place, ...remedyOf(where) })
          continue
        }
        const alarm = alarmOf(given.sha256, code, place, text)
        if (given.passed?.has(alarm)) report('looked-at', { ...place, alarm, was: code })
        else report(code, { ...place, alarm, ...remedyOf(where) })
      }
    }
    each('sealed-name', names.in(text))
    // Nobody else has this number, nor these words of a note: there is nothing to judge.
    each('sealed-name', contacts.in(text), true)
    each('sealed-name', notes.in(text), true)
    each('phone-number', phoneNumbers(text))
    each('mail-address', mailAddresses(text))
    each('street-address', streetAddresses(text))
    if (!profile.dayAndPlace) {
      each(standingIn(where) === 'published' ? 'day-and-place-published' : 'day-and-place', days.in(text))
    }
    if (short && found.size === before && clean.size < mostRemembered) clean.add(key)
  }

  function account(account: DisclosedAccount): void {
    const where: Where = { account: account.id, ...(account.source !== '' && { source: account.source }) }
    const { fields, passages } = account
    if (fields['kind'] === 'channel' || fields['channel'] !== undefined) {
      report('channel-alone', {
        ...where,
        remedy: { of: account.id, field: '*', treatment: 'withheld' },
      })
    }
    passages.forEach(({ before, quote, after }, place) => {
      words(before + quote + after, { ...where, field: `passages/${place}` })
    })
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'passages' && passages.length > 0) continue
      for (const text of textsIn(value)) words(text, { ...where, field })
    }
    limits.add(account)
    const one = shownAccount(fields)
    if (isDayAndPlace(one.when, one.where)) {
      report('day-and-place', {
        ...where,
        field: 'where',
        remedy: { of: account.id, field: 'where', treatment: 'generalised', to: 'province' },
      })
    }
    if (profile.kAnonymous && standingIn(where) === 'witness') {
      const mine = shown.get(account.source) ?? new Map<string, ShownAccount>()
      mine.set(JSON.stringify(one), one)
      shown.set(account.source, mine)
    }
  }

  function isDayAndPlace(when: string | undefined, where: readonly string[] | undefined): boolean {
    if (profile.dayAndPlace || when === undefined) return false
    return (where?.some((code) => code.includes('/')) ?? false) && generalisedDate(when, 'month') !== when
  }

  function finding({
    id: finding,
    title,
    questionText,
    note,
    question,
    result,
    entry,
  }: PublishedFinding): void {
    words(title.ko, { finding, field: 'title' })
    words(title.en, { finding, field: 'title' })
    words(questionText, { finding, field: 'question' })
    if (note !== undefined) words(note, { finding, field: 'note' })
    for (const { name, value } of entry.fields) {
      for (const text of textsIn(JSON.parse(value))) words(text, { finding, field: name })
    }
    for (const { origin } of result.reported) words(origin, { finding, field: 'reported' })
    if (isDayAndPlace(question.when, question.where)) report('day-and-place', { finding, field: 'question' })
    for (const { account, when, where } of result.reported.flatMap(({ statements }) => statements)) {
      if (isDayAndPlace(when, where)) report('day-and-place', { finding, account, field: 'reported' })
      if (limits.isPassed({ accounts: [account], when, where }))
        report('finer-than-chosen', { finding, account, field: 'reported' })
    }
    for (const { accounts, when, where } of result.minimum.proof) {
      const [first] = accounts
      if (limits.isPassed({ accounts, when, where }))
        report('finer-than-chosen', {
          finding,
          ...(first !== undefined && { account: first }),
          field: 'proof',
        })
      if (isDayAndPlace(when, where)) {
        report('day-and-place', { finding, ...(first !== undefined && { account: first }), field: 'proof' })
      }
    }
  }

  function singledOut(): void {
    if (shown.size === 0) return
    const crowd = new Crowd(given.witnesses)
    for (const [source, accounts] of shown) {
      const published = given.sources[source]
      const kept = new Set(published?.kept)
      const kind = published?.kind
      const date = published?.generalised?.date ?? (kept.has('date') ? undefined : published?.date)
      const one = crowd.singledOut(
        {
          id: source,
          ...(kind !== undefined && kind !== '' && !kept.has('kind') && { kind }),
          ...(published?.language !== undefined && !kept.has('language') && { language: published.language }),
          ...(date !== undefined && { date }),
          accounts: [...accounts.values()],
        },
        given.k,
      )
      for (const remedy of one?.remedies ?? []) {
        report('singled-out', { source, ...(one && { count: one.count }), remedy })
      }
    }
  }

  return {
    accounts(accounts) {
      for (const one of accounts) if (isDisclosed(one)) account(one)
    },
    finding,
    words,
    problems() {
      singledOut()
      return [...found.values()].sort(byWeight)
    },
  }
}

/** Which code it is, where, and in which words: a digest, since a list of what was found would be a list of names. */
function alarmOf(sha256: Sha256, code: GuardCode, where: Where, text: string): string {
  const { account, source, finding, text: place, field, from, to } = where
  const parts = [code, account, source, finding, place, field, from, to, text].map((it) => it ?? null)
  return base32(sha256(JSON.stringify(parts)).subarray(0, 10))
}

/** Keeping the words at home clears whatever stands in them. A codename must go out: it needs another. */
function remedyOf({ account, source, field }: Where): Pick<GuardProblem, 'remedy'> {
  const of = account ?? source
  if (of === undefined || field === undefined || field === 'codename') return {}
  return { remedy: { of, field: field.split('/')[0] ?? field, treatment: 'withheld' } }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each)
  }
}

function* placeCodes({ witnesses }: GuardGiven): Generator<string> {
  for (const { accounts } of witnesses) {
    for (const account of accounts) if ('where' in account) yield* account.where ?? []
  }
}

function byWeight(a: GuardProblem, b: GuardProblem): number {
  const rank = ({ code }: GuardProblem): number =>
    (guardCodes[code] === 'blocker' ? 0 : 100) + codeOrder.indexOf(code)
  return (
    rank(a) - rank(b) ||
    order(a.source, b.source) ||
    order(a.account, b.account) ||
    order(a.finding, b.finding) ||
    (a.text ?? -1) - (b.text ?? -1) ||
    order(a.field, b.field) ||
    (a.from ?? -1) - (b.from ?? -1) ||
    order(JSON.stringify(a), JSON.stringify(b))
  )
}

const order = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)
