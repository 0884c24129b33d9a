import { conflictSign, markOf, markSigns } from '../law/marks.ts'
import { conflictInWords, verdictInWords } from '../law/verdict-in-words.ts'
import type { Conflict, Verdict } from '../law/verdict.ts'
import { html, type Html } from './html.ts'
import type { LawWriter } from './law-writer.ts'

/** A verdict, of what, why, and by which provisions. */
export function verdictLine(writer: LawWriter, verdict: Verdict): Html {
  const worded = verdictInWords(verdict, writer.wording)
  return html`<b><span aria-hidden="true">${markSigns[markOf[verdict.verdict]]}</span> ${worded.verdict}</b
    >${possibly(worded)} <span class="soft">${[worded.dimension, ...worded.about].join(' · ')}</span><br />
    ${worded.reason} <span class="soft">${worded.grounds.join(' ')}</span> ${conditions(writer, worded)}`
}

export function conflictLine(writer: LawWriter, conflict: Conflict): Html {
  const { words } = writer
  const worded = conflictInWords(conflict, writer.wording)
  return html`<b><span aria-hidden="true">${conflictSign}</span> ${words.conflict}</b>${possibly(worded)}
    <span class="soft">${worded.about.join(' · ')}</span><br />
    ${words.conflictHelp} ${worded.sides.join(' ')} ${conditions(writer, worded)}`
}

const possibly = (worded: { readonly possibly?: string }): Html | undefined =>
  worded.possibly === undefined ? undefined : html` <span class="soft">(${worded.possibly})</span>`

function conditions(
  { words }: LawWriter,
  { conditions: all }: { readonly conditions: readonly string[] },
): Html | undefined {
  if (all.length === 0) return undefined
  return html`<br /><span class="soft">${words.conditions}: ${all.join('; ')}.</span>`
}
