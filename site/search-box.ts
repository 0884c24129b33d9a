import type { FoundPage, PageWords, SearchStart } from '../src/publication/search/model.ts'
import { ranked } from '../src/publication/search/rank.ts'
import { snippet } from '../src/publication/search/snippet.ts'
import { folded, markedWords } from '../src/publication/search/terms.ts'
import { element, emptied } from './element.ts'
import { SearchFiles } from './search-files.ts'
import type { Language, Words } from './words.ts'

/** So many accounts are shown at a time, and so many can be paged through. */
const pageSize = 10
const most = 500
/** After the last key, in milliseconds: a syllable is typed in several strokes. */
const pause = 150

/** A field that searches the release as it is typed in. What was typed goes nowhere: no address, no storage. */
export function offerSearch(place: Element, root: string, language: Language, words: Words): void {
  const input = element('input', {
    ...{ type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' },
    'aria-describedby': 'query-help',
  })
  const status = element('p', { role: 'status', class: 'soft' })
  const results = element('div')
  const label = element('label', { for: 'query' }, words.search)
  const help = element('p', { class: 'soft', id: 'query-help' }, words.searchHelp)
  place.appendChild(element('div', { role: 'search' }, label, input, help))
  place.appendChild(status)
  place.appendChild(results)

  const files = new SearchFiles(root)
  let start: Promise<SearchStart | undefined> | undefined
  let asked = 0
  const run = async (): Promise<void> => {
    const query = input.value.trim()
    const mine = ++asked
    const began = performance.now()
    if (query === '') {
      emptied(results)
      status.textContent = ''
      return
    }
    start = start ?? files.start()
    const known = await start
    if (known === undefined) {
      status.textContent = words.searchMissing
      return
    }
    const found = await ranked(query, known, (bucket) => files.terms(bucket), most)
    const pages = matching(known.pages, query, language)
    const shown = await accountItems(found.best.slice(0, pageSize))
    if (mine !== asked) return
    const list = element('ol', { class: 'found' }, ...pages.map((page) => pageItem(page, query)), ...shown)
    emptied(results)
    if (list.firstChild) results.appendChild(list)
    const rest = found.best.slice(pageSize)
    if (rest.length > 0) results.appendChild(moreButton(list, rest))
    status.textContent = words.found(pages.length, found.total, Math.min(found.total, most))
    place.setAttribute('data-took', String(Math.round(performance.now() - began)))

    async function accountItems(numbers: readonly number[]): Promise<HTMLElement[]> {
      const items = await Promise.all(
        numbers.map(async (number) => {
          if (known === undefined) return undefined
          const shard = known.shards[Math.floor(number / known.shardSize)] ?? ''
          const account = (await files.accounts(shard))[number % known.shardSize]
          if (account === undefined || account === 0) return undefined
          const [id, quote, ko, en] = account
          const link = element('a', { href: `${shard}.html#${id}` }, words.account(number + 1))
          const line = language === 'ko' ? ko : en
          return element(
            'li',
            {},
            link,
            element('p', {}, ...marked(quote, query)),
            element('p', { class: 'soft' }, ...marked(line, query)),
          )
        }),
      )
      return items.filter((item): item is HTMLLIElement => item !== undefined)
    }

    function moreButton(list: HTMLElement, rest: readonly number[]): HTMLElement {
      let left = rest
      const button = element('button', { type: 'button' }, words.more)
      button.onclick = async () => {
        const items = await accountItems(left.slice(0, pageSize))
        left = left.slice(pageSize)
        for (const item of items) list.appendChild(item)
        const first = items[0] ? items[0].querySelector('a') : null
        if (first) first.focus()
        if (left.length === 0) button.remove()
      }
      return button
    }
  }

  let timer = 0
  const soon = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void run(), pause)
  }
  input.addEventListener('input', soon)
  input.addEventListener('focus', () => {
    start = start ?? files.start()
  })
  input.addEventListener('keydown', (event) => {
    if (event.code !== 'Enter' || event.isComposing) return
    window.clearTimeout(timer)
    void run()
  })

  function pageItem({ path, ko, en }: FoundPage, query: string): HTMLElement {
    const { title, line, text } = language === 'ko' ? ko : en
    const item = element('li', {}, element('a', { href: path }, ...marked(title, query)))
    if (line !== '') item.appendChild(element('p', {}, line))
    if (text !== '') item.appendChild(element('p', { class: 'soft' }, ...marked(text, query)))
    return item
  }
}

const mostPages = 20

/** Findings and texts that have all words, in either language. */
function matching(pages: readonly FoundPage[], query: string, language: Language): FoundPage[] {
  const wanted = markedWords(query)
  if (wanted.length === 0) return []
  const has = ({ title, line, text }: PageWords): boolean => {
    const all = folded(`${title}\n${line}\n${text}`)
    return wanted.every((one) => all.indexOf(one) >= 0)
  }
  const own = (page: FoundPage): PageWords => (language === 'ko' ? page.ko : page.en)
  const other = (page: FoundPage): PageWords => (language === 'ko' ? page.en : page.ko)
  return pages.filter((page) => has(own(page)) || has(other(page))).slice(0, mostPages)
}

const marked = (text: string, query: string): (Node | string)[] =>
  snippet(text, query).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
