import { languages } from '../kernel/bilingual.ts'
import type { Form, Press } from './form.ts'
import type { PublishedAccount } from './model.ts'
import { lawPageName, pagePath, shardPageName, textPageName } from './names-of-files.ts'
import { accountsPage } from './page-account-shard.ts'
import { findingPage } from './page-finding.ts'
import { frontPage, listPage } from './page-index.ts'
import { lawPage } from './page-law.ts'
import { textPage } from './page-text.ts'
import { pageWriter } from './page-writer.ts'

/** The site: pages in both languages that open from a stick, without network and without scripts. */
export function site({ head, codebook, sha256, sink }: Press): Form {
  const writers = (
    accounts: Iterable<readonly [string, PublishedAccount]>,
  ): ReturnType<typeof pageWriter>[] => {
    const publication = { ...head, accounts: Object.fromEntries(accounts) }
    return languages.map((language) => pageWriter(publication, codebook, sha256, language))
  }
  return {
    accounts(shard) {
      for (const writer of writers(shard.accounts.map((it) => [it.id, it]))) {
        sink.add(`${writer.language}/${shardPageName(shard.name)}`, accountsPage(writer, shard))
      }
    },
    finding(finding, place, accounts) {
      for (const writer of writers(accounts)) {
        sink.add(pagePath(finding, place, writer.language), findingPage(writer, finding, place))
      }
    },
    text(text, place, accounts) {
      for (const writer of writers(accounts)) {
        sink.add(`${writer.language}/${textPageName(place)}`, textPage(writer, text, place))
      }
    },
    law(law, accounts) {
      for (const writer of writers(accounts)) {
        sink.add(`${writer.language}/${lawPageName}`, lawPage(writer, law))
      }
    },
    end() {
      const empty = writers([])
      sink.add('index.html', frontPage(empty))
      for (const writer of empty) sink.add(`${writer.language}/index.html`, listPage(writer))
    },
  }
}
