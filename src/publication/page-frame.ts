import type { Language } from '../kernel/bilingual.ts'
import { checkpointOf, fingerprint } from './key-print.ts'
import { dayInWords } from './dates-in-words.ts'
import { Html, html } from './html.ts'
import type { PageWriter } from './page-writer.ts'
import { style } from './style.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A whole document. It asks for nothing from anywhere, and its policy forbids that it ever should. */
export function htmlDocument(parts: {
  language: Language
  title: string
  body: Html
  style?: string
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
      </head>
      <body>
        ${parts.body}
      </body>
    </html> `.text
}

/** A page in one language: `other` is the same page in the other one. */
export function framed(
  page: PageWriter,
  parts: { title: string; main: Html; other: string; home?: string; style?: string },
): string {
  const { say, language, publication } = page
  const otherLanguage: Language = language === 'ko' ? 'en' : 'ko'
  const otherName = otherLanguage === 'ko' ? '한국어' : 'English'
  return htmlDocument({
    language,
    title: parts.title,
    ...(parts.style !== undefined && { style: parts.style }),
    body: html`<a class="skip" href="#content">${say.skip}</a>
      <header>
        <span>${say.published(dayInWords(publication.release.at, language))}</span>
        <nav>
          ${parts.home !== undefined && html`<a href="${parts.home}">${say.home}</a> `}<a
            href="${parts.other}"
            lang="${otherLanguage}"
            hreflang="${otherLanguage}"
            >${otherName}</a
          >
        </nav>
      </header>
      <main id="content">${parts.main}</main>
      ${foot(page)}`,
  })
}

function foot({ say, publication, sha256 }: PageWriter): Html {
  return html`<footer>
    <h2>${say.about}</h2>
    <p>${say.can}</p>
    <p>${say.cannot}</p>
    <h2>${say.check}</h2>
    <p>${say.checkHow}</p>
    <dl>
      ${publication.log.map(
        ({ verifierKey }) =>
          html`<div>
            <dt>${say.key}</dt>
            <dd><code>${fingerprint(sha256, verifierKey) ?? verifierKey}</code></dd>
          </div> `,
      )}${publication.checkpoints.map((note) => {
        const checkpoint = checkpointOf(note)
        return (
          checkpoint &&
          html`<div>
            <dt>${say.log}</dt>
            <dd><code>${checkpoint.origin}</code><br />${say.checkpoint(checkpoint.size)}</dd>
          </div> `
        )
      })}
    </dl>
    <p>${say.madeWith}</p>
  </footer>`
}
