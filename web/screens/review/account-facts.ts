import type { Account, Penalty } from '../../../src/accounts/model.ts'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import { placeLabel } from '../../../src/codebook/places.ts'
import type { Bilingual, Language } from '../../../src/kernel/bilingual.ts'
import { formatCount } from '../../../src/kernel/count.ts'

/** One coded value as it is read: what it is, and what it says. */
export interface Fact {
  readonly name: string
  readonly label: string
  readonly value: string
}

const labels = {
  kind: { ko: '종류', en: 'Kind' },
  type: { ko: '행위', en: 'Act' },
  victims: { ko: '피해자', en: 'Victims' },
  persons: { ko: '이름(코드명)', en: 'Named victims' },
  when: { ko: '때', en: 'When' },
  where: { ko: '장소', en: 'Where' },
  manner: { ko: '방식', en: 'Manner' },
  conduct: { ko: '행동', en: 'Conduct' },
  media: { ko: '매체의 출처', en: 'Origin of media' },
  circumstances: { ko: '정황', en: 'Circumstances' },
  penalty: { ko: '처벌', en: 'Penalty' },
  reaches: { ko: '처벌이 미치는 사람', en: 'Whom it reaches' },
  instrument: { ko: '법령', en: 'Instrument' },
  textBasis: { ko: '법문의 근거', en: 'Text basis' },
  article: { ko: '조', en: 'Article' },
  bodies: { ko: '기관', en: 'Bodies' },
  channel: { ko: '유통 경로', en: 'Channel' },
  speaker: { ko: '말한 쪽', en: 'Speaker' },
  voice: { ko: '누구의 앎인가', en: 'Whose knowledge' },
  basis: { ko: '무엇에 근거하나', en: 'Resting on' },
  note: { ko: '메모', en: 'Note' },
} as const satisfies Record<string, Bilingual>
type Name = keyof typeof labels

const vocabularies: Partial<Record<Name, string>> = {
  manner: 'manner',
  conduct: 'conduct',
  media: 'media-origin',
  circumstances: 'circumstance',
  reaches: 'reach',
  channel: 'channel',
}

/** What was coded, in words, in the order in which a reader asks. `short` leaves out what only the coder needs. */
export function accountFacts(account: Account, codebook: Codebook, language: Language): Fact[] {
  const or = language === 'ko' ? ' 또는 ' : ' or '
  const and = ', '
  const code = (vocabulary: string, value: string): string => codebook.label(vocabulary, value, language)
  const facts: Fact[] = []
  const say = (name: Name, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push({ name, label: labels[name][language], value })
  }
  const codes = (name: Name, values: readonly string[] | undefined, between: string): void => {
    const vocabulary = vocabularies[name]
    say(name, values?.map((it) => (vocabulary === undefined ? it : code(vocabulary, it))).join(between))
  }
  say('kind', code('account-kind', account.kind))
  if (account.kind === 'act') {
    say('type', code('act-type', account.type))
    say('victims', formatCount(account.victims, language))
    codes('persons', account.persons, and)
  }
  if ('when' in account)
    say('when', account.when === undefined ? undefined : whenText(account.when, language))
  if ('where' in account) say('where', account.where?.map((it) => placeLabel(it, language)).join(or))
  if ('manner' in account) codes('manner', account.manner, and)
  if ('conduct' in account) codes('conduct', account.conduct, or)
  if ('media' in account) codes('media', account.media, or)
  if ('circumstances' in account) codes('circumstances', account.circumstances, and)
  if ('penalty' in account) {
    say('penalty', account.penalty?.map((it) => penaltyText(it, codebook, language)).join(or))
  }
  if ('reaches' in account) codes('reaches', account.reaches, and)
  if (account.kind === 'provision') {
    say('instrument', account.instrument)
    say('article', account.article)
    say('textBasis', account.textBasis === undefined ? undefined : code('text-basis', account.textBasis))
  }
  if ('bodies' in account) codes('bodies', account.bodies, and)
  if ('channel' in account) codes('channel', account.channel, and)
  if ('speaker' in account) say('speaker', account.speaker)
  const { voice, origin, basis } = account.attribution
  say('voice', origin === undefined ? code('voice', voice) : `${code('voice', voice)} — ${origin}`)
  say('basis', code('basis', basis))
  say('note', account.note)
  return facts
}

export interface ComparedFact {
  readonly name: string
  readonly label: string
  /** `undefined` where one of the two doesn't say. */
  readonly values: readonly [string | undefined, string | undefined]
}

/** Two accounts' values by name, in the order of the first, what only the second says after it. */
export function compared(one: readonly Fact[], other: readonly Fact[]): ComparedFact[] {
  const values = (name: string): ComparedFact['values'] => [valueOf(one, name), valueOf(other, name)]
  const rows = [...one, ...other.filter((it) => valueOf(one, it.name) === undefined)]
  return rows.map(({ name, label }) => ({ name, label, values: values(name) }))
}

const valueOf = (facts: readonly Fact[], name: string): string | undefined =>
  facts.find((it) => it.name === name)?.value

/** EDTF as people write it; what has no everyday form is left as it stands. */
export function whenText(edtf: string, language: Language): string {
  const ko = language === 'ko'
  const [from = '', to] = edtf.split('/')
  const date = (text: string): string => {
    const about = text.endsWith('~')
    const plain = about ? text.slice(0, -1) : text
    if (!/^\d{4}(-\d\d){0,2}$/.test(plain)) return text
    return about ? (ko ? `${plain}쯤` : `about ${plain}`) : plain
  }
  if (to === undefined) return date(from)
  if (from === '..' || from === '') return ko ? `${date(to)}까지` : `until ${date(to)}`
  if (to === '..' || to === '') return ko ? `${date(from)}부터` : `from ${date(from)}`
  return `${date(from)} – ${date(to)}`
}

const units = {
  y: { ko: '년', en: 'years' },
  m: { ko: '개월', en: 'months' },
  d: { ko: '일', en: 'days' },
} as const

function termText(term: string, language: Language): string {
  if (term === 'life') return language === 'ko' ? '무기' : 'life'
  const unit = term.endsWith('y') ? units.y : term.endsWith('m') ? units.m : units.d
  return language === 'ko' ? `${term.slice(0, -1)}${unit.ko}` : `${term.slice(0, -1)} ${unit.en}`
}

function penaltyText({ kind, from, to }: Penalty, codebook: Codebook, language: Language): string {
  const name = codebook.label('penalty', kind, language)
  const ko = language === 'ko'
  const least = from === undefined ? undefined : termText(from, language)
  const most = to === undefined ? undefined : termText(to, language)
  if (least === undefined && most === undefined) return name
  if (least === most) return `${name} ${least ?? ''}`
  if (most === undefined) return ko ? `${name} ${least ?? ''} 이상` : `${name}, ${least ?? ''} or more`
  if (least === undefined) return ko ? `${name} ${most} 이하` : `${name}, up to ${most}`
  return `${name} ${least} – ${most}`
}
