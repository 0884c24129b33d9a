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
    ...(passage && {
      quote: { ...quoteOf(page, passage, source?.language, mostInNote), before: '', after: '' },
    }),
    line: line.join(' · '),
  }
}

function quoteOf(
  { say, language: of }: PageWriter,
  { before, quote, after, page }: PublishedPassage,
  language: string | undefined,
  most: number,
): Quote {
  const words = inLines(quote)
  const letters = Array.from(words)
  const isCut = letters.length > most
  const spoken = /^[a-z]{2,3}/.exec(language ?? '')?.[0]
  return {
    before: contextBefore(before),
    words: isCut ? letters.slice(0, most).join('') + reportWords[of].cut : words,
    after: isCut ? '' : contextAfter(after),
    ...(spoken !== undefined && { language: spoken }),
    ...(page !== undefined && { page: say.page(page) }),
  }
}

/** Where its file began a new line, the words run on; an empty line stays one. */
const inLines = (text: string): string => text.replace(/(?<!\n)[ \t]*\n[ \t]*(?!\n)/g, ' ')

/** A passage is sealed with so many letters around it: where there are fewer, its text begins or ends there. */
const fullContext = 32
const isFull = (text: string): boolean => Array.from(text).length >= fullContext

/** What of the letters around a passage reads as words: of its own paragraph, without the word that was cut. */
function contextBefore(text: string): string {
  const own = inLines(text.split(/\n\s*\n/).at(-1) ?? '').trimStart()
  return own.length < text.length || !isFull(text) ? own : own.replace(/^\S*\s*/, '… ')
}

function contextAfter(text: string): string {
  const own = inLines(text.split(/\n\s*\n/)[0] ?? '').trimEnd()
  return own.length < text.length || !isFull(text) ? own : own.replace(/\s*\S*$/, ' …')
}
