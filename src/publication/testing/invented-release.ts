import { readFileSync } from 'node:fs'
import type { Account, ActAccount } from '../../accounts/model.ts'
import { Codebook } from '../../codebook/codebook.ts'
import { count } from '../../findings/counting.ts'
import type { Question, Result } from '../../findings/model.ts'
import { formatQuestion } from '../../findings/question.ts'
import { parseWhen } from '../../kernel/when.ts'
import { readLaw } from '../../law/read-law.ts'
import type { Source } from '../../sources/model.ts'
import { decideAccount, decideSource, type Terms } from '../decisions.ts'
import { generalisedPlaces, generalisedValue } from '../generalise.ts'
import type {
  AccountShard,
  DisclosedEntry,
  FindingListed,
  PublishedAccount,
  PublishedFinding,
  PublishedSource,
  ReleaseHead,
} from '../model.ts'
import { openAccount } from '../packed-account.ts'
import type { Audience } from '../profiles.ts'
import { publishedLaw } from '../published-law.ts'
import type { Decision } from '../treatment.ts'
import { hostile, inventedAccounts, inventedOrigins, inventedSources } from './invented-record.ts'
import { at, inventedLog, sealedRecord } from './sealed-record.ts'

export const codebook = new Codebook()

/** A release in memory: small enough to be held whole. */
export interface InventedRelease {
  readonly head: ReleaseHead
  readonly shards: readonly AccountShard[]
  readonly findings: readonly PublishedFinding[]
}

interface Asked {
  readonly audience?: Audience
  /** Law against practice, from the examples' law. */
  readonly law?: boolean
  /** Accounts a file. */
  readonly perShard?: number
}

/** With real signatures, commitments and decisions: an invented country, invented people. */
export function inventedRelease({
  audience = 'public',
  law = false,
  perShard = 4,
}: Asked = {}): InventedRelease {
  const terms: Terms = { audience, overrules: [], today: parseWhen(at.slice(0, 10)).latest }
  const entered = readLaw(
    readFileSync(new URL('../../../examples/law.json', import.meta.url), 'utf8'),
    codebook,
  )
  const title = { ko: '외국 매체를 이유로 한 처벌', en: 'Punished over foreign media' }
  const record = sealedRecord([
    ['change', 'chg_1', { why: 'begin', operation: 'new' }],
    ...Object.entries(inventedSources).map(([id, source]) => ['source', id, source] as const),
    ...[...inventedAccounts].map(([id, { account }]) => ['account', id, account] as const),
    ...findingsAsked.map(
      ({ id, title, question, standard, signed, note }) =>
        ['finding', id, { title, question, standard, signedAt: signed?.at, note }] as const,
    ),
    ...(law ? entered.instruments.map((it) => ['instrument', `ins_${it.code}`, it] as const) : []),
    ...(law
      ? entered.texts.map((it) => {
          const provisions = entered.provisions
            .filter(({ text }) => text === it.code)
            .map(({ text: _, ...rest }) => rest)
          return ['text', `txt_${it.code}`, { ...it, provisions }] as const
        })
      : []),
    ['release', 'rel_one', { title, audience, k: 5, number: 1, at }],
  ])
  const accounts = [...inventedAccounts].map(([id, { account, root }]): PublishedAccount => {
    const decisions = decideAccount(id, account, inventedSources[account.source], terms)
    const consent = decisions.get('kind')
    if (consent?.because.startsWith('consent')) return { id, withheld: 'consent' }
    const { kept, generalised, named } = sorted(account, decisions)
    return openAccount({
      id,
      entry: record.entry(id, named),
      pages: [3],
      origin: root,
      ...(kept.length > 0 && { kept }),
      ...generalised,
    })
  })
  const open = new Map(accounts.flatMap((it) => (it.withheld === undefined ? [[it.id, it] as const] : [])))
  const findings = findingsAsked.map((it): PublishedFinding => ({
    ...it,
    entry: record.entry(it.id),
    questionText: formatQuestion(it.question),
    result: withoutClosed(resultOf(it.question), new Set(open.keys()), audience),
  }))
  const told = new Set([...open.values()].map(({ source }) => source))
  const roots = new Set([...open.values()].map((it) => it.origin ?? ''))
  const shards = Array.from({ length: Math.ceil(accounts.length / perShard) }, (_, place): AccountShard => ({
    name: `accounts-${String(place + 1).padStart(4, '0')}`,
    accounts: accounts.slice(place * perShard, (place + 1) * perShard),
  }))
  const head: ReleaseHead = {
    v: 2,
    release: {
      id: 'rel_one',
      number: 1,
      audience,
      title,
      at,
      k: 5,
      entry: record.entry('rel_one', ['title', 'audience', 'k', 'number', 'at']),
    },
    log: [inventedLog],
    checkpoints: [record.checkpoint],
    findings: findings.map((it): FindingListed => ({
      ...{ id: it.id, file: `finding-${it.id}`, title: it.title, question: it.question, stale: it.stale },
      ...{
        unit: it.result.unit,
        minimum: it.result.minimum.value,
        held: it.result.held,
        origins: it.result.origins,
      },
      ...(it.standard !== undefined && { standard: it.standard }),
      ...(it.signed && { signed: it.signed }),
    })),
    texts: [
      {
        title: { ko: '요약', en: 'Summary' },
        body: {
          en: [
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'words', text: 'At least seven people were executed.' },
                { kind: 'footnote', at: 0 },
              ],
            },
          ],
        },
        footnotes: { en: [{ kind: 'account', account: 'acc_a', passage: 0 }] },
      },
    ],
    ...(law && {
      law: {
        ...publishedLaw({
          judgements: [],
          law: entered,
          accounts: reported(),
          codebook,
          filter: {},
          open: (id) => open.has(id),
        }),
        entries: {
          instruments: entered.instruments.map(({ code }) => record.entry(`ins_${code}`)),
          texts: entered.texts.map(({ code }) => record.entry(`txt_${code}`)),
          readings: [],
        },
      },
    }),
    sources: Object.fromEntries(
      Object.entries(inventedSources).flatMap(([id, source]) => {
        const { kept, generalised, named } = sorted(source, decideSource(id, source, terms))
        return told.has(id)
          ? [[id, publishedSource(id, source, record.entry(id, named), kept, generalised)]]
          : []
      }),
    ),
    origins: Object.fromEntries(Object.entries(inventedOrigins).filter(([root]) => roots.has(root))),
    shards: shards.map(({ name, accounts: inIt }) => ({ name, last: inIt.at(-1)?.id ?? '' })),
    withheld: accounts.length - open.size,
  }
  return { head, shards, findings }
}

