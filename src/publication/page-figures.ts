import type { Reported, Statement } from '../findings/model.ts'
import { html, type Html } from './html.ts'
import type { PublishedFinding } from './model.ts'
import { accountAddress, accountsPageName } from './names-of-files.ts'
import { accountCard, isKept } from './page-accounts.ts'
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

/** Up to so many accounts in a proof stand a second time beneath what is reported; beyond that a link leads to them. */
const mostTwice = 25

/** A page lists so many statements; a release can hold a hundred thousand. */
const mostStatements = 2000

function reportedFigure(page: PageWriter, { result }: PublishedFinding): Html {
  const { say, site } = page
  let left = mostStatements
  const voices: Reported[] = []
  for (const one of result.reported) {
    const statements = one.statements.slice(0, left)
    left -= statements.length
    if (statements.length > 0) voices.push({ ...one, statements })
  }
  const all = result.reported.reduce((sum, { statements }) => sum + statements.length, 0)
  const unsaid = all - (mostStatements - left)
  const proven = result.minimum.proof.flatMap(({ accounts }) => accounts)
  const below = new Set(proven.length > mostTwice ? proven : [])
  return html`<div class="figure wide" id="reported">
    <h3>${say.reported}</h3>
    <p>${result.reported.length === 0 ? say.nothingReported : say.reportedHelp}</p>
    ${voices.map((origin) => voiceOf(page, origin, below))}
    ${unsaid > 0 && html`<p>${site.restElsewhere(unsaid)} <a href="${accountsPageName}">${site.accounts}</a></p>`}
  </div>`
}

function voiceOf(
  page: PageWriter,
  { origin, known, statements }: Reported,
  below: ReadonlySet<string>,
): Html {
  const name = known && origin !== '' ? origin : page.say.unknownOrigin
  return html`<h4>${name}</h4>
    <ul class="plain">
      ${statements.map((statement) => html`<li>${opening(page, statement, below)}</li> `)}
    </ul> `
}

/** Unfolds to its account; where the page hasn't got it, or has it further down, leads to it. */
function opening(page: PageWriter, statement: Statement, below: ReadonlySet<string>): Html {
  const { publication, site } = page
  const { account: id } = statement
  if (publication.accounts[id] === undefined || below.has(id)) {
    const address = accountAddress(publication, id)
    return html`${stated(page, statement)}
    ${address !== undefined && html`<a href="${address}">${site.inFull}</a>`}`
  }
  return html`<details>
    <summary>${stated(page, statement)}</summary>
    ${accountCard(page, id)}
  </details>`
}

/** "at least 7 (2018–2023)": one account's number with its own period and place. */
function stated(page: PageWriter, statement: Statement): Html {
  const { say } = page
  const place = page.places(statement.where)
  const account = page.publication.accounts[statement.account]
  const dateKept = account?.withheld === undefined && account !== undefined && isKept(account, 'when')
  const date = page.date(statement.when) ?? (dateKept ? page.site.dateKept : say.undated)
  const around = [date, ...(place === undefined ? [] : [place])].join(', ')
  return html`<b>${say.says(statement)}</b> (${around})`
}
