import { methodWords } from '../estimation/sentences.ts'
import { commandFor, estimateCsv, estimateJson } from './estimates-form.ts'
import { estimateWords } from './estimate-words.ts'
import { html, type Html } from './html.ts'
import type { PublishedEstimate } from './model.ts'
import { estimatesPageName } from './names-of-files.ts'
import { titleOf } from './page-finding.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

const anchor = (place: number): string => `estimate-${place + 1}`

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
  page: PageWriter,
  estimates: readonly PublishedEstimate[],
  folder: string,
): Html {
  const words = estimateWords[page.language]
  return html`<h2>${words.title}</h2>
    <ul class="list">
      ${estimates.map((it, place) => {
        const title = titleOf({ title: it.title, id: words.untitled(place + 1) }, page.language)
        return html`<li>
          <a href="${folder}${estimatesPageName}#${anchor(place)}" lang="${title.language}">${title.text}</a>
          <p>${documented(page, it)}</p>
          ${it.changed && html`<p class="flag">${words.changed}</p>`}
        </li> `
      })}
    </ul> `
}

function one(page: PageWriter, it: PublishedEstimate, place: number): Html {
  const { language } = page
  const words = estimateWords[language]
  const { methods, disagreement, refused, sentence, lists, version } = it.estimate
  const title = titleOf({ title: it.title, id: words.untitled(place + 1) }, language)
  return html`<section aria-labelledby="${anchor(place)}">
    <h2 id="${anchor(place)}" lang="${title.language}">${title.text}</h2>
    ${it.changed && html`<p class="flag">${words.changed}</p>`}
    <p><strong>${sentence[language]}</strong></p>
    <p>${documented(page, it)} · ${words.lists(lists.map(({ name }) => name).join(', '))}</p>
    ${methods.length > 0 && table(page, it, `${title.text}: ${words.methods}`)}
    ${because(words.disagreement, disagreement, page)}
    ${because(methods.length > 0 ? words.notUsed : words.refused, refused, page)}
    <h3>${words.again}</h3>
    <p>${words.againHow(version)}</p>
    <p><code>${commandFor(it, place)}</code></p>
    <ul>
      <li><a href="../${estimateCsv(place)}">${words.counts}</a></li>
      <li><a href="../${estimateJson(place)}">${words.outcome}</a></li>
    </ul>
  </section> `
}

function documented({ language, say }: PageWriter, { counted, estimate }: PublishedEstimate): string {
  const words = estimateWords[language]
  if (counted.kind === 'lists' && counted.atLeast < counted.atMost)
    return words.documentedBand(say.number(counted.atLeast), say.number(counted.atMost))
  return words.documented(say.number(estimate.documented))
}

function table(
  { language, say }: PageWriter,
  { estimate: { methods } }: PublishedEstimate,
  name: string,
): Html {
  const words = estimateWords[language]
  const whole = (value: number): string => say.number(Math.round(value))
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.method}</th>
          <th scope="col">${words.estimated}</th>
          <th scope="col">${words.interval}</th>
        </tr>
      </thead>
      <tbody>
        ${methods.map(
          ({ name, estimate, interval: [low, high] }) =>
            html`<tr>
              <td>${methodWords[name][language]}</td>
              <td>${whole(estimate)}</td>
              <td>${whole(low)}–${high === null ? words.noEnd : whole(high)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

function because(
  heading: string,
  reasons: PublishedEstimate['estimate']['refused'],
  { language }: PageWriter,
): Html | undefined {
  if (reasons.length === 0) return undefined
  return html`<h3>${heading}</h3>
    <ul>
      ${reasons.map(({ words }) => html`<li>${words[language]}</li> `)}
    </ul>`
}
