import type { Language } from '../kernel/bilingual.ts'
import { dayInWords } from './dates-in-words.ts'
import { html, type Html } from './html.ts'
import type { DisclosedAccount, PublishedFinding } from './model.ts'
import { accountsPageName, pageName } from './names-of-files.ts'
import { isDisclosed } from './packed-account.ts'
import { accountCard } from './page-accounts.ts'
import { figures } from './page-figures.ts'
import { framed } from './page-frame.ts'
import { proofSection } from './page-proof.ts'
import type { PageWriter } from './page-writer.ts'
import { questionInWords } from './question-in-words.ts'

/** The page of one finding, in one language. */
export function findingPage(page: PageWriter, finding: PublishedFinding, place: number): string {
  const { say, language, codebook } = page
  const title = titleOf(finding, language)
  return framed(page, {
    title: title.text,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${pageName(finding, place)}`,
    main: html`<h1 lang="${title.language}">${title.text}</h1>
      ${flags(page, finding)}
      <section class="question" aria-labelledby="question">
        <h2 id="question">${say.question}</h2>
        <p class="lead">${questionInWords(finding.question, codebook, language)}</p>
        <p class="soft">
          ${say.inCode}: <code>${finding.questionText === '' ? '""' : finding.questionText}</code>
        </p>
      </section>
      ${figures(page, finding)}${withheldNote(page, finding)} ${proofSection(page, finding)}
      ${maybeSection(page, finding)} ${signature(page, finding)}`,
  })
}

/** The title; where one language has none, the other's, marked as such. */
export function titleOf(
  { title, id }: Pick<PublishedFinding, 'title' | 'id'>,
  language: Language,
): { text: string; language: Language } {
  const other: Language = language === 'ko' ? 'en' : 'ko'
  if (title[language].trim() !== '') return { text: title[language], language }
  return title[other].trim() === '' ? { text: id, language } : { text: title[other], language: other }
}

/** Draft and outdated findings say so, wherever they are named. */
export function flags(
  { say }: PageWriter,
  { signed, stale }: Pick<PublishedFinding, 'signed' | 'stale'>,
): Html {
  return html`${signed === undefined && html`<p class="flag">${say.draft}</p> `}${
    stale && html`<p class="flag">${say.stale}</p> `
  }`
}

/** How many of the accounts that it rests on, of those that its page has, don't go out. */
export function withheldIn({ publication }: PageWriter, { result }: PublishedFinding): number {
  const rested = new Set([...result.accounts, ...result.minimum.proof.flatMap(({ accounts }) => accounts)])
  return [...rested].filter((id) => publication.accounts[id]?.withheld !== undefined).length
}

function withheldNote(page: PageWriter, { result }: PublishedFinding): Html | undefined {
  const rested = new Set([...result.accounts, ...result.minimum.proof.flatMap(({ accounts }) => accounts)])
  const told = withheldOf(page, [...rested])
  return told.length === 0
    ? undefined
    : html`<p><strong>${told.join(' ')}</strong> ${page.say.withheldHelp}</p>`
}

/** How many of these accounts don't go out, and why not. */
function withheldOf({ site, publication }: PageWriter, ids: readonly string[]): string[] {
  return (['consent', 'overruled'] as const).flatMap((why) => {
    const count = ids.filter((id) => publication.accounts[id]?.withheld === why).length
    return count === 0 ? [] : [site.withheldCount[why](count)]
  })
}

function maybeSection(page: PageWriter, { result }: PublishedFinding): Html | undefined {
  const { say, site, publication } = page
  if (result.maybe.length === 0) return undefined
  const withheld = result.maybe.filter((id) => publication.accounts[id]?.withheld !== undefined).length
  const shown = result.maybe.filter((id) => isDisclosed(publication.accounts[id]))
  const unsaid = result.maybe.length - withheld - shown.length
  return html`<section aria-labelledby="maybe">
    <h2 id="maybe">${say.maybe}</h2>
    <p>${say.maybeLead(result.maybe.length)}</p>
    ${withheld > 0 && html`<p>${withheldOf(page, result.maybe).join(' ')}</p>`}
    <ul class="plain">
      ${shown.map(
        (id) =>
          html`<li>
            <details>
              <summary>${summaryOf(page, id)}</summary>
              ${accountCard(page, id)}
            </details>
          </li> `,
      )}
    </ul>
    ${unsaid > 0 && html`<p>${site.restElsewhere(unsaid)} <a href="${accountsPageName}">${site.accounts}</a></p>`}
  </section> `
}

function summaryOf({ publication, say }: PageWriter, id: string): string {
  const account = publication.accounts[id]
  return (isDisclosed(account) ? firstWords(account) : '') || say.account
}

/** How an account's words begin. */
export function firstWords({ passages }: DisclosedAccount): string {
  const letters = Array.from((passages[0]?.quote ?? '').replace(/\s+/g, ' '))
  return letters.length > 90 ? `${letters.slice(0, 90).join('')}…` : letters.join('')
}

function signature(
  { say, codebook, language }: PageWriter,
  { signed, standard, note }: PublishedFinding,
): Html {
  return html`${
    standard !== undefined &&
    html`<p>${say.standard}: ${codebook.label('standard-of-proof', standard, language)}</p> `
  }${note !== undefined && note !== '' && html`<p>${say.note}: ${note}</p> `}${
    signed !== undefined && html`<p>${say.signed(dayInWords(signed.at, language))}</p> `
  }`
}
