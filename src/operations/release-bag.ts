import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { writeBag, type Evidence } from '../publication/bag/io/write-bag.ts'
import { consentOf, standingOf, type Terms } from '../publication/decisions.ts'
import { releaseInFolder } from '../publication/io/release-folder.ts'
import type { Audience } from '../publication/profiles.ts'
import type { Reader } from '../record/io/reader.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import type { Item, Source } from '../sources/model.ts'
import { operation, type Context } from './operation.ts'
import { sealedMeant } from './release.ts'

/**
 * A bag (RFC 8493) of a sealed release as its folder has it, with the files as received that may go: those of published
 * texts, and for a court those of witnesses too, where the consent covers it today.
 * @throws not-a-publication, release-not-sealed, bag-file-altered, folder-not-empty, disk-full
 */
export const bagRelease = operation({
  name: 'bag-release',
  kind: 'query',
  input: z.strictObject({ folder: z.string(), out: z.string(), evidence: z.boolean().default(true) }),
  async run(context, { folder, out, evidence }): Promise<{ path: string; files: number; bytes: number }> {
    const { number } = releaseInFolder(folder)
    const { subject, object } = await sealedMeant(context.record.read, String(number))
    const release = { folder, id: subject, number: object.number, at: object.at }
    const accounts = (object.carried ?? []).map(({ account }) => account)
    const files = evidence ? evidenceOf(context, object.audience, accounts) : []
    return { path: out, ...(await writeBag(release, files, out)) }
  },
})

async function* evidenceOf(
  { record }: Context,
  audience: Audience,
  accounts: readonly string[],
): AsyncGenerator<Evidence> {
  const terms: Terms = { audience, overrules: [], today: Math.floor(Date.now() / 86_400_000) }
  for (const source of await record.read.newestOf(sourceKind, await sourcesOf(record.read, accounts))) {
    if (!evidenceMayGo(source.object, terms)) continue
    for (const { object } of await record.read.having(itemKind, 'source', source.subject)) {
      const { sha256 } = object
      yield { name: nameOf(object), sha256, bytes: [await record.items.read(sha256)] }
    }
  }
}

async function sourcesOf(read: Reader, accounts: readonly string[]): Promise<string[]> {
  const found = await read.newestOf(accountKind, accounts)
  return [...new Set(found.map(({ object }) => object.source))].sort()
}

/** A file as received holds every word of it: of a witness it goes to nobody but a court. */
function evidenceMayGo(source: Source, terms: Terms): boolean {
  const whole = standingOf(source.kind) === 'published' || terms.audience === 'court'
  return whole && consentOf(source, terms) === undefined
}

/** By its hash: a file's own name may tell what must not go. */
function nameOf({ sha256, fileName }: Item): string {
  return sha256 + (/\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0].toLowerCase() ?? '')
}
