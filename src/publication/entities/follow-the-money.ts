import { countSchema } from '../../accounts/model.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import { isUserAssigned, placeLabel } from '../../codebook/places.ts'
import { languages } from '../../kernel/bilingual.ts'
import type { Sha256 } from '../../kernel/ports.ts'
import { base32 } from '../../kernel/ids.ts'
import type { Form, MakeForm } from '../form.ts'
import type { DisclosedAccount, PublishedFinding, PublishedSource } from '../model.ts'
import { isDisclosed } from '../packed-account.ts'
import { words } from '../catalogue.ts'
import { languageCodes } from './language-codes.ts'

export const entitiesPath = 'entities.ftm.jsonl'

/** An entity of FollowTheMoney, as a line of its JSON. */
interface Entity {
  readonly id: string
  readonly schema: 'Article' | 'Audio' | 'Document' | 'Event' | 'Image' | 'Note' | 'Organization' | 'Video'
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/**
 * Entities that other programs match and draw: sources as documents, accounts of acts as events, all other accounts
 * and the findings as notes, bodies responsible as organisations. Nobody becomes a person here: a victim's codename
 * is no name, and would be matched as one. See docs/decisions/0022.
 */
export const makeEntities: MakeForm = ({ head, codebook, sha256, sink }): Form => {
  const add = (entity: Entity): void => {
    sink.add(entitiesPath, `${JSON.stringify(stated(entity))}\n`)
  }
  for (const id of Object.keys(head.sources).sort()) {
    const source = head.sources[id]
    if (source) add(sourceEntity(source))
  }
  const bodies = new Set<string>()
  return {
    accounts: (shard) => {
      for (const account of shard.accounts.filter(isDisclosed)) {
        for (const name of texts(account.fields['bodies'])) {
          if (!bodies.has(name))
            add({ id: bodyId(sha256, name), schema: 'Organization', properties: { name: [name] } })
          bodies.add(name)
        }
        const proof = head.sources[account.source] ? [entityId(account.source)] : []
        add(
          account.fields['kind'] === 'act'
            ? actEntity(account, proof, codebook, sha256)
            : noteEntity(account, proof, codebook),
        )
      }
    },
    finding: (finding, _, accounts) => {
      const shown = finding.result.minimum.proof.flatMap((member) =>
        member.accounts.filter((id) => isDisclosed(accounts.get(id))),
      )
      add(findingEntity(finding, shown))
    },
  }
}

/** FollowTheMoney takes letters, digits, dots and hyphens. */
const entityId = (id: string): string => id.replace(/[^0-9A-Za-z.-]/g, '-')

/** Empty values are no values, and none stands twice. */
function stated({ id, schema, properties }: Entity): Entity {
  const kept = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter((value) => value.trim() !== ''))]] as const)
    .filter(([, values]) => values.length > 0)
  return { id: entityId(id), schema, properties: Object.fromEntries(kept) }
}

const schemata: Readonly<Record<string, Entity['schema']>> = {
  'press-report': 'Article',
  image: 'Image',
  audio: 'Audio',
  video: 'Video',
}

/** The file's own name stays in the record: the codename stands for it. */
function sourceEntity({
  id,
  codename,
  title = '',
  kind,
  language = '',
  date = '',
  sha256 = [],
}: PublishedSource): Entity {
  return {
    id,
    schema: schemata[kind] ?? 'Document',
    properties: {
      name: [title === '' ? codename : title],
      title: [title],
      fileName: [codename],
      language: [languageCodes[language.split('-', 1)[0] ?? ''] ?? ''],
      date: exactDate(date),
      description: date === '' ? [] : [`날짜 (EDTF) · Date (EDTF): ${date}`],
      notes: sha256.map((hash) => `SHA-256: ${hash}`),
    },
  }
}

function actEntity(account: DisclosedAccount, proof: string[], codebook: Codebook, sha256: Sha256): Entity {
  const { id, fields } = account
  const [type = ''] = texts(fields['type'])
  const when = texts(fields['when'])
  const where = texts(fields['where'])
  const victims = countSchema.safeParse(fields['victims']).data
  return {
    id,
    schema: 'Event',
    properties: {
      name: [
        `진술: ${codebook.label('act-type', type, 'ko')}`,
        `Account: ${codebook.label('act-type', type, 'en')}`,
      ],
      summary:
        victims === undefined
          ? []
          : languages.map((language) => `${victimsStated[language]}: ${words[language].says(victims)}`),
      description: [...when.map((edtf) => `시기 (EDTF) · When (EDTF): ${edtf}`), ...quotes(account)],
      notes: [onlyAnAccount.ko, onlyAnAccount.en],
      date: when.flatMap(exactDate),
      country: countries(where),
      location: where.length === 1 ? languages.map((language) => placeLabel(where[0] ?? '', language)) : [],
      keywords: [type, ...texts(fields['media']), ...texts(fields['conduct'])],
      involved: texts(fields['bodies']).map((name) => bodyId(sha256, name)),
      recordId: [id],
      proof,
    },
  }
}

const victimsStated = { ko: '진술에 나온 피해자', en: 'Victims as stated' }

const onlyAnAccount = {
  ko: '한 출처의 진술입니다. 여러 진술이 같은 일을 말할 수 있으므로 세거나 더하면 안 됩니다.',
  en: 'What one source states. Several accounts may speak of one act: they must not be counted or added up.',
}

function noteEntity(account: DisclosedAccount, proof: string[], codebook: Codebook): Entity {
  const [kind = ''] = texts(account.fields['kind'])
  return {
    id: account.id,
    schema: 'Note',
    properties: {
      name: [
        `진술: ${codebook.label('account-kind', kind, 'ko')}`,
        `Account: ${codebook.label('account-kind', kind, 'en')}`,
      ],
      description: quotes(account),
      country: countries(texts(account.fields['where'])),
      entity: proof,
      proof,
    },
  }
}

function findingEntity(
  { id, title, result, questionText }: PublishedFinding,
  shown: readonly string[],
): Entity {
  const { minimum, held, origins, unit } = result
  const number = held
    ? `입증된 최소 수 · Documented minimum: ${String(minimum.value)} (${unit})`
    : '판단할 수 없음 · Not held'
  return {
    id,
    schema: 'Note',
    properties: {
      name: [title.ko, title.en],
      description: [
        number,
        `독립된 원출처 · Independent origins: ${String(origins)}`,
        `물음 · The question: ${questionText}`,
      ],
      entity: shown.map(entityId),
    },
  }
}

const quotes = ({ passages }: DisclosedAccount): string[] => passages.map(({ quote }) => quote)

/**
 * FollowTheMoney knows a day, a month and a year. A span within which something happened at some time would read as
 * how long it lasted, and an approximate date as an exact one: both are said in words alone.
 */
const exactDate = (edtf: string): string[] => (/^\d{4}(-\d\d){0,2}$/.test(edtf) ? [edtf] : [])

/** Places that are alternatives say a country only where all lie in one. */
function countries(where: readonly string[]): string[] {
  const codes = [...new Set(where.map((code) => code.slice(0, 2)))]
  return codes.length === 1
    ? codes.filter((code) => !isUserAssigned(code)).map((code) => code.toLowerCase())
    : []
}

/** The same name is the same body in every release, whoever made it. */
const bodyId = (sha256: Sha256, name: string): string => `body-${base32(sha256(name).subarray(0, 16))}`

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((each) => typeof each === 'string')
      : []
