import { leafHash } from '../record/merkle.ts'
import { parseHeader } from '../record/entry.ts'
import { toBase64 } from '../kernel/base64.ts'
import { html, joined, type Html } from './html.ts'
import type { DisclosedAccount, PublishedPassage, PublishedSource } from './model.ts'
import type { PageWriter } from './page-writer.ts'
import { dayInWords } from './dates-in-words.ts'
import { rulePartsInWords } from './rule-in-words.ts'

/** An account opened down to its words, its source and its place in the log. */
export function accountCard(page: PageWriter, id: string): Html {
  const account = page.publication.accounts[id]
  if (account === undefined) return html``
  if (account.withheld !== undefined) return html`<p class="flag">${page.say.withheld(1)}</p>`
  const source = page.publication.sources[account.source]
  return html`<div class="account">
    ${account.passages.map((passage) => quotation(page, passage, source?.language))}
    <dl>
      ${row(page.say.states, statement(page, account))} ${row(page.say.from, sourceLine(page, source))}
      ${row(page.say.voice, voice(page, account))} ${row(page.say.credibility, credibility(page, account))}
    </dl>
    ${standing(page, account, source)}
  </div>`
}

export function quotation(page: PageWriter, passage: PublishedPassage, language: string | undefined): Html {
  const at = passage.page === undefined ? undefined : page.say.page(passage.page)
  return html`<figure><blockquote${languageOf(language)}>${passage.before}<mark>${passage.quote}</mark>${passage.after}</blockquote>${
    at !== undefined && html`<figcaption>${at}</figcaption>`
  }</figure>
`
}

/** BCP 47 by form only: what a source's language field holds is free text. */
export function languageOf(language: string | undefined): Html | undefined {
  if (language === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return undefined
  return html` lang="${language}"`
}

function row(name: string, value: Html | string | undefined): Html | undefined {
  return value === undefined || value === ''
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
}

/** What the account states, as a line: the kind of act, how many, when, where. */
export function statement(page: PageWriter, account: DisclosedAccount): string {
  const { fields } = account
  const { say, codebook, language } = page
  const labels = (vocabulary: string, value: unknown): string | undefined =>
    isTexts(value) ? value.map((code) => codebook.label(vocabulary, code, language)).join(say.any) : undefined
  const media = labels('media-origin', fields['media'])
  return [
    typeof fields['type'] === 'string' ? codebook.label('act-type', fields['type'], language) : undefined,
    isCount(fields['victims']) ? say.says(fields['victims']) : undefined,
    labels('conduct', fields['conduct']),
    media && say.media(media),
    labels('manner', fields['manner']),
    ...rulePartsInWords(account, codebook, language),
    whenStated(page, fields),
    isTexts(fields['where']) ? page.places(fields['where']) : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

/** A rule of a law has no date of its own. */
function whenStated({ date, say }: PageWriter, fields: DisclosedAccount['fields']): string | undefined {
  const { kind, when } = fields
  return typeof when === 'string' ? date(when) : kind === 'provision' ? undefined : say.undated
}

export function sourceLine(page: PageWriter, source: PublishedSource | undefined): string | undefined {
  if (source === undefined) return undefined
  const { codebook, language, say } = page
  return [
    source.title === undefined ? source.codename : `${source.title} (${source.codename})`,
    codebook.label('source-kind', source.kind, language),
    page.date(source.date),
    source.reliability &&
      say.reliability(source.reliability, codebook.label('reliability', source.reliability, language)),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

export function voice(page: PageWriter, { fields, origin, source }: DisclosedAccount): string {
  const { say, codebook, language } = page
  const attribution = isObject(fields['attribution']) ? fields['attribution'] : {}
  const basis = attribution['basis']
  const ownKey = `source:${source}`
  const whose = origin === ownKey ? say.own : say.relayed(originName(page, origin))
  return typeof basis === 'string' && basis !== 'unstated'
    ? `${whose} · ${codebook.label('basis', basis, language)}`
    : whose
}

export function originName(page: PageWriter, key: string | undefined): string {
  const name = key === undefined ? undefined : page.publication.origins[key]
  return name === undefined || name === '' ? page.say.unknownOrigin : name
}

export function credibility(page: PageWriter, { fields }: DisclosedAccount): string | undefined {
  const grade = fields['credibility']
  return typeof grade === 'number'
    ? `${grade}: ${page.codebook.label('credibility', String(grade), page.language)}`
    : undefined
}

function standing(
  page: PageWriter,
  account: DisclosedAccount,
  source: PublishedSource | undefined,
): Html | undefined {
  const { say, sha256, language } = page
  const { entry } = account
  const header = parseHeader(entry.header)
  if (header === undefined) return undefined
  const hashes = source?.sha256 ?? []
  return html`<details class="standing">
    <summary>${say.inTheLog}</summary>
    <dl>
      ${row(say.inTheLog, `${say.entry(entry.index, dayInWords(header.at, language))} · ${say.disclosed(entry.fields.length, header.fields.length)}`)}
      ${row(say.log, html`<code>${entry.log}</code>`)}
      ${row(say.leaf, html`<code>${toBase64(leafHash(sha256, entry.header))}</code>`)}
      ${row(say.account, html`<code>${account.id}</code>`)}
      ${
        hashes.length > 0
          ? row(
              say.files,
              joined(
                hashes.map((hash) => html`<code>${hash}</code>`),
                ' ',
              ),
            )
          : undefined
      }
    </dl>
  </details>`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isCount(value: unknown): value is { min: number; max?: number; vague?: true } {
  return isObject(value) && typeof value['min'] === 'number'
}
