import { languages } from '../kernel/bilingual.ts'
import type { Form, Press } from './form.ts'
import { manifestFile, type PublishedAccount } from './model.ts'
import {
  accountsPageName,
  checkPageName,
  estimatesPageName,
  homePageName,
  lawPageName,
  pagePath,
  shardPageName,
  sourcesPageName,
  textPageName,
} from './names-of-files.ts'
import { isDisclosed } from './packed-account.ts'
import { accountsListPage, accountsPage } from './page-account-shard.ts'
import { checkPage } from './page-check.ts'
import { accountsNamed, type NamedAccount } from './page-changes.ts'
import { estimatesPage } from './page-estimates.ts'
import { findingPage, firstWords } from './page-finding.ts'
import { frontPage, listPage } from './page-index.ts'
import { lawPage } from './page-law.ts'
import { mostOfSource, sourcesPage } from './page-sources.ts'
import { textPage } from './page-text.ts'
import { pageWriter, type PageWriter } from './page-writer.ts'
import { SearchForm } from './search/search-form.ts'

/**
 * The site: pages in both languages that open from a stick, without network, and read without scripts. It comes last
 * of the forms, so that it can name the files of the others.
 */
export function site({ head, codebook, sha256, sink }: Press): Form {
  const search = new SearchForm(sink, head)
  const bySource = new Map<string, { first: { id: string; number: number }[]; count: number }>()
  const wanted = head.changes === undefined ? new Set<string>() : accountsNamed(head.changes)
  const named = new Map<string, NamedAccount>()
  let told = 0
  const writers = (accounts: Iterable<readonly [string, PublishedAccount]>): PageWriter[] => {
    const publication = { ...head, accounts: Object.fromEntries(accounts) }
    return languages.map((language) => pageWriter(publication, codebook, sha256, language))
  }
  const empty = writers([])
  return {
    accounts(shard) {
      const pages = writers(shard.accounts.map((it) => [it.id, it]))
      for (const page of pages) {
        sink.add(`${page.language}/${shardPageName(shard.name)}`, accountsPage(page, shard))
      }
      search.accounts(shard, pages)
      for (const account of shard.accounts) {
        told += 1
        if (!isDisclosed(account)) continue
        if (wanted.has(account.id)) named.set(account.id, { number: told, words: firstWords(account) })
        const of = bySource.get(account.source) ?? { first: [], count: 0 }
        if (of.first.length < mostOfSource) of.first.push({ id: account.id, number: told })
        of.count += 1
        bySource.set(account.source, of)
      }
    },
    finding(finding, place, accounts) {
      for (const page of writers(accounts)) {
        sink.add(pagePath(finding, place, page.language), findingPage(page, finding, place))
      }
    },
    text(text, place, accounts) {
      for (const page of writers(accounts)) {
        sink.add(`${page.language}/${textPageName(place)}`, textPage(page, text, place))
      }
    },
    law(law, accounts) {
      for (const page of writers(accounts)) sink.add(`${page.language}/${lawPageName}`, lawPage(page, law))
    },
    end() {
      const files = [...(sink.paths?.() ?? []), manifestFile]
      sink.add('index.html', frontPage(empty, files))
      for (const page of empty) {
        const add = (name: string, text: string): void => sink.add(`${page.language}/${name}`, text)
        add(homePageName, listPage(page, { files, named }))
        add(accountsPageName, accountsListPage(page, told))
        add(sourcesPageName, sourcesPage(page, bySource))
        add(checkPageName, checkPage(page))
        if (head.estimates) add(estimatesPageName, estimatesPage(page, head.estimates))
      }
      search.end(empty)
    },
  }
}
