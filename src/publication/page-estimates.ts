import { estimateCsv, estimateJson } from './estimates-form.ts'
import { toldEstimate } from './estimate-told.ts'
import { estimateWords } from './estimate-words.ts'
import { html, type Html } from './html.ts'
import type { PublishedEstimate } from './model.ts'
import { estimatesPageName } from './names-of-files.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

/** Where on the page an estimate stands; `place` from 0. */
export const estimateAnchor = (place: number): string => `estimate-${place + 1}`

/** All estimates of a release, in one language: methods side by side, and how to compute it again. */
export function estimatesPage(page: PageWriter, estimates: readonly PublishedEstimate[]): string {
  const { language } = page
  const words = estimateWords[language]
  return framed(page, {
    title: words.title,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${estimatesPageName}`,
    main: html`<h1>${words.title}</h1>
      <p>${words.lead}</p>
      ${estimates.map((it, place) => one(page, it, place))}`,
  })
}

/** Where a release lists what it holds. */
export function estimateItems(
  { language, say }: PageWriter,
  estimates: readonly PublishedEstimate[],
  folder: string,
): Html {
  return html`<h2>${estimateWords[language].title}</h2>
    <ul class="list">
      ${estimates.map((it, place) => {
        const { title, documented, changed } = toldEstimate(it, place, language, say)
        return html`<li>
          <a href="${folder}${estimatesPageName}#${estimateAnchor(place)}" lang="${title.language}"
            >${title.text}</a
          >
          <p>${documented}</p>
          ${changed && html`<p class="flag">${changed}</p>`}
        </li> `
      })}
    </ul> `
}

function one({ language, say }: PageWriter, it: PublishedEstimate, place: number): Html {
  const words = estimateWords[language]
  const told = toldEstimate(it, place, language, say)
  const { title, methods, strata, disagreement, refused } = told
  return html`<section aria-labelledby="${estimateAnchor(place)}">
    <h2 id="${estimateAnchor(place)}" lang="${title.language}">${title.text}</h2>
    ${told.changed && html`<p class="flag">${told.changed}</p>`}
    <p><strong>${told.sentence}</strong></p>
    <p>${told.documented} · ${told.lists}</p>
    ${
      methods.length > 0 &&
      table(`${title.text}: ${words.methods}`, [words.method, words.estimated, words.interval], methods)
    }
    ${strata && html`<h3>${strata.name}</h3>`}
    ${
      strata &&
      table(
        `${title.text}: ${strata.name}`,
        [words.stratum, words.documentedColumn, words.rangeColumn],
        strata.rows,
      )
    }
    ${because(words.groupsRefused, strata?.refused ?? [])} ${because(words.disagreement, disagreement)}
    ${because(methods.length > 0 ? words.notUsed : words.refused, refused)}
    <h3>${words.again}</h3>
    <p>${words.againHow(it.estimate.version)}</p>
    <p><code>${told.command}</code></p>
    <ul>
      <li><a href="../${estimateCsv(place)}">${words.counts}</a></li>
      <li><a href="../${estimateJson(place)}">${words.outcome}</a></li>
    </ul>
  </section> `
}

function table(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td> `)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

function because(heading: string, reasons: readonly string[]): Html | undefined {
  if (reasons.length === 0) return undefined
  return html`<h3>${heading}</h3>
    <ul>
      ${reasons.map((words) => html`<li>${words}</li> `)}
    </ul>`
}
