import { mostReasons, type ProofMember } from '../../findings/model.ts'
import { dayInWords } from '../dates-in-words.ts'
import type { DisclosedAccount, PublishedFinding } from '../model.ts'
import { isDisclosed } from '../packed-account.ts'
import { originName } from '../page-accounts.ts'
import { titleOf, withheldIn } from '../page-finding.ts'
import { because, whenOf, whereOf } from '../page-proof.ts'
import type { PageWriter } from '../page-writer.ts'
import { questionInWords } from '../question-in-words.ts'
import { accountCard } from './account-card.ts'
import type { FindingPart } from './model.ts'
import { reportWords } from './words.ts'

/** How much of one finding is printed; what is left out is said, with where it is. */
const most = { members: 40, pairs: 60, statements: 60, maybe: 5 } as const

/** A finding as the report prints it, with the words of up to `mostCards` accounts. */
export function findingPart(
  page: PageWriter,
  finding: PublishedFinding,
  place: number,
  mostCards: number,
): FindingPart {
  return new Part(page, finding, place, mostCards).made()
}

class Part {
  readonly #page: PageWriter
  readonly #finding: PublishedFinding
  readonly #place: number
  readonly #mostCards: number
  /** Numbers of the accounts that are printed, by id. */
  readonly #numbers = new Map<string, string>()

  constructor(page: PageWriter, finding: PublishedFinding, place: number, mostCards: number) {
    this.#page = page
    this.#finding = finding
    this.#place = place
    this.#mostCards = mostCards
  }

