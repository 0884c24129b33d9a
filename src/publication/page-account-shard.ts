import { html, type Html } from './html.ts'
import { shardSize, type AccountShard } from './model.ts'
import { accountsPageName, shardPageName } from './names-of-files.ts'
import { accountCard } from './page-accounts.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

/** All accounts of a shard, each under its id, so that a link can lead to it. */
export function accountsPage(page: PageWriter, { name, accounts }: AccountShard): string {
  const { site, language, publication } = page
  const place = publication.shards.findIndex((it) => it.name === name)
  const first = place * shardSize
  const title = site.accountsFrom(first + 1, first + accounts.length)
  return framed(page, {
    title,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${shardPageName(name)}`,
    main: html`<h1>${title}</h1>
      ${turning(page, place)}
      ${accounts.map(
        ({ id }, at) =>
          html`<section id="${id}" aria-labelledby="n${first + at + 1}">
            <h2 class="small" id="n${first + at + 1}">${site.accountNumber(first + at + 1)}</h2>
            ${accountCard(page, id)}
          </section> `,
      )}
      ${turning(page, place)}`,
  })
}

function turning({ site, publication: { shards } }: PageWriter, place: number): Html | undefined {
  if (shards.length < 2) return undefined
  const [before, after] = [shards[place - 1], shards[place + 1]]
  return html`<p class="turning">
    ${before && html`<a href="${shardPageName(before.name)}">← ${site.earlier}</a> `}<a
      href="${accountsPageName}"
      >${site.accounts}</a
    >${after && html` <a href="${shardPageName(after.name)}">${site.later} →</a>`}
  </p>`
}

/** `accounts.html`: the way to every account, without scripts too. */
export function accountsListPage(page: PageWriter, accounts: number): string {
  const { site, language, publication } = page
  const { shards, withheld } = publication
  return framed(page, {
    title: site.accounts,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${accountsPageName}`,
    main: html`<h1>${site.accounts}</h1>
      <p>${site.accountsLead(accounts, withheld)}</p>
      <ul class="columns">
        ${shards.map(({ name }, at) => {
          const to = Math.min(accounts, (at + 1) * shardSize)
          return html`<li>
            <a href="${shardPageName(name)}">${site.accountsFrom(at * shardSize + 1, to)}</a>
          </li> `
        })}
      </ul>`,
  })
}
