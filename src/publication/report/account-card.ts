import type { DisclosedAccount, PublishedPassage } from '../model.ts'
import { credibility, sourceLine, statement, voice } from '../page-accounts.ts'
import type { PageWriter } from '../page-writer.ts'
import type { AccountCard, Quote } from './model.ts'
import { reportWords } from './words.ts'

/** Letters of a quote that are printed; of a footnote's fewer. */
const mostLetters = 1200
const mostInNote = 400
const mostQuotes = 4

/** An account in its own words, with whose word it is. */
export function accountCard(page: PageWriter, account: DisclosedAccount, number: string): AccountCard {
  const { say } = page
  const language = page.publication.sources[account.source]?.language
  const facts = [
    { name: say.states, value: statement(page, account) },
    { name: say.from, value: sourceLine(page, page.publication.sources[account.source]) ?? '' },
    { name: say.voice, value: voice(page, account) },
    { name: say.credibility, value: credibility(page, account) ?? '' },
  ]
  return {
    ...{ number, id: account.id },
    quotes: account.passages
      .slice(0, mostQuotes)
      .map((passage) => quoteOf(page, passage, language, mostLetters)),
    facts: facts.filter(({ value }) => value !== ''),
  }
}

/** A passage in a footnote, and whose word it is. */
export function noteOf(
  page: PageWriter,
  account: DisclosedAccount,
  at: number,
): { readonly quote?: Quote; readonly line: string } {
  const source = page.publication.sources[account.source]
  const passage = account.passages[at]
  const line = [sourceLine(page, source), voice(page, account), account.id].filter((it) => it !== undefined)
  return {
    ...(passage && { quote: quoteOf(page, passage, source?.language, mostInNote) }),
    line: line.join(' · '),
  }
}

function quoteOf(
  { say, language: of }: PageWriter,
  { before, quote, after, page }: PublishedPassage,
  language: string | undefined,
  most: number,
): Quote {
  const letters = Array.from(quote)
  const isCut = letters.length > most
  const spoken = /^[a-z]{2,3}/.exec(language ?? '')?.[0]
  return {
    before,
    words: isCut ? letters.slice(0, most).join('') + reportWords[of].cut : quote,
    after: isCut ? '' : after,
    ...(spoken !== undefined && { language: spoken }),
    ...(page !== undefined && { page: say.page(page) }),
  }
}