const question: Question = { type: ['execution'], media: ['foreign'], when: '2018/2023' }
const findingsAsked = [
  {
    id: 'fin_one',
    question,
    title: { ko: '외국 매체를 이유로 한 처형', en: 'Executions over foreign media' },
    standard: 'reasonable-grounds-to-believe',
    signed: { at },
    stale: false,
  },
  {
    id: 'fin_two',
    question: { ...question, origins: 2 },
    title: { ko: hostile, en: hostile },
    stale: true,
    note: '+82 is no number here',
  },
]

function resultOf(asked: Question): Result {
  const facts = [...inventedAccounts].flatMap(([id, { account, root }]) =>
    account.kind === 'act'
      ? [{ id, account, root: { key: root, name: inventedOrigins[root] ?? '', known: true, chain: [] } }]
      : [],
  )
  return count(asked, facts, [], [{ id: 'dis_1', accounts: ['acc_c', 'acc_d'], reason: 'x' }], codebook)
}

/** Without what withheld accounts say, and with no date and place finer than go out. */
function withoutClosed(result: Result, open: ReadonlySet<string>, audience: Audience): Result {
  const coarse = ({ when, where, ...rest }: { when?: string; where?: string[] }): object => ({
    ...rest,
    ...(when !== undefined && { when: audience === 'public' ? generalisedValue(when, 'month') : when }),
    ...(where && { where: audience === 'court' ? where : generalisedPlaces(where, 'province') }),
  })
  return {
    ...result,
    reported: result.reported
      .map((one) => ({
        ...one,
        statements: one.statements
          .filter(({ account }) => open.has(account))
          .map((it) => ({ ...it, ...coarse(it) })),
      }))
      .filter(({ statements }) => statements.length > 0),
    minimum: {
      ...result.minimum,
      proof: result.minimum.proof.map(({ when, where, ...member }) =>
        member.accounts.every((id) => open.has(id))
          ? { ...member, ...coarse({ ...(when !== undefined && { when }), ...(where && { where }) }) }
          : { ...member, origins: member.origins.filter((root) => root !== 'source:src_closed') },
      ),
    },
  }
}

interface Sorted {
  readonly kept: string[]
  readonly generalised: { generalised?: Record<string, unknown> }
  readonly named: string[]
}

function sorted(object: Account | Source, decisions: ReadonlyMap<string, Decision>): Sorted {
  const named: string[] = []
  const kept: string[] = []
  const coarser: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(object)) {
    const decision = decisions.get(field)
    if (decision?.treatment === 'named' || decision?.treatment === 'codename') named.push(field)
    else if (decision?.treatment === 'generalised' && decision.to)
      coarser[field] = generalisedValue(value, decision.to)
    else if (decision?.because !== 'house') kept.push(field)
  }
  return { kept, named, generalised: Object.keys(coarser).length > 0 ? { generalised: coarser } : {} }
}

function publishedSource(
  id: string,
  source: Source,
  entry: DisclosedEntry,
  kept: string[],
  { generalised }: Sorted['generalised'],
): PublishedSource {
  const { codename, kind, title, language, date, reliability } = { ...source, ...generalised }
  return {
    ...{ id, entry, codename, kind, sha256: ['ab'.repeat(32)] },
    ...(title !== undefined && !kept.includes('title') && { title }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    ...(reliability !== undefined && { reliability }),
    ...(generalised?.['date'] !== undefined && date !== undefined && { generalised: { date } }),
    ...(kept.length > 0 && { kept }),
  }
}

function reported(): (Pick<ActAccount, 'kind' | 'conduct' | 'media' | 'penalty' | 'when' | 'where'> & {
  id: string
  origin: { key: string; known: boolean }
})[] {
  return [...inventedAccounts].flatMap(([id, { account, root }]) =>
    account.kind === 'act' && account.conduct
      ? [
          {
            id,
            kind: account.kind,
            conduct: account.conduct,
            media: account.media,
            penalty: account.penalty,
            when: account.when,
            where: account.where,
            origin: { key: root, known: true },
          },
        ]
      : [],
  )
}
