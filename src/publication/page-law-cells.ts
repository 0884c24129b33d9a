import { articleInWords } from '../law/provision-in-words.ts'
import { html, type Html } from './html.ts'
import type { LawWriter } from './law-writer.ts'
import type { PublishedCell, PublishedComparison } from './model.ts'
import { accountCard, languageOf, originName } from './page-accounts.ts'
import { cellId, cellOf, marksOf, rowName } from './page-law-table.ts'
import { conflictLine, verdictLine } from './page-law-verdict.ts'
import { eitherWords } from './law-words.ts'
import { ruleOf } from './disclosed-law.ts'

/** Every cell with all that it stands on, row by row. */
export function cellsSection(writer: LawWriter): Html {
  const { law, words } = writer
  return html`<section class="pages cells" aria-labelledby="cells">
    <h2 id="cells">${words.cells}</h2>
    <p class="print-all">
      <label><input type="checkbox" id="print-all" />${words.printAll}</label>
    </p>
    <div class="body">
      ${law.rows.map(
        (row, r) =>
          html`<div class="of-row">
            <h3>${rowName(writer, row)}</h3>
            ${law.columns.map((column, c) => {
              const cell = cellOf(writer, row.key, column.code)
              return cell && openCell(writer, cell, cellId(r, c), column.held)
            })}
          </div> `,
      )}
    </div>
  </section>`
}

function openCell(writer: LawWriter, cell: PublishedCell, id: string, held: boolean): Html {
  const { words } = writer
  const nothing = held ? words.nothingOnPaper : words.notHeldHelp
  return html`<div class="cell" id="${id}">
    <details>
      <summary>
        ${writer.textName(cell.text)}
        ${cell.reported.length > 0 && html`<span class="soft">${words.behind(cell.reported.length, cell.origins)}</span>`}
      </summary>
      <h4>${words.paper}</h4>
      ${cell.provisions.length === 0 && html`<p>${nothing}</p>`}
      <ul class="plain">
        ${cell.provisions.map((code) => html`<li>${provision(writer, code)}</li> `)}
      </ul>
      <h4>${words.reported}</h4>
      ${cell.reported.length === 0 && html`<p>${words.nothingReported}</p>`}
      <ul class="plain">
        ${cell.reported.map((one) => html`<li>${comparison(writer, one)}</li> `)}
      </ul>
    </details>
    ${marksOf(writer, cell)}
  </div> `
}

/** A rule of a text: what, how it is punished, who tells it. One that an account tells opens to its words. */
export function provision(writer: LawWriter, code: string): Html {
  const { words, page, disclosed } = writer
  const rule = writer.rule(code)
  if (rule === undefined) return html``
  const article = articleInWords(rule.article, page.language)
  const reaches = writer.labels('reach', rule.reaches)
  const details = [
    writer.whatIsDone(rule),
    rule.together && words.together,
    rule.mediaLabel !== undefined && words.label(rule.mediaLabel),
    reaches !== undefined && words.reaches(reaches),
  ].filter((part) => part !== undefined && part !== false)
  const recorded = disclosed.provisions.get(code)
  const note = recorded?.note ?? recorded?.reportedBy.note
  return html`<p>
      <b>${article}</b>: ${rule.silent ? words.silent : writer.penalty(rule.penalty)}<br /><span class="soft"
        >${details.join(' · ')}</span
      ><br />${words.by(reporterLine(writer, code))}${note && html`<br />${eitherWords(note, page.language)}`}
    </p>
    ${recorded === undefined && quoted(writer, code)}`
}

/** The first words of an account, and the way to all of it: a card stands once, however many cells it is in. */
function quoted(writer: LawWriter, id: string): Html | undefined {
  const { page, words } = writer
  const account = page.publication.accounts[id]
  if (account === undefined || account.withheld !== undefined) return undefined
  const source = page.publication.sources[account.source]
  const first = account.passages[0]?.quote ?? ''
  // Who tells of a provision is said with it.
  const relays = account.fields['kind'] !== 'provision' && account.origin !== `source:${account.source}`
  return html`<blockquote${languageOf(source?.language)}><mark>${first}</mark></blockquote>
    <p>
      <a href="#${id}">${words.account(source?.title ?? source?.codename ?? '')}</a>
      ${relays && html`<span class="soft">${page.say.relayed(originName(page, account.origin))}</span>`}
    </p>`
}

function reporterLine(writer: LawWriter, code: string): string {
  const cited = writer.disclosed.provisions.get(code)?.reportedBy
  return [writer.reporter(code), writer.page.date(cited?.date), cited?.where]
    .filter((part) => part !== undefined)
    .join(', ')
}

function comparison(writer: LawWriter, one: PublishedComparison): Html {
  const { words, page } = writer
  const account = page.publication.accounts[one.account]
  if (account?.withheld !== undefined || account === undefined) return html``
  const rule = ruleOf(account)
  const reaches = writer.labels('reach', rule.reaches)
  const when = account.fields['when']
  const summary = [
    typeof when === 'string' ? page.date(when) : page.say.undated,
    rule.penalty && writer.penalty(rule.penalty),
    reaches !== undefined && words.reaches(reaches),
  ].filter((part) => part !== undefined && part !== false)
  return html`<p><b>${summary.join(' · ')}</b></p>
    ${quoted(writer, one.account)}
    ${one.force === 'possible' && html`<p class="soft">${words.forceUnsure}</p>`}
    ${one.left === 'withheld' ? html`<p>${words.left}</p>` : one.verdicts.length === 0 && html`<p>${words.noVerdict}</p>`}
    <ul class="verdicts">
      ${one.verdicts.map((verdict) => html`<li>${verdictLine(writer, verdict)}</li> `)}${one.conflicts.map(
        (conflict) => html`<li>${conflictLine(writer, conflict)}</li> `,
      )}
    </ul>`
}

/** Every account that a cell, a text or a disagreement leads to, opened down to its words. */
export function accountsSection(writer: LawWriter): Html {
  const { law, words, page } = writer
  const shown = law.accounts.filter((id) => page.publication.accounts[id]?.withheld === undefined)
  return html`<section class="pages" aria-labelledby="accounts">
    <h2 id="accounts">${words.accounts}</h2>
    <div class="body">
      ${shown.map((id) => html`<div id="${id}" class="whole">${accountCard(page, id)}</div> `)}
    </div>
  </section>`
}
