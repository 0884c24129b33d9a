import { changedTitle, estimateChangeInWords } from './estimate-changes.ts'
import { fieldNames } from './fields-in-words.ts'
import { html, type Html } from './html.ts'
import type { ReleaseChanges } from './model.ts'
import { accountAddress, homePageName, pageName } from './names-of-files.ts'
import { titleOf } from './page-finding.ts'
import type { PageWriter } from './page-writer.ts'

/** Of each list so many are named; how many more there are is said. */
const mostNamed = 30

/** Of an account that changes name: its number in the release, and how its words begin. */
export interface NamedAccount {
  readonly number: number
  readonly words: string
}

/** Accounts that the list of changes names. */
export function accountsNamed({ added, changed }: ReleaseChanges): ReadonlySet<string> {
  return new Set([...added.slice(0, mostNamed), ...changed.slice(0, mostNamed).map(({ account }) => account)])
}

/** How much has changed, in a line that leads to the whole. */
export function changesLine(page: PageWriter, changes: ReleaseChanges, folder: string): Html {
  const { site, language } = page
  const { added, changed, withdrawn, findings, estimates } = changes
  const parts = [
    findings.length > 0 ? site.findingsChanged(findings.length) : undefined,
    estimates.length > 0 ? site.estimatesChanged(estimates.length) : undefined,
    added.length > 0 ? site.added(added.length) : undefined,
    changed.length > 0 ? site.changed(changed.length) : undefined,
    withdrawn.length > 0 ? site.gone(withdrawn.length) : undefined,
  ].filter((part) => part !== undefined)
  return html`<p>
    <a href="${folder}${homePageName}#changes-${language}">${site.changes(changes.since)}</a>:
    ${parts.length === 0 ? site.noChanges : parts.join(' ')}
  </p> `
}

/** What became public, what changed and what is gone since the release before, with links. */
export function changesSection(
  page: PageWriter,
  changes: ReleaseChanges,
  named: ReadonlyMap<string, NamedAccount>,
): Html {
  const { site, language } = page
  const { added, changed, withdrawn, findings, estimates } = changes
  const id = `changes-${language}`
  const isSame = [added, changed, withdrawn, findings, estimates].every((it) => it.length === 0)
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${site.changes(changes.since)}</h2>
    ${isSame && html`<p>${site.noChanges}</p>`}
    ${
      findings.length > 0 &&
      html`<p>${site.findingsChanged(findings.length)}</p>
        ${listed(page, findings, (one) => findingLine(page, one))}`
    }
    ${
      estimates.length > 0 &&
      html`<p>${site.estimatesChanged(estimates.length)}</p>
        ${listed(page, estimates, (it) => html`${changedTitle(it, language)}: ${estimateChangeInWords(it, language)}`)}`
    }
    ${
      added.length > 0 &&
      html`<p>${site.added(added.length)}</p>
        ${listed(page, added, (account) => accountLink(page, account, named))}`
    }
    ${
      changed.length > 0 &&
      html`<p>${site.changed(changed.length)}</p>
        ${listed(page, changed, (one) => changedLine(page, one, named))}`
    }
    ${
      withdrawn.length > 0 &&
      html`<p>${site.gone(withdrawn.length)}</p>
        ${listed(page, withdrawn, ({ account, because }) => html`<code>${account}</code>: ${site.whyGone[because]}`)}
        <p>${site.earlierHas}</p>`
    }
  </section> `
}

function listed<T>({ site }: PageWriter, all: readonly T[], line: (one: T) => Html): Html {
  return html`<ul>
    ${all.slice(0, mostNamed).map((one) => html`<li>${line(one)}</li> `)}
    ${all.length > mostNamed && html`<li>${site.more(all.length - mostNamed)}</li>`}
  </ul>`
}

function accountLink(
  { publication, site }: PageWriter,
  account: string,
  named: ReadonlyMap<string, NamedAccount>,
): Html {
  const address = accountAddress(publication, account)
  const known = named.get(account)
  if (address === undefined || known === undefined) return html`<code>${account}</code>`
  return html`<a href="${address}">${site.accountNumber(known.number)}</a
    >${known.words !== '' && html` <span class="soft">${known.words}</span>`}`
}

function findingLine(
  { publication, language, site }: PageWriter,
  { finding, title, then, now }: ReleaseChanges['findings'][number],
): Html {
  const place = publication.findings.findIndex(({ id }) => id === finding)
  const { text, language: of } = titleOf({ id: finding, title }, language)
  const name = html`<span lang="${of}">${text}</span>`
  const one = publication.findings[place]
  const shown = one === undefined ? name : html`<a href="${pageName(one, place)}">${name}</a>`
  return html`${shown}: ${site.number(then, now)}`
}

function changedLine(
  page: PageWriter,
  { account, revised, shown, kept }: ReleaseChanges['changed'][number],
  named: ReadonlyMap<string, NamedAccount>,
): Html {
  const { site } = page
  const how = [
    revised ? site.revised : undefined,
    shown.length > 0 ? site.nowShown(fieldNames(site, shown)) : undefined,
    kept.length > 0 ? site.nowKept(fieldNames(site, kept)) : undefined,
  ].filter((part) => part !== undefined)
  return html`${accountLink(page, account, named)}: ${how.join('; ')}`
}
