import { html, type Html } from './html.ts'
import type { PublishedSource } from './model.ts'
import { accountAddress, sourcesPageName } from './names-of-files.ts'
import { sourceNotes } from './page-accounts.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

/** Of a source with more accounts, the first are named, and how many there are. */
export const mostOfSource = 24

/** How many accounts go out of a source, and the first of them. */
export interface AccountsOfSource {
  readonly first: readonly { readonly id: string; readonly number: number }[]
  readonly count: number
}

/** `sources.html`: every source that an account goes out of, with what goes out of it. */
export function sourcesPage(page: PageWriter, of: ReadonlyMap<string, AccountsOfSource>): string {
  const { site, language, publication } = page
  const sources = Object.values(publication.sources).sort((a, b) => (a.codename < b.codename ? -1 : 1))
  return framed(page, {
    title: site.sources,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${sourcesPageName}`,
    main: html`<h1>${site.sources}</h1>
      <p>${site.sourcesLead(sources.length)}</p>
      ${sources.map((source) => entry(page, source, of.get(source.id)))}`,
  })
}

function entry(page: PageWriter, source: PublishedSource, accounts: AccountsOfSource | undefined): Html {
  const { codebook, language, say } = page
  const facts = [
    codebook.label('source-kind', source.kind, language),
    page.date(source.date),
    source.reliability &&
      say.reliability(source.reliability, codebook.label('reliability', source.reliability, language)),
  ].filter((fact) => fact !== undefined && fact !== '')
  return html`<section class="source" id="${source.id}" aria-labelledby="of-${source.id}">
    <h2 class="small" id="of-${source.id}">
      ${source.codename}${source.title !== undefined && html` · ${source.title}`}
    </h2>
    <p>${facts.join(' · ')}</p>
    ${sourceNotes(page, source)}
    ${(source.sha256 ?? []).map((hash) => html`<p class="soft">${say.files}: <code>${hash}</code></p> `)}
    ${accounts && links(page, accounts)}
  </section> `
}

function links({ site, publication, say }: PageWriter, { first, count }: AccountsOfSource): Html {
  return html`<p>
    ${site.accountsOfSource(count)}:
    ${first.map(
      ({ id, number }) =>
        html`<a
          class="target"
          href="${accountAddress(publication, id)}"
          aria-label="${site.accountNumber(number)}"
          >${say.number(number)}</a
        > `,
    )}${count > first.length && site.moreOfSource(count - first.length)}
  </p>`
}
