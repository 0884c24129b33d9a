import type { Language } from '../kernel/bilingual.ts'
import type { FindingListed, ReleaseHead } from './model.ts'

/** `3-fin-abcd.html`: the number that the list shows, and the finding's id in ASCII. */
export function pageName(finding: Pick<FindingListed, 'id'>, place: number): string {
  const slug = finding.id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug === '' ? `${place + 1}.html` : `${place + 1}-${slug}.html`
}

export function pagePath(finding: Pick<FindingListed, 'id'>, place: number, language: Language): string {
  return `${language}/${pageName(finding, place)}`
}

/** The page of law against practice, in each language's folder. */
export const lawPageName = 'law.html'

/** The page of all estimates, in each language's folder. */
export const estimatesPageName = 'estimates.html'

/** The page of a text, in each language's folder, by its place. */
export const textPageName = (place: number): string => `text-${place + 1}.html`

/** The page of a shard of accounts, in each language's folder: `accounts-0001.html`. */
export const shardPageName = (shard: string): string => `${shard}.html`

/** Pages that every release has, in each language's folder. */
export const homePageName = 'index.html'
export const accountsPageName = 'accounts.html'
export const sourcesPageName = 'sources.html'
export const checkPageName = 'check.html'

/** Page and place of an account, from within a language's folder. */
export function accountAddress({ shards }: Pick<ReleaseHead, 'shards'>, id: string): string | undefined {
  let [from, to] = [0, shards.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((shards[middle]?.last ?? '') < id) from = middle + 1
    else to = middle
  }
  const shard = shards[from]
  return shard && `${shardPageName(shard.name)}#${id}`
}

/** The script of all pages, at the root of a release. */
export const siteScriptFile = 'site.js'
/** The check that runs in a page, loaded when it is asked for. */
export const pageCheckFile = 'check.js'
