import { eitherForBoth, languages, type Language } from '../kernel/bilingual.ts'
import { words } from './catalogue.ts'
import type { GuardProblem } from './guard/model.ts'
import type { Block, Footnote, Inline, PublishedText } from './model.ts'
import type { ReleaseText } from './release-model.ts'
import { blocksOf } from './texts/markdown.ts'
import { splitAtReferences, type FindingNumber, type Reference } from './texts/references.ts'

/** The numbers that a text may name; one that isn't held is absent. */
export interface KnownFinding {
  readonly minimum?: number
  readonly origins: number
  /** The least and the most that any origin states. */
  readonly reported?: readonly [least: number, most: number]
}

/** An account that a text may quote: how many of its passages go out. */
export type KnownAccount = 'withheld' | { readonly passages: number }

export interface Known {
  readonly findings: ReadonlyMap<string, KnownFinding>
  readonly accounts: ReadonlyMap<string, KnownAccount>
}

/** A text with its references resolved. What can't be resolved is left out: `referenceProblems` names it. */
export function publishedText({ title, body }: ReleaseText, known: Known): PublishedText {
  const read = languages.flatMap((language) => {
    const markdown = body[language]
    return isBlank(markdown) ? [] : [[language, readBody(markdown, language, known)] as const]
  })
  return {
    title: eitherForBoth(title),
    body: Object.fromEntries(read.map(([language, { blocks }]) => [language, blocks])),
    footnotes: Object.fromEntries(read.map(([language, { footnotes }]) => [language, footnotes])),
  }
}

/** What stands against sealing these texts: each problem once a language, with the place of its first words. */
export function referenceProblems(texts: readonly ReleaseText[], known: Known): GuardProblem[] {
  return texts.flatMap(({ title, body }, text) =>
    languages.flatMap((language): GuardProblem[] => {
      const markdown = body[language]
      const missing = (field: string): GuardProblem => ({
        ...{ code: 'translation-missing', text, field: `${field}.${language}` },
      })
      const lacks = isBlank(title[language]) ? [missing('title')] : []
      if (isBlank(markdown)) return [...lacks, missing('body')]
      const problems = readBody(markdown, language, known).problems.map(([token, problem]): GuardProblem => ({
        ...{ ...problem, text, field: `body.${language}` },
        ...placeOf(token, markdown),
      }))
      return [...lacks, ...problems]
    }),
  )
}

/** Ids of the accounts that texts quote, in either language. */
export function accountsCited(texts: readonly ReleaseText[]): string[] {
  const cited = texts.flatMap(({ body }) => languages.flatMap((language) => referencesIn(body[language])))
  return [...new Set(cited.flatMap((it) => (it.kind === 'account' ? [it.account] : [])))]
}

function referencesIn(markdown = ''): Reference[] {
  const found: Reference[] = []
  blocksOf(markdown, (text) => {
    for (const part of splitAtReferences(text)) if ('reference' in part) found.push(part.reference)
    return []
  })
  return found
}

type Problem = Pick<GuardProblem, 'code' | 'account' | 'finding'>

interface ReadBody {
  readonly blocks: Block[]
  readonly footnotes: Footnote[]
  /** By the words that refer. */
  readonly problems: [token: string, problem: Problem][]
}

function readBody(markdown: string, language: Language, known: Known): ReadBody {
  const footnotes = new Map<string, Footnote>()
  const problems = new Map<string, Problem>()
  const called = (note: Footnote): Inline => {
    const key = JSON.stringify(note)
    if (!footnotes.has(key)) footnotes.set(key, note)
    return { kind: 'footnote', at: [...footnotes.keys()].indexOf(key) }
  }
  const resolved = (token: string, reference: Reference): Inline[] => {
    const problem = problemOf(reference, known)
    if (problem !== undefined) {
      problems.set(token, problem)
      return []
    }
    if (reference.kind === 'number') return [{ kind: 'words', text: numberOf(reference, known, language) }]
    return reference.kind === 'unknown' ? [] : [called(reference)]
  }
  const blocks = blocksOf(markdown, (text) =>
    splitAtReferences(text).flatMap((part): Inline[] =>
      'words' in part ? [{ kind: 'words', text: part.words }] : resolved(part.token, part.reference),
    ),
  )
  return { blocks, footnotes: [...footnotes.values()], problems: [...problems] }
}

function problemOf(reference: Reference, { findings, accounts }: Known): Problem | undefined {
  switch (reference.kind) {
    case 'unknown':
      return { code: 'reference-unknown' }
    case 'finding':
      return findings.has(reference.finding)
        ? undefined
        : { code: 'reference-unknown', finding: reference.finding }
    case 'number':
      return findings.get(reference.finding)?.[reference.which] === undefined
        ? { code: 'reference-unknown', finding: reference.finding }
        : undefined
    case 'account': {
      const { account, passage } = reference
      const known = accounts.get(account)
      if (known === undefined) return { code: 'reference-unknown', account }
      if (known === 'withheld') return { code: 'reference-withheld', account }
      return passage < known.passages ? undefined : { code: 'passage-lost', account }
    }
  }
}

function numberOf(
  { finding, which }: { finding: string; which: FindingNumber },
  { findings }: Known,
  language: Language,
): string {
  const say = words[language].number
  const value = findings.get(finding)?.[which]
  if (value === undefined) return ''
  if (typeof value === 'number') return say(value)
  const [least, most] = value.map(say)
  return least === most ? (least ?? '') : `${least ?? ''}${language === 'ko' ? '~' : '–'}${most ?? ''}`
}

function placeOf(token: string, markdown: string): { from?: number; to?: number } {
  const at = markdown.indexOf(token)
  if (at < 0) return {}
  const from = Array.from(markdown.slice(0, at)).length
  return { from, to: from + Array.from(token).length }
}

function isBlank(text: string | undefined): text is undefined {
  return (text ?? '').trim() === ''
}
