import type { Language } from '../kernel/bilingual.ts'
import { dayInWords } from './dates-in-words.ts'
import { html, type Html } from './html.ts'
import type { FindingListed } from './model.ts'
import { homePageName, pageName, textPageName } from './names-of-files.ts'
import { changesLine, changesSection, type NamedAccount } from './page-changes.ts'
import { estimateItems } from './page-estimates.ts'
import { flags, titleOf } from './page-finding.ts'
import { framed, htmlDocument } from './page-frame.ts'
import { lawItem } from './page-law.ts'
import type { PageWriter } from './page-writer.ts'
import { questionInWords } from './question-in-words.ts'
import type { SiteWords } from './site-words.ts'
import { textWords } from './text-words.ts'

/** The front page names so many findings; the page of each language has all. */
const mostInFront = 12

/** What the pages that list a release say of its other parts. */
export interface AlsoThere {
  /** Paths of the other forms. */
  readonly files: readonly string[]
  /** Accounts that the list of changes names. */
  readonly named: ReadonlyMap<string, NamedAccount>
}

/** `ko/index.html` and `en/index.html`. */
export function listPage(page: PageWriter, { files, named }: AlsoThere): string {
  const { publication, site, language } = page
  const { release, changes } = publication
  const title = titleOf({ id: site.release(release.number), title: release.title }, language)
  return framed(page, {
    title: title.text,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${homePageName}`,
    main: html`<h1 lang="${title.language}">${title.text}</h1>
      ${standing(page)}
      <div id="search"></div>
      ${list(page, '', publication.findings.length)} ${changes && changesSection(page, changes, named)}
      ${downloads(page, files, '../')}`,
  })
}

/** `index.html`: both languages at once, for whoever opens the folder. */
export function frontPage(pages: readonly PageWriter[], files: readonly string[]): string {
  const titles = pages.map(({ publication: { release }, site, language }) =>
    titleOf({ id: site.release(release.number), title: release.title }, language),
  )
  const [first, second] = titles
  const isOne = first?.text === second?.text
  return htmlDocument({
    language: pages[0]?.language ?? 'ko',
    title: isOne ? (first?.text ?? '') : titles.map(({ text }) => text).join(' · '),
    root: '',
    body: html`<main id="content">
      <h1>
        ${titles
          .slice(0, isOne ? 1 : 2)
          .map(
            ({ text, language }, i) => html`${i > 0 && html`<br />`}<span lang="${language}">${text}</span>`,
          )}
      </h1>
      ${pages.map((page) => inFront(page, files))}
    </main>`,
  })
}

function inFront(page: PageWriter, files: readonly string[]): Html {
  const { language, site, publication } = page
  const folder = `${language}/`
  const { changes, findings } = publication
  return html`<section lang="${language}" aria-labelledby="${language}">
    <h2 id="${language}">
      <a href="${folder}${homePageName}" hreflang="${language}">${site.open}</a>
    </h2>
    <p class="soft">${facts(page)}</p>
    ${standing(page)} ${list(page, folder, mostInFront)}
    ${
      findings.length > mostInFront &&
      html`<p><a href="${folder}${homePageName}">${site.allFindings(findings.length)}</a></p>`
    }
    ${changes && changesLine(page, changes, folder)} ${downloads(page, files, '')}
  </section> `
}

function facts({ publication: { release }, site, language }: PageWriter): string {
  return [
    site.release(release.number),
    site.audience[release.audience],
    dayInWords(release.at, language),
  ].join(' · ')
}

/** Whom it mustn't reach, and what it sets right. */
function standing({ publication: { release }, site }: PageWriter): Html {
  const { audience, corrects } = release
  return html`${audience !== 'public' && html`<p class="flag">${site.restricted[audience]}</p> `}${
    corrects && html`<p class="flag">${site.corrects(corrects.number, corrects.why)}</p> `
  }`
}

function list(page: PageWriter, folder: string, most: number): Html {
  const { law, findings, texts, estimates } = page.publication
  return html`${texts.length > 0 && listOfTexts(page, folder)}${findings.length > 0 && listOfFindings(page, folder, most)}${law && lawItem(page, law, folder)}${estimates && estimateItems(page, estimates, folder)} `
}

function listOfTexts(page: PageWriter, folder: string): Html {
  return html`<h2>${textWords[page.language].texts}</h2>
    <ul class="list">
      ${page.publication.texts.map((text, place) => {
        const title = titleOf({ title: text.title, id: textPageName(place) }, page.language)
        return html`<li>
          <a href="${folder}${textPageName(place)}" ${inOther(title.language, page.language)}
            >${title.text}</a
          >
        </li> `
      })}
    </ul> `
}

function listOfFindings(page: PageWriter, folder: string, most: number): Html {
  return html`<h2>${page.say.findings}</h2>
    <ol class="list">
      ${page.publication.findings
        .slice(0, most)
        .map((finding, place) => item(page, finding, `${folder}${pageName(finding, place)}`))}
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

const fileNames = (words: SiteWords): [path: string, name: string][] => Object.entries(words.files)

/** What else lies in the folder: in the reader's language first. */
function downloads({ site, language }: PageWriter, files: readonly string[], root: string): Html {
  const id = `files-${language}`
  const mine = (path: string): number => (path === `report-${language}.pdf` ? 0 : 1)
  const there = fileNames(site)
    .filter(([path]) => files.includes(path))
    .sort(([a], [b]) => mine(a) - mine(b))
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${site.downloads}</h2>
    <ul>
      ${there.map(([path, name]) => html`<li><a href="${root}${path}">${name}</a></li> `)}
    </ul>
  </section> `
}
