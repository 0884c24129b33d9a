import type { PairReason, ProofMember } from '../findings/model.ts'
import { html, type Html } from './html.ts'
import type { Publication, PublishedFinding } from './model.ts'
import { isDisclosed } from './packed-account.ts'
import { accountCard, isKept, originName } from './page-accounts.ts'
import type { PageWriter } from './page-writer.ts'

/** The proof of the minimum: its members, opened to their words, and why no two can be the same. */
export function proofSection(page: PageWriter, { result }: PublishedFinding): Html {
  const { say } = page
  const { proof, reasons, reasonsLeftOut, value } = result.minimum
  if (proof.length === 0) return html``
  return html`<section aria-labelledby="proof">
    <h2 id="proof">${say.proof}</h2>
    <p>${say.proofLead(proof.length, value)}</p>
    <ol class="plain members">
      ${proof.map((member, i) => memberItem(page, member, i + 1))}
    </ol>
    ${reasons.length > 0 && pairs(page, proof, reasons)}
    ${reasonsLeftOut > 0 && html`<p>${say.pairsLeftOut(reasonsLeftOut)}</p>`}
  </section> `
}

function memberItem(page: PageWriter, member: ProofMember, number: number): Html {
  const { say } = page
  const facts = [
    whenOf(page, member),
    whereOf(page, member),
    ...member.origins.map((key) => originName(page, key)),
  ].filter((fact) => fact !== '')
  return html`<li>
    <details>
      <summary>
        <b>${say.member(number, member.weight)}</b>
        <span class="facts">${facts.join(' · ')}</span>
      </summary>
      ${member.accounts.map((id) => accountCard(page, id))}
    </details>
  </li> `
}

function pairs(page: PageWriter, proof: readonly ProofMember[], reasons: readonly PairReason[]): Html {
  const { say } = page
  return html`<h3 id="pairs">${say.pairs}</h3>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="pairs">
      <table>
        <thead>
          <tr>
            <th scope="col">${say.pair}</th>
            <th scope="col">${say.because}</th>
          </tr>
        </thead>
        <tbody>
          ${reasons.map(
            (reason) =>
              html`<tr>
                <th scope="row">${say.and(reason.between[0] + 1, reason.between[1] + 1)}</th>
                <td>${because(page, proof, reason)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `
}

/** Why two members of a proof can't be the same, in words. */
export function because(page: PageWriter, proof: readonly ProofMember[], reason: PairReason): string {
  const { say } = page
  const [a, b] = reason.between.map((i) => proof[i])
  switch (reason.because.kind) {
    case 'dates': {
      const one = page.date(a?.when)
      const other = page.date(b?.when)
      return one === undefined || other === undefined ? say.datesClosed : say.dates(one, other)
    }
    case 'places': {
      const one = page.places(a?.where)
      const other = page.places(b?.where)
      return one === undefined || other === undefined ? say.placesClosed : say.places(one, other)
    }
    case 'persons':
      return say.persons
    case 'judged':
      return say.judged
  }
}

export function whenOf(page: PageWriter, member: ProofMember): string {
  const { say, site, publication } = page
  if (member.when !== undefined) return page.date(member.when) ?? ''
  if (isWithheld(page, member)) return say.withheldMember
  return isFieldKept(publication, member, 'when') ? site.dateKept : say.undated
}

export function whereOf(page: PageWriter, member: ProofMember): string {
  const { say, site, publication } = page
  if (isWithheld(page, member)) return page.places(member.where) ?? ''
  const unsaid = isFieldKept(publication, member, 'where') ? site.placeKept : say.notStated
  return page.places(member.where) ?? unsaid
}

function isWithheld({ publication }: PageWriter, member: ProofMember): boolean {
  return member.accounts.some((id) => publication.accounts[id]?.withheld !== undefined)
}

function isFieldKept({ accounts }: Publication, member: ProofMember, field: string): boolean {
  return member.accounts.some((id) => {
    const account = accounts[id]
    return isDisclosed(account) && isKept(account, field)
  })
}
