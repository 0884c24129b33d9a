import { Readability } from '@mozilla/readability'
import { metaCharset } from '../encoding-labels.ts'
import { languageOf } from '../language.ts'
import type { ReadingLine } from '../line-writer.ts'
import { readingLines, textOf } from '../reading-text.ts'
import { decode } from './decode.ts'
import type { Extraction, Reading } from './extraction.ts'
import { requireText } from './extract-text.ts'
import { type HtmlDocument, type HtmlElement, htmlDocument } from './html-document.ts'

/** What Readability takes: the DOM's document, which linkedom's is near enough to. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0]

/** In code units of the page: a page longer than this is a list or a book, and Readability would take gigabytes. */
const longestArticle = 4_000_000
const version = '1 (readability 0.6.0, linkedom 0.18.12)'

/** The reading text of a page: the article where it plainly holds all the prose of the page, else the whole page. */
export async function extractHtml(bytes: Uint8Array, { fileName, encoding }: Reading): Promise<Extraction> {
  const decoded = await decode(bytes, fileName, { declared: encoding, meta: metaCharset(bytes) })
  const { whole, heading, title, lang } = pageOf(decoded.text, fileName)
  const article = articleOf(decoded.text, fileName)
  const isArticle = article !== undefined && holdsProse(whole, article)
  const text = (isArticle ? withHeading(textOf(article), heading) : textOf(whole)).toWellFormed()
  requireText(text, fileName)
  const language = languageOf(text, lang)
  return {
    mediaType: 'text/html',
    extractor: { name: isArticle ? 'girok-html-article' : 'girok-html-page', version },
    encoding: decoded.encoding,
    text,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
  }
}

interface PageText {
  whole: ReadingLine[]
  heading: string | undefined
  title: string | undefined
  lang: string | undefined
}

/** Its tree ends with this, so that there is room for the next. */
function pageOf(html: string, file: string): PageText {
  const page = htmlDocument(html, file)
  return {
    whole: readingLines(page.body),
    heading: headingOf(page),
    title: titleOf(page),
    lang: page.documentElement.getAttribute('lang') ?? undefined,
  }
}

/** Readability changes the tree it reads, hence a tree of its own. It may find nothing, or break on an odd page. */
function articleOf(html: string, file: string): ReadingLine[] | undefined {
  if (html.length > longestArticle) return undefined
  try {
    const reader = new Readability<unknown>(htmlDocument(html, file) as ReadableDocument, {
      serializer: (node: unknown) => node,
    })
    const content = reader.parse()?.content
    return isElement(content) ? readingLines(content) : undefined
  } catch {
    return undefined
  }
}

function isElement(value: unknown): value is HtmlElement {
  return typeof value === 'object' && value !== null && 'firstChild' in value && 'nodeType' in value
}

/** Shorter lines are captions and labels; longer ones are somebody's words. */
const shortProse = 15
const longProse = 100
const proseShare = 0.8

/**
 * Whether an article holds what the page says. To lose a witness's paragraph is worse than to keep a menu: no longer
 * paragraph of the page may be missing, and little of the rest.
 */
function holdsProse(page: readonly ReadingLine[], article: readonly ReadingLine[]): boolean {
  const held = squeezed(textOf(article))
  let all = 0
  let kept = 0
  let from = 0
  for (const line of page) {
    if (line.aside || line.text.length < shortProse || line.linked * 2 > line.text.length) continue
    const words = squeezed(line.text)
    all += words.length
    // Paragraphs mostly come in the same order, so the search goes on from the last one found.
    const at = [held.indexOf(words, from), held.indexOf(words)].find((found) => found >= 0)
    if (at === undefined) {
      if (words.length >= longProse) return false
      continue
    }
    kept += words.length
    from = at
  }
  return all > 0 && kept >= all * proseShare
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

/** Readability drops the headline, which people quote. */
function withHeading(text: string, heading: string | undefined): string {
  if (heading === undefined || squeezed(text.slice(0, 2000)).includes(squeezed(heading))) return text
  return `${heading}\n\n${text}`
}

function headingOf(page: HtmlDocument): string | undefined {
  const heading = page.querySelector('h1')
  return heading ? line(textOf(readingLines(heading))) : undefined
}

function titleOf(page: HtmlDocument): string | undefined {
  const social = page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? ''
  return line(social) ?? line(page.querySelector('title')?.textContent ?? '') ?? headingOf(page)
}

function line(text: string): string | undefined {
  const words = text.replace(/\s+/gu, ' ').trim().toWellFormed()
  return words === '' ? undefined : words
}
