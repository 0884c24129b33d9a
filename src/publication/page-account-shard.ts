import { html } from './html.ts'
import type { AccountShard } from './model.ts'
import { shardPageName } from './names-of-files.ts'
import { accountCard } from './page-accounts.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

/** All accounts of a shard, each under its id, so that a link can lead to it. */
export function accountsPage(page: PageWriter, { name, accounts }: AccountShard): string {
  const { say, language } = page
  return framed(page, {
    title: say.accounts,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${shardPageName(name)}`,
    home: 'index.html',
    main: html`<h1>${say.accounts}</h1>
      ${accounts.map(({ id }) => html`<section id="${id}">${accountCard(page, id)}</section> `)}`,
  })
}
