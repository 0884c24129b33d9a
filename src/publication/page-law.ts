import { behindInWords } from '../law/behind-in-words.ts'
import { markWords } from '../law/words.ts'
import { conflictSign, marks, markSigns } from '../law/marks.ts'
import { dayInWords } from './dates-in-words.ts'
import { html, type Html } from './html.ts'
import { eitherWords } from './law-words.ts'
import { lawStyle } from './law-style.ts'
import { LawWriter } from './law-writer.ts'
import type { Publication, PublishedLaw } from './model.ts'
import { lawPageName } from './names-of-files.ts'
import { originName } from './page-accounts.ts'
import { framed } from './page-frame.ts'
import { accountsSection, cellsSection } from './page-law-cells.ts'
import { lawTable } from './page-law-table.ts'
import { normsSection } from './page-law-norms.ts'
import { disputesSection, textsSection } from './page-law-texts.ts'
import type { PageWriter } from './page-writer.ts'

/** The page of law against practice, in one language. Everything on it follows from the data files. */
export function lawPage(page: PageWriter, law: PublishedLaw): string {
  const writer = new LawWriter(page, law)
  const { words } = writer
  const withheld = withheldIn(page.publication, law)
  const title = law.title === undefined ? words.title : eitherWords(law.title, page.language)
  const scope = scopeLine(writer)
  const behind = behindInWords(law.behind, (key) => page.publication.origins[key], page.language)
  return framed(page, {
    title,
    other: `../${page.language === 'ko' ? 'en' : 'ko'}/${lawPageName}`,
    style: lawStyle,
    main: html`<h1>${title}</h1>
      ${lawFlags(writer)}
      <p class="lead">${words.lead}</p>
      ${scope !== '' && html`<p class="soft">${words.shownOnly}: ${scope}</p>`}
      <p><strong>${behind.join(' ')}</strong></p>
      ${withheld > 0 && html`<p>${words.withheld(withheld)} ${words.origins(law.origins)}</p>`}
      ${legend(writer)}
      <section aria-labelledby="matrix">
        <h2 id="matrix">${words.matrix}</h2>
        <p>${words.matrixHelp}</p>
        ${lawTable(writer)}
      </section>
      ${normsSection(writer)} ${cellsSection(writer)} ${disputesSection(writer)} ${textsSection(writer)}
      ${accountsSection(writer)} ${signature(writer)}
      <section aria-labelledby="checking">
        <h2 id="checking">${words.checking}</h2>
        <p>${words.checkable}</p>
        <p>${words.notCheckable}</p>
      </section>`,
  })
}

/** Where a list of findings names the page. */
export function lawItem(page: PageWriter, law: PublishedLaw, folder: string): Html {
  const writer = new LawWriter(page, law)
  const { words } = writer
  const title = law.title === undefined ? words.title : eitherWords(law.title, page.language)
  return html`<ul class="list">
    <li>
      <a href="${folder}${lawPageName}">${title}</a>
      <p>${words.listed(law.rows.length, law.columns.length)} · ${words.listedOrigins(law.origins)}</p>
      <p class="soft">${words.lead}</p>
      ${lawFlags(writer)}
    </li>
  </ul>`
}

/** A matrix that nobody kept is no finding, and says nothing of itself. */
function lawFlags({ law, words, page }: LawWriter): Html {
  return html`${law.stale !== undefined && law.signed === undefined && html`<p class="flag">${page.say.draft}</p> `}${
    law.stale === true && html`<p class="flag">${words.stale}</p> `
  }`
}

function signature({ law, page }: LawWriter): Html {
  const { standard, signed } = law
  return html`${
    standard !== undefined &&
    html`<p>${page.say.standard}: ${page.codebook.label('standard-of-proof', standard, page.language)}</p> `
  }${signed !== undefined && html`<p>${page.say.signed(dayInWords(signed.at, page.language))}</p> `}`
}

export function withheldIn({ accounts }: Publication, law: PublishedLaw): number {
  return law.accounts.filter((id) => accounts[id]?.withheld !== undefined).length
}

/** What of the record was chosen, where it wasn't all of it. */
export function scopeLine(writer: LawWriter): string {
  const { page, words, law } = writer
  const { when, where, texts, origins } = law.filter
  return [
    when === undefined ? undefined : words.when(page.date(when) ?? when),
    where === undefined ? undefined : words.where(page.places(where) ?? ''),
    texts === undefined ? undefined : words.texts(texts.map((code) => writer.textName(code)).join(', ')),
    origins === undefined ? undefined : words.voices(origins.map((key) => originName(page, key)).join(', ')),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function legend({ words, page }: LawWriter): Html {
  const line = (sign: string, name: string, help: string): Html =>
    html`<div>
      <dt><span aria-hidden="true">${sign}</span> ${name}</dt>
      <dd>${help}</dd>
    </div> `
  return html`<details class="legend">
    <summary>${words.signs}</summary>
    <dl>
      ${marks.map((mark) => line(markSigns[mark], markWords[mark][page.language], words.markHelp[mark]))}
      ${line(conflictSign, words.conflict, words.conflictHelp)}
      ${line('()', words.possibly, words.possiblyHelp)}
    </dl>
  </details>`
}
