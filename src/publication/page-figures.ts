import type { Reported, Statement } from '../findings/model.ts'
import { html, type Html } from './html.ts'
import type { PublishedFinding } from './model.ts'
import { accountCard } from './page-accounts.ts'
import type { PageWriter } from './page-writer.ts'

/** The three figures that stand side by side: reported, documented minimum, independent origins. */
export function figures(page: PageWriter, finding: PublishedFinding): Html {
  return html`<section aria-labelledby="figures">
    <h2 id="figures">${page.say.figures}</h2>
    <div class="figures">
      ${minimumFigure(page, finding)} ${originsFigure(page, finding)} ${reportedFigure(page, finding)}
    </div>
  </section> `
}

function minimumFigure({ say }: PageWriter, { result }: PublishedFinding): Html {
  const { minimum, unit, held, question, origins } = result
  if (!held) {
    const asked = question.origins ?? 1
    return html`<div class="figure">
      <h3>${say.minimum}</h3>
      <p class="number words">${say.notHeld}</p>
      <p>${asked > 1 ? say.notHeldHelp(asked, origins) : say.nothingProven}</p>
    </div>`
  }
  return html`<div class="figure">
    <h3>${say.minimum}</h3>
    <p class="number">
      ${say.number(minimum.value)}${say.gap}<span class="unit">${say.unit(unit, minimum.value)}</span>
    </p>
    ${!minimum.exact && html`<p><strong>${say.bounds(minimum.value, minimum.upper)}</strong></p>`}
    <p>${say.minimumHelp}</p>
    ${unit === 'instances' && html`<p>${say.instancesHelp}</p>`}
    <p><a href="#proof">${say.proof}</a></p>
  </div>`
}

function originsFigure({ say }: PageWriter, { result }: PublishedFinding): Html {
  return html`<div class="figure">
    <h3>${say.origins}</h3>
    <p class="number">${say.number(result.origins)}${say.gap}<span class="unit">${say.originsUnit}</span></p>
    <p>${say.originsHelp}</p>
    <p><a href="#reported">${say.reported}</a></p>
  </div>`
}

function reportedFigure(page: PageWriter, { result }: PublishedFinding): Html {
  const { say } = page
  return html`<div class="figure wide" id="reported">
    <h3>${say.reported}</h3>
    <p>${result.reported.length === 0 ? say.nothingReported : say.reportedHelp}</p>
    ${result.reported.map((origin) => voiceOf(page, origin))}
  </div>`
}

function voiceOf(page: PageWriter, { origin, known, statements }: Reported): Html {
  const name = known && origin !== '' ? origin : page.say.unknownOrigin
  return html`<h4>${name}</h4>
    <ul class="plain">
      ${statements.map(
        (statement) =>
          html`<li>
            <details>
              <summary>${stated(page, statement)}</summary>
              ${accountCard(page, statement.account)}
            </details>
          </li> `,
      )}
    </ul> `
}

/** "at least 7 (2018–2023)": one account's number with its own period and place. */
function stated(page: PageWriter, statement: Statement): Html {
  const { say } = page
  const place = page.places(statement.where)
  const around = [page.date(statement.when) ?? say.undated, ...(place === undefined ? [] : [place])].join(
    ', ',
  )
  return html`<b>${say.says(statement)}</b> (${around})`
}
