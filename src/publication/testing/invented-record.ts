import type { Account, ActAccount } from '../../accounts/model.ts'
import type { Source } from '../../sources/model.ts'

/** Words that try to break out of every form: markup, a formula, a quotation mark, a line of their own. */
export const hostile = `<script>alert("1")</script> & 'so' on`
export const formula = '=HYPERLINK("http://example.invalid";"seven")\nand a second line'

/** Stands in what is withheld, and must stand nowhere else. */
export const neverOut = 'NEVER-OUT'

const publish: Source['consent'] = { scope: 'publish' }

export const inventedSources: Readonly<Record<string, Source>> = {
  src_closed: { codename: `${neverOut}-codename`, kind: 'interview', consent: { scope: 'internal' } },
  src_paper: {
    codename: 'N-1',
    title: '한길 신문',
    kind: 'press-report',
    language: 'ko',
    date: '2021-03-04',
    reliability: 'B',
    consent: publish,
    note: neverOut,
  },
  src_report: {
    codename: 'R-1',
    title: `Report on <b>Sorvane</b> & "others"`,
    kind: 'document',
    language: 'en',
    date: '2021',
    reliability: 'A',
    consent: publish,
  },
  src_talk: {
    codename: 'I-7',
    title: `${neverOut}-title`,
    kind: 'interview',
    language: 'ko',
    date: '2023-01~',
    reliability: 'C',
    consent: { ...publish, reason: neverOut },
  },
}

interface Told {
  readonly source: string
  readonly quote: string
  readonly victims: ActAccount['victims']
  readonly origin?: string
  readonly more?: Partial<ActAccount>
}

const told: Readonly<Record<string, Told>> = {
  acc_a: {
    source: 'src_report',
    quote: 'at least seven people were shot',
    victims: { min: 7 },
    more: { when: '2018/2020', conduct: ['watch'], penalty: [{ kind: 'death' }] },
  },
  acc_b: {
    source: 'src_paper',
    quote: '적어도 일곱 명이 처형됐다',
    victims: { min: 7 },
    origin: 'origin:report',
    more: { when: '2018/2020' },
  },
  acc_c: {
    source: 'src_talk',
    quote: hostile,
    victims: { min: 2, max: 2 },
    more: {
      when: '2022-03-14',
      where: ['XA-02'],
      persons: [`${neverOut}-P1`, `${neverOut}-P2`],
      bodies: ['Ministry of Calm | Section 2'],
    },
  },
  acc_d: {
    source: 'src_talk',
    quote: '그해 봄 북쪽 도시에서 세 명',
    victims: { min: 3, max: 4 },
    more: { when: '2022-03', where: ['XA-05/sandong'], manner: ['public'] },
  },
  acc_e: {
    source: 'src_paper',
    quote: formula,
    victims: { min: 2, vague: true },
    more: { when: '2020~', credibility: 3 },
  },
  acc_f: {
    source: 'src_closed',
    quote: neverOut,
    victims: { min: 1, max: 1 },
    more: { when: '2023-06-01', where: ['XA-01'] },
  },
}

/** Accounts of an invented country, by id; the root of each one's origin beside it. */
export const inventedAccounts: ReadonlyMap<string, { account: Account; root: string }> = new Map(
  Object.entries(told).map(([id, it]) => [id, { account: accountOf(it), root: rootOf(it) }]),
)

export const inventedOrigins: Readonly<Record<string, string>> = {
  'origin:report': inventedSources['src_report']?.title ?? '',
  'source:src_closed': neverOut,
  'source:src_paper': '한길 신문',
  'source:src_talk': 'I-7',
}

function rootOf({ source, origin }: Told): string {
  return origin ?? (source === 'src_report' ? 'origin:report' : `source:${source}`)
}

function accountOf({ source, quote, victims, origin, more }: Told): ActAccount {
  const end = 10 + Array.from(quote).length
  return {
    kind: 'act',
    source,
    passages: [
      { layer: 'lay_x', start: 10, end, quote, prefix: 'According to it, ', suffix: ' & then <no more>.' },
    ],
    attribution:
      origin === undefined
        ? { voice: 'own', basis: 'eyewitness' }
        : { voice: 'relayed', origin: 'Report', basis: 'document' },
    status: 'coded',
    coder: neverOut,
    note: neverOut,
    type: 'execution',
    media: ['foreign'],
    victims,
    ...more,
  }
}
