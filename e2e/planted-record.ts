import fc from 'fast-check'
import type { Account } from '../src/accounts/model.ts'
import { consentScopes, sourceKinds, type Source } from '../src/sources/model.ts'
import { plantedName } from './planted-names.ts'

/** Words that must not go out, and why. */
export interface Secret {
  readonly what:
    | 'name'
    | 'phone'
    | 'mail'
    | 'address'
    /** A day beside a place below province. */
    | 'day-and-place'
    /** A place code below province: `where` of an account. */
    | 'place'
    /** Said in confidence: out only where profile and consent let the account's words out. */
    | 'words'
    /** Of the house: never out. */
    | 'note'
  readonly text: string
}

export interface PlantedAccount {
  /** Stands once in the source's text. */
  readonly quote: string
  /** What the record is to hold, without source, passages and coder. */
  readonly stated: Pick<Account, 'attribution' | 'note'> &
    (
      | {
          kind: 'act'
          type: string
          victims: { min: number }
          when?: string
          where?: string[]
          persons?: string[]
        }
      | { kind: 'comment' }
      | { kind: 'channel'; channel: string[] }
    )
  readonly secrets: readonly Secret[]
}

export interface PlantedSource {
  readonly source: Source
  readonly identity: { readonly name: string; readonly contact: string; readonly note: string }
  /** The text of its only file: quotes, each in a line of its own. */
  readonly text: string
  readonly fileName: string
  readonly accounts: readonly PlantedAccount[]
  /** Of the identity, the title and the file's name. */
  readonly secrets: readonly Secret[]
}

