import type { SearchTerms } from './model.ts'
import { decode } from './postings.ts'
import { askedTerms, bucketOf, type AskedTerm } from './terms.ts'

/** Pieces of the bucket of that number. */
export type LoadBucket = (bucket: number) => Promise<readonly SearchTerms[]>

interface Index {
  readonly accounts: number
  readonly buckets: number
}

/** What each step of weight counts for, and what a word counts for that only begins as asked. */
const weights = [0.25, 0.4, 0.57, 0.75]
const beginning = 0.6

/** Numbers of the accounts that have all words of a query, the best first, and how many there are. */
export async function ranked(
  query: string,
  { accounts, buckets }: Index,
  load: LoadBucket,
  most: number,
): Promise<{ best: number[]; total: number }> {
  const asked = askedTerms(query)
  if (asked.length === 0 || accounts === 0) return { best: [], total: 0 }
  const pieces = await Promise.all(asked.map(({ term }) => load(bucketOf(term, buckets))))
  const scores = new Float32Array(accounts)
  const having = new Uint8Array(accounts)
  for (let at = 0; at < asked.length; at++) {
    const one = asked[at]
    const bucket = pieces[at]
    if (one === undefined || bucket === undefined) continue
    if (!addScores(one, bucket, at, scores, having)) return { best: [], total: 0 }
  }
  return strongest(scores, having, asked.length, most)
}

/** Of those that had all words before. False where no account has this one. */
function addScores(
  { term, prefix }: AskedTerm,
  bucket: readonly SearchTerms[],
  before: number,
  scores: Float32Array,
  having: Uint8Array,
): boolean {
  const postings: { text: string; base: number; exact: boolean }[] = []
  let letters = 0
  for (const { base, terms } of bucket) {
    for (const found of prefix ? Object.keys(terms) : [term]) {
      const text = Object.prototype.hasOwnProperty.call(terms, found) ? terms[found] : undefined
      if (text === undefined || !(found === term || (prefix && found.slice(0, term.length) === term)))
        continue
      postings.push({ text, base, exact: found === term })
      letters += text.length
    }
  }
  // The more accounts have it, the less it says. Letters stand for accounts near enough.
  const rarity = Math.log(1 + scores.length / (1 + letters / 2))
  const exactFirst = [...postings.filter(({ exact }) => exact), ...postings.filter(({ exact }) => !exact)]
  for (const { text, base, exact } of exactFirst) {
    const share = rarity * (exact ? 1 : beginning)
    decode(text, base, (account, weight) => {
      if (having[account] !== before) return
      having[account] = before + 1
      scores[account] = (scores[account] ?? 0) + share * (weights[weight] ?? 0)
    })
  }
  return postings.length > 0
}

function strongest(
  scores: Float32Array,
  having: Uint8Array,
  asked: number,
  most: number,
): { best: number[]; total: number } {
  const found: number[] = []
  for (let account = 0; account < having.length; account++) if (having[account] === asked) found.push(account)
  const total = found.length
  const score = (account: number): number => scores[account] ?? 0
  found.sort((a, b) => score(b) - score(a) || a - b)
  return { best: found.slice(0, most), total }
}
