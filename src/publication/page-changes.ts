import { fieldNames } from './fields-in-words.ts'
import { html, type Html } from './html.ts'
import type { ReleaseChanges } from './model.ts'
import { accountAddress, pageName } from './names-of-files.ts'
import { titleOf } from './page-finding.ts'
import type { PageWriter } from './page-writer.ts'

/** Of each list so many are named; how many more there are is said. */
const mostNamed = 30

/** What became public, what changed and what is gone since the release before, with links. `folder`: to this language's. */
export function changesSection(page: PageWriter, changes: ReleaseChanges, folder: string): Html {
  const { site, language } = page
  const { added, changed, withdrawn, findings } = changes
  const id = `changes-${language}`
  const isSame = added.length + changed.length + withdrawn.length + findings.length === 0
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${site.changes(changes.since)}</h2>
    ${isSame && html`<p>${site.noChanges}</p>`}
    ${findings.length > 0 &&
    html`<p>${site.findingsChanged}</p>
      ${named(page, findings, (one) => findingLine(page, one, folder))}`}
    ${added.length > 0 &&
    html`<p>${site.added(added.length)}</p>
      ${named(page, added, (account) => accountLink(page, account, folder))}`}
    ${changed.length > 0 &&
    html`<p>${site.changed(changed.length)}</p>
      ${named(page, changed, (one) => changedLine(page, one, folder))}`}
    ${withdrawn.length > 0 &&
    html`<p>${site.gone(withdrawn.length)}</p>
      ${named(page, withdrawn, ({ account, because }) => html`<code>${account}</code>: ${site.whyGone[because]}`)}
      <p>${site.earlierHas}</p>`}
  </section> `
}

function named<T>({ site }: PageWriter, all: readonly T[], line: (one: T) => Html): Html {
  return html`<ul>
    ${all.slice(0, mostNamed).map((one) => html`<li>${line(one)}</li> `)}
    ${all.length > mostNamed && html`<li>${site.more(all.length - mostNamed)}</li>`}
  </ul>`
}

function accountLink({ publication }: PageWriter, account: string, folder: string): Html {
  const address = accountAddress(publication, account)
  const name = html`<code>${account}</code>`
  return address === undefined ? name : html`<a href="${folder}${address}">${name}</a>`
}

function findingLine(
  { publication, language, site }: PageWriter,
  { finding, title, then, now }: ReleaseChanges['findings'][number],
  folder: string,
): Html {
  const place = publication.findings.findIndex(({ id }) => id === finding)
  const { text, language: of } = titleOf({ id: finding, title }, language)
  const name = html`<span lang="${of}">${text}</span>`
  const one = publication.findings[place]
  const shown = one === undefined ? name : html`<a href="${folder}${pageName(one, place)}">${name}</a>`
  return html`${shown}: ${site.number(then, now)}`
}

function changedLine(
  page: PageWriter,
  { account, revised, shown, kept }: ReleaseChanges['changed'][number],
  folder: string,
): Html {
  const { site } = page
  const how = [
    revised ? site.revised : undefined,
    shown.length > 0 ? site.nowShown(fieldNames(site, shown)) : undefined,
    kept.length > 0 ? site.nowKept(fieldNames(site, kept)) : undefined,
  ].filter((part) => part !== undefined)
  return html`${accountLink(page, account, folder)}: ${how.join('; ')}`
}
