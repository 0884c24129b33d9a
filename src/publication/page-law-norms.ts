import { norms } from '../law/norms.ts'
import { becauseInWords, normInWords, normSigns, normStateWords } from '../law/norms-in-words.ts'
import { html, type Html } from './html.ts'
import type { LawWriter } from './law-writer.ts'
import type { PublishedNorm } from './model.ts'

/** Articles of treaties that a provision itself, or what is reported, would breach: each once, in the rules' order. */
export function normsSection(writer: LawWriter): Html | undefined {
  const { law, words } = writer
  if (law.norms.length === 0) return undefined
  const byNorm = Map.groupBy(law.norms, ({ norm }) => norm)
  return html`<section class="pages" aria-labelledby="norms">
    <h2 id="norms">${words.norms}</h2>
    <p>${words.normsHelp}</p>
    <div class="body">
      ${norms.map(({ code }) => {
        const found = byNorm.get(code)
        return found && normEntry(writer, code, found)
      })}
    </div>
  </section>`
}

function normEntry(writer: LawWriter, code: string, found: readonly PublishedNorm[]): Html {
  const { words, page } = writer
  const { name, reason } = normInWords(code, page.language)
  const rules = found.filter(({ of }) => of === 'provision')
  const reported = found.filter(({ of }) => of !== 'provision')
  return html`<h3>${name}</h3>
    <p>${reason}</p>
    ${list(writer, words.normProvisions, rules, (subject) => html`${writer.provisionName(subject)}`)}
    ${list(
      writer,
      words.normAccounts,
      reported,
      (subject) => html`<a href="#${subject}">${accountName(writer, subject)}</a>`,
    )}`
}

function list(
  writer: LawWriter,
  title: string,
  found: readonly PublishedNorm[],
  name: (subject: string) => Html,
): Html | undefined {
  if (found.length === 0) return undefined
  const { page } = writer
  const confirmed = found.filter(({ state }) => state === 'confirmed')
  const proposed = found.filter(({ state }) => state === 'proposed')
  return html`<h4>${title}</h4>
    <ul class="norms">
      ${[...confirmed, ...proposed].map(
        ({ subject, state, because }) =>
          html`<li class="${state}">
            <span aria-hidden="true">${normSigns[state]}</span> <b>${normStateWords[state][page.language]}</b>
            ${name(subject)}
            <span class="soft">${becauseInWords(because, page.codebook, page.language)}</span>
          </li> `,
      )}
    </ul>`
}

/** Its first words: enough to tell one account from another. */
function accountName({ page }: LawWriter, id: string): string {
  const account = page.publication.accounts[id]
  if (account?.withheld !== undefined || account === undefined) return id
  const words = (account.passages[0]?.quote ?? '').replace(/\s+/gu, ' ').trim()
  return `“${words.length > 70 ? `${words.slice(0, 70).replace(/\s\S*$/u, '')} …` : words}”`
}