/** What a record is made of. All of it is invented: nobody is called so, and no such places are there. */
export interface PlantedRecord {
  readonly sources: readonly PlantedSource[]
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((it) => it.join(''))
const phone = fc
  .tuple(
    fc.integer({ min: 2000, max: 9999 }),
    digits(4),
    fc.constantFrom('010-A-B', '010 A B', '+82 10-A-B', '010.A.B', '010AB'),
  )
  .map(([a, b, form]) => ({ plain: `010-${a}-${b}`, written: form.replace('A', String(a)).replace('B', b) }))
const slug = fc.constantFrom('brinholt', 'tarnmoor', 'westerlaye', 'ossenford', 'culdrane')
const province = fc.constantFrom('XA-01', 'XA-02', 'XA-03', 'XA-04')
const day = fc.tuple(
  fc.integer({ min: 2015, max: 2023 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
)
const two = (number: number): string => String(number).padStart(2, '0')
/** Words that nothing else is likely to hold, so that finding them in a file means that they went out. */
const rare = fc.stringMatching(/^[b-df-hj-np-tv-xz]{12}$/)

const planted = fc.record({
  name: plantedName,
  form: fc.nat(),
  phone,
  mail: rare.map((it) => `${it}@example.org`),
  unit: fc.integer({ min: 1, max: 60 }),
  slug,
  day,
  rare,
  kind: fc.constantFrom(
    'name',
    'phone',
    'mail',
    'address',
    'day-and-place',
    'words',
    'words',
    'words',
    'words',
  ),
})

/** A line of a source's text, with a secret of the kind in it. */
function sentenceOf(
  { name, form, phone, mail, unit, slug, day, rare, kind }: PlantedLine,
  own: PlantedIdentity,
): readonly [string, Secret] {
  const [year, month, date] = day
  const known = own.forms[form % own.forms.length] ?? name.name
  const place = slug.charAt(0).toUpperCase() + slug.slice(1)
  switch (kind) {
    case 'name':
      return [`${rare} 사람들은 ${known} 이야기를 했다.`, { what: 'name', text: known }]
    case 'phone':
      return [`${rare} 전화는 ${own.phone}였다.`, { what: 'phone', text: own.phone }]
    case 'mail':
      return [`${rare} wrote to ${mail} about it.`, { what: 'mail', text: mail }]
    case 'address':
      return [`${rare} 그 집은 ${unit}인민반에 있었다.`, { what: 'address', text: `${unit}인민반` }]
    case 'day-and-place':
      return [
        `${rare} It was on ${date} ${months[month - 1] ?? ''} ${year} in ${place} village.`,
        { what: 'day-and-place', text: rare },
      ]
    default:
      return [
        `${rare} 은 아무에게도 말하지 말라고 했다, ${phone.plain.slice(-4)}번째로.`,
        { what: 'words', text: rare },
      ]
  }
}
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

type PlantedLine = typeof planted extends fc.Arbitrary<infer T> ? T : never
interface PlantedIdentity {
  readonly forms: readonly string[]
  readonly phone: string
}

const plantedAccount = fc.record({
  line: planted,
  kind: fc.constantFrom('act', 'act', 'act', 'comment', 'channel'),
  basis: fc.constantFrom('eyewitness' as const, 'hearsay' as const, 'unstated' as const),
  dated: fc.boolean(),
  finer: fc.boolean(),
  day,
  province,
  slug,
  note: rare,
})

function accountOf(
  drawn: typeof plantedAccount extends fc.Arbitrary<infer T> ? T : never,
  own: PlantedIdentity,
): PlantedAccount {
  const { line, kind, basis, dated, finer, day, province, slug, note } = drawn
  const [quote, secret] = sentenceOf(line, own)
  const said = { attribution: { voice: 'own' as const, basis }, note }
  const secrets: Secret[] = [secret, { what: 'note', text: note }]
  if (kind === 'comment') return { quote, stated: { kind, ...said }, secrets }
  if (kind === 'channel') return { quote, stated: { kind, ...said, channel: ['device:usb'] }, secrets }
  const [year, month, date] = day
  const where = finer ? `${province}/${slug}-${year}` : province
  if (finer) secrets.push({ what: 'place', text: where })
  return {
    quote,
    stated: {
      ...{ kind: 'act', ...said, type: 'execution', victims: { min: 1 }, where: [where] },
      ...(dated && { when: `${year}-${two(month)}-${two(date)}` }),
    },
    secrets,
  }
}

const plantedSource = fc
  .record({
    codename: rare,
    name: plantedName,
    phone,
    handle: rare,
    note: rare,
    title: rare,
    titled: fc.boolean(),
    kind: fc.constantFrom(...sourceKinds),
    language: fc.constantFrom('ko', 'en', 'zh'),
    day,
    scope: fc.constantFrom(...consentScopes, 'publish' as const, 'publish' as const),
    ends: fc.option(fc.constantFrom('2019-12-31', '2099-12-31'), { nil: undefined }),
    accounts: fc.array(plantedAccount, { minLength: 1, maxLength: 5 }),
  })
  .map((drawn): PlantedSource => {
    const { codename, name, phone, handle, note, title, titled, kind, language, scope, ends } = drawn
    const [year, month, date] = drawn.day
    const accounts = drawn.accounts.map((it) => accountOf(it, { forms: name.forms, phone: phone.written }))
    const contact = `${phone.plain}, ${handle}@example.org`
    const fileName = `${name.forms[1] ?? name.name} ${title}.txt`
    const shownTitle = titled ? `${name.name} ${title}` : title
    return {
      source: {
        ...{ codename: `XA-${codename}`, title: shownTitle, kind, language, note },
        date: `${year}-${two(month)}-${two(date)}`,
        consent: { scope, ...(ends !== undefined && { until: ends }) },
      },
      identity: { name: name.name, contact, note },
      text: accounts.map(({ quote }) => quote).join('\n\n'),
      fileName,
      accounts,
      secrets: [
        ...name.forms.map((text): Secret => ({ what: 'name', text })),
        { what: 'name', text: fileName },
        { what: 'phone', text: phone.plain },
        { what: 'phone', text: phone.written },
        { what: 'mail', text: `${handle}@example.org` },
        { what: 'note', text: note },
      ],
    }
  })

/**
 * A record with secrets in it: names in Hangul, hanja and Latin letters of four systems, telephone numbers, mail and
 * street addresses, dated places, confidences, notes of the house. A line of text with a secret is drawn as often as one
 * without. A release of it must be refused, or hold none of them in any byte but those that were chosen.
 */
export const plantedRecord: fc.Arbitrary<PlantedRecord> = fc
  .uniqueArray(plantedSource, { minLength: 1, maxLength: 6, selector: ({ identity }) => identity.name })
  .map((sources) => ({ sources }))
