import type { Dispute } from '../law/disputes.ts'
import type { Citation, LawText } from '../law/model.ts'
import { articleInWords } from '../law/provision-in-words.ts'
import { html, type Html } from './html.ts'
import { eitherWords } from './law-words.ts'
import type { LawWriter } from './law-writer.ts'
import { provision } from './page-law-cells.ts'
import { forceInWords } from './page-law-table.ts'

/** Each text that is laid open: how it is known, from when, by whom, and what it is reported not to say. */
export function textsSection(writer: LawWriter): Html {
  const { words, disclosed } = writer
  return html`<section class="pages" aria-labelledby="texts">
    <h2 id="texts">${words.textsTitle}</h2>
    <div class="body">${[...disclosed.texts.values()].map((text) => textEntry(writer, text))}</div>
  </section>`
}

function textEntry(writer: LawWriter, text: LawText): Html {
  const { words, page } = writer
  const silent = silences(writer, text)
  const note = text.note && eitherWords(text.note, page.language)
  const rows: [name: string, value: string | undefined][] = [
    [words.instrument, writer.instrumentName(text.instrument)],
    [words.basis, page.codebook.label('text-basis', text.basis, page.language)],
    [words.adopted, page.date(text.adopted)],
    [words.force, forceInWords(writer, text)],
    [words.reporters, text.reportedBy.map((one) => cited(writer, one)).join('; ')],
    [page.say.note, note],
  ]
  return html`<h3>${writer.textName(text.code)}</h3>
    ${!text.held && html`<p>${words.notHeld}. ${words.notHeldHelp}</p>`}
    <dl>
      ${rows.map(
        ([name, value]) =>
          value !== undefined &&
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `,
      )}
    </dl>
    <ul class="plain">
      ${silent.map((code) => html`<li>${provision(writer, code)}</li> `)}
    </ul>`
}

const cited = ({ page }: LawWriter, { by, date, where }: Citation): string =>
  [by, page.date(date), where].filter((part) => part !== undefined).join(', ')

function silences({ disclosed }: LawWriter, { code }: LawText): string[] {
  return [...disclosed.provisions.values()]
    .filter((one) => one.text === code && one.silent === true)
    .map((one) => one.code)
}

/** Where reporters of a law contradict each other: each side with what it says. */
export function disputesSection(writer: LawWriter): Html | undefined {
  const { law, words } = writer
  if (law.disputes.length === 0) return undefined
  return html`<section class="pages" aria-labelledby="disputes">
    <h2 id="disputes">${words.disputes}</h2>
    <div class="body">${law.disputes.map((dispute) => disputeEntry(writer, dispute))}</div>
  </section>`
}

function disputeEntry(writer: LawWriter, dispute: Dispute): Html {
  const { words } = writer
  switch (dispute.kind) {
    case 'said-or-silent': {
      const about = [
        writer.labels('conduct', dispute.conduct),
        writer.labels('penalty', dispute.penalties),
        dispute.reaches && words.reaches(writer.labels('reach', dispute.reaches) ?? ''),
      ].filter((part) => part !== undefined)
      return html`<h3>
          ${words.saidOrSilent(`${writer.instrumentName(dispute.instrument)}: ${about.join(' · ')}`)}
        </h3>
        ${side(writer, words.saidBy, dispute.says)} ${side(writer, words.silentBy, dispute.silent)}
        ${ranking(writer, dispute.readings)}`
    }
    case 'rival-reports':
      return html`<h3>
          ${words.rival(articleInWords(dispute.article, writer.page.language), writer.textName(dispute.text))}
        </h3>
        ${rules(writer, dispute.provisions)} ${ranking(writer, dispute.readings)}`
    case 'definition':
      return html`<h3>${words.definition(dispute.label)}</h3>
        ${dispute.meanings.map(({ media, provisions }) =>
          side(writer, writer.labels('media-origin', media) ?? '', provisions),
        )}`
  }
}

const side = (writer: LawWriter, name: string, provisions: readonly string[]): Html =>
  html`<h4>${name}</h4>
    ${rules(writer, provisions)}`

const rules = (writer: LawWriter, provisions: readonly string[]): Html =>
  html`<ul class="plain">
    ${provisions.map((code) => html`<li>${provision(writer, code)}</li> `)}
  </ul>`

/** Why it was ranked so stays in the record, like every reason that somebody who works on it gives. */
function ranking(writer: LawWriter, readings: readonly string[]): Html[] {
  return writer.disclosed.readings
    .filter(({ code }) => readings.includes(code))
    .map(({ provisions }) => html`<p>${writer.words.ranked(writer.provisionName(provisions[0] ?? ''))}</p> `)
}