  made(): FindingPart {
    const { say, language, codebook } = this.#page
    const { question, signed, standard, stale, note } = this.#finding
    const { accounts, left } = this.#accounts()
    const words = reportWords[language]
    const withheld = withheldIn(this.#page, this.#finding)
    return {
      number: String(this.#place + 1),
      title: titleOf(this.#finding, language).text,
      flags: [...(signed === undefined ? [say.draft] : []), ...(stale ? [say.stale] : [])],
      question: questionInWords(question, codebook, language),
      figures: this.#figures(),
      lines: [
        ...(standard === undefined
          ? []
          : [`${say.standard}: ${codebook.label('standard-of-proof', standard, language)}`]),
        ...(signed === undefined ? [] : [say.signed(dayInWords(signed.at, language))]),
        ...(note === undefined || note === '' ? [] : [`${say.note}: ${note}`]),
      ],
      ...(withheld > 0 && { withheld: words.withheldWhy(withheld) }),
      ...this.#proof(),
      reported: this.#reported(),
      accounts: accounts.map((it) => accountCard(this.#page, it, this.#numbers.get(it.id) ?? '')),
      ...(left > 0 && { accountsNote: words.accountsLeft(left) }),
      ...this.#maybe(),
      silent: this.#silent(),
    }
  }

  /** Those that the proof rests on first, then those that are reported. */
  #accounts(): { accounts: DisclosedAccount[]; left: number } {
    const { reported, minimum, accounts } = this.#finding.result
    const ids = new Set([
      ...minimum.proof.flatMap((it) => it.accounts),
      ...reported.flatMap(({ statements }) => statements.map(({ account }) => account)),
      ...accounts,
    ])
    const all = this.#page.publication.accounts
    const shown = [...ids]
      .map((id) => all[id])
      .filter(isDisclosed)
      .slice(0, this.#mostCards)
    for (const [at, { id }] of shown.entries()) this.#numbers.set(id, `${this.#place + 1}.${at + 1}`)
    const withheld = [...ids].filter((id) => all[id]?.withheld !== undefined).length
    return { accounts: shown, left: Math.max(0, ids.size - shown.length - withheld) }
  }

  #figures(): FindingPart['figures'] {
    const { say } = this.#page
    const { minimum, unit, held, origins, question } = this.#finding.result
    const asked = question.origins ?? 1
    return [
      {
        name: say.minimum,
        value: held ? `${say.number(minimum.value)}${say.gap}${say.unit(unit, minimum.value)}` : say.notHeld,
        help: held
          ? [
              ...(minimum.exact ? [] : [say.bounds(minimum.value, minimum.upper)]),
              say.minimumHelp,
              ...(unit === 'instances' ? [say.instancesHelp] : []),
            ]
          : [asked > 1 ? say.notHeldHelp(asked, origins) : say.nothingProven],
      },
      {
        name: say.origins,
        value: `${say.number(origins)}${say.gap}${say.originsUnit}`,
        help: [say.originsHelp],
      },
    ]
  }

  #proof(): Pick<FindingPart, 'proof'> {
    const { say, language } = this.#page
    const words = reportWords[language]
    const { proof, reasons, reasonsLeftOut, value } = this.#finding.result.minimum
    if (proof.length === 0) return {}
    const membersLeft = proof.length - most.members
    const pairsLeft = reasonsLeftOut + Math.max(0, Math.min(reasons.length, mostReasons) - most.pairs)
    return {
      proof: {
        lead: say.proofLead(proof.length, value),
        members: proof.slice(0, most.members).map((member, at) => this.#member(member, at)),
        ...(membersLeft > 0 && { membersNote: words.membersLeft(membersLeft) }),
        pairs: reasons
          .slice(0, most.pairs)
          .map((it) => [say.and(it.between[0] + 1, it.between[1] + 1), because(this.#page, proof, it)]),
        ...(pairsLeft > 0 && { pairsNote: words.pairsLeft(pairsLeft) }),
      },
    }
  }

  #member(member: ProofMember, at: number): string[] {
    const { say } = this.#page
    const { accounts } = this.#page.publication
    const closed = member.accounts.some((id) => accounts[id]?.withheld !== undefined)
    const numbers = member.accounts.flatMap((id) => this.#numbers.get(id) ?? [])
    return [
      String(at + 1),
      say.number(member.weight),
      whenOf(this.#page, member),
      whereOf(this.#page, member),
      member.origins.map((key) => originName(this.#page, key)).join(', '),
      [...numbers, ...(closed ? [say.withheldMember] : [])].join(', '),
    ]
  }

  #reported(): FindingPart['reported'] {
    const { say, language } = this.#page
    const { reported } = this.#finding.result
    const rows = reported.flatMap(({ origin, known, statements }) =>
      statements.map((it) => [
        known && origin !== '' ? origin : say.unknownOrigin,
        say.says(it),
        this.#page.date(it.when) ?? say.undated,
        this.#page.places(it.where) ?? '',
        this.#numbers.get(it.account) ?? '',
      ]),
    )
    const left = rows.length - most.statements
    return {
      lead: rows.length === 0 ? say.nothingReported : say.reportedHelp,
      rows: rows.slice(0, most.statements),
      ...(left > 0 && { note: reportWords[language].reportedLeft(left) }),
    }
  }

  #maybe(): Pick<FindingPart, 'maybe'> {
    const { say, publication, language } = this.#page
    const { maybe } = this.#finding.result
    if (maybe.length === 0) return {}
    const withheld = maybe.filter((id) => publication.accounts[id]?.withheld !== undefined).length
    const first = this.#numbers.size
    const shown = maybe
      .map((id) => publication.accounts[id])
      .filter(isDisclosed)
      .slice(0, Math.min(most.maybe, this.#mostCards))
    const left = maybe.length - withheld - shown.length
    return {
      maybe: {
        lead: say.maybeLead(maybe.length),
        ...(withheld > 0 && { withheld: say.withheld(withheld) }),
        accounts: shown.map((it, at) => accountCard(this.#page, it, `${this.#place + 1}.${first + at + 1}`)),
        ...(left > 0 && { note: reportWords[language].maybeLeft(left) }),
      },
    }
  }

  #silent(): string[] {
    const { silent } = reportWords[this.#page.language]
    const { held, maybe } = this.#finding.result
    return [
      held ? silent.total : silent.notHeld,
      ...(maybe.length > 0 ? [silent.maybe] : []),
      silent.origins,
      silent.true,
    ]
  }
}
