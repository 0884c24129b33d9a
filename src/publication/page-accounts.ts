import { standingOf } from './entry-standing.ts'
import { fieldNames } from './fields-in-words.ts'
import { html, joined, type Html } from './html.ts'
import type { DisclosedAccount, PublishedPassage, PublishedSource } from './model.ts'
import { accountAddress } from './names-of-files.ts'
import type { PageWriter } from './page-writer.ts'
import { dayInWords } from './dates-in-words.ts'
import { rulePartsInWords } from './rule-in-words.ts'
import type { SiteWords } from './site-words.ts'

/** An account opened down to its words, its source and its place in the log. */
export function accountCard(page: PageWriter, id: string): Html {
  const account = page.publication.accounts[id]
  if (account === undefined) return elsewhere(page, id)
  if (account.withheld !== undefined)
    return html`<p class="flag">${page.site.withheldWhy[account.withheld]}</p>`
  const source = page.publication.sources[account.source]
  return html`<div class="account">
    ${account.passages.map((passage) => quotation(page, passage, source?.language))}
    ${isKept(account, 'passages') && html`<p class="soft">${page.site.wordsKept}</p>`}
    <dl>
      ${row(page.say.states, statement(page, account))} ${row(page.say.from, sourceLine(page, source))}
      ${row(page.say.voice, voice(page, account))} ${row(page.say.credibility, credibility(page, account))}
    </dl>
    ${keptNote(page, account)} ${standing(page, account, source)}
  </div>`
}

/** An account that this page hasn't got stands on the page of its shard. */
function elsewhere({ publication, site }: PageWriter, id: string): Html {
  const address = accountAddress(publication, id)
  return address === undefined ? html`` : html`<p><a href="${address}">${site.inFull}</a></p>`
}

export const isKept = ({ kept = [] }: { readonly kept?: readonly string[] }, field: string): boolean =>
  kept.includes(field)

/** Those that are said where they would stand needn't be said again. */
const saidInPlace = new Set(['when', 'where', 'passages'])

function keptNote({ site }: PageWriter, { kept = [] }: DisclosedAccount): Html | undefined {
  const rest = kept.filter((field) => !saidInPlace.has(field))
  return rest.length === 0 ? undefined : html`<p class="soft">${site.keptHere(fieldNames(site, rest))}</p>`
}

/** What of a source is coarser, or stays in the record. */
export function sourceNotes({ site }: PageWriter, { kept = [], generalised }: PublishedSource): Html {
  const date = generalised?.date
  return html`${date !== undefined && html`<p class="soft">${site.fields.date}: ${coarseness(site, date)}</p> `}${
    kept.length > 0 && html`<p class="soft">${site.keptHere(fieldNames(site, kept))}</p> `
  }`
}

/** "month only: made coarser here": of a date how coarse is seen by its form. */
function coarseness(site: SiteWords, edtf: string): string {
  return `${grainOf(site, edtf)} (${site.coarserHelp})`
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
    whenStated(page, account),
    whereStated(page, account),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

/** A rule of a law has no date of its own. */
function whenStated({ date, say, site }: PageWriter, account: DisclosedAccount): string | undefined {
  const { kind, when } = account.fields
  if (isKept(account, 'when')) return site.dateKept
  if (typeof when !== 'string') return kind === 'provision' ? undefined : say.undated
  const said = date(when)
  return account.generalised?.when === undefined ? said : `${said ?? when} (${grainOf(site, when)})`
}

const grainOf = ({ only }: SiteWords, edtf: string): string =>
  /\d{4}-\d\d/.test(edtf) ? only.month : only.year

function whereStated({ places, site }: PageWriter, account: DisclosedAccount): string | undefined {
  const { where } = account.fields
  if (isKept(account, 'where')) return site.placeKept
  const said = isTexts(where) ? places(where) : undefined
  if (account.generalised?.where === undefined || said === undefined) return said
  const grain = account.generalised.where.some((code) => code.includes('-')) ? 'province' : 'country'
  return `${said} (${site.only[grain]})`
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
  const { say, site, sha256, language } = page
  const { entry } = account
  const { leaf, header } = standingOf(entry, sha256)
  if (header === undefined) return undefined
  const hashes = source?.sha256 ?? []
  return html`<details class="standing">
    <summary>${say.inTheLog}</summary>
    <dl>
      ${row(say.inTheLog, `${say.entry(entry.index, dayInWords(header.at, language))} · ${say.disclosed(entry.fields.length, header.fields)}`)}
      ${row(say.log, html`<code>${entry.log}</code>`)} ${row(say.leaf, html`<code>${leaf}</code>`)}
      ${row(say.account, html`<code>${account.id}</code>`)}
      ${account.generalised && row(fieldNames(site, Object.keys(account.generalised)), site.coarserHelp)}
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
