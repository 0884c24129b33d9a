import type { Language } from '../kernel/bilingual.ts'
import { fingerprint } from './key-print.ts'
import { dayInWords } from './dates-in-words.ts'
import { Html, html } from './html.ts'
import {
  accountsPageName,
  checkPageName,
  homePageName,
  siteScriptFile,
  sourcesPageName,
} from './names-of-files.ts'
import type { PageWriter } from './page-writer.ts'
import { style } from './style.ts'

/** The folder's own scripts and nothing else: no frame, no picture from anywhere, nothing sent. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A whole document. It asks for nothing from outside its folder, and its policy forbids that it ever should. */
export function htmlDocument(parts: {
  language: Language
  title: string
  body: Html
  style?: string
  /** Path to the release's folder. */
  root: string
}): string {
  return html`<!doctype html>
    <html lang="${parts.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${parts.title}</title>
        <style>
          ${new Html(style + (parts.style ?? ''))}
        </style>
        <script defer src="${parts.root}${siteScriptFile}"></script>
      </head>
      <body>
        ${parts.body}
      </body>
    </html> `.text
}

/** A page in one language: `other` is the same page in the other one. */
export function framed(
  page: PageWriter,
  parts: { title: string; main: Html; other: string; style?: string },
): string {
  const { language, publication, site, say } = page
  const { number, audience, at } = publication.release
  return htmlDocument({
    language,
    title: parts.title,
    root: '../',
    ...(parts.style !== undefined && { style: parts.style }),
    body: html`<a class="skip" href="#content">${say.skip}</a>
      <header>
        <span>${site.release(number)} · ${site.audience[audience]} · ${dayInWords(at, language)}</span>
        ${navigation(page, parts.other)}
      </header>
      <main id="content">${parts.main}</main>
      ${foot(page)}`,
  })
}

function navigation({ say, site, language }: PageWriter, other: string): Html {
  const otherLanguage: Language = language === 'ko' ? 'en' : 'ko'
  const here = other.replace(/^.*\//, '')
  const pages = [
    [homePageName, say.findings],
    [accountsPageName, site.accounts],
    [sourcesPageName, site.sources],
    [checkPageName, site.check],
  ] as const
  return html`<nav aria-label="${site.contents}">
    ${pages.map(
      ([path, name]) => html`<a href="${path}" ${path === here && html` aria-current="page"`}>${name}</a> `,
    )}<a class="other" href="${other}" lang="${otherLanguage}" hreflang="${otherLanguage}"
      >${otherLanguage === 'ko' ? '한국어' : 'English'}</a
    >
  </nav>`
}

function foot({ say, site, publication, sha256 }: PageWriter): Html {
  return html`<footer>
    <p>${say.can} ${say.cannot}</p>
    <p><a href="${checkPageName}">${site.check}</a></p>
    <dl>
      ${publication.log.map(
        ({ verifierKey }) =>
          html`<div>
            <dt>${say.key}</dt>
            <dd><code>${fingerprint(sha256, verifierKey) ?? verifierKey}</code></dd>
          </div> `,
      )}
    </dl>
    <p>${say.madeWith}</p>
  </footer>`
}
