import type { Language } from '../kernel/bilingual.ts'
import { html, type Html } from './html.ts'
import type { FindingListed } from './model.ts'
import { pageName, textPageName } from './names-of-files.ts'
import { flags, titleOf } from './page-finding.ts'
import { framed, htmlDocument } from './page-frame.ts'
import { lawItem } from './page-law.ts'
import type { PageWriter } from './page-writer.ts'
import { questionInWords } from './question-in-words.ts'

/** `ko/index.html` and `en/index.html`. */
export function listPage(page: PageWriter): string {
  return framed(page, {
    title: page.say.findings,
    other: `../${page.language === 'ko' ? 'en' : 'ko'}/index.html`,
    main: html`<h1>${page.say.findings}</h1>
      ${list(page, '')}`,
  })
}

/** `index.html`: both languages at once, for whoever opens the folder. */
export function frontPage(pages: readonly PageWriter[]): string {
  return htmlDocument({
    language: pages[0]?.language ?? 'ko',
    title: pages.map(({ say }) => say.findings).join(' · '),
    body: html`<main id="content">
      <h1>
        ${pages.map(
          ({ say, language }, i) => html`${i > 0 && ' · '}<span lang="${language}">${say.findings}</span>`,
        )}
      </h1>
      ${pages.map(
        (page) =>
          html`<section lang="${page.language}" aria-labelledby="${page.language}">
            <h2 id="${page.language}">
              <a href="${page.language}/index.html" hreflang="${page.language}">${page.say.languageName}</a>
            </h2>
            ${list(page, `${page.language}/`)}
          </section> `,
      )}
    </main>`,
  })
}

function list(page: PageWriter, folder: string): Html {
  const { law, findings, texts } = page.publication
  return html`${texts.length > 0 && listOfTexts(page, folder)}${findings.length > 0 && listOfFindings(page, folder)}${law && lawItem(page, law, folder)} `
}

function listOfTexts(page: PageWriter, folder: string): Html {
  return html`<ul class="list">
    ${page.publication.texts.map((text, place) => {
      const title = titleOf({ title: text.title, id: textPageName(place) }, page.language)
      return html`<li>
        <a href="${folder}${textPageName(place)}" ${inOther(title.language, page.language)}>${title.text}</a>
      </li> `
    })}
  </ul> `
}

function listOfFindings(page: PageWriter, folder: string): Html {
  return html`<ol class="list">
    ${page.publication.findings.map((finding, place) => item(page, finding, `${folder}${pageName(finding, place)}`))}
  </ol> `
}

function item(page: PageWriter, finding: FindingListed, href: string): Html {
  const title = titleOf(finding, page.language)
  return html`<li>
    <a href="${href}" ${inOther(title.language, page.language)}>${title.text}</a>
    <p>${figureLine(page, finding)}</p>
    <p class="soft">${questionInWords(finding.question, page.codebook, page.language)}</p>
    ${flags(page, finding)}
  </li> `
}

function inOther(language: Language, page: Language): Html | undefined {
  return language === page ? undefined : html` lang="${language}"`
}

/** The numbers of a finding in a line. */
export function figureLine({ say }: PageWriter, { minimum, unit, held, origins }: FindingListed): string {
  const value = held ? `${say.number(minimum)}${say.gap}${say.unit(unit, minimum)}` : say.notHeld
  return `${say.minimum}: ${value} · ${say.origins}: ${say.number(origins)}${say.originsUnit}`
}
