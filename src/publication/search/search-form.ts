import type { Sink } from '../form.ts'
import { shardSize, type AccountShard, type DisclosedAccount, type ReleaseHead } from '../model.ts'
import { toldEstimate } from '../estimate-told.ts'
import { estimatesPageName, pageName, textPageName } from '../names-of-files.ts'
import { isDisclosed } from '../packed-account.ts'
import { originName, sourceLine, statement } from '../page-accounts.ts'
import { estimateAnchor } from '../page-estimates.ts'
import { titleOf } from '../page-finding.ts'
import { figureLine } from '../page-index.ts'
import type { PageWriter } from '../page-writer.ts'
import { questionInWords } from '../question-in-words.ts'
import { plainText } from './plain-text.ts'
import { IndexWriter } from './index-writer.ts'
import {
  bucketsFor,
  searchFile,
  searchPath,
  startName,
  type AccountWords,
  type FoundPage,
  type PageWords,
  type SearchStart,
} from './model.ts'

/** The files of a site's search. They hold what the pages hold, and nothing of what is withheld. */
export class SearchForm {
  readonly #sink: Sink
  readonly #head: ReleaseHead
  readonly #index: IndexWriter
  #accounts = 0

  constructor(sink: Sink, head: ReleaseHead) {
    this.#sink = sink
    this.#head = head
    this.#index = new IndexWriter(sink, head.shards.length)
  }

  accounts({ name, accounts }: AccountShard, pages: readonly PageWriter[]): void {
    const words = accounts.map((account): AccountWords | 0 => {
      this.#accounts += 1
      if (!isDisclosed(account)) {
        this.#index.add('')
        return 0
      }
      const quote = account.passages.map((passage) => passage.quote).join(' … ')
      const lines = pages.map((page) => lineOf(page, account))
      this.#index.add([quote, ...lines].join('\n'))
      return [account.id, quote, lines[0] ?? '', lines[1] ?? '']
    })
    this.#sink.add(searchPath(name), searchFile(name, words))
  }

  end(pages: readonly PageWriter[]): void {
    this.#index.end()
    const { shards, findings, texts, estimates = [] } = this.#head
    const both = (path: string, words: (page: PageWriter) => PageWords): FoundPage[] => {
      const [ko, en] = pages.map(words)
      return ko === undefined || en === undefined ? [] : [{ path, ko, en }]
    }
    const start: SearchStart = {
      accounts: this.#accounts,
      shardSize,
      buckets: bucketsFor(shards.length),
      shards: shards.map(({ name }) => name),
      pages: [
        ...texts.flatMap((text, place) =>
          both(textPageName(place), ({ language }) => ({
            title: titleOf({ title: text.title, id: '' }, language).text,
            line: '',
            text: plainText(text.body[language] ?? text.body[language === 'ko' ? 'en' : 'ko'] ?? []),
          })),
        ),
        ...findings.flatMap((finding, place) =>
          both(pageName(finding, place), (page) => ({
            title: titleOf(finding, page.language).text,
            line: figureLine(page, finding),
            text: questionInWords(finding.question, page.codebook, page.language),
          })),
        ),
        ...estimates.flatMap((it, place) =>
          both(`${estimatesPageName}#${estimateAnchor(place)}`, ({ language, say }) => {
            const { title, documented, lists, sentence, strata } = toldEstimate(it, place, language, say)
            const groups = strata?.rows.map(([name]) => name).join(', ') ?? ''
            return { title: title.text, line: documented, text: [sentence, lists, groups].join('\n') }
          }),
        ),
      ],
    }
    this.#sink.add(searchPath(startName), searchFile(startName, start))
  }
}

/** What is said of an account beneath its words: what it states, whose word it is, and from which source. */
function lineOf(page: PageWriter, account: DisclosedAccount): string {
  const source = page.publication.sources[account.source]
  const origin = account.origin === undefined ? undefined : originName(page, account.origin)
  const isOwn = origin === source?.title || origin === source?.codename
  return [statement(page, account), sourceLine(page, source), isOwn ? undefined : origin]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}
