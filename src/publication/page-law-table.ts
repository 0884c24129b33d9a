import type { MatrixRow } from '../law/matrix.ts'
import { markWords } from '../law/words.ts'
import { html, type Html } from './html.ts'
import type { LawWriter } from './law-writer.ts'
import { conflictSign, markSigns } from '../law/marks.ts'
import type { PublishedCell } from './model.ts'
import { ruleOf } from './disclosed-law.ts'

/** The matrix at a glance: each cell says what is on paper, what is reported and how they differ, and leads below. */
export function lawTable(writer: LawWriter): Html {
  const { law, words } = writer
  return html`<div class="scroll matrix" tabindex="0" role="region" aria-label="${words.row}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.row}</th>
          ${law.columns.map((column) => html`<th scope="col">${columnHead(writer, column)}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${law.rows.map(
          (row, r) =>
            html`<tr>
              <th scope="row">${rowName(writer, row)}</th>
              ${law.columns.map(({ code }, c) => html`<td>${cellAt(writer, row, code, cellId(r, c))}</td> `)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

export const cellId = (row: number, column: number): string => `cell-${row + 1}-${column + 1}`

export function cellOf({ law }: LawWriter, row: string, text: string): PublishedCell | undefined {
  return law.cells.find((cell) => cell.row === row && cell.text === text)
}

export function rowName(writer: LawWriter, { conduct, media, circumstances }: MatrixRow): string {
  return writer.whatIsDone({
    ...(conduct !== undefined && { conduct: [conduct] }),
    ...(media !== undefined && { media: [media] }),
    circumstances: [...circumstances],
  })
}

function columnHead(writer: LawWriter, column: LawWriter['law']['columns'][number]): Html {
  const { words, page } = writer
  const text = writer.text(column.code)
  const name = text === undefined ? writer.instrumentName(column.instrument) : writer.textName(column.code)
  const since = text && forceInWords(writer, text)
  return html`<b>${name}</b>
    <span class="soft"
      >${column.told ? words.told : page.codebook.label('text-basis', column.basis, page.language)}</span
    >
    ${since !== undefined && html`<span class="soft">${words.force}: ${since}</span> `}${
      !column.held && html`<span class="soft">${words.notHeld}</span>`
    }`
}

export function forceInWords(
  { page, words, law, disclosed }: LawWriter,
  text: { code: string; from?: string | undefined; until?: string | undefined },
): string {
  const { from, until } = text
  if (from === undefined && until === undefined) return words.forceUnknown
  const next = law.columns
    .map(({ code }) => disclosed.texts.get(code))
    .find((one) => one?.replaces?.includes(text.code))
  const end = until ?? next?.from
  const started = page.date(from) ?? words.forceUnknown
  if (end === undefined) return page.date(`${from ?? ''}/..`) ?? started
  const [first, last] = [started, page.date(end) ?? end]
  return until === undefined ? words.untilBefore(first, last) : words.span(first, last)
}

function cellAt(writer: LawWriter, row: MatrixRow, text: string, id: string): Html | undefined {
  const cell = cellOf(writer, row.key, text)
  if (cell === undefined) return undefined
  const { words } = writer
  const penalties = [...new Set(cell.provisions.map((code) => writer.penalty(writer.rule(code)?.penalty)))]
  const reported = [
    ...new Set(cell.reported.flatMap(({ account }) => reportedPenalty(writer, account) ?? [])),
  ]
  return html`${
      penalties.length > 0 && html`<p><span class="soft">${words.paper}:</span> ${penalties.join(' / ')}</p> `
    }${
      cell.reported.length > 0 &&
      html`<p>
        <span class="soft">${words.reported}:</span>
        ${reported.length === 0 ? words.penaltyNotStated : reported.join(' / ')}
      </p> `
    }${marksOf(writer, cell)}
    <p class="soft">
      ${cell.reported.length > 0 && html`${words.behind(cell.reported.length, cell.origins)} `}
    </p>
    <p>
      <a href="#${id}" aria-label="${words.open}: ${rowName(writer, row)}, ${writer.textName(text)}"
        >${words.open}</a
      >
    </p>`
}

export function reportedPenalty(writer: LawWriter, id: string): string | undefined {
  const account = writer.page.publication.accounts[id]
  const penalty =
    account?.withheld === undefined && account !== undefined ? ruleOf(account).penalty : undefined
  return penalty && writer.penalty(penalty)
}

/** Signs and words of a cell, gravest first. */
export function marksOf(writer: LawWriter, { marks, conflict }: PublishedCell): Html | undefined {
  const { words, page } = writer
  if (marks.length === 0 && !conflict) return undefined
  return html`<ul class="marks">
    ${marks.map(
      ({ mark, holds }) =>
        html`<li class="${mark}">
          <span aria-hidden="true">${markSigns[mark]}</span> ${markWords[mark][page.language]}${
            holds === 'possibly' && html` <span class="soft">(${words.possibly})</span>`
          }
        </li> `,
    )}${conflict && html`<li class="conflict"><span aria-hidden="true">${conflictSign}</span> ${words.conflict}</li>`}
  </ul> `
}
